/* A group of recommendations. */
#include "view/address.h"
#include "view/value_types.h"

static const struct group *
group_self(const struct value *object)
{
	return object->self;
}

static const struct edition_status *
group_edition_status(const struct value *object)
{
	return value_page(object)->edition_status;
}

static size_t
group_total(const struct value *object)
{
	return group_edition_status(object)->group_totals[
	    group_self(object)->index];
}

GETTER(get_group_id)
{
	return value_text(group_self(object)->id);
}

GETTER(get_group_title)
{
	return value_text(group_self(object)->title);
}

GETTER(get_group_short)
{
	return value_text(group_self(object)->short_title);
}

GETTER(get_group_fragment)
{
	return value_text(fragment_group(value_page(object)->arena,
	    group_self(object)));
}

GETTER(get_group_intro)
{
	struct page *page = value_page(object);

	return page_prose(page, &group_self(object)->intro,
	    page->kind == PAGE_GROUP ? 2 : 3);
}

GETTER(get_group_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_group(page->arena, group_self(object))));
}

GETTER(get_group_total)
{
	return value_text(page_number(value_page(object),
	    group_total(object)));
}

GETTER(get_group_total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, group_total(object), NULL));
}

static const size_t *
group_counts(const struct value *object)
{
	return group_edition_status(object)->counts + group_self(object)->index
	    * (group_edition_status(object)->report->status_count + 1);
}

GETTER(get_group_segments)
{
	return segments_value(value_page(object), group_counts(object),
	    false);
}

GETTER(get_group_cells)
{
	return segments_value(value_page(object), group_counts(object), true);
}

GETTER(get_group_recommendations)
{
	return list_of_pointers(value_page(object), &type_recommendation,
	    group_edition_status(object)->by_group[group_self(object)->index],
	    group_total(object));
}

GETTER(get_group_has_recommendations)
{
	return value_boolean(group_total(object) > 0);
}

/* Returns the chart in words: "Resolved: 62, Open: 35". */
static struct text
group_chart_parts(const struct value *object)
{
	struct page *page = value_page(object);
	struct value all = get_group_segments(object);
	struct text *parts = ARENA_NEW(page->arena, struct text, all.count);

	for (size_t i = 0; i < all.count; i++) {
		struct value segment = all.item(&all, i);
		bool found;
		struct string_value values[] = {
			{ "label", value_member(&segment, T("label"),
			    &found).text },
			{ NULL, { NULL, 0 } } };
		const struct chart_segment *one = segment.self;
		parts[i] = page_fill(page, STRING_CHART_PART, one->count,
		    values);
	}
	return arena_list(page->arena, parts, all.count,
	    page_string(page, STRING_LIST_COMMA));
}

GETTER(get_group_chart_text)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "group", group_self(object)->short_title },
		{ "recommendations", page_fill(page,
		    STRING_COUNT_RECOMMENDATIONS, group_total(object), NULL) },
		{ "parts", group_chart_parts(object) },
		{ NULL, { NULL, 0 } } };

	if (group_total(object) == 0)
		return value_absent();
	return value_text(page_fill(page, STRING_CHART_TEXT, 0, values));
}

static const struct field group_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_group_id, "Its id." },
	{ "title", VALUE_TEXT, NULL, get_group_title, "Its title." },
	{ "short", VALUE_TEXT, NULL, get_group_short, "Its short title." },
	{ "fragment", VALUE_TEXT, NULL, get_group_fragment,
	  "The id of its section in the whole report." },
	{ "intro", VALUE_HTML, NULL, get_group_intro, "What introduces it." },
	{ "address", VALUE_ADDRESS, NULL, get_group_address, "Its own page." },
	{ "total", VALUE_TEXT, NULL, get_group_total,
	  "How many recommendations it has." },
	{ "total-words", VALUE_TEXT, NULL, get_group_total_words,
	  "`22 recommendations`." },
	{ "segments", VALUE_LIST, &type_segment, get_group_segments,
	  "Its counts by status, without those of none." },
	{ "cells", VALUE_LIST, &type_segment, get_group_cells,
	  "Its counts by every status." },
	{ "recommendations", VALUE_LIST, &type_recommendation,
	  get_group_recommendations, "Its recommendations, by number." },
	{ "has-recommendations", VALUE_BOOLEAN, NULL,
	  get_group_has_recommendations, "Whether there are any." },
	{ "chart-text", VALUE_TEXT, NULL, get_group_chart_text,
	  "Its chart in words; absent where it has no recommendations." },
};

const struct object_type type_group = { "group",
	"A group of recommendations, as the page's edition shows it.",
	FIELDS(group_fields) };
