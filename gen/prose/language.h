/*
 * language.h - passages in another language: `[Llywodraeth Cymru]{lang=cy}`.
 */
#ifndef PROSE_LANGUAGE_H
#define PROSE_LANGUAGE_H

#include "prose/reader.h"

/*
 * Adds a span for each passage of the block, and one that hides each of its
 * marks. `words` are the block's (flat_searchable, links included); what the
 * marks take is zeroed in them.
 */
void languages_find(struct reader *reader, char *words);

/* Zeroes the words of the block's passages. */
void languages_leave_out(const struct flat *flat, char *words);

/* Whether a language is written from right to left, by its tag. */
bool language_is_right_to_left(struct text tag);

#endif
