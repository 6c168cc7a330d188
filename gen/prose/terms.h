/*
 * terms.h - the glossary's terms, found in running text.
 */
#ifndef PROSE_TERMS_H
#define PROSE_TERMS_H

#include "prose/reader.h"

/* Fills reader->terms from the report. */
void terms_collect(struct reader *reader);
/* Begins what is noted of the terms while texts are read. */
void terms_begin(struct reader *reader);

/*
 * Adds a span for the first use of each term in the text, as the glossary
 * spells it, as a whole word, an `s` behind it allowed; the longest where
 * several begin. Warns of short forms that are no terms. `words` are the
 * block's, without all that holds no terms.
 */
void terms_find(struct reader *reader, const char *words);

#endif
