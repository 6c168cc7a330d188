#include "view/page.h"

#include "core/files.h"
#include "core/percent.h"
#include "view/address.h"
#include "view/value_types.h"

/* Most bytes of an excerpt that is shown as a title. */
enum { OPENING = 80 };

static bool
recommendation_has_page(const struct view *view,
    const struct recommendation *recommendation)
{
	for (size_t i = 0; i < view->report->edition_count; i++) {
		const struct edition_status *edition_status =
		    view->edition_statuses[i];
		if (edition_status &&
		    !edition_status->updates[recommendation->index].left_out)
			return true;
	}
	return false;
}

bool
view_shows(const struct view *view,
    const struct recommendation *recommendation)
{
	return view->shown[recommendation->index];
}

struct text
view_recommendation_title(const struct view *view, struct arena *arena,
    const struct recommendation *recommendation)
{
	if (recommendation->title.at)
		return recommendation->title;
	return prose_excerpt(view->book->texts[recommendation->text.id],
	    arena, OPENING);
}

static void
note_page_owners(struct view *view, struct owned_recommendations *owned,
    const struct recommendation *one)
{
	const struct edition_status *current =
	    view->edition_statuses[view->request.current->index];

	for (size_t i = 0; i < one->owner_count; i++) {
		struct owned_recommendations *of =
		    &owned[one->owners[i]->index];
		of->has_page = true;
		if (current->updates[one->index].left_out)
			continue;
		of->items = arena_grow(view->arena, of->items, of->count,
		    &of->capacity, sizeof(*of->items));
		of->items[of->count++] = one;
	}
}

struct view *
view_begin(struct arena *arena, const struct report *report,
    const struct prose_book *book, const struct theme *theme,
    const struct strings *strings, struct view_request request)
{
	struct view *view = ARENA_NEW(arena, struct view, 1);
	struct owned_recommendations *owned = ARENA_NEW(arena,
	    struct owned_recommendations, report->organisation_count);
	bool *shown = ARENA_NEW(arena, bool, report->recommendation_count);
	struct text *dates = ARENA_NEW(arena, struct text,
	    report->edition_count);

	*view = (struct view){ .arena = arena, .report = report,
		.book = book, .theme = theme, .strings = strings,
		.request = request, .dates = dates, .owned = owned,
		.shown = shown };
	view->edition_statuses = ARENA_NEW(arena, const struct edition_status *,
	    report->edition_count);
	for (size_t i = 0; i < report->edition_count; i++) {
		const struct edition *edition = &report->editions[i];
		dates[i] = strings_date(strings, arena, edition->date);
		if (edition_is_visible(edition, request.drafts))
			view->edition_statuses[i] = edition_status_of(arena,
			    report, edition, request.drafts);
	}
	for (size_t i = 0; i < report->recommendation_count; i++) {
		shown[i] = recommendation_has_page(view,
		    &report->recommendations[i]);
		if (shown[i])
			note_page_owners(view, owned,
			    &report->recommendations[i]);
	}
	return view;
}

void
view_add_download(struct view *view, struct download download)
{
	view->downloads = arena_grow(view->arena, view->downloads,
	    view->download_count, &view->download_capacity,
	    sizeof(download));
	view->downloads[view->download_count++] = download;
}

struct text
page_link(const struct page *page, struct text path)
{
	return path_join(page->arena, page->root, path);
}

struct text
page_recommendation_link(const struct page *page,
    const struct recommendation *recommendation)
{
	struct arena *arena = page->arena;
	bool whole = page->kind == PAGE_EDITION ||
	    page->kind == PAGE_LARGE_PRINT;

	if (whole &&
	    !page->edition_status->updates[recommendation->index].left_out)
		return arena_join(arena, TEXTS(T("#"),
		    fragment_recommendation(arena, recommendation)));
	if (!view_shows(page->view, recommendation))
		return (struct text){ NULL, 0 };
	return page_link(page, address_recommendation(arena,
	    recommendation));
}

struct text
page_absolute(const struct page *page, struct text path)
{
	struct text url = page->view->report->url;

	if (!url.at)
		return url;
	return arena_join(page->arena, TEXTS(url, path));
}

struct prose_value {
	const struct prose *prose;
	unsigned heading;
};

static void
write_page_prose(const struct value *html, struct sink *sink)
{
	const struct prose_value *value = html->self;
	struct page *page = html->page;

	prose_html(value->prose, value->heading, &page->links, sink);
}

struct value
page_prose(struct page *page, const struct markdown *markdown,
    unsigned heading)
{
	struct prose_value *prose;
	struct value html = value_absent();

	if (!markdown->node)
		return html;
	prose = ARENA_NEW(page->arena, struct prose_value, 1);
	*prose = (struct prose_value){
	    page->view->book->texts[markdown->id], heading };
	html.kind = VALUE_HTML;
	html.self = prose;
	html.page = page;
	html.write = write_page_prose;
	return html;
}

const struct prose *
page_prose_of(const struct value *html, unsigned *heading)
{
	const struct prose_value *value = html->self;

	*heading = value->heading;
	return value->prose;
}

struct text
page_recommendation_title(const struct page *page,
    const struct recommendation *recommendation)
{
	return view_recommendation_title(page->view, page->arena,
	    recommendation);
}

struct text
page_status_label(const struct page *page,
    const struct recommendation *recommendation)
{
	const struct shown_update *shown =
	    &page->edition_status->updates[recommendation->index];

	if (shown->left_out)
		return page_string(page, STRING_LEFT_OUT_STATUS);
	return shown->status ? shown->status->label :
	    page_string(page, STRING_NOT_REPORTED);
}

struct text
page_string(const struct page *page, enum string_name name)
{
	return strings_get(page->view->strings, name);
}

struct text
page_fill(const struct page *page, enum string_name name, size_t count,
    const struct string_value *values)
{
	static const struct string_value none = { NULL, { NULL, 0 } };

	return strings_fill(page->view->strings, page->arena, name, count,
	    values ? values : &none);
}

struct text
page_number(const struct page *page, size_t number)
{
	return strings_number(page->view->strings, page->arena, number);
}

static bool
page_language_is_foreign(const struct page *page, struct text language)
{
	return language.at && !text_equal_caseless(language,
	    page->view->report->language);
}

struct value
page_language(const struct page *page, struct text language)
{
	return page_language_is_foreign(page, language) ? value_text(language) :
	    value_absent();
}

struct value
page_direction(const struct page *page, struct text language)
{
	return page_language_is_foreign(page, language) ?
	    value_text(language_direction(language)) : value_absent();
}

struct value
page_date(const struct page *page, struct date date)
{
	if (!date.year)
		return value_absent();
	return value_text(strings_date(page->view->strings, page->arena,
	    date));
}

struct page_list {
	const struct object_type *type;
	const char *things;
	size_t size;		/* of a thing; 0: `things` are pointers */
};

static struct value
page_list_item(const struct value *value, size_t index)
{
	const struct page_list *list = value->self;
	const void *things = list->things;

	if (list->size)
		return value_object(list->type, list->things +
		    index * list->size, value->page);
	return value_object(list->type, ((const void *const *)things)[index],
	    value->page);
}

static struct value
page_list_value(struct page *page, const struct object_type *type,
    const void *things, size_t size, size_t count)
{
	struct page_list *list = ARENA_NEW(page->arena, struct page_list, 1);

	*list = (struct page_list){ type, things, size };
	return value_list(list, page, count, page_list_item);
}

struct value
list_of_things(struct page *page, const struct object_type *type,
    const void *things, size_t size, size_t count)
{
	return page_list_value(page, type, things, size, count);
}

struct value
list_of_pointers(struct page *page, const struct object_type *type,
    const void *pointers, size_t count)
{
	return page_list_value(page, type, pointers, 0, count);
}
