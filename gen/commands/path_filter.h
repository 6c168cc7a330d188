/*
 * path_filter.h - restricts diagnostics to the given files and folders.
 *
 * All of the content is read and checked whichever files are given, for one
 * file may be wrong because of another; the filter only chooses what is
 * reported.
 */
#ifndef COMMANDS_PATH_FILTER_H
#define COMMANDS_PATH_FILTER_H

#include "diagnostics/diagnostic.h"

/* Paths without links and dots, so that they can be compared. */
struct path_filter {
	struct arena *arena;
	const struct text *paths;	/* absent text: no longer there */
	size_t count;
};

/*
 * Makes a filter of the paths, in the arena of the diagnostics. Diagnoses
 * paths that name no file or folder within the content's folder. A filter of
 * no paths lets everything through.
 */
struct path_filter path_filter_read(struct text content,
    const struct text *paths, size_t count, struct diagnostics *diagnostics);

/* Returns true if the place is in a file of the filter, or in no file. */
bool path_filter_has(const struct path_filter *filter, struct place place);

/* Leaves out the diagnostics whose place the filter does not have. Returns
   the number of errors among these. */
size_t path_filter_apply(const struct path_filter *filter,
    struct diagnostics *diagnostics);

#endif
