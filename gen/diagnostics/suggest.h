/*
 * suggest.h - suggests the known word that was probably meant.
 */
#ifndef DIAGNOSTICS_SUGGEST_H
#define DIAGNOSTICS_SUGGEST_H

#include "diagnostics/diagnostic.h"

/*
 * Returns the nearest of `count` known words to `word`, or absent text if
 * none is near. The distance counts insertions, deletions, replacements and
 * swaps of neighbours; case is ignored. It may be a third of the word's
 * length, and at least one. From three letters on, a known word that begins
 * with `word`, or that `word` begins with, is near too. Of several at the
 * same distance, one of the word's length is preferred; of such that are
 * numbers, the one nearest in value.
 */
struct text suggest(struct text word, const struct text *known, size_t count);

/*
 * Returns the index of the known name that is equal to `name`. If there is
 * none, diagnoses `code`, whose message holds the name, suggests the nearest,
 * and returns `count`.
 */
size_t pick_name(struct text name, const struct text *known, size_t count,
    enum diagnostic_code code, struct diagnostics *diagnostics);

#endif
