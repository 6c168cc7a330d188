/*
 * The kinds of pages: page_kinds.def has a row for each; here are the
 * functions that the rows name, and the beginning of a page.
 */
#include "core/files.h"
#include "core/percent.h"
#include "view/address.h"
#include "view/value_types.h"

struct page_kind_row {
	const char *name;		/* also of its template */
	const char *meaning;		/* for the theme reference */
	struct text address;		/* absent: depends on the subject */
	/* Sets the page's subject and address; NULL: it has no subject. */
	void (*begin)(struct page *page, const void *subject);
	enum string_name title;		/* STRING_NONE: the subject's name */
	enum string_name description;
	/* Returns the title; NULL: the string with the edition's values. */
	struct text (*make_title)(struct page *page, enum string_name title);
	/* Returns the line that the page is made from; NULL: report.yaml's
	   first. */
	struct place (*source)(const struct page *page);
	/* Calls `visit` for each page of the kind; NULL: done with another
	   kind. */
	void (*each)(const struct view *view, enum page_kind kind,
	    page_visit *visit, void *context);
	const struct field_table *fields;
};

/* Subjects and addresses. */

static void
edition_page_begin(struct page *page, const void *subject)
{
	const struct edition *edition = subject;

	page->edition_status = page->view->edition_statuses[edition->index];
	page->address = address_edition(page->arena, edition);
}

static void
large_print_page_begin(struct page *page, const void *subject)
{
	edition_page_begin(page, subject);
	page->address = address_large_print(page->arena, subject);
}

static void
recommendation_page_begin(struct page *page, const void *subject)
{
	page->links.self = page->recommendation = subject;
	page->address = address_recommendation(page->arena, subject);
}

static void
organisation_page_begin(struct page *page, const void *subject)
{
	page->organisation = subject;
	page->address = address_organisation(page->arena, subject);
}

static void
status_page_begin(struct page *page, const void *subject)
{
	page->status = subject;
	page->address = address_status(page->arena, subject);
}

static void
group_page_begin(struct page *page, const void *subject)
{
	page->group = subject;
	page->address = address_group(page->arena, subject);
}

/* Titles. */

static const struct edition *
page_edition(const struct page *page)
{
	return page->edition_status->edition;
}

static struct text
page_edition_date(const struct page *page)
{
	return page->view->dates[page_edition(page)->index];
}

static struct text
fill_page_title(struct page *page, enum string_name string,
    struct text title, struct text number)
{
	struct string_value values[] = {
		{ "report", page->view->report->name },
		{ "title", title },
		{ "label", page->status ? page->status->label : T("") },
		{ "number", number },
		{ "subtitle", page_edition(page)->subtitle },
		{ "edition", page_edition_date(page) },
		{ NULL, { NULL, 0 } } };

	return page_fill(page, string, 0, values);
}

static struct text
edition_page_title(struct page *page, enum string_name title)
{
	return fill_page_title(page, title, page_edition(page)->title,
	    T(""));
}

static struct text
front_page_title(struct page *page, enum string_name title)
{
	return page_edition(page)->subtitle.at ?
	    edition_page_title(page, title) : page->view->report->name;
}

static struct text
recommendation_page_title(struct page *page, enum string_name title)
{
	return fill_page_title(page, title, page_recommendation_title(page,
	    page->recommendation), page->recommendation->number);
}

static struct text
organisation_page_title(struct page *page, enum string_name title)
{
	(void)title;
	return page->organisation->name;
}

static struct text
group_page_title(struct page *page, enum string_name title)
{
	(void)title;
	return page->group->title;
}

/* Sources. */

static struct place
page_node_place(const struct node *node)
{
	static const struct place nowhere;

	return node ? node->place : nowhere;
}

static struct place
edition_page_source(const struct page *page)
{
	return page_node_place(page_edition(page)->node);
}

static struct place
recommendation_page_source(const struct page *page)
{
	const struct recommendation *one = page->recommendation;
	const struct shown_update *shown =
	    &page->edition_status->updates[one->index];

	if (!shown->left_out && shown->update && shown->update->body.node)
		return shown->update->body.node->place;
	return one->place;
}

static struct place
organisation_page_source(const struct page *page)
{
	return page_node_place(page->organisation->node);
}

static struct place
organisations_page_source(const struct page *page)
{
	return page_node_place(page->view->report->organisations[0].node);
}

static struct place
status_page_source(const struct page *page)
{
	return page_node_place(page->status->node);
}

static struct place
group_page_source(const struct page *page)
{
	return page_node_place(page->group->node);
}

static struct place
glossary_page_source(const struct page *page)
{
	return page_node_place(page->view->report->terms[0].node);
}

static struct place
accessibility_page_source(const struct page *page)
{
	const struct node *report = page->view->report->node;
	const struct node *statement = node_key(report, "accessibility");

	return page_node_place(statement ? statement : report);
}

/* Pages of each kind that a report has. */

static void
page_visit_once(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	(void)view;
	visit(context, kind, NULL);
}

/* Visits both pages of an edition, one after the other. */
static void
page_visit_editions(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	for (size_t i = 0; i < view->report->edition_count; i++)
		if (view->edition_statuses[i]) {
			visit(context, kind, &view->report->editions[i]);
			visit(context, PAGE_LARGE_PRINT,
			    &view->report->editions[i]);
		}
}

static void
page_visit_recommendations(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	const struct report *report = view->report;

	for (size_t i = 0; i < report->recommendation_count; i++)
		if (view_shows(view, &report->recommendations[i]))
			visit(context, kind, &report->recommendations[i]);
}

static void
page_visit_organisations(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	for (size_t i = 0; i < view->report->organisation_count; i++)
		if (view->owned[i].has_page)
			visit(context, kind, &view->report->organisations[i]);
}

static void
page_visit_statuses(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	for (size_t i = 0; i < view->report->status_count; i++)
		visit(context, kind, &view->report->statuses[i]);
}

static void
page_visit_groups(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	for (size_t i = 0; i < view->report->group_count; i++)
		visit(context, kind, &view->report->groups[i]);
}

static void
page_visit_if_organisations(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	if (view->report->organisation_count)
		visit(context, kind, NULL);
}

static void
page_visit_if_terms(const struct view *view, enum page_kind kind,
    page_visit *visit, void *context)
{
	if (view->report->term_count)
		visit(context, kind, NULL);
}

#define PAGE_KIND(constant, ...) [constant] = { __VA_ARGS__ },
static const struct page_kind_row page_kinds[PAGE_KINDS] = {
#include "view/page_kinds.def"
};
#undef PAGE_KIND

const char *
page_kind_name(enum page_kind kind)
{
	return page_kinds[kind].name;
}

const char *
page_kind_meaning(enum page_kind kind)
{
	return page_kinds[kind].meaning;
}

struct text
page_kind_address(enum page_kind kind)
{
	return page_kinds[kind].address;
}

const struct field_table *
page_kind_fields(enum page_kind kind)
{
	return page_kinds[kind].fields;
}

void
view_each_page(const struct view *view, page_visit *visit, void *context)
{
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		if (page_kinds[kind].each)
			page_kinds[kind].each(view, kind, visit, context);
}

struct place
page_source(const struct page *page)
{
	if (page_kinds[page->kind].source)
		return page_kinds[page->kind].source(page);
	return page_node_place(page->view->report->node);
}

static bool
page_string_has(struct text pattern, struct text name)
{
	return text_find(pattern, name, 0) != TEXT_NOWHERE;
}

static size_t
count_page_recommendations(const struct page *page)
{
	if (page->organisation)
		return page->view->owned[page->organisation->index].count;
	if (page->status)
		return edition_status_count(page->edition_status, NULL,
		    page->status);
	if (page->group)
		return page->edition_status->group_totals[page->group->index];
	return page->edition_status->total;
}

/* Values that take long to make are left empty if the string lacks them. */
static struct text
make_page_description(struct page *page, enum string_name name)
{
	const struct recommendation *one = page->recommendation;
	struct text pattern = strings_pattern(page->view->strings, name, 0);
	struct string_value values[] = {
		{ "report", page->view->report->name },
		{ "edition", page_edition_date(page) },
		{ "summary", page_string_has(pattern, T("{summary}")) ?
		    page_summary(page) : T("") },
		{ "title", one ? page_recommendation_title(page, one) :
		    page->group ? page->group->title :
		    page_edition(page)->title },
		{ "number", one ? one->number : T("") },
		{ "status", one ? page_status_label(page, one) : T("") },
		{ "name", page->organisation ? page->organisation->name :
		    T("") },
		{ "label", page->status ? page->status->label : T("") },
		{ "recommendations", page_string_has(pattern,
		    T("{recommendations}")) ? page_fill(page,
		    STRING_COUNT_RECOMMENDATIONS,
		    count_page_recommendations(page), NULL) : T("") },
		{ NULL, { NULL, 0 } },
	};

	return page_fill(page, name, 0, values);
}

static struct text
link_page_recommendation(struct prose_links *links,
    const struct recommendation *recommendation)
{
	return page_recommendation_link((struct page *)links,
	    recommendation);
}

static struct text
link_page_term(struct prose_links *links, const struct term *term)
{
	struct page *page = (struct page *)links;

	return page_link(page, address_term(page->arena, term));
}

static struct text
link_page_media(struct prose_links *links, struct text path)
{
	struct page *page = (struct page *)links;

	return page_link(page, percent_encode(page->arena, path));
}

static struct text
find_page_root(const struct page *page)
{
	/* A web server shows this page for addresses in any folder. */
	if (page->kind == PAGE_NOT_FOUND && page->view->request.served)
		return T("/");
	if (page->kind == PAGE_NOT_FOUND && page->view->report->url.at)
		return page->view->report->url;
	return address_root(page->arena, page->address);
}

struct page *
page_begin(const struct view *view, struct arena *arena,
    enum page_kind kind, const void *subject)
{
	const struct page_kind_row *row = &page_kinds[kind];
	struct page *page = ARENA_NEW(arena, struct page, 1);

	page->view = view;
	page->arena = arena;
	page->kind = kind;
	page->edition_status =
	    view->edition_statuses[view->request.current->index];
	page->address = row->address;
	if (row->begin)
		row->begin(page, subject);
	page->root = find_page_root(page);
	page->links.recommendation = link_page_recommendation;
	page->links.term = link_page_term;
	page->links.media = link_page_media;
	/* Entries of the glossary explain no terms. */
	if (kind != PAGE_GLOSSARY)
		page->links.term_seen = ARENA_NEW(arena, bool,
		    view->report->term_count);
	page->title = row->make_title ? row->make_title(page, row->title) :
	    edition_page_title(page, row->title);
	page->description = make_page_description(page, row->description);
	return page;
}
