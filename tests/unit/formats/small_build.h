/*
 * small_build.h - for tests of this room: the small report of the view's
 * tests made into files, and these read back.
 */
#ifndef TESTS_FORMATS_SMALL_BUILD_H
#define TESTS_FORMATS_SMALL_BUILD_H

#include "../view/small_report.h"

#include "formats/facts.h"
#include "publish/stage.h"

struct small_build {
	struct small small;
	struct build build;
	struct stage *stage;
	struct text target;
};

/* The folder; what a test adds to it is loaded by small_build_load. */
static inline void
small_build_begin(struct small_build *made)
{
	memset(made, 0, sizeof(*made));
	small_begin(&made->small);
}

static inline void
small_build_load(struct small_build *made, const char *edition, bool drafts)
{
	struct small *small = &made->small;

	small_load(small, edition, drafts);
	made->target = path_join(&small->arena, small->root, T("out"));
	made->build = (struct build){ .arena = &small->arena,
		.view = small->view, .theme = small->theme,
		.diagnostics = &small->diagnostics, .epoch = -1 };
	made->stage = stage_begin(made->target, &small->diagnostics);
	assert_non_null(made->stage);
	made->build.output = stage_output(made->stage);
}

static inline void
small_build_publish(struct small_build *made)
{
	struct stage_result result;

	assert_true(stage_publish(made->stage, &result));
	made->stage = NULL;
}

/* All of the list, of the edition 2024, published. */
static inline void
small_build_make(struct small_build *made, const char *list)
{
	small_build_load(made, "2024", false);
	formats_make(&made->build, format_set_read(text_of(list),
	    &made->small.diagnostics));
	small_build_publish(made);
}

static inline bool
small_build_has(struct small_build *made, const char *path)
{
	return file_kind(path_join(&made->small.arena, made->target,
	    text_of(path)), false) == FILE_PLAIN;
}

static inline struct text
small_build_read(struct small_build *made, const char *path)
{
	struct text contents;

	assert_int_equal(file_read(&made->small.arena,
	    path_join(&made->small.arena, made->target, text_of(path)),
	    (size_t)1 << 30, &contents), 0);
	return contents;
}

static inline void
small_build_end(struct small_build *made)
{
	if (made->stage)
		stage_abandon(made->stage);
	small_end(&made->small);
}

#endif
