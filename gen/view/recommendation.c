/* A recommendation, as the page's edition shows it. */
#include "view/address.h"
#include "view/value_types.h"

static const struct recommendation *
recommendation_self(const struct value *object)
{
	return object->self;
}

static const struct shown_update *
shown_recommendation(const struct value *object)
{
	const struct page *page = value_page(object);

	return &page->edition_status->updates[
	    recommendation_self(object)->index];
}

GETTER(get_recommendation_number)
{
	return value_text(recommendation_self(object)->number);
}

GETTER(get_recommendation_slug)
{
	return value_text(recommendation_self(object)->slug);
}

GETTER(get_recommendation_fragment)
{
	return value_text(fragment_recommendation(value_page(object)->arena,
	    recommendation_self(object)));
}

GETTER(get_recommendation_label)
{
	struct string_value values[] = {
		{ "number", recommendation_self(object)->number },
		{ NULL, { NULL, 0 } } };

	return value_text(page_fill(value_page(object),
	    STRING_RECOMMENDATION_NUMBER, 0, values));
}

GETTER(get_recommendation_title)
{
	return value_text(page_recommendation_title(value_page(object),
	    recommendation_self(object)));
}

GETTER(get_recommendation_heading)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "number", recommendation_self(object)->number },
		{ "title", page_recommendation_title(page,
		    recommendation_self(object)) },
		{ NULL, { NULL, 0 } } };

	return value_text(page_fill(page, STRING_RECOMMENDATION_TITLE, 0,
	    values));
}

GETTER(get_recommendation_address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_recommendation(page->arena, recommendation_self(object))));
}

GETTER(get_recommendation_edition_address)
{
	struct page *page = value_page(object);
	struct arena *arena = page->arena;

	return value_address(arena_join(arena, TEXTS(page_link(page,
	    address_edition(arena, page->edition_status->edition)), T("#"),
	    fragment_recommendation(arena, recommendation_self(object)))));
}

GETTER(get_recommendation_permanent)
{
	struct page *page = value_page(object);

	return value_address(page_absolute(page,
	    address_recommendation(page->arena, recommendation_self(object))));
}

GETTER(get_recommendation_group)
{
	return value_object(&type_group, recommendation_self(object)->group,
	    object->page);
}

GETTER(get_recommendation_owners)
{
	return list_of_pointers(value_page(object), &type_organisation,
	    recommendation_self(object)->owners,
	    recommendation_self(object)->owner_count);
}

GETTER(get_recommendation_owner_ids)
{
	struct arena *arena = value_page(object)->arena;
	size_t count = recommendation_self(object)->owner_count;
	struct text *ids = ARENA_NEW(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		ids[i] = recommendation_self(object)->owners[i]->id;
	return value_text(arena_list(arena, ids, count, T(" ")));
}

GETTER(get_recommendation_language)
{
	return page_language(value_page(object),
	    recommendation_self(object)->language);
}

GETTER(get_recommendation_direction)
{
	return page_direction(value_page(object),
	    recommendation_self(object)->language);
}

GETTER(get_recommendation_body)
{
	struct page *page = value_page(object);

	return page_prose(page, &recommendation_self(object)->text,
	    page->kind == PAGE_RECOMMENDATION ? 2 : 4);
}

GETTER(get_recommendation_status)
{
	const struct status *status = shown_recommendation(object)->status;

	if (!status)
		return value_absent();
	return value_object(&type_status, status, object->page);
}

GETTER(get_recommendation_tone)
{
	return value_text(status_tone(shown_recommendation(object)->status));
}

GETTER(get_recommendation_status_id)
{
	const struct status *status = shown_recommendation(object)->status;

	return value_text(status ? status->id : T("-"));
}

GETTER(get_recommendation_status_label)
{
	return value_text(page_status_label(value_page(object),
	    recommendation_self(object)));
}

GETTER(get_recommendation_update)
{
	const struct update *update = shown_recommendation(object)->update;

	if (!update)
		return value_absent();
	return value_object(&type_update, update, object->page);
}

GETTER(get_recommendation_carried_forward)
{
	return value_boolean(shown_recommendation(object)->carried_forward);
}

GETTER(get_recommendation_left_out)
{
	return value_boolean(shown_recommendation(object)->left_out);
}

GETTER(get_recommendation_updates)
{
	struct page *page = value_page(object);
	const struct recommendation *one = recommendation_self(object);
	const struct update **newest_first = ARENA_NEW(page->arena,
	    const struct update *, one->update_count);
	size_t count = 0;

	for (size_t i = one->update_count; i > 0; i--)
		if (edition_is_visible(one->updates[i - 1].edition,
		    page->view->request.drafts))
			newest_first[count++] = &one->updates[i - 1];
	return list_of_pointers(page, &type_update, newest_first, count);
}

/* Returns the next recommendation with a page; `step` is 1 or -1. */
static struct value
recommendation_neighbour(const struct value *object, size_t step)
{
	struct page *page = value_page(object);
	const struct report *report = page->view->report;
	size_t index = recommendation_self(object)->index + step;

	/* Below 0 the index wraps around, which ends the loop too. */
	for (; index < report->recommendation_count; index += step)
		if (view_shows(page->view, &report->recommendations[index]))
			return value_object(&type_recommendation,
			    &report->recommendations[index], page);
	return value_absent();
}

GETTER(get_recommendation_previous)
{
	return recommendation_neighbour(object, (size_t)-1);
}

GETTER(get_recommendation_next)
{
	return recommendation_neighbour(object, 1);
}

GETTER(get_recommendation_has_neighbours)
{
	return value_boolean(get_recommendation_previous(object).kind !=
	    VALUE_ABSENT || get_recommendation_next(object).kind !=
	    VALUE_ABSENT);
}

static struct value
list_recommendation_references(const struct value *object,
    const struct reference_list *list)
{
	struct page *page = value_page(object);
	const struct recommendation **shown = ARENA_NEW(page->arena,
	    const struct recommendation *, list->count);
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		if (view_shows(page->view, list->items[i]))
			shown[count++] = list->items[i];
	return list_of_pointers(page, &type_recommendation, shown, count);
}

GETTER(get_recommendation_refers_to)
{
	const struct prose_book *book = value_page(object)->view->book;

	return list_recommendation_references(object,
	    &book->refers_to[recommendation_self(object)->index]);
}

GETTER(get_recommendation_has_refers_to)
{
	return value_boolean(get_recommendation_refers_to(object).count > 0);
}

GETTER(get_recommendation_referred_by)
{
	const struct prose_book *book = value_page(object)->view->book;

	return list_recommendation_references(object,
	    &book->referred_by[recommendation_self(object)->index]);
}

GETTER(get_recommendation_has_referred_by)
{
	return value_boolean(get_recommendation_referred_by(object).count > 0);
}

static const struct field recommendation_fields[] = {
	{ "number", VALUE_TEXT, NULL, get_recommendation_number,
	  "The number as it is written, `37` or `PAN 1.4.1`." },
	{ "slug", VALUE_TEXT, NULL, get_recommendation_slug,
	  "The number as it stands in addresses." },
	{ "fragment", VALUE_TEXT, NULL, get_recommendation_fragment,
	  "The id of its article in the whole report." },
	{ "label", VALUE_TEXT, NULL, get_recommendation_label,
	  "`Recommendation 37`." },
	{ "title", VALUE_TEXT, NULL, get_recommendation_title,
	  "Its title, else its opening words." },
	{ "heading", VALUE_TEXT, NULL, get_recommendation_heading,
	  "`Recommendation 37: ` and its title." },
	{ "address", VALUE_ADDRESS, NULL, get_recommendation_address,
	  "Its own page." },
	{ "edition-address", VALUE_ADDRESS, NULL,
	  get_recommendation_edition_address,
	  "Its place in the whole report." },
	{ "permanent", VALUE_ADDRESS, NULL, get_recommendation_permanent,
	  "Its own page's absolute address, where `url` is set." },
	{ "group", VALUE_OBJECT, &type_group, get_recommendation_group,
	  "Its group." },
	{ "owners", VALUE_LIST, &type_organisation, get_recommendation_owners,
	  "Who was asked to act." },
	{ "owner-ids", VALUE_TEXT, NULL, get_recommendation_owner_ids,
	  "The owners' ids, separated by spaces, for the filter." },
	{ "language", VALUE_TEXT, NULL, get_recommendation_language,
	  "Its language, where it is not the report's." },
	{ "direction", VALUE_TEXT, NULL, get_recommendation_direction,
	  "`ltr` or `rtl`, where it has a language of its own." },
	{ "body", VALUE_HTML, NULL, get_recommendation_body,
	  "What was recommended." },
	{ "status", VALUE_OBJECT, &type_status, get_recommendation_status,
	  "Its status in this edition; absent when not yet reported on." },
	{ "tone", VALUE_TEXT, NULL, get_recommendation_tone,
	  "Its status's tone; `none` when not yet reported on." },
	{ "status-id", VALUE_TEXT, NULL, get_recommendation_status_id,
	  "Its status's id; `-` when not yet reported on." },
	{ "status-label", VALUE_TEXT, NULL, get_recommendation_status_label,
	  "Its status in words." },
	{ "update", VALUE_OBJECT, &type_update, get_recommendation_update,
	  "The update that this edition shows; absent when there is none." },
	{ "carried-forward", VALUE_BOOLEAN, NULL,
	  get_recommendation_carried_forward,
	  "Whether that update is an earlier edition's." },
	{ "left-out", VALUE_BOOLEAN, NULL, get_recommendation_left_out,
	  "Whether this edition does not have it." },
	{ "updates", VALUE_LIST, &type_update, get_recommendation_updates,
	  "The updates of every edition, newest first." },
	{ "previous", VALUE_OBJECT, &type_recommendation,
	  get_recommendation_previous, "The one before it by number." },
	{ "next", VALUE_OBJECT, &type_recommendation, get_recommendation_next,
	  "The one after it by number." },
	{ "has-neighbours", VALUE_BOOLEAN, NULL,
	  get_recommendation_has_neighbours,
	  "Whether there is one before or after it." },
	{ "refers-to", VALUE_LIST, &type_recommendation,
	  get_recommendation_refers_to, "Those that its texts refer to." },
	{ "has-refers-to", VALUE_BOOLEAN, NULL,
	  get_recommendation_has_refers_to, "Whether there are any." },
	{ "referred-by", VALUE_LIST, &type_recommendation,
	  get_recommendation_referred_by, "Those whose texts refer to it." },
	{ "has-referred-by", VALUE_BOOLEAN, NULL,
	  get_recommendation_has_referred_by, "Whether there are any." },
};

const struct object_type type_recommendation = { "recommendation",
	"One recommendation, as the page's edition shows it.",
	FIELDS(recommendation_fields) };
