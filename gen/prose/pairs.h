/*
 * pairs.h - who refers to whom.
 */
#ifndef PROSE_PAIRS_H
#define PROSE_PAIRS_H

#include "prose/reader.h"

/* Fills the book's lists, refers_to and referred_by, from reader->pairs. */
void pairs_list(struct reader *reader, struct prose_book *book);

/* Adds the pairs that another has found. */
void pairs_add(struct reader *reader, const struct reader *other);

#endif
