/*
 * bounds.h - whether a text may be given to CommonMark's parser.
 */
#ifndef PROSE_BOUNDS_H
#define PROSE_BOUNDS_H

#include "prose/reader.h"

/*
 * Scans the text's source once and holds it against limits.h; false where it
 * exceeds one, which is diagnosed at its place.
 */
bool bounds_hold(struct reader *reader);

#endif
