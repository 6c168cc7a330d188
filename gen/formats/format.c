#include "formats/format.h"

#include "core/threads.h"
#include "diagnostics/suggest.h"

const struct format formats[] = {
	{ "json", "the facts of each edition as JSON", STRING_DOWNLOAD_JSON,
	  true, NULL, format_json },
	{ "csv", "the same as a table", STRING_DOWNLOAD_CSV, true, NULL,
	  format_csv },
	{ "feed", "an Atom feed, where report.yaml has a url", STRING_NONE,
	  true, feed_is_possible, format_feed },
	{ "pdf", "the edition on paper, in standard and large print",
	  STRING_NONE, false, NULL, format_pdf },
	{ "html", "the site", STRING_NONE, false, NULL, format_html },
	{ "sitemap", "a sitemap, where report.yaml has a url", STRING_NONE,
	  false, feed_is_possible, format_sitemap },
	{ NULL, NULL, STRING_NONE, false, NULL, NULL },
};

enum { MOST_FORMATS = 32 };

static format_set
format_bit(struct text name)
{
	for (unsigned i = 0; formats[i].name; i++)
		if (text_equal(name, text_of(formats[i].name)))
			return 1U << i;
	return 0;
}

static format_set
read_format_bit(struct text name, struct diagnostics *diagnostics)
{
	struct text known[MOST_FORMATS];
	size_t count = 0, which;

	for (; formats[count].name; count++)
		known[count] = text_of(formats[count].name);
	which = pick_name(name, known, count, D_ASKED_FORMAT, diagnostics);
	return which < count ? 1U << which : 0;
}

format_set
format_set_read(struct text list, struct diagnostics *diagnostics)
{
	format_set set = 0;

	if (!list.at)
		return ~0U;
	for (size_t from = 0; from <= list.length;) {
		size_t to = text_until(list, ',', from);
		set |= read_format_bit(text_trim(text_slice(list, from, to)),
		    diagnostics);
		from = to + 1;
	}
	return set;
}

bool
format_set_has(format_set set, const char *name)
{
	return (set & format_bit(text_of(name))) != 0;
}

/* A format that is made in parallel with others, with memory of its own. */
struct format_job {
	const struct format *format;
	struct output **outputs;	/* [thread] */
	struct build build;
	struct view view;
	struct arena arena;
	struct diagnostics diagnostics;
};

static void
begin_format_job(struct format_job *part, const struct format *format,
    const struct build *build)
{
	part->format = format;
	part->diagnostics.arena = &part->arena;
	part->view = *build->view;
	part->view.arena = &part->arena;
	part->view.downloads = NULL;
	part->view.download_count = part->view.download_capacity = 0;
	part->build = *build;
	part->build.format = format;
	part->build.arena = &part->arena;
	part->build.view = &part->view;
	part->build.diagnostics = &part->diagnostics;
}

static void
make_format_job(void *parts, unsigned thread, size_t index)
{
	struct format_job *part = (struct format_job *)parts + index;

	part->build.output = part->outputs[thread];
	part->format->make(&part->build);
}

static void
end_format_job(struct format_job *part, struct build *build)
{
	arena_take(build->arena, &part->arena);
	diagnostics_take(build->diagnostics, &part->diagnostics);
	for (size_t i = 0; i < part->view.download_count; i++)
		view_add_download(build->view, part->view.downloads[i]);
}

/* Makes the formats in parallel, on as many threads as the output allows. */
static void
make_first_formats(struct build *build, const struct format **list,
    size_t count)
{
	struct format_job parts[MOST_FORMATS] = { { .format = NULL } };
	struct output *outputs[MOST_FORMATS];
	unsigned threads = 0, most = build->threads ? build->threads : 1;

	while (threads < most && threads < count && (outputs[threads] =
	    output_for_worker(build->output, threads)))
		threads++;
	for (size_t i = 0; i < count; i++) {
		begin_format_job(&parts[i], list[i], build);
		parts[i].outputs = outputs;
	}
	threads_share(threads, count, make_format_job, parts);
	for (size_t i = 0; i < count; i++)
		end_format_job(&parts[i], build);
}

void
formats_make(struct build *build, format_set set)
{
	const struct format *wanted[MOST_FORMATS];
	size_t first = 0, count = 0;

	for (unsigned i = 0; formats[i].name; i++)
		if ((set & 1U << i) != 0 && (!formats[i].possible ||
		    formats[i].possible(build->view->report)))
			wanted[count++] = &formats[i];
	while (first < count && wanted[first]->first)
		first++;
	make_first_formats(build, wanted, first);
	for (size_t i = first; i < count; i++) {
		build->format = wanted[i];
		wanted[i]->make(build);
	}
}
