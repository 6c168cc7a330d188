/*
 * natural_order.h - the order that people expect of names with numbers in them.
 *
 * A run of digits counts as a number, without its leading zeros. Upper and
 * lower case of ASCII letters are equal: 2 < 10 < 10a < 11, 1.9 < 1.10, 007 =
 * 7.
 */
#ifndef CORE_NATURAL_ORDER_H
#define CORE_NATURAL_ORDER_H

#include "core/text.h"

/* Returns less than, equal to or more than 0, as strcmp does. */
int natural_compare(struct text a, struct text b);

/* Returns true if the texts are equal in natural order when each space is taken
   for a hyphen: `pan-1` matches `PAN 1`. */
bool natural_matches(struct text a, struct text b);

/* Moves *at past leading zeros. Returns the end of the run of digits there,
   which is *at if there is none. */
size_t natural_number(struct text text, size_t *at);

#endif
