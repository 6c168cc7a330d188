/*
 * cross_references.h - which recommendation refers to which (internal to
 * prose/).
 */
#ifndef PROSE_CROSS_REFERENCES_H
#define PROSE_CROSS_REFERENCES_H

#include "prose/parser.h"

/*
 * Notes in parser->references that the recommendation whose text is being
 * parsed refers to the recommendation with the index `to`. References to
 * itself do not count, nor do those of drafts without parser->drafts.
 */
void cross_references_add(struct prose_parser *parser, uint32_t to);

/* Adds the references of another parser. */
void cross_references_merge(struct prose_parser *parser,
    const struct prose_parser *other);

/* Fills refers_to and referred_by of the book, in parser->arena. */
void cross_references_list(struct prose_parser *parser,
    struct prose_book *book);

#endif
