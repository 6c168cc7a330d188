/*
 * workplace.h - a folder for a program to work in, removed afterwards.
 *
 * It lies in TMPDIR, else in /tmp. Paths are relative to it; folders are made
 * as needed. What fails is diagnosed once.
 */
#ifndef FORMATS_WORKPLACE_H
#define FORMATS_WORKPLACE_H

#include "diagnostics/diagnostic.h"

struct workplace {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;	/* its path; absent: there is none */
	bool failed;
};

void workplace_begin(struct workplace *workplace, struct arena *arena,
    struct diagnostics *diagnostics);
void workplace_put(struct workplace *workplace, struct text path,
    struct text contents);
/* A file that lies elsewhere, by a link to it. */
void workplace_link(struct workplace *workplace, struct text path,
    struct text from);
/* Where that is for others: "/tmp/yearon-x/path". */
struct text workplace_path(const struct workplace *workplace,
    struct text path);
void workplace_end(struct workplace *workplace);

#endif
