/*
 * sample.h - a small report in memory, with one text, for tests.
 *
 * Recommendations 1, 2, 12a, 37, 39, 73, 75, 1.10, PAN 1.4.1, P1-3, P1-9 and
 * housing-01; the text is recommendation 1's. Terms MPS, CT, CTSFO, LFB, LAS,
 * LFB/LAS and "New Scotland Yard". Two organisations, PPO and CTS for short.
 * One picture, media/map.png.
 */
#ifndef TESTS_PROSE_SAMPLE_H
#define TESTS_PROSE_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/buffer.h"
#include "prose/prose.h"

enum { SAMPLE_COUNT = 12, SAMPLE_TERMS = 7 };

struct sample {
	struct arena arena;
	struct report report;
	struct recommendation recommendations[SAMPLE_COUNT];
	struct term terms[SAMPLE_TERMS];
	struct organisation organisations[2];
	struct text media[1], known[1];
	struct markdown markdown;
	const struct markdown *markdowns[1];
	struct source_file file;
	struct diagnostics diagnostics;
	const struct prose_book *book;
	struct buffer written;
};

static inline const struct reference_words *
sample_words(void)
{
	static const struct text introduce[] = {
		TEXT("recommendation"), TEXT("recommendations"),
	};
	static const struct text join[] = {
		TEXT("and"), TEXT("or"), TEXT("to"),
	};
	static const struct text range[] = { TEXT("to") };
	static const struct text elsewhere[] = {
		TEXT("of"), TEXT("in the \xE2\x80\xA6 report"),
	};
	static const struct text vague[] = { TEXT("here"), TEXT("read more") };
	static const struct reference_words words = {
		introduce, 2, join, 3, range, 1, elsewhere, 2, vague, 2,
		{ NULL, 0 }, NULL,
	};

	return &words;
}

static inline void
sample_begin(struct sample *sample)
{
	static const struct text numbers[SAMPLE_COUNT] = {
		TEXT("1"), TEXT("1.10"), TEXT("2"), TEXT("12a"), TEXT("37"),
		TEXT("39"), TEXT("73"), TEXT("75"), TEXT("housing-01"),
		TEXT("P1-3"), TEXT("P1-9"), TEXT("PAN 1.4.1"),
	};
	static const struct text terms[SAMPLE_TERMS] = {
		TEXT("MPS"), TEXT("CT"), TEXT("CTSFO"), TEXT("LFB"),
		TEXT("LAS"), TEXT("LFB/LAS"), TEXT("New Scotland Yard"),
	};

	*sample = (struct sample){ .media = { TEXT("media/map.png") },
		.known = { TEXT("88") }, .organisations = {
		{ .short_name = TEXT("PPO") }, { .short_name = TEXT("CTS") },
		} };
	buffer_begin(&sample->written);
	for (size_t i = 0; i < SAMPLE_COUNT; i++)
		sample->recommendations[i] = (struct recommendation){
			.number = numbers[i], .slug = numbers[i],
			.index = i };
	for (size_t i = 0; i < SAMPLE_TERMS; i++)
		sample->terms[i] = (struct term){ .term = terms[i],
			.meaning = T("long form"), .index = i };
	sample->report = (struct report){ .language = T("en-GB"),
		.recommendations = sample->recommendations,
		.recommendation_count = SAMPLE_COUNT,
		.organisations = sample->organisations,
		.organisation_count = 2,
		.terms = sample->terms, .term_count = SAMPLE_TERMS,
		.media = sample->media, .media_count = 1,
		.known_numbers = sample->known, .known_number_count = 1,
		.markdowns = sample->markdowns, .markdown_count = 1 };
	sample->diagnostics.arena = &sample->arena;
}

static inline void
sample_end(struct sample *sample)
{
	buffer_release(&sample->written);
	arena_release(&sample->arena);
}

/* Parses the text of the node. */
static inline const struct prose *
sample_read_node(struct sample *sample, const struct node *node)
{
	sample->markdown.node = node;
	sample->markdown.source = node->text;
	sample->markdown.subject = &sample->recommendations[0];
	sample->markdowns[0] = &sample->markdown;
	sample->diagnostics.count = 0;
	sample->book = prose_read(&sample->arena, &sample->report,
	    sample_words(), false, 1, &sample->diagnostics);
	return sample->book->texts[0];
}

/* Parses the text as a file of its own. */
static inline const struct prose *
sample_read(struct sample *sample, struct text text)
{
	sample->file = (struct source_file){ T("sample.md"), text, 0 };
	return sample_read_node(sample, yaml_whole_file(&sample->arena,
	    &sample->file));
}

static struct text
sample_recommendation(struct prose_links *links,
    const struct recommendation *recommendation)
{
	(void)links;
	return recommendation->number;
}

static struct text
sample_term(struct prose_links *links, const struct term *term)
{
	(void)links;
	return term->term;
}

static struct text
sample_media(struct prose_links *links, struct text path)
{
	(void)links;
	return path;
}

static inline struct prose_links
sample_links(bool *term_seen)
{
	return (struct prose_links){ .recommendation = sample_recommendation,
		.term = sample_term, .media = sample_media,
		.term_seen = term_seen };
}

/* Returns the written text as a string. */
static inline const char *
sample_string(struct sample *sample)
{
	return arena_copy(&sample->arena, buffer_text(&sample->written)).at;
}

/* Returns the text as HTML, with its diagnostics at the end. */
static inline const char *
sample_html(struct sample *sample, const char *markdown)
{
	bool seen[SAMPLE_TERMS] = { false };
	struct prose_links links = sample_links(seen);
	const struct prose *prose = sample_read(sample, text_of(markdown));

	buffer_clear(&sample->written);
	prose_html(prose, 3, &links, &sample->written.sink);
	diagnostics_print(&sample->diagnostics, &sample->written.sink);
	return sample_string(sample);
}

/* Fails unless the text gives this HTML and no diagnostics. */
static inline void
assert_html(const char *markdown, const char *html)
{
	struct sample sample;

	sample_begin(&sample);
	assert_string_equal(sample_html(&sample, markdown), html);
	sample_end(&sample);
}

/* Fails unless the text gives one diagnostic, of this name at this place. */
static inline void
assert_fault(const char *markdown, const char *name, unsigned line,
    unsigned column)
{
	struct sample sample;
	const struct diagnostic *first;

	sample_begin(&sample);
	sample_read(&sample, text_of(markdown));
	assert_int_equal(sample.diagnostics.count, 1);
	first = sample.diagnostics.list[0];
	assert_string_equal(diagnostic_name(first->code), name);
	assert_int_equal(first->place.line, line);
	assert_int_equal(first->place.column, column);
	sample_end(&sample);
}

/* Fails if the text gives any diagnostic. */
static inline void
assert_no_fault(const char *markdown)
{
	struct sample sample;

	sample_begin(&sample);
	sample_read(&sample, text_of(markdown));
	diagnostics_print(&sample.diagnostics, &sample.written.sink);
	assert_string_equal(sample_string(&sample), "");
	sample_end(&sample);
}

#endif
