/*
 * suggest.h - the word that was probably meant.
 */
#ifndef DIAGNOSTICS_SUGGEST_H
#define DIAGNOSTICS_SUGGEST_H

#include "core/text.h"

/*
 * The nearest of `count` known words to `word`, case aside, by insertions,
 * deletions, replacements and swaps of neighbours; absent text where none is
 * near enough to be a likely slip (a third of the word's length, at least
 * one). Of several that are as near, one of the same length, and of such
 * numbers the next one. A known word that `word` begins or that begins
 * `word` counts as near from three letters on.
 */
struct text suggest(struct text word, const struct text *known, size_t count);

#endif
