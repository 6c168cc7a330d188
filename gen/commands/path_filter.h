/*
 * path_filter.h - the files that a check is to tell about.
 *
 * All of the content is read whatever is asked, for what one file says may be
 * wrong because of another; only what is told is chosen.
 */
#ifndef COMMANDS_PATH_FILTER_H
#define COMMANDS_PATH_FILTER_H

#include "cli/options.h"

/* Paths without links and dots, to be compared. */
struct chosen {
	struct arena *arena;
	const struct text *paths;	/* absent: no longer there */
	size_t count;
};

/* Diagnoses words that name no file or folder within the content. */
void chosen_check(const struct options *options,
    struct diagnostics *diagnostics);

/* Those that the words name. */
struct chosen chosen_of(struct arena *arena, const struct options *options);

/* Whether a place is among them: any is where there are no words. */
bool chosen_has(const struct chosen *chosen, struct place place);

/*
 * Leaves out the diagnostics of files that are not among the words, or below
 * a folder among them; those of no file remain. Nothing is left out where
 * there are no words. Returns how many errors were.
 */
size_t chosen_keep(const struct options *options,
    struct diagnostics *diagnostics);

#endif
