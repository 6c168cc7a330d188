/*
 * references.h - `recommendations 37 and 39`: which words refer to which.
 */
#ifndef PROSE_REFERENCES_H
#define PROSE_REFERENCES_H

#include "prose/reader.h"

/*
 * Adds a span for each reference in the block's words (flat_searchable,
 * without code, links, pictures), zeroes it in them, and notes who refers to
 * whom. Numbers that do not exist are diagnosed.
 *
 * The word that introduces a reference may be followed by one number, or one
 * range; any but the first of the language's words (the singular) by a list.
 * A comma does not go on with a list after its "and".
 */
void references_find(struct reader *reader, char *words);

#endif
