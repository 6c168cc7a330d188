/*
 * tree.h - prose as a tree in JSON, for programs that set type.
 *
 * A text is an array of blocks; an inline-only text is an array of pieces.
 * Plain words are a string; everything else is an object. Its `is` names its
 * kind, its `of` is an array of what it holds:
 *
 *   paragraph, quote         of
 *   heading                  of, level
 *   list                     of: items, each an array of blocks; start (if
 *                            numbered), tight
 *   code-block               text
 *   break                    a thematic break
 *   line                     the end of a line
 *   code                     text
 *   emphasis, strong         of
 *   link                     of, address; bare: the words are the address
 *   picture                  path, text: its alternative
 *   language                 of, language, direction (if it must be said)
 *   reference                of, to: an id of the same document
 *   term                     of, to, meaning (if it is to be spelled out)
 *
 * Deeper than TREE_BLOCKS blocks or TREE_PIECES pieces, a node is replaced by
 * its content: no words are lost.
 */
#ifndef PROSE_TREE_H
#define PROSE_TREE_H

#include "core/json.h"
#include "prose/prose.h"

enum { TREE_BLOCKS = 10, TREE_PIECES = 6 };

/*
 * Writes the tree. `heading` is the level of a first-level heading. If an
 * address of `links` begins with "#", it makes a reference or a term, else a
 * link. A term is spelled out if `links->term_seen` does not have it yet and
 * its meaning is not in the text.
 */
void prose_tree(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct json *json);

#endif
