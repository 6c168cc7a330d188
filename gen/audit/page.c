#include "audit/page.h"

#include "audit/links.h"

static const struct text absent;

static struct place
page_place(struct page *page, size_t tag, struct text attribute)
{
	struct place place = spots_find(&page->spots, tag, attribute);

	if (!page->source)
		page->source = site_source(page->site, page->file->path,
		    page->spots.contents);
	place.file = page->source;
	return place;
}

struct diagnostic *
page_diagnose(struct page *page, enum diagnostic_code code, size_t tag,
    struct text attribute, const struct text *values)
{
	return diagnose(page->site->diagnostics, code,
	    page_place(page, tag, attribute), values);
}

static void
check_second_h1(struct page *page, const struct element *element)
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

/* Before the h1 an h2 may stand, as that of a list of contents. */
static void
check_heading(struct page *page, const struct element *element)
{
	struct text name = element->name;
	unsigned before = page->heading ? page->heading : 1;
	unsigned level;

	if (element->svg || name.length != 2 || name.at[0] != 'h' ||
	    name.at[1] < '1' || name.at[1] > '6')
		return;
	level = ascii_decimal(name.at[1]);
	if (level == 1)
		check_second_h1(page, element);
	if (level > before + 1)
		page_diagnose(page, D_HEADING_SKIPPED, element->offset,
		    absent, TEXTS(text_slice(name, 1, 2),
		    arena_format(&page->arena, "%u", before)));
	page->heading = level;
}

static bool
has_words(struct text text)
{
	return text_trim(text).length > 0;
}

static bool
is(const struct element *element, struct text attribute, struct text value)
{
	return text_equal(element_attribute(element, attribute), value);
}

/* Of HTML's pictures; an empty alt says that one only decorates. */
static void
check_picture(struct page *page, const struct element *element)
{
	bool picture = text_equal(element->name, T("img")) ||
	    (text_equal(element->name, T("area")) &&
	    element_attribute(element, T("href")).at) ||
	    (text_equal(element->name, T("input")) &&
	    is(element, T("type"), T("image")));

	if (picture && !element_attribute(element, T("alt")).at)
		page_diagnose(page, D_PICTURE_WITHOUT_TEXT, element->offset,
		    absent, TEXTS(element->name, T("give it an alt "
		    "attribute, an empty one where it only decorates")));
}

/* Whatever its namespace, a browser that reads HTML draws it. */
static bool
is_drawn(const struct page *page, const struct element *element)
{
	return element->svg || page->svg_depth ||
	    text_equal(element->name, T("svg"));
}

static void
begin_svg(struct page *page, const struct element *element)
{
	if (page->svg_depth) {
		/* A title of what is drawn, not of one of its parts. */
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
	    has_words(element_attribute(element, T("aria-label"))) ||
	    has_words(element_attribute(element, T("aria-labelledby"))) ||
	    is(element, T("role"), T("presentation")) ||
	    is(element, T("role"), T("none"));
}

static void
end_svg(struct page *page)
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
begin_link(struct page *page, const struct element *element)
{
	if (page->link_depth || page->hidden_depth ||
	    !text_equal(element->name, T("a")) ||
	    !element_attribute(element, T("href")).at)
		return;
	page->link_depth = element->depth;
	page->link = element->offset;
	page->link_named = has_words(element_attribute(element, T("title")));
}

/* An element's label or alternative text names the link around it. */
static void
name_link(struct page *page, const struct element *element)
{
	static const struct text names[] = {
		TEXT("alt"), TEXT("aria-label"), TEXT("aria-labelledby"),
	};

	if (!page->link_depth || page->hidden_depth)
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (has_words(element_attribute(element, names[i])))
			page->link_named = true;
}

static void
end_link(struct page *page)
{
	page->link_depth = 0;
	if (!page->link_named)
		page_diagnose(page, D_LINK_WITHOUT_TEXT, page->link, absent,
		    NULL);
}

static void
begin_element(struct markup_reader *reader, const struct element *element)
{
	struct page *page = (struct page *)reader;

	if (element->depth == 1 &&
	    !has_words(element_attribute(element, T("lang"))))
		page_diagnose(page, D_PAGE_LANGUAGE, element->offset,
		    absent, NULL);
	if (!page->hidden_depth && is(element, T("aria-hidden"), T("true")))
		page->hidden_depth = element->depth;
	/* html, head, title: others may stand in an SVG. */
	if (element->depth == 3 && text_equal(element->name, T("title")))
		page->title_depth = element->depth;
	check_heading(page, element);
	if (is_drawn(page, element))
		begin_svg(page, element);
	else
		check_picture(page, element);
	begin_link(page, element);
	name_link(page, element);
	links_of_element(page, element);
}

static void
end_element(struct markup_reader *reader, unsigned depth)
{
	struct page *page = (struct page *)reader;

	if (page->title_depth == depth)
		page->title_depth = 0;
	if (page->svg_title_depth == depth)
		page->svg_title_depth = 0;
	if (page->svg_depth == depth)
		end_svg(page);
	if (page->link_depth == depth)
		end_link(page);
	if (page->hidden_depth == depth)
		page->hidden_depth = 0;
}

static void
text_inside(struct markup_reader *reader, struct text text)
{
	struct page *page = (struct page *)reader;

	if (page->title_depth && has_words(text))
		page->has_title = true;
	if (page->svg_title_depth && has_words(text))
		page->svg_named = true;
	if (page->link_depth && !page->hidden_depth && has_words(text))
		page->link_named = true;
}

static void
tell_fault(struct site *site, struct text path, struct spots *spots,
    struct markup_fault fault)
{
	struct place place = spots_of_line(spots, fault.line, fault.column);

	place.file = site_source(site, path, spots->contents);
	diagnose(site->diagnostics, D_PAGE_MALFORMED, place,
	    TEXTS(fault.message));
}

static void
finish_page(struct page *page)
{
	if (!page->has_title)
		page_diagnose(page, D_PAGE_TITLE, 0, absent, NULL);
	if (!page->has_h1)
		page_diagnose(page, D_PAGE_WITHOUT_H1, 0, absent, NULL);
	links_of_page(page);
}

void
page_read(struct site *site, struct site_file *file)
{
	struct page page = {
		.reader = { begin_element, end_element, text_inside },
		.site = site, .file = file, .ids = { .arena = &page.arena },
	};
	struct markup_fault fault;
	struct text contents;

	file->read = true;
	file->malformed = true;
	if (site_read(site, &page.arena, file->path, &contents) == 0) {
		spots_begin(&page.spots, contents);
		fault = markup_read(&page.reader, contents, &page.arena);
		file->malformed = fault.message.at != NULL;
		if (fault.message.at)
			tell_fault(site, file->path, &page.spots, fault);
		else
			finish_page(&page);
	}
	arena_release(&page.arena);
}

static void
ignore_element(struct markup_reader *reader, const struct element *element)
{
	(void)reader;
	(void)element;
}

static void
ignore_end(struct markup_reader *reader, unsigned depth)
{
	(void)reader;
	(void)depth;
}

static void
ignore_text(struct markup_reader *reader, struct text text)
{
	(void)reader;
	(void)text;
}

void
page_read_xml(struct site *site, struct text path)
{
	struct markup_reader reader = { ignore_element, ignore_end,
		ignore_text };
	struct arena arena = { NULL };
	struct markup_fault fault;
	struct spots spots;
	struct text contents;

	if (site_read(site, &arena, path, &contents) == 0) {
		spots_begin(&spots, contents);
		fault = markup_read(&reader, contents, &arena);
		if (fault.message.at)
			tell_fault(site, path, &spots, fault);
	}
	arena_release(&arena);
}
