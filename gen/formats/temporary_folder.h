/*
 * temporary_folder.h - a folder that is removed after use.
 *
 * It lies in TMPDIR, else in /tmp. Paths are relative to it; folders are made
 * as needed. The first failure is reported.
 */
#ifndef FORMATS_TEMPORARY_FOLDER_H
#define FORMATS_TEMPORARY_FOLDER_H

#include "diagnostics/diagnostic.h"

struct temporary_folder {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;	/* path; absent: not made */
	bool failed;
};

void temporary_folder_begin(struct temporary_folder *temporary,
    struct arena *arena, struct diagnostics *diagnostics);
void temporary_folder_put(struct temporary_folder *temporary, struct text path,
    struct text contents);
/* Adds a symbolic link to a file elsewhere. */
void temporary_folder_link(struct temporary_folder *temporary, struct text path,
    struct text from);
/* Returns the whole path: "/tmp/yearon-x/path". */
struct text temporary_folder_path(const struct temporary_folder *temporary,
    struct text path);
void temporary_folder_end(struct temporary_folder *temporary);

#endif
