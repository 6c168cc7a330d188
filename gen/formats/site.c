/* The site: a page for everything there is to show, and its assets. */
#include "formats/format.h"

#include "core/files.h"

struct writer {
	struct build *build;
	struct arena arena;		/* of one page */
	struct template_library *library;
	const struct template *templates[PAGE_KINDS];
	const struct object_type *types[PAGE_KINDS];
};

static void
write_page(struct writer *writer, enum page_kind kind, const void *subject)
{
	struct build *build = writer->build;
	struct page *page = page_begin(build->view, &writer->arena, kind,
	    subject);
	struct value root = page_root(writer->types[kind], page);

	build->pages = arena_grow(build->arena, build->pages,
	    build->page_count, &build->page_capacity,
	    sizeof(*build->pages));
	build->pages[build->page_count++] = (struct made_page){
		arena_copy(build->arena, page->address), page_source(page) };
	template_render(writer->templates[kind], writer->library, &root,
	    TEMPLATE_STRICT, outlet_open(build->outlet, page->address),
	    build->diagnostics);
	outlet_close(build->outlet);
	arena_reset(&writer->arena);
}

static void
write_editions(struct writer *writer)
{
	const struct view *view = writer->build->view;

	for (size_t i = 0; i < view->report->edition_count; i++) {
		if (!view->standings[i])
			continue;
		write_page(writer, PAGE_EDITION, &view->report->editions[i]);
		write_page(writer, PAGE_LARGE_PRINT,
		    &view->report->editions[i]);
	}
}

static void
write_recommendations(struct writer *writer)
{
	const struct view *view = writer->build->view;
	const struct report *report = view->report;

	for (size_t i = 0; i < report->recommendation_count; i++)
		if (view_shows(view, &report->recommendations[i]))
			write_page(writer, PAGE_RECOMMENDATION,
			    &report->recommendations[i]);
}

static void
write_lists(struct writer *writer)
{
	const struct view *view = writer->build->view;
	const struct report *report = view->report;

	for (size_t i = 0; i < report->organisation_count; i++)
		if (view->owned[i].has_page)
			write_page(writer, PAGE_ORGANISATION,
			    &report->organisations[i]);
	for (size_t i = 0; i < report->status_count; i++)
		write_page(writer, PAGE_STATUS, &report->statuses[i]);
	for (size_t i = 0; i < report->group_count; i++)
		write_page(writer, PAGE_GROUP, &report->groups[i]);
}

static void
write_pages(struct writer *writer)
{
	const struct report *report = writer->build->view->report;

	write_page(writer, PAGE_FRONT, NULL);
	write_editions(writer);
	write_recommendations(writer);
	write_lists(writer);
	if (report->organisation_count)
		write_page(writer, PAGE_ORGANISATIONS, NULL);
	write_page(writer, PAGE_EDITIONS, NULL);
	if (report->term_count)
		write_page(writer, PAGE_GLOSSARY, NULL);
	write_page(writer, PAGE_FORMATS, NULL);
	write_page(writer, PAGE_ACCESSIBILITY, NULL);
	write_page(writer, PAGE_NOT_FOUND, NULL);
}

/* A string of CSS: what could end it is escaped. */
static void
put_css_string(struct sink *sink, struct text text)
{
	sink_string(sink, "\"");
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];
		if (c == '"' || c == '\\' || (unsigned char)c < 0x20)
			sink_string(sink, "\\");
		sink_put(sink, text_slice(text, i, i + 1));
	}
	sink_string(sink, "\" ");
}

/*
 * "page n of m" at the foot of a printed page, in the report's language: a
 * style sheet of the theme cannot hold words. It comes first, so that theirs
 * can place it otherwise.
 */
static void
put_page_foot(const struct strings *strings, struct sink *sink)
{
	struct text pattern = strings_get(strings, T("page-of"));
	size_t from = 0, open, close;

	sink_string(sink, "@page{@bottom-center{content:");
	while ((open = text_find_byte(pattern, '{', from)) != TEXT_NOWHERE &&
	    (close = text_find_byte(pattern, '}', open)) != TEXT_NOWHERE) {
		put_css_string(sink, text_slice(pattern, from, open));
		sink_string(sink, text_equal(text_slice(pattern, open + 1,
		    close), T("page")) ? "counter(page) " :
		    "counter(pages) ");
		from = close + 1;
	}
	put_css_string(sink, text_slice(pattern, from, pattern.length));
	sink_string(sink, "}}\n");
}

static void
write_stylesheet(struct build *build)
{
	struct sink *sink = outlet_open(build->outlet,
	    T("assets/" THEME_STYLESHEET));

	theme_stylesheet(build->theme, sink);
	put_page_foot(build->view->strings, sink);
	outlet_close(build->outlet);
}

static void
write_assets(struct build *build)
{
	const struct theme *theme = build->theme;
	const struct report *report = build->view->report;

	for (size_t i = 0; i < theme->asset_count; i++)
		outlet_copy(build->outlet, path_join(build->arena, T("assets"),
		    theme->assets[i].name), theme->assets[i].path);
	write_stylesheet(build);
	for (size_t i = 0; i < report->media_count; i++)
		outlet_copy(build->outlet, report->media[i],
		    path_join(build->arena, report->folder,
		    report->media[i]));
}

void
format_html(struct build *build)
{
	struct writer writer = { .build = build,
		.library = &build->theme->library };
	bool complete = true;

	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		writer.types[kind] = page_type(build->arena, kind,
		    build->view->strings);
		writer.templates[kind] = theme_template(build->theme,
		    text_of(page_kind_name(kind)));
		complete = complete && writer.templates[kind];
	}
	/* What is missing has been diagnosed. */
	if (complete) {
		write_pages(&writer);
		write_assets(build);
	}
	arena_release(&writer.arena);
}
