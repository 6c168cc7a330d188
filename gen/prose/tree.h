/*
 * tree.h - prose as a tree in JSON, for what sets type.
 *
 * A text is an array of blocks, one that is inline only an array of pieces.
 * A piece of plain text is a string; all else is an object whose `is` names
 * its kind and whose `of` is what it holds:
 *
 *   paragraph, quote         of
 *   heading                  of, level
 *   list                     of: items, each an array of blocks; start (where
 *                            it is numbered), tight
 *   code-block               text
 *   break                    a thematic break
 *   line                     a line that ends here
 *   code                     text
 *   emphasis, strong         of
 *   link                     of, address; bare: the words are the address
 *   picture                  path, text: its alternative
 *   language                 of, language, direction (where it must be said)
 *   reference                of, to: an id of the same document
 *   term                     of, to, meaning (where it is to be spelled out)
 *
 * Past TREE_BLOCKS blocks or TREE_PIECES pieces within one another, what a
 * node holds stands in its place: no words are lost.
 */
#ifndef PROSE_TREE_H
#define PROSE_TREE_H

#include "core/json.h"
#include "prose/prose.h"

enum { TREE_BLOCKS = 10, TREE_PIECES = 6 };

/*
 * Writes the tree. `heading` is the level of a first-level heading. An
 * address of `links` that begins with "#" makes a reference or a term, any
 * other a link. Terms are spelled out where `links->term_seen` says they are
 * seen for the first time, and the same text does not do so itself.
 */
void prose_tree(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct json *json);

#endif
