#include "view/page.h"

#include "core/files.h"
#include "core/percent.h"
#include "view/address.h"
#include "view/types.h"

/* Most bytes of an excerpt that is shown as a title. */
enum { OPENING = 80 };

static bool
anyone_shows(const struct view *view,
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
view_title_of(const struct view *view, struct arena *arena,
    const struct recommendation *recommendation)
{
	if (recommendation->title.at)
		return recommendation->title;
	return prose_excerpt(view->book->texts[recommendation->text.id],
	    arena, OPENING);
}

static void
note_owners(struct view *view, struct owned *owned,
    const struct recommendation *one)
{
	const struct edition_status *current =
	    view->edition_statuses[view->request.current->index];

	for (size_t i = 0; i < one->owner_count; i++) {
		struct owned *of = &owned[one->owners[i]->index];
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
	struct owned *owned = ARENA_NEW(arena, struct owned,
	    report->organisation_count);
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
		shown[i] = anyone_shows(view, &report->recommendations[i]);
		if (shown[i])
			note_owners(view, owned, &report->recommendations[i]);
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

static const struct kind {
	const char *name;
	struct text address;	/* absent: it depends on the subject */
	enum string_name title;	/* none: the subject's own */
	enum string_name description;
} kinds[PAGE_KINDS] = {
	[PAGE_FRONT] = { "front", TEXT("index.html"),
	    STRING_FRONT_TITLE, STRING_DESCRIPTION_FRONT },
	[PAGE_EDITION] = { "edition", { NULL, 0 },
	    STRING_TITLE_EDITION, STRING_DESCRIPTION_EDITION },
	[PAGE_LARGE_PRINT] = { "large-print", { NULL, 0 },
	    STRING_TITLE_LARGE_PRINT, STRING_DESCRIPTION_LARGE_PRINT },
	[PAGE_RECOMMENDATION] = { "recommendation", { NULL, 0 },
	    STRING_RECOMMENDATION_TITLE, STRING_DESCRIPTION_RECOMMENDATION },
	[PAGE_ORGANISATIONS] = { "organisations",
	    TEXT("organisations/index.html"), STRING_TITLE_ORGANISATIONS,
	    STRING_DESCRIPTION_ORGANISATIONS },
	[PAGE_ORGANISATION] = { "organisation", { NULL, 0 },
	    STRING_NONE, STRING_DESCRIPTION_ORGANISATION },
	[PAGE_STATUS] = { "status", { NULL, 0 },
	    STRING_TITLE_STATUS, STRING_DESCRIPTION_STATUS },
	[PAGE_GROUP] = { "group", { NULL, 0 },
	    STRING_NONE, STRING_DESCRIPTION_GROUP },
	[PAGE_EDITIONS] = { "editions", TEXT("editions.html"),
	    STRING_TITLE_EDITIONS, STRING_DESCRIPTION_EDITIONS },
	[PAGE_GLOSSARY] = { "glossary", TEXT("glossary.html"),
	    STRING_TITLE_GLOSSARY, STRING_DESCRIPTION_GLOSSARY },
	[PAGE_FORMATS] = { "formats", TEXT("formats.html"),
	    STRING_TITLE_FORMATS, STRING_DESCRIPTION_FORMATS },
	[PAGE_ACCESSIBILITY] = { "accessibility", TEXT("accessibility.html"),
	    STRING_TITLE_ACCESSIBILITY, STRING_DESCRIPTION_ACCESSIBILITY },
	[PAGE_NOT_FOUND] = { "not-found", TEXT("404.html"),
	    STRING_TITLE_NOT_FOUND, STRING_DESCRIPTION_NOT_FOUND },
};

const char *
page_kind_name(enum page_kind kind)
{
	return kinds[kind].name;
}

enum string_name
page_kind_title(enum page_kind kind)
{
	return kinds[kind].title;
}

enum string_name
page_kind_description(enum page_kind kind)
{
	return kinds[kind].description;
}

struct text
page_kind_address(enum page_kind kind)
{
	return kinds[kind].address;
}

static void
take_subject(struct page *page, const void *subject)
{
	struct arena *arena = page->arena;

	switch (page->kind) {
	case PAGE_EDITION:
	case PAGE_LARGE_PRINT:
		page->edition_status = page->view->edition_statuses
		    [((const struct edition *)subject)->index];
		page->address = (page->kind == PAGE_EDITION ?
		    address_edition : address_large_print)(arena, subject);
		break;
	case PAGE_RECOMMENDATION:
		page->links.self = page->recommendation = subject;
		page->address = address_recommendation(arena, subject);
		break;
	case PAGE_ORGANISATION:
		page->organisation = subject;
		page->address = address_organisation(arena, subject);
		break;
	case PAGE_STATUS:
		page->status = subject;
		page->address = address_status(arena, subject);
		break;
	case PAGE_GROUP:
		page->group = subject;
		page->address = address_group(arena, subject);
		break;
	default:
		page->address = kinds[page->kind].address;
	}
}

static struct text
link_recommendation(struct prose_links *links,
    const struct recommendation *recommendation)
{
	return page_recommendation_link((struct page *)links,
	    recommendation);
}

static struct text
link_term(struct prose_links *links, const struct term *term)
{
	struct page *page = (struct page *)links;

	return page_link(page, address_term(page->arena, term));
}

static struct text
link_media(struct prose_links *links, struct text path)
{
	struct page *page = (struct page *)links;

	return page_link(page, percent_encode(page->arena, path));
}

struct page *
page_begin(const struct view *view, struct arena *arena,
    enum page_kind kind, const void *subject)
{
	struct page *page = ARENA_NEW(arena, struct page, 1);

	page->view = view;
	page->arena = arena;
	page->kind = kind;
	page->edition_status =
	    view->edition_statuses[view->request.current->index];
	take_subject(page, subject);
	/* A server shows it for an address at any depth. */
	if (kind == PAGE_NOT_FOUND && view->request.served)
		page->root = T("/");
	else if (kind == PAGE_NOT_FOUND && view->report->url.at)
		page->root = view->report->url;
	else
		page->root = address_root(arena, page->address);
	page->links.recommendation = link_recommendation;
	page->links.term = link_term;
	page->links.media = link_media;
	/* The glossary's own entries lead nowhere else. */
	if (kind != PAGE_GLOSSARY)
		page->links.term_seen = ARENA_NEW(arena, bool,
		    view->report->term_count);
	page->title = page_title(page);
	page->description = page_description(page);
	return page;
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
write_prose(const struct value *html, struct sink *sink)
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
	html.write = write_prose;
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
page_title_of(const struct page *page,
    const struct recommendation *recommendation)
{
	return view_title_of(page->view, page->arena, recommendation);
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
is_foreign(const struct page *page, struct text language)
{
	return language.at && !text_equal_caseless(language,
	    page->view->report->language);
}

struct value
page_language(const struct page *page, struct text language)
{
	return is_foreign(page, language) ? value_text(language) :
	    value_absent();
}

struct value
page_direction(const struct page *page, struct text language)
{
	return is_foreign(page, language) ?
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
