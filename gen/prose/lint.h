/*
 * lint.h - what is no fault of Markdown, but was hardly meant.
 */
#ifndef PROSE_LINT_H
#define PROSE_LINT_H

#include "prose/reader.h"

/* Invisible characters anywhere in the text's source. */
void lint_source(struct reader *reader);
/* Pipe tables and pasted bullets in the block's flat words. */
void lint_block(struct reader *reader);
/*
 * The words that were put last, from `from` on: characters that XML forbids,
 * as entities give them, are diagnosed.
 */
void lint_characters(struct reader *reader, size_t from);

/* Whether the words are white space and invisible characters only. */
bool lint_shows_nothing(struct text words);

/*
 * The name of a character in these words, which are none of the text's own
 * (a link's title), that no report may hold; absent where there is none.
 */
struct text lint_forbidden(struct reader *reader, struct text words);

#endif
