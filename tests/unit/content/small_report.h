/*
 * small_report.h - a small report on disk, with some of its files changed,
 * and what loading it finds.
 */
#ifndef TESTS_CONTENT_SMALL_REPORT_H
#define TESTS_CONTENT_SMALL_REPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/load.h"
#include "core/buffer.h"
#include "core/files.h"
#include "publish/folders.h"

/* A null content takes the file away. */
struct change {
	const char *path, *contents;
};

#define CHANGES(...) ((const struct change[]){ __VA_ARGS__, { NULL, NULL } })

struct small_report {
	char folder[32];
	struct arena arena;
	struct diagnostics diagnostics;
	const struct report *report;
};

static const struct change small_files[] = {
	{ "report.yaml",
	    "name: Review\n"
	    "publisher: Council\n"
	    "groups:\n"
	    "  - {id: first, title: First}\n"
	    "  - {id: second, title: Second}\n"
	    "statuses:\n"
	    "  - {id: done, label: Done, closed: true}\n"
	    "  - {id: open, label: Open}\n" },
	{ "organisations.yaml",
	    "- {id: council, name: The Council}\n"
	    "- {id: police, name: The Police}\n" },
	{ "editions/2017/edition.yaml",
	    "title: Progress\n"
	    "date: 2017-10\n"
	    "sections:\n"
	    "  - {id: foreword, title: Foreword, file: foreword.md}\n"
	    "  - recommendations\n" },
	{ "editions/2017/foreword.md", "Some words.\n" },
	{ "editions/2018/edition.yaml",
	    "title: Progress\n"
	    "date: 2018-10\n"
	    "sections: [recommendations]\n" },
	{ "recommendations/01.yaml",
	    "number: 1\n"
	    "group: first\n"
	    "owners: [council]\n"
	    "recommendation: Do it.\n"
	    "updates:\n"
	    "  - {edition: 2017, status: open, body: Not yet.}\n"
	    "  - {edition: 2018, status: done, body: Done.}\n" },
	{ NULL, NULL }
};

static inline struct text
small_path(struct small_report *small, const char *path)
{
	return path_join(&small->arena, text_of(small->folder),
	    text_of(path));
}

static inline void
put_file(struct small_report *small, const struct change *change)
{
	struct text path = small_path(small, change->path);
	struct text name = path_name(path);
	FILE *file;

	if (!change->contents) {
		assert_int_equal(remove(path.at), 0);
		return;
	}
	assert_int_equal(folder_make(arena_copy(&small->arena, text_slice(
	    path, 0, path.length - name.length - 1))), 0);
	file = fopen(path.at, "wb");
	assert_non_null(file);
	assert_true(fputs(change->contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* Writes the report's files, then the changes. */
static inline void
small_begin(struct small_report *small, const struct change *changes)
{
	*small = (struct small_report){ .folder = "/tmp/yearon-XXXXXX" };
	small->diagnostics.arena = &small->arena;
	assert_non_null(mkdtemp(small->folder));
	for (const struct change *f = small_files; f->path; f++)
		put_file(small, f);
	for (; changes->path; changes++)
		put_file(small, changes);
}

static inline void
small_load(struct small_report *small)
{
	struct buffer printed;

	small->report = report_load(&small->arena, text_of(small->folder),
	    1, &small->diagnostics);
	/* Sorts them, as a user sees them. */
	buffer_begin(&printed);
	diagnostics_print(&small->diagnostics, &printed.sink);
	buffer_release(&printed);
}

static inline void
small_end(struct small_report *small)
{
	assert_int_equal(folder_remove(text_of(small->folder)), 0);
	arena_release(&small->arena);
}

/* "report.yaml:2:7 unknown-key -> suggestion", without ":0:0". */
static inline struct text
describe(struct small_report *small, const struct diagnostic *one)
{
	struct text path = one->place.file->path;
	struct arena *arena = &small->arena;

	return arena_join(arena, TEXTS(
	    text_slice(path, path.length > strlen(small->folder) ?
	    strlen(small->folder) + 1 : path.length, path.length),
	    one->place.line ? arena_format(arena, ":%u:%u",
	    one->place.line, one->place.column) : T(""),
	    T(" "), text_of(diagnostic_name(one->code)),
	    one->suggestion.at ? T(" -> ") : T(""),
	    one->suggestion.at ? one->suggestion : T("")));
}

static inline void
expect_faults(struct small_report *small, const char *expected)
{
	struct text all = TEXT("");

	for (size_t i = 0; i < small->diagnostics.count; i++)
		all = arena_join(&small->arena, TEXTS(all, i ? T("\n") :
		    T(""), describe(small, small->diagnostics.list[i])));
	assert_string_equal(arena_copy(&small->arena, all).at, expected);
}

/* Loading the report with these changes finds exactly `expected`. */
static inline void
expect_load(const struct change *changes, const char *expected)
{
	struct small_report small;

	small_begin(&small, changes);
	small_load(&small);
	expect_faults(&small, expected);
	small_end(&small);
}

#endif
