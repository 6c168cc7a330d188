/*
 * lint.h - checks for text that is valid Markdown but was hardly meant so, and
 * advice on raw HTML (internal to prose/).
 */
#ifndef PROSE_LINT_H
#define PROSE_LINT_H

#include "prose/parser.h"

/* Warns of invisible characters in the text's source. */
void lint_source(struct prose_parser *parser);
/* Warns of pipe tables and pasted bullets in the block's words. */
void lint_block(struct prose_parser *parser);
/* Reports characters that XML forbids in parser->block.words from `from` on:
   an entity can write them. */
void lint_characters(struct prose_parser *parser, size_t from);

/* Returns true if the words are white space and invisible characters only. */
bool lint_shows_nothing(struct text words);

/*
 * Returns the name, "U+0001", of the first forbidden character in words that
 * are not in parser->block (a link's title); the absent text if there is
 * none.
 */
struct text lint_forbidden(struct prose_parser *parser, struct text words);

/* Returns what to write instead of the tag or comment at the start of the
   HTML: a clause for a message. */
struct text lint_html_advice(struct text html);

/* Returns the tag or comment at the start of the HTML, cut if it is long. */
struct text lint_html_excerpt(struct text html);

#endif
