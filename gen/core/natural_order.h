/*
 * natural_order.h - the order that people expect of names with numbers in them.
 *
 * A run of digits is a number, whatever zeros stand before it; ASCII letters
 * of either case are equal: 2 < 10 < 10a < 11, 1.9 < 1.10, 007 = 7.
 */
#ifndef CORE_NATURAL_ORDER_H
#define CORE_NATURAL_ORDER_H

#include "core/text.h"

/* Below, at or above 0. */
int natural_compare(struct text a, struct text b);

/* Whether they are equal where a hyphen may stand for a space: all that are
   equal, and `pan-1` and `PAN 1`. */
bool natural_matches(struct text a, struct text b);

/* The end of the number that begins at the offset, which is moved past the
   zeros before it; both are the same where none begins there. */
size_t natural_number(struct text text, size_t *at);

#endif
