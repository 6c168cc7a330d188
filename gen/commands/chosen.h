/*
 * chosen.h - the files that a check is to tell about.
 *
 * All of the content is read whatever is asked, for what one file says may be
 * wrong because of another; only what is told is chosen.
 */
#ifndef COMMANDS_CHOSEN_H
#define COMMANDS_CHOSEN_H

#include "commands/options.h"

/* Diagnoses words that name no file or folder within the content. */
void chosen_check(const struct options *options,
    struct diagnostics *diagnostics);

/* Whether a place is among them: any is where there are no words. */
bool chosen_has(struct arena *arena, const struct options *options,
    struct place place);

/*
 * Leaves out the diagnostics of files that are not among the words, or below
 * a folder among them; those of no file remain. Nothing is left out where
 * there are no words. Returns how many errors were.
 */
size_t chosen_keep(const struct options *options,
    struct diagnostics *diagnostics);

#endif
