/*
 * content.h - for fuzz targets: one file of a small report is the input.
 */
#ifndef TESTS_FUZZ_CONTENT_H
#define TESTS_FUZZ_CONTENT_H

#include <unistd.h>

#include "content/load.h"
#include "fuzz.h"
#include "prose/prose.h"

static inline const struct reference_words *
content_words(void)
{
	static const struct text introduce[] = {
		TEXT("recommendation"), TEXT("recommendations"),
	};
	static const struct text join[] = { TEXT("and"), TEXT("to") };
	static const struct text range[] = { TEXT("to") };
	static const struct text elsewhere[] = {
		TEXT("of"), TEXT("in the \xE2\x80\xA6 report"),
	};
	static const struct reference_words words = {
		.introduce = introduce, .introduce_count = 2,
		.join = join, .join_count = 2, .range = range,
		.range_count = 1, .elsewhere = elsewhere,
		.elsewhere_count = 2,
	};

	return &words;
}

static inline void
content_put_sound(void)
{
	fuzz_put("content/report.yaml", T("name: R\npublisher: P\n"
	    "groups:\n  - {id: g, title: G}\n"
	    "statuses:\n  - {id: s, label: S, definition: D}\n"));
	fuzz_put("content/editions/2017/edition.yaml",
	    T("title: T\ndate: 2017\nsections: [recommendations]\n"));
	fuzz_put("content/editions/2018/edition.yaml",
	    T("title: T\ndate: 2018\nsections: [recommendations]\n"));
	fuzz_put("content/organisations.yaml", T("- {id: o, name: O}\n"));
	fuzz_put("content/glossary.yaml", T("- {term: LAS, meaning: L}\n"));
	fuzz_put("content/recommendations/1.yaml", T("number: 1\n"
	    "group: g\nrecommendation: |\n  See recommendation 2.\n"));
	fuzz_put("content/recommendations/2.yaml", T("number: 2\n"
	    "group: g\nrecommendation: |\n  Do it.\nupdates:\n"
	    "  - {edition: 2017, status: s, body: LAS did it.}\n"));
}

static inline struct text
content_link(struct prose_links *links,
    const struct recommendation *recommendation)
{
	(void)links;
	return recommendation->slug;
}

static inline struct text
content_term(struct prose_links *links, const struct term *term)
{
	(void)links;
	return term->term;
}

static inline struct text
content_media(struct prose_links *links, struct text path)
{
	(void)links;
	return path;
}

/*
 * Every text as HTML and as plain text. The HTML must be well-formed, unless
 * there are errors: nothing of it reaches a page then.
 */
static inline void
content_write(struct arena *arena, const struct report *report,
    const struct prose_book *book, bool sound)
{
	struct prose_links links = { .recommendation = content_link,
		.term = content_term, .media = content_media,
		.term_seen = ARENA_NEW(arena, bool, report->term_count) };
	struct buffer page;

	MUST(book->count == report->markdown_count);
	buffer_begin(&page);
	sink_string(&page.sink, "<body>");
	for (size_t i = 0; i < book->count; i++)
		prose_html(book->texts[i], 3, &links, &page.sink);
	sink_string(&page.sink, "</body>");
	if (sound)
		fuzz_well_formed(buffer_text(&page), "the report's texts");
	buffer_clear(&page);
	for (size_t i = 0; i < book->count; i++) {
		prose_plain(book->texts[i], &page.sink);
		MUST(prose_excerpt(book->texts[i], arena, 80).at);
	}
	buffer_release(&page);
}

/* Reads a report of which the file at `path` is the input. */
static inline void
content_read(const char *path, const uint8_t *data, size_t size)
{
	static pid_t put_by;
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	const struct report *report;
	const struct prose_book *book;
	bool sound;

	if (put_by != getpid())
		content_put_sound();
	put_by = getpid();
	fuzz_put(path, (struct text){ (const char *)data, size });
	report = report_load(&arena, fuzz_path(&arena, "content"),
	    1, &diagnostics);
	MUST(report);
	book = prose_read(&arena, report, content_words(), false, 1,
	    &diagnostics);
	sound = diagnostics_worst(&diagnostics) == SEVERITY_WARNING;
	content_write(&arena, report, book, sound);
	fuzz_print(&diagnostics);
	if (sound) {
		MUST(report->name.at && report->publisher.at);
		MUST(report->current && report->recommendation_count == 2);
	}
	arena_release(&arena);
}

#endif
