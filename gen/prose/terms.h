/*
 * terms.h - the glossary's terms in running text, and abbreviations that the
 * glossary lacks (internal to prose/).
 */
#ifndef PROSE_TERMS_H
#define PROSE_TERMS_H

#include "prose/parser.h"

/* Fills parser->terms, which several parsers may share. */
void terms_collect(struct prose_parser *parser);
/* Prepares what each parser notes for itself: used terms, abbreviations. */
void terms_begin(struct prose_parser *parser);

/*
 * Adds a span for the first use of each term in the text: spelled as in the
 * glossary, as a whole word, an `s` after it allowed; the longest term if
 * several begin at one place. Warns of abbreviations that the glossary lacks.
 * `words` is a searchable copy without everything that can hold no term.
 */
void terms_find(struct prose_parser *parser, const char *words);

#endif
