/*
 * workbench.h - for tests of this room: renders and checks templates that are
 * given as strings, and looks at the diagnostics.
 */
#ifndef TESTS_TEMPLATE_WORKBENCH_H
#define TESTS_TEMPLATE_WORKBENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"
#include "template/template.h"

enum { WORKBENCH_TEMPLATES = 8 };

struct workbench {
	struct template_library library;	/* first: a bench is one */
	struct template_cache cache;
	struct arena arena;
	struct diagnostics diagnostics;
	struct buffer output;
	const struct template *templates[WORKBENCH_TEMPLATES];
	size_t count;
};

/* As in a theme whose parent is the next template of the same name. */
static inline const struct template *
workbench_find(struct template_library *library, struct text name,
    const struct template *from)
{
	struct workbench *bench = (struct workbench *)library;
	bool past = !text_equal(template_name(from), name);

	for (size_t i = 0; i < bench->count; i++) {
		if (past && text_equal(template_name(bench->templates[i]),
		    name))
			return bench->templates[i];
		past = past || bench->templates[i] == from;
	}
	return NULL;
}

static inline void
workbench_begin(struct workbench *bench)
{
	*bench = (struct workbench){ .library = { .find = workbench_find,
		.cache = &bench->cache } };
	bench->diagnostics.arena = &bench->arena;
	buffer_begin(&bench->output);
}

static inline void
workbench_end(struct workbench *bench)
{
	buffer_release(&bench->output);
	template_cache_release(&bench->cache);
	arena_release(&bench->arena);
}

/* Parses a template. Returns NULL if it has faults. */
static inline const struct template *
workbench_parse(struct workbench *bench, const char *name,
    struct text contents)
{
	struct source_file *file = ARENA_NEW(&bench->arena,
	    struct source_file, 1);

	file->path = text_of(name);
	file->contents = contents;
	return template_parse(&bench->arena, file, text_of(name),
	    &bench->diagnostics);
}

/* Adds one that others may include. */
static inline const struct template *
workbench_add(struct workbench *bench, const char *name, const char *contents)
{
	const struct template *template = workbench_parse(bench, name,
	    text_of(contents));

	assert_non_null(template);
	assert_true(bench->count < WORKBENCH_TEMPLATES);
	bench->templates[bench->count++] = template;
	return template;
}

/* Returns what the template renders to; NULL if something was diagnosed. */
static inline const char *
workbench_render(struct workbench *bench, const char *contents,
    const struct value *root, enum template_mode mode)
{
	const struct template *template = workbench_parse(bench, "main",
	    text_of(contents));

	assert_non_null(template);
	buffer_clear(&bench->output);
	if (!template_render(template, &bench->library, root, mode,
	    &bench->output.sink, &bench->diagnostics))
		return NULL;
	return arena_copy(&bench->arena, buffer_text(&bench->output)).at;
}

/* Returns the only diagnostic, which has the code, and removes it. */
static inline struct diagnostic *
workbench_fault(struct workbench *bench, enum diagnostic_code code)
{
	assert_int_equal(bench->diagnostics.count, 1);
	assert_string_equal(diagnostic_name(bench->diagnostics.list[0]->code),
	    diagnostic_name(code));
	bench->diagnostics.count = 0;
	return bench->diagnostics.list[0];
}

static inline void
assert_place(const struct diagnostic *diagnostic, unsigned line,
    unsigned column)
{
	assert_int_equal(diagnostic->place.line, line);
	assert_int_equal(diagnostic->place.column, column);
}

#endif
