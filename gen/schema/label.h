/*
 * label.h - the numbers of recommendations: `39`, `12a`, `1.10`, `PAN 1.4.1`.
 */
#ifndef SCHEMA_LABEL_H
#define SCHEMA_LABEL_H

#include "core/arena.h"
#include "core/limits.h"

enum { LABEL_LENGTH = LIMIT_NUMBER };

/*
 * Returns true if the text can be a label: letters, digits, `.`, `-` and single
 * spaces, at least one digit, beginning and ending with a letter or digit, at
 * most LABEL_LENGTH long.
 */
bool label_is_valid(struct text label);

/* Returns one text for all labels that natural_compare finds equal: 7 for
   007. */
struct text label_key(struct arena *arena, struct text label);

/* Lower case with hyphens for spaces: the page's address, and its
   fragment. */
struct text label_slug(struct arena *arena, struct text label);

#endif
