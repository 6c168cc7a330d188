/*
 * weave.h - a paragraph's leaves and spans as nodes.
 */
#ifndef PROSE_WEAVE_H
#define PROSE_WEAVE_H

#include "prose/reader.h"

/*
 * Adds nodes for the block's leaves, with its spans around them. Where two
 * spans overlap without one holding the other, `*see recommendation* 37`, the
 * one that begins first is written in two parts.
 */
void weave(struct reader *reader);

#endif
