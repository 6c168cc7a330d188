/* A recommendation, as the page's edition shows it. */
#include "view/address.h"
#include "view/types.h"

static const struct recommendation *
self(const struct value *object)
{
	return object->self;
}

static const struct shown_update *
stand_here(const struct value *object)
{
	return
	    &value_page(object)->edition_status->updates[self(object)->index];
}

GETTER(number)
{
	return value_text(self(object)->number);
}

GETTER(slug)
{
	return value_text(self(object)->slug);
}

GETTER(fragment)
{
	return value_text(fragment_recommendation(value_page(object)->arena,
	    self(object)));
}

GETTER(label)
{
	struct string_value values[] = {
		{ "number", self(object)->number }, { NULL, { NULL, 0 } } };

	return value_text(page_fill(value_page(object),
	    STRING_RECOMMENDATION_NUMBER, 0, values));
}

GETTER(title)
{
	return value_text(page_title_of(value_page(object), self(object)));
}

GETTER(heading)
{
	struct page *page = value_page(object);
	struct string_value values[] = {
		{ "number", self(object)->number },
		{ "title", page_title_of(page, self(object)) },
		{ NULL, { NULL, 0 } } };

	return value_text(page_fill(page, STRING_RECOMMENDATION_TITLE, 0,
	    values));
}

GETTER(address)
{
	struct page *page = value_page(object);

	return value_address(page_link(page,
	    address_recommendation(page->arena, self(object))));
}

GETTER(edition_address)
{
	struct page *page = value_page(object);
	struct arena *arena = page->arena;

	return value_address(arena_join(arena, TEXTS(page_link(page,
	    address_edition(arena, page->edition_status->edition)), T("#"),
	    fragment_recommendation(arena, self(object)))));
}

GETTER(permanent)
{
	struct page *page = value_page(object);

	return value_address(page_absolute(page,
	    address_recommendation(page->arena, self(object))));
}

GETTER(group)
{
	return value_object(&type_group, self(object)->group, object->page);
}

GETTER(owners)
{
	return list_of_pointers(value_page(object), &type_organisation,
	    self(object)->owners, self(object)->owner_count);
}

GETTER(owner_ids)
{
	struct arena *arena = value_page(object)->arena;
	size_t count = self(object)->owner_count;
	struct text *ids = ARENA_NEW(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		ids[i] = self(object)->owners[i]->id;
	return value_text(arena_list(arena, ids, count, T(" ")));
}

GETTER(language)
{
	return page_language(value_page(object),
	    self(object)->language);
}

GETTER(direction)
{
	return page_direction(value_page(object),
	    self(object)->language);
}

GETTER(text)
{
	struct page *page = value_page(object);

	return page_prose(page, &self(object)->text,
	    page->kind == PAGE_RECOMMENDATION ? 2 : 4);
}

GETTER(status)
{
	const struct status *status = stand_here(object)->status;

	if (!status)
		return value_absent();
	return value_object(&type_status, status, object->page);
}

GETTER(tone)
{
	return value_text(status_tone(stand_here(object)->status));
}

GETTER(status_id)
{
	const struct status *status = stand_here(object)->status;

	return value_text(status ? status->id : T("-"));
}

GETTER(status_label)
{
	return value_text(page_status_label(value_page(object),
	    self(object)));
}

GETTER(shown_update)
{
	const struct update *update = stand_here(object)->update;

	if (!update)
		return value_absent();
	return value_object(&type_update, update, object->page);
}

GETTER(carried_forward)
{
	return value_boolean(stand_here(object)->carried_forward);
}

GETTER(left_out)
{
	return value_boolean(stand_here(object)->left_out);
}

GETTER(updates)
{
	struct page *page = value_page(object);
	const struct recommendation *one = self(object);
	const struct update **newest_first = ARENA_NEW(page->arena,
	    const struct update *, one->update_count);
	size_t count = 0;

	for (size_t i = one->update_count; i > 0; i--)
		if (edition_is_visible(one->updates[i - 1].edition,
		    page->view->request.drafts))
			newest_first[count++] = &one->updates[i - 1];
	return list_of_pointers(page, &type_update, newest_first, count);
}

/* The nearest in number that has a page, going by `step`. */
static struct value
neighbour(const struct value *object, size_t step)
{
	struct page *page = value_page(object);
	const struct report *report = page->view->report;
	size_t index = self(object)->index + step;

	/* Going down past 0 wraps, and ends the loop as well. */
	for (; index < report->recommendation_count; index += step)
		if (view_shows(page->view, &report->recommendations[index]))
			return value_object(&type_recommendation,
			    &report->recommendations[index], page);
	return value_absent();
}

GETTER(previous)
{
	return neighbour(object, (size_t)-1);
}

GETTER(next)
{
	return neighbour(object, 1);
}

GETTER(has_neighbours)
{
	return value_boolean(previous(object).kind != VALUE_ABSENT ||
	    next(object).kind != VALUE_ABSENT);
}

static struct value
references(const struct value *object, const struct reference_list *list)
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

GETTER(refers_to)
{
	return references(object,
	    &value_page(object)->view->book->refers_to[self(object)->index]);
}

GETTER(has_refers_to)
{
	return value_boolean(refers_to(object).count > 0);
}

GETTER(referred_by)
{
	return references(object,
	    &value_page(object)->view->book->referred_by[self(object)->index]);
}

GETTER(has_referred_by)
{
	return value_boolean(referred_by(object).count > 0);
}

static const struct field recommendation_fields[] = {
	{ "number", VALUE_TEXT, NULL, number,
	  "The number as it is written, `37` or `PAN 1.4.1`." },
	{ "slug", VALUE_TEXT, NULL, slug,
	  "The number as it stands in addresses." },
	{ "fragment", VALUE_TEXT, NULL, fragment,
	  "The id of its article in the whole report." },
	{ "label", VALUE_TEXT, NULL, label, "`Recommendation 37`." },
	{ "title", VALUE_TEXT, NULL, title,
	  "Its title, else its opening words." },
	{ "heading", VALUE_TEXT, NULL, heading,
	  "`Recommendation 37: ` and its title." },
	{ "address", VALUE_ADDRESS, NULL, address, "Its own page." },
	{ "edition-address", VALUE_ADDRESS, NULL, edition_address,
	  "Its place in the whole report." },
	{ "permanent", VALUE_ADDRESS, NULL, permanent,
	  "Its own page's absolute address, where `url` is set." },
	{ "group", VALUE_OBJECT, &type_group, group, "Its group." },
	{ "owners", VALUE_LIST, &type_organisation, owners,
	  "Who was asked to act." },
	{ "owner-ids", VALUE_TEXT, NULL, owner_ids,
	  "The owners' ids, separated by spaces, for the filter." },
	{ "language", VALUE_TEXT, NULL, language,
	  "Its language, where it is not the report's." },
	{ "direction", VALUE_TEXT, NULL, direction,
	  "`ltr` or `rtl`, where it has a language of its own." },
	{ "body", VALUE_HTML, NULL, text, "What was recommended." },
	{ "status", VALUE_OBJECT, &type_status, status,
	  "Its status in this edition; absent when not yet reported on." },
	{ "tone", VALUE_TEXT, NULL, tone,
	  "Its status's tone; `none` when not yet reported on." },
	{ "status-id", VALUE_TEXT, NULL, status_id,
	  "Its status's id; `-` when not yet reported on." },
	{ "status-label", VALUE_TEXT, NULL, status_label,
	  "Its status in words." },
	{ "update", VALUE_OBJECT, &type_update, shown_update,
	  "The update that this edition shows; absent when there is none." },
	{ "carried-forward", VALUE_BOOLEAN, NULL, carried_forward,
	  "Whether that update is an earlier edition's." },
	{ "left-out", VALUE_BOOLEAN, NULL, left_out,
	  "Whether this edition does not have it." },
	{ "updates", VALUE_LIST, &type_update, updates,
	  "The updates of every edition, newest first." },
	{ "previous", VALUE_OBJECT, &type_recommendation, previous,
	  "The one before it by number." },
	{ "next", VALUE_OBJECT, &type_recommendation, next,
	  "The one after it by number." },
	{ "has-neighbours", VALUE_BOOLEAN, NULL, has_neighbours,
	  "Whether there is one before or after it." },
	{ "refers-to", VALUE_LIST, &type_recommendation, refers_to,
	  "Those that its texts refer to." },
	{ "has-refers-to", VALUE_BOOLEAN, NULL, has_refers_to,
	  "Whether there are any." },
	{ "referred-by", VALUE_LIST, &type_recommendation, referred_by,
	  "Those whose texts refer to it." },
	{ "has-referred-by", VALUE_BOOLEAN, NULL, has_referred_by,
	  "Whether there are any." },
};

const struct object_type type_recommendation = { "recommendation",
	"One recommendation, as the page's edition shows it.",
	FIELDS(recommendation_fields) };
