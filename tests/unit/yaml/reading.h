/*
 * reading.h - for tests of this room: read a text, name what was found.
 */
#ifndef TESTS_CONTENT_READING_H
#define TESTS_CONTENT_READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "yaml/yaml.h"

struct reading {
	struct arena arena;
	struct source_file file;
	struct diagnostics diagnostics;
	const struct node *root;
};

static inline void
reading_begin(struct reading *reading, struct text contents)
{
	*reading = (struct reading){ .file.path = TEXT("test.yaml") };
	reading->diagnostics.arena = &reading->arena;
	/* An exact copy, so that sanitizers see a read past its end. */
	reading->file.contents = arena_copy(&reading->arena, contents);
	reading->root = yaml_read(&reading->arena, &reading->file,
	    &reading->diagnostics);
}

static inline void
reading_end(struct reading *reading)
{
	arena_release(&reading->arena);
}

/* "2:7 yaml-colon" a line, in the order found. */
static inline struct text
found_in(struct arena *arena, const struct diagnostics *diagnostics)
{
	struct text all = TEXT("");

	for (size_t i = 0; i < diagnostics->count; i++) {
		const struct diagnostic *one = diagnostics->list[i];
		all = arena_join(arena, TEXTS(all, arena_format(arena,
		    "%s%u:%u %s", i ? "\n" : "", one->place.line,
		    one->place.column, diagnostic_name(one->code))));
	}
	return all;
}

/* What reading the contents finds is exactly `expected`. */
static inline void
expect(const char *contents, const char *expected)
{
	struct reading reading;

	reading_begin(&reading, text_of(contents));
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at, expected);
	reading_end(&reading);
}

static inline void
expect_place(struct place place, unsigned line, unsigned column,
    unsigned span)
{
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
	assert_int_equal(place.span ? place.span : 1, span);
}

#endif
