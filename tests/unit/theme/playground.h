/*
 * playground.h - for tests of this room: makes a folder of themes for a test,
 * opens one, lists the faults that are found, and removes the folder.
 */
#ifndef TESTS_THEME_PLAYGROUND_H
#define TESTS_THEME_PLAYGROUND_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/files.h"
#include "theme/strings.h"
#include "theme/theme.h"

struct playground {
	struct arena arena;
	struct diagnostics diagnostics;
	struct text root;		/* holds the themes' folders */
	struct theme *theme;
};

static inline void
playground_begin(struct playground *ground)
{
	char pattern[] = "/tmp/yearon-theme-XXXXXX";

	*ground = (struct playground){ .theme = NULL };
	ground->diagnostics.arena = &ground->arena;
	assert_non_null(mkdtemp(pattern));
	ground->root = arena_copy(&ground->arena, text_of(pattern));
}

static inline int
playground_remove(const char *path, const struct stat *status, int kind,
    struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

static inline void
playground_end(struct playground *ground)
{
	nftw(ground->root.at, playground_remove, 16, FTW_DEPTH | FTW_PHYS);
	arena_release(&ground->arena);
}

/* The path below the playground. */
static inline struct text
inside(struct playground *ground, const char *path)
{
	return path_join(&ground->arena, ground->root, text_of(path));
}

/* Writes a file, and makes the folders above it. */
static inline void
put(struct playground *ground, const char *path, const char *contents)
{
	struct text whole = inside(ground, path);
	size_t name = path_name(whole).length;
	FILE *file;

	assert_int_equal(folder_make(arena_copy(&ground->arena,
	    text_slice(whole, 0, whole.length - name - 1))), 0);
	file = fopen(whole.at, "wb");
	assert_non_null(file);
	assert_true(fputs(contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* The theme of that name among those of the playground. */
static inline struct theme *
open_theme(struct playground *ground, const char *name)
{
	ground->theme = theme_open(&ground->arena, text_of(name),
	    TEXTS(ground->root), &ground->diagnostics);
	return ground->theme;
}

/* Returns lines such as "base/theme.yaml:2:7 setting-value", in the order
   found. */
static inline const char *
found(struct playground *ground)
{
	struct arena *arena = &ground->arena;
	struct text all = TEXT("");

	for (size_t i = 0; i < ground->diagnostics.count; i++) {
		const struct diagnostic *one = ground->diagnostics.list[i];
		struct text path = T("-");
		if (one->place.file)
			path = text_slice(one->place.file->path,
			    ground->root.length + 1,
			    one->place.file->path.length);
		all = arena_join(arena, TEXTS(all, i ? T("\n") : T(""),
		    path));
		if (one->place.line)
			all = arena_join(arena, TEXTS(all, arena_format(
			    arena, ":%u:%u", one->place.line,
			    one->place.column)));
		all = arena_join(arena, TEXTS(all, T(" "),
		    text_of(diagnostic_name(one->code))));
	}
	return all.at;
}

/* Returns the last diagnostic's suggestion, or "". */
static inline const char *
suggested(struct playground *ground)
{
	struct diagnostics *all = &ground->diagnostics;
	struct text text = T("");

	assert_true(all->count > 0);
	if (all->list[all->count - 1]->suggestion.at)
		text = all->list[all->count - 1]->suggestion;
	return arena_copy(&ground->arena, text).at;
}

/* Expects these faults of a theme `base` whose theme.yaml ends with `rest`. */
static inline void
expect_in_theme(const char *rest, const char *expected)
{
	struct playground ground;

	playground_begin(&ground);
	put(&ground, "base/assets/logo.svg", "<svg/>");
	put(&ground, "base/theme.yaml", arena_join(&ground.arena,
	    TEXTS(T("name: base\n"), text_of(rest))).at);
	open_theme(&ground, "base");
	assert_string_equal(found(&ground), expected);
	playground_end(&ground);
}

#define assert_text_equal(text, string) \
	assert_string_equal(arena_copy(&ground.arena, (text)).at, (string))

#endif
