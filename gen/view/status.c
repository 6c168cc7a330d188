/* A status, and the recommendations of each group that have it. */
#include "view/address.h"
#include "view/value_types.h"

struct text
status_tone(const struct status *status)
{
	static const struct text names[] = {
		[TONE_DONE] = TEXT("done"), [TONE_OTHER] = TEXT("other"),
		[TONE_PART] = TEXT("part"), [TONE_OPEN] = TEXT("open"),
		[TONE_REFUSED] = TEXT("refused"),
	};

	return status ? names[status->tone] : T("none");
}

static const struct status *
status_self(const struct value *object)
{
	return object->self;
}

static size_t
status_total(const struct value *object)
{
	return edition_status_count(value_page(object)->edition_status, NULL,
	    status_self(object));
}

GETTER(get_status_id)
{
	return value_text(status_self(object)->id);
}

GETTER(get_status_label)
{
	return value_text(status_self(object)->label);
}

GETTER(get_status_short)
{
	return value_text(status_self(object)->short_label);
}

GETTER(get_status_tone)
{
	return value_text(status_tone(status_self(object)));
}

GETTER(get_status_closed)
{
	return value_boolean(status_self(object)->closed);
}

GETTER(get_status_definition)
{
	return page_prose(value_page(object),
	    &status_self(object)->definition, 2);
}

GETTER(get_status_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_status(page->arena, status_self(object))));
}

GETTER(get_status_count)
{
	return value_text(page_number(value_page(object),
	    status_total(object)));
}

GETTER(get_status_count_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, status_total(object), NULL));
}

static struct status_share
status_share_of(struct page *page, const struct group *group,
    const struct status *status)
{
	const struct edition_status *here = page->edition_status;
	size_t total = here->group_totals[group->index];
	struct status_share share = { group, NULL, 0 };

	share.items = ARENA_NEW(page->arena, const struct recommendation *,
	    edition_status_count(here, group, status));
	for (size_t i = 0; i < total; i++) {
		const struct recommendation *one =
		    here->by_group[group->index][i];
		if (recommendation_status(here, one) == status)
			share.items[share.count++] = one;
	}
	return share;
}

GETTER(get_status_shares)
{
	struct page *page = value_page(object);
	const struct report *report = page->view->report;
	struct status_share *shares = ARENA_NEW(page->arena,
	    struct status_share, report->group_count);
	size_t count = 0;

	for (size_t g = 0; g < report->group_count; g++)
		if (edition_status_count(page->edition_status,
		    &report->groups[g], status_self(object)))
			shares[count++] = status_share_of(page,
			    &report->groups[g], status_self(object));
	return list_of_things(page, &type_share, shares, sizeof(*shares),
	    count);
}

static const struct field status_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_status_id, "Its id." },
	{ "label", VALUE_TEXT, NULL, get_status_label, "Its label." },
	{ "short", VALUE_TEXT, NULL, get_status_short, "Its short label." },
	{ "tone", VALUE_TEXT, NULL, get_status_tone,
	  "`done`, `other`, `part`, `open` or `refused`." },
	{ "closed", VALUE_BOOLEAN, NULL, get_status_closed,
	  "Whether it counts as dealt with." },
	{ "definition", VALUE_HTML, NULL, get_status_definition,
	  "What it means." },
	{ "address", VALUE_ADDRESS, NULL, get_status_address, "Its own page." },
	{ "count", VALUE_TEXT, NULL, get_status_count,
	  "How many recommendations have it in this edition." },
	{ "count-words", VALUE_TEXT, NULL, get_status_count_words,
	  "`42 recommendations`." },
	{ "shares", VALUE_LIST, &type_share, get_status_shares,
	  "The groups that have it, each with its recommendations." },
};

const struct object_type type_status = { "status",
	"A status that a recommendation may have.", FIELDS(status_fields) };

static const struct status_share *
status_share_self(const struct value *object)
{
	return object->self;
}

GETTER(get_status_share_group)
{
	return value_object(&type_group, status_share_self(object)->group,
	    object->page);
}

GETTER(get_status_share_count)
{
	return value_text(page_number(value_page(object),
	    status_share_self(object)->count));
}

GETTER(get_status_share_count_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, status_share_self(object)->count,
	    NULL));
}

GETTER(get_status_share_recommendations)
{
	return list_of_pointers(value_page(object), &type_recommendation,
	    status_share_self(object)->items, status_share_self(object)->count);
}

static const struct field share_fields[] = {
	{ "group", VALUE_OBJECT, &type_group, get_status_share_group,
	  "The group." },
	{ "count", VALUE_TEXT, NULL, get_status_share_count, "How many." },
	{ "count-words", VALUE_TEXT, NULL, get_status_share_count_words,
	  "`35 recommendations`." },
	{ "recommendations", VALUE_LIST, &type_recommendation,
	  get_status_share_recommendations, "Which." },
};

const struct object_type type_share = { "share",
	"The recommendations of one group that have one status.",
	FIELDS(share_fields) };
