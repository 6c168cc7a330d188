/* The site: a page for everything there is to show, and its assets. */
#include "formats/assets.h"

#include "core/memory.h"
#include "core/threads.h"
#include "template/template.h"

/* A page to be written, and its place among them. */
struct task {
	enum page_kind kind;
	const void *subject;
	struct made_page *made;
};

struct site {
	struct build *build;
	const struct template *templates[PAGE_KINDS];
	const struct object_type *types[PAGE_KINDS];
	struct task *tasks;
	size_t count, capacity;
	struct writer *writers;		/* [thread] */
};

/* What a thread writes pages with. */
struct writer {
	struct template_library library;	/* first: a writer is one */
	struct template_cache cache;
	struct build *build;
	struct output *output;
	struct arena arena;		/* of one page */
	struct arena kept;
	struct diagnostics diagnostics;
};

static const struct template *
find_template(struct template_library *library, struct text name,
    const struct template *from)
{
	struct template_library *theme =
	    &((struct writer *)library)->build->theme->library;

	return theme->find(theme, name, from);
}

static void
add_site_page(void *context, enum page_kind kind, const void *subject)
{
	struct site *site = context;

	site->tasks = arena_grow(site->build->arena, site->tasks,
	    site->count, &site->capacity, sizeof(*site->tasks));
	site->tasks[site->count++] = (struct task){ kind, subject, NULL };
}

static void
write_page(struct site *site, struct writer *writer, const struct task *task)
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

/* The pages, then what they need. */
static void
write_one(void *work, unsigned thread, size_t index)
{
	struct site *site = work;
	struct writer *writer = &site->writers[thread];

	if (index < site->count)
		write_page(site, writer, &site->tasks[index]);
	else
		asset_write(site->build, writer->output, &writer->arena,
		    index - site->count);
	arena_reset(&writer->arena);
}

/* Each page its place, in the order in which they were added; then those
   that hold many recommendations to the front: they take long. */
static void
order_tasks(struct site *site)
{
	struct build *build = site->build;
	struct task *ordered = ARENA_NEW(build->arena, struct task,
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

/* Writers for so many threads, or for as many as the output has lanes;
   returns how many there are. */
static unsigned
begin_writers(struct site *site, unsigned threads)
{
	struct build *build = site->build;
	unsigned count = 0;

	site->writers = memory_allocate(threads, sizeof(*site->writers));
	for (; count < threads; count++) {
		struct writer *writer = &site->writers[count];
		writer->output = output_for_worker(build->output, count);
		if (!writer->output)
			break;
		writer->library = (struct template_library){
			.find = find_template, .cache = &writer->cache,
			.values = &writer->arena };
		writer->build = build;
		writer->diagnostics.arena = &writer->kept;
	}
	return count;
}

static void
end_writers(struct site *site, unsigned threads)
{
	struct build *build = site->build;

	for (unsigned i = 0; i < threads; i++) {
		struct writer *writer = &site->writers[i];
		diagnostics_take(build->diagnostics, &writer->diagnostics);
		arena_take(build->arena, &writer->kept);
		arena_release(&writer->arena);
		template_cache_release(&writer->cache);
	}
	memory_release(site->writers);
}

static void
write_all(struct site *site)
{
	unsigned threads = site->build->threads ? site->build->threads : 1;

	view_each_page(site->build->view, add_site_page, site);
	order_tasks(site);
	theme_read_templates(site->build->theme);
	threads = begin_writers(site, threads);
	threads_share(threads, site->count + asset_count(site->build),
	    write_one, site);
	end_writers(site, threads);
}

void
format_html(struct build *build)
{
	struct site site = { .build = build };
	const struct object_type *words = theme_strings_type(build->arena,
	    build->view->strings);
	bool complete = true;

	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++) {
		site.types[kind] = page_type(build->arena, kind, words);
		site.templates[kind] = theme_template(build->theme,
		    text_of(page_kind_name(kind)));
		complete = complete && site.templates[kind];
	}
	/* What is missing has been diagnosed. */
	if (complete)
		write_all(&site);
}
