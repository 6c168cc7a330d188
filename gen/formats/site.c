/* The site: all pages, and the assets: the style sheet, files of the theme,
   pictures of the content. */
#include "core/files.h"
#include "core/memory.h"
#include "core/threads.h"
#include "formats/format.h"
#include "template/template.h"

/* A page to be written. */
struct page_task {
	enum page_kind kind;
	const void *subject;
	struct made_page *made;
};

struct site_writer {
	struct build *build;
	const struct template *templates[PAGE_KINDS];
	const struct object_type *types[PAGE_KINDS];
	struct page_task *tasks;
	size_t count, capacity;
	struct page_writer *writers;		/* [thread] */
};

/* State of a thread that writes pages. */
struct page_writer {
	struct template_library library;	/* first: cast back in
						   find_site_template */
	struct template_cache cache;
	struct build *build;
	struct output *output;
	struct arena arena;		/* of one page */
	struct arena kept;
	struct diagnostics diagnostics;
};

static const struct template *
find_site_template(struct template_library *library, struct text name,
    const struct template *from)
{
	struct template_library *theme =
	    &((struct page_writer *)library)->build->theme->library;

	return theme->find(theme, name, from);
}

static void
add_site_page(void *context, enum page_kind kind, const void *subject)
{
	struct site_writer *site = context;

	site->tasks = arena_grow(site->build->arena, site->tasks,
	    site->count, &site->capacity, sizeof(*site->tasks));
	site->tasks[site->count++] = (struct page_task){ kind, subject, NULL };
}

/* Writes a CSS string; escapes what could end it. */
static void
put_site_css_string(struct sink *sink, struct text text)
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
 * Writes "page n of m" for the foot of printed pages, in the report's
 * language: a theme's style sheet is the same for all languages.
 */
static void
put_site_page_foot(const struct strings *strings, struct sink *sink)
{
	struct text pattern = strings_get(strings, STRING_PAGE_OF);
	size_t from = 0, open, close;

	sink_string(sink, "@page{@bottom-center{content:");
	while ((open = text_find_byte(pattern, '{', from)) != TEXT_NOWHERE &&
	    (close = text_find_byte(pattern, '}', open)) != TEXT_NOWHERE) {
		put_site_css_string(sink, text_slice(pattern, from, open));
		sink_string(sink, text_equal(text_slice(pattern, open + 1,
		    close), T("page")) ? "counter(page) " :
		    "counter(pages) ");
		from = close + 1;
	}
	put_site_css_string(sink, text_slice(pattern, from, pattern.length));
	sink_string(sink, "}}\n");
}

static void
write_site_stylesheet(const struct build *build, struct output *output)
{
	struct sink *sink = output_open(output,
	    T("assets/" THEME_STYLESHEET));

	theme_stylesheet(build->theme, sink);
	put_site_page_foot(build->view->strings, sink);
	output_close(output);
}

/* Counts the style sheet, the theme's assets and the content's pictures. */
static size_t
site_asset_count(const struct build *build)
{
	return 1 + build->theme->asset_count +
	    build->view->report->media_count;
}

static void
write_site_asset(const struct build *build, struct output *output,
    struct arena *arena, size_t index)
{
	const struct theme *theme = build->theme;
	const struct report *report = build->view->report;

	if (index == 0) {
		write_site_stylesheet(build, output);
	} else if (--index < theme->asset_count) {
		output_copy(output, path_join(arena, T("assets"),
		    theme->assets[index].name), theme->assets[index].path);
	} else {
		index -= theme->asset_count;
		output_copy(output, report->media[index],
		    path_join(arena, report->folder, report->media[index]));
	}
}

static void
write_site_page(struct site_writer *site, struct page_writer *writer,
    const struct page_task *task)
{
	struct page *page = page_begin(site->build->view, &writer->arena,
	    task->kind, task->subject);
	struct value root = page_root(site->types[task->kind], page);

	*task->made = (struct made_page){
		arena_copy(&writer->kept, page->address), page_source(page) };
	template_render(site->templates[task->kind], &writer->library, &root,
	    TEMPLATE_STRICT, output_open(writer->output, page->address),
	    &writer->diagnostics);
	output_close(writer->output);
}

/* Writes a page, or, beyond the pages, an asset. */
static void
write_site_task(void *work, unsigned thread, size_t index)
{
	struct site_writer *site = work;
	struct page_writer *writer = &site->writers[thread];

	if (index < site->count)
		write_site_page(site, writer, &site->tasks[index]);
	else
		write_site_asset(site->build, writer->output, &writer->arena,
		    index - site->count);
	arena_reset(&writer->arena);
}

/* Keeps the order of pages for the sitemap, then moves pages with many
   recommendations to the front: they take longest. */
static void
order_site_tasks(struct site_writer *site)
{
	struct build *build = site->build;
	struct page_task *ordered = ARENA_NEW(build->arena, struct page_task,
	    site->count);
	size_t count = 0;

	build->page_count = site->count;
	build->pages = ARENA_NEW(build->arena, struct made_page, site->count);
	for (size_t i = 0; i < site->count; i++)
		site->tasks[i].made = &build->pages[i];
	for (size_t i = 0; i < site->count; i++)
		if (site->tasks[i].kind != PAGE_RECOMMENDATION)
			ordered[count++] = site->tasks[i];
	for (size_t i = 0; i < site->count; i++)
		if (site->tasks[i].kind == PAGE_RECOMMENDATION)
			ordered[count++] = site->tasks[i];
	site->tasks = ordered;
}

/* Begins a writer for each thread, or fewer if the output allows fewer.
   Returns their number. */
static unsigned
begin_site_writers(struct site_writer *site, unsigned threads)
{
	struct build *build = site->build;
	unsigned count = 0;

	site->writers = memory_allocate(threads, sizeof(*site->writers));
	for (; count < threads; count++) {
		struct page_writer *writer = &site->writers[count];
		writer->output = output_for_worker(build->output, count);
		if (!writer->output)
			break;
		writer->library = (struct template_library){
			.find = find_site_template, .cache = &writer->cache,
			.values = &writer->arena };
		writer->build = build;
		writer->diagnostics.arena = &writer->kept;
	}
	return count;
}

static void
end_site_writers(struct site_writer *site, unsigned threads)
{
	struct build *build = site->build;

	for (unsigned i = 0; i < threads; i++) {
		struct page_writer *writer = &site->writers[i];
		diagnostics_take(build->diagnostics, &writer->diagnostics);
		arena_take(build->arena, &writer->kept);
		arena_release(&writer->arena);
		template_cache_release(&writer->cache);
	}
	memory_release(site->writers);
}

static void
write_site(struct site_writer *site)
{
	unsigned threads = site->build->threads ? site->build->threads : 1;

	view_each_page(site->build->view, add_site_page, site);
	order_site_tasks(site);
	theme_read_templates(site->build->theme);
	threads = begin_site_writers(site, threads);
	threads_share(threads, site->count + site_asset_count(site->build),
	    write_site_task, site);
	end_site_writers(site, threads);
}

void
format_html(struct build *build)
{
	struct site_writer site = { .build = build };
	const struct object_type *words = theme_strings_type(build->arena,
	    build->view->strings);
	bool complete = true;

	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		site.types[kind] = page_type(build->arena, kind, words);
		site.templates[kind] = theme_template(build->theme,
		    text_of(page_kind_name(kind)));
		complete = complete && site.templates[kind];
	}
	/* Missing templates are reported by theme_template. */
	if (complete)
		write_site(&site);
}
