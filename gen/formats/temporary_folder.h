/*
 * temporary_folder.h - a folder for a program to work in, removed afterwards.
 *
 * It lies in TMPDIR, else in /tmp. Paths are relative to it; folders are made
 * as needed. What fails is diagnosed once.
 */
#ifndef FORMATS_TEMPORARY_FOLDER_H
#define FORMATS_TEMPORARY_FOLDER_H

#include "diagnostics/diagnostic.h"

struct temporary_folder {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;	/* its path; absent: there is none */
	bool failed;
};

void temporary_folder_begin(struct temporary_folder *temporary,
    struct arena *arena, struct diagnostics *diagnostics);
void temporary_folder_put(struct temporary_folder *temporary, struct text path,
    struct text contents);
/* A file that lies elsewhere, by a link to it. */
void temporary_folder_link(struct temporary_folder *temporary, struct text path,
    struct text from);
/* Where that is for others: "/tmp/yearon-x/path". */
struct text temporary_folder_path(const struct temporary_folder *temporary,
    struct text path);
void temporary_folder_end(struct temporary_folder *temporary);

#endif
