/*
 * addresses.h - bare addresses in running text, which become links.
 */
#ifndef PROSE_ADDRESSES_H
#define PROSE_ADDRESSES_H

#include "prose/reader.h"

/*
 * Adds a span for each `https://…`, `http://…`, `www.…` and `name@host` in
 * the block's words (flat_searchable, without code, links, pictures), and
 * zeroes it in them. Punctuation at the end, and closing brackets that were
 * not opened in the address, are not part of it.
 */
void addresses_find(struct reader *reader, char *words);

#endif
