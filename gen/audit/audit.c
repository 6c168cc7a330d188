#include "audit/audit.h"

#include "audit/links.h"
#include "audit/page.h"

static const struct text absent;

static void
audit_second_h1(struct audit_page *page, const struct markup_element *element)
{
	struct diagnostic *one;

	if (page->has_h1) {
		one = page_diagnose(page, D_PAGE_SECOND_H1, element->offset,
		    absent, NULL);
		one->other = page_place(page, page->h1, absent);
		one->other_message = T("the first one is here");
		return;
	}
	page->has_h1 = true;
	page->h1 = element->offset;
}

/* An h2 before the h1 is fine: a list of contents has one. */
static void
audit_heading(struct audit_page *page, const struct markup_element *element)
{
	struct text name = element->name;
	unsigned before = page->heading ? page->heading : 1;
	unsigned level;

	if (element->svg || name.length != 2 || name.at[0] != 'h' ||
	    name.at[1] < '1' || name.at[1] > '6')
		return;
	level = ascii_decimal(name.at[1]);
	if (level == 1)
		audit_second_h1(page, element);
	if (level > before + 1)
		page_diagnose(page, D_HEADING_SKIPPED, element->offset,
		    absent, TEXTS(text_slice(name, 1, 2),
		    arena_format(&page->arena, "%u", before)));
	page->heading = level;
}

static bool
audit_has_words(struct text text)
{
	return text_trim(text).length > 0;
}

static bool
audit_attribute_is(const struct markup_element *element, struct text attribute,
    struct text value)
{
	return text_equal(element_attribute(element, attribute), value);
}

/* Checks HTML's pictures. An empty alt says that a picture only decorates. */
static void
audit_picture(struct audit_page *page, const struct markup_element *element)
{
	bool picture = text_equal(element->name, T("img")) ||
	    (text_equal(element->name, T("area")) &&
	    element_attribute(element, T("href")).at) ||
	    (text_equal(element->name, T("input")) &&
	    audit_attribute_is(element, T("type"), T("image")));

	if (picture && !element_attribute(element, T("alt")).at)
		page_diagnose(page, D_PICTURE_WITHOUT_TEXT, element->offset,
		    absent, TEXTS(element->name, T("give it an alt "
		    "attribute, an empty one where it only decorates")));
}

/* A browser that reads HTML draws an svg of any namespace. */
static bool
audit_is_drawn(const struct audit_page *page,
    const struct markup_element *element)
{
	return element->svg || page->svg_depth ||
	    text_equal(element->name, T("svg"));
}

static void
audit_begin_svg(struct audit_page *page, const struct markup_element *element)
{
	if (page->svg_depth) {
		/* The title of the svg, not of one of its parts. */
		if (element->depth == page->svg_depth + 1 &&
		    text_equal(element->name, T("title")))
			page->svg_title_depth = element->depth;
		return;
	}
	if (!text_equal(element->name, T("svg")))
		return;
	if (!element->svg)
		page_diagnose(page, D_SVG_NAMESPACE, element->offset, absent,
		    NULL);
	page->svg_depth = element->depth;
	page->svg = element->offset;
	page->svg_named = page->hidden_depth > 0 ||
	    audit_has_words(element_attribute(element, T("aria-label"))) ||
	    audit_has_words(element_attribute(element, T("aria-labelledby"))) ||
	    audit_attribute_is(element, T("role"), T("presentation")) ||
	    audit_attribute_is(element, T("role"), T("none"));
}

static void
audit_end_svg(struct audit_page *page)
{
	page->svg_depth = 0;
	if (!page->svg_named)
		page_diagnose(page, D_PICTURE_WITHOUT_TEXT, page->svg,
		    absent, TEXTS(T("svg"), T("give it a title or an "
		    "aria-label, or aria-hidden=\"true\" where it only "
		    "decorates")));
}

/* Hidden links are not read aloud, and need no text. */
static void
audit_begin_link(struct audit_page *page, const struct markup_element *element)
{
	if (page->link_depth || page->hidden_depth ||
	    !text_equal(element->name, T("a")) ||
	    !element_attribute(element, T("href")).at)
		return;
	page->link_depth = element->depth;
	page->link = element->offset;
	page->link_named = audit_has_words(element_attribute(element,
	    T("title")));
}

/* An element's label or alternative text names the link around it. */
static void
audit_name_link(struct audit_page *page, const struct markup_element *element)
{
	static const struct text names[] = {
		TEXT("alt"), TEXT("aria-label"), TEXT("aria-labelledby"),
	};

	if (!page->link_depth || page->hidden_depth)
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (audit_has_words(element_attribute(element, names[i])))
			page->link_named = true;
}

static void
audit_end_link(struct audit_page *page)
{
	page->link_depth = 0;
	if (!page->link_named)
		page_diagnose(page, D_LINK_WITHOUT_TEXT, page->link, absent,
		    NULL);
}

static void
audit_begin_element(struct markup_reader *reader,
    const struct markup_element *element)
{
	struct audit_page *page = (struct audit_page *)reader;

	if (element->depth == 1 &&
	    !audit_has_words(element_attribute(element, T("lang"))))
		page_diagnose(page, D_PAGE_LANGUAGE, element->offset,
		    absent, NULL);
	if (!page->hidden_depth && audit_attribute_is(element, T("aria-hidden"),
	    T("true")))
		page->hidden_depth = element->depth;
	/* Depth 3 is in head: an SVG has titles too. */
	if (element->depth == 3 && text_equal(element->name, T("title")))
		page->title_depth = element->depth;
	audit_heading(page, element);
	if (audit_is_drawn(page, element))
		audit_begin_svg(page, element);
	else
		audit_picture(page, element);
	audit_begin_link(page, element);
	audit_name_link(page, element);
	links_check_element(page, element);
}

static void
audit_end_element(struct markup_reader *reader, unsigned depth)
{
	struct audit_page *page = (struct audit_page *)reader;

	if (page->title_depth == depth)
		page->title_depth = 0;
	if (page->svg_title_depth == depth)
		page->svg_title_depth = 0;
	if (page->svg_depth == depth)
		audit_end_svg(page);
	if (page->link_depth == depth)
		audit_end_link(page);
	if (page->hidden_depth == depth)
		page->hidden_depth = 0;
}

static void
audit_text(struct markup_reader *reader, struct text text)
{
	struct audit_page *page = (struct audit_page *)reader;

	if (page->title_depth && audit_has_words(text))
		page->has_title = true;
	if (page->svg_title_depth && audit_has_words(text))
		page->svg_named = true;
	if (page->link_depth && !page->hidden_depth && audit_has_words(text))
		page->link_named = true;
}

static void
audit_report_malformed(struct audit_site *site, struct text path,
    struct page_positions *positions, struct markup_fault fault)
{
	struct place place = page_positions_of_line(positions, fault.line,
	    fault.column);

	place.file = site_source(site, path, positions->contents);
	diagnose(site->diagnostics, D_PAGE_MALFORMED, place,
	    TEXTS(fault.message));
}

static void
audit_finish_page(struct audit_page *page)
{
	if (!page->has_title)
		page_diagnose(page, D_PAGE_TITLE, 0, absent, NULL);
	if (!page->has_h1)
		page_diagnose(page, D_PAGE_WITHOUT_H1, 0, absent, NULL);
	links_check_page(page);
}

static void
audit_read_page(struct audit_site *site, struct site_file *file)
{
	struct audit_page page = {
		.reader = { audit_begin_element, audit_end_element, audit_text
		    },
		.site = site, .file = file, .ids = { .arena = &page.arena },
	};
	struct markup_fault fault;
	struct text contents;

	file->read = true;
	file->malformed = true;
	if (site_read(site, &page.arena, file->path, &contents) == 0) {
		page_positions_begin(&page.positions, contents);
		fault = markup_read(&page.reader, contents, &page.arena);
		file->malformed = fault.message.at != NULL;
		if (fault.message.at)
			audit_report_malformed(site, file->path,
			    &page.positions, fault);
		else
			audit_finish_page(&page);
	}
	arena_release(&page.arena);
}

static void
audit_ignore_element(struct markup_reader *reader,
    const struct markup_element *element)
{
	(void)reader;
	(void)element;
}

static void
audit_ignore_end(struct markup_reader *reader, unsigned depth)
{
	(void)reader;
	(void)depth;
}

static void
audit_ignore_text(struct markup_reader *reader, struct text text)
{
	(void)reader;
	(void)text;
}

static void
audit_read_xml(struct audit_site *site, struct text path)
{
	struct markup_reader reader = { audit_ignore_element, audit_ignore_end,
		audit_ignore_text };
	struct arena arena = { NULL };
	struct markup_fault fault;
	struct page_positions positions;
	struct text contents;

	if (site_read(site, &arena, path, &contents) == 0) {
		page_positions_begin(&positions, contents);
		fault = markup_read(&reader, contents, &arena);
		if (fault.message.at)
			audit_report_malformed(site, path, &positions, fault);
	}
	arena_release(&arena);
}

static void
audit_files(struct audit_site *site)
{
	static const struct text others[] = {
		TEXT("feed.xml"), TEXT("sitemap.xml"),
	};

	for (size_t i = 0; i < site->page_count; i++)
		audit_read_page(site, site->pages[i]);
	links_check_late(site);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (site_find(site, others[i]))
			audit_read_xml(site, others[i]);
}

struct audit_result
audit_folder(struct text folder, struct text shown,
    struct diagnostics *diagnostics)
{
	struct arena arena = { NULL };
	struct audit_site site = {
		.arena = &arena, .folder = folder, .shown = shown,
		.diagnostics = diagnostics, .files = { .arena = &arena },
		.ids = { .arena = &arena },
	};
	struct audit_result result;

	if (site_list(&site))
		audit_files(&site);
	result = (struct audit_result){
		.pages = site.page_count, .links = site.link_count,
		.files = site.file_count,
	};
	arena_release(&arena);
	return result;
}
