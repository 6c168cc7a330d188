/*
 * playground.h - a folder for a test, and short words for what is in it.
 *
 * Paths are relative to the playground, which is the working folder's `out`
 * and its neighbours: setup moves into it, teardown removes it.
 */
#ifndef TESTS_UNIT_PUBLISH_PLAYGROUND_H
#define TESTS_UNIT_PUBLISH_PLAYGROUND_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/buffer.h"
#include "core/files.h"
#include "diagnostics/diagnostic.h"
#include "publish/stage.h"
#include "publish/folders.h"

enum { NOBODY = 65534 };

struct playground {
	char folder[32];
	struct arena arena;
	struct diagnostics diagnostics;
};

static inline struct sink *
stage_open(struct stage *stage, struct text path)
{
	return output_open(stage_output(stage), path);
}

static inline void
stage_close(struct stage *stage)
{
	output_close(stage_output(stage));
}

/* Opens, writes and closes a file. */
static inline void
stage_put(struct stage *stage, struct text path, struct text contents)
{
	sink_put(stage_open(stage, path), contents);
	stage_close(stage);
}

static inline int
setup(void **state)
{
	struct playground *play = calloc(1, sizeof(*play));

	if (!play)
		return -1;
	strcpy(play->folder, "/tmp/yearon-test-XXXXXX");
	play->diagnostics.arena = &play->arena;
	*state = play;
	return mkdtemp(play->folder) && chmod(play->folder, 0777) == 0 ?
	    chdir(play->folder) : -1;
}

static inline int
teardown(void **state)
{
	struct playground *play = *state;
	int result = chdir("/");

	result |= folder_remove(text_of(play->folder));
	arena_release(&play->arena);
	free(play);
	return result;
}

static inline void
put_file(const char *path, const char *contents)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static inline void
assert_file(const char *path, const char *contents)
{
	struct arena arena = { NULL };
	struct text found;

	assert_int_equal(file_read(&arena, text_of(path), 1 << 24, &found),
	    0);
	assert_string_equal(found.at, contents);
	arena_release(&arena);
}

static inline bool
is_there(const char *path)
{
	return file_kind(text_of(path), false) != FILE_MISSING;
}

static inline struct stat
status_of(const char *path)
{
	struct stat status;

	assert_int_equal(lstat(path, &status), 0);
	return status;
}

/* Returns the number of entries, hidden ones too. */
static inline size_t
entries_in(const char *path)
{
	struct arena arena = { NULL };
	struct folder_entry *entries;
	size_t count;

	assert_int_equal(folder_list(&arena, text_of(path), &entries,
	    &count), 0);
	arena_release(&arena);
	return count;
}

/* Expects exactly one diagnostic, of that code, whose message names `named`. */
static inline void
assert_told(struct playground *play, enum diagnostic_code code,
    const char *named)
{
	const struct diagnostic *one;

	assert_int_equal(play->diagnostics.count, 1);
	one = play->diagnostics.list[0];
	assert_string_equal(diagnostic_name(one->code),
	    diagnostic_name(code));
	if (!strstr(one->message.at, named))
		fail_msg("\"%s\" does not name %s", one->message.at, named);
}

/*
 * Runs the function in a process of its own and returns its result. If root
 * runs the tests, the process is nobody's: root may write anywhere.
 */
static inline int
in_a_process(int (*run)(struct playground *), struct playground *play,
    bool as_nobody)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		if (as_nobody && geteuid() == 0 &&
		    (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(99);
		_exit(run(play));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static inline struct stage *
begin(struct playground *play)
{
	struct stage *stage = stage_begin(T("out"), &play->diagnostics);

	assert_non_null(stage);
	return stage;
}

/* Publishes a report of these files, given as pairs of path and contents. */
static inline struct stage_result
publish(struct playground *play, const char *const files[])
{
	struct stage *stage = begin(play);
	struct stage_result result;

	for (; files[0]; files += 2)
		stage_put(stage, text_of(files[0]), text_of(files[1]));
	assert_true(stage_publish(stage, &result));
	assert_int_equal(play->diagnostics.count, 0);
	assert_false(is_there(".out.yearon-stage"));
	assert_false(is_there(".out.yearon-lock"));
	return result;
}

#define PUBLISH(play, ...) \
	publish((play), (const char *const[]){ __VA_ARGS__, NULL })

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

#endif
