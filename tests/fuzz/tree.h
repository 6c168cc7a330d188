/*
 * tree.h - a whole content folder that an input decides on.
 *
 * Every byte of the input is a choice: whether a key is there, which of some
 * awkward texts it holds, how it is quoted. Most choices are sound, so that
 * most folders can be built.
 */
#ifndef TESTS_FUZZ_TREE_H
#define TESTS_FUZZ_TREE_H

#include "fuzz.h"

/*
 * Writes the folder `content`. Where a text of it became markup, a page has
 * an element or an attribute whose name begins with TREE_MARK.
 */
void tree_write(const uint8_t *data, size_t size);

#define TREE_MARK "zyx"

#endif
