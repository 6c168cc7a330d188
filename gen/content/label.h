/*
 * label.h - the numbers of recommendations: `39`, `12a`, `1.10`, `PAN 1.4.1`.
 */
#ifndef CONTENT_LABEL_H
#define CONTENT_LABEL_H

#include "core/arena.h"
#include "core/limits.h"

enum { LABEL_LENGTH = LIMIT_NUMBER };

/*
 * Whether the text may be a label: letters, digits, `.`, `-` and single
 * spaces, at least one digit, beginning and ending with a letter or digit, at
 * most LABEL_LENGTH long.
 */
bool label_is_valid(struct text label);

/* Natural order, case aside: 2 < 10 < 10a < 11, 1.9 < 1.10, 007 = 7. */
int label_compare(struct text a, struct text b);

/* The same text for all labels that label_compare finds equal. */
struct text label_key(struct arena *arena, struct text label);

/* Lower case with hyphens for spaces: the page's address, and its
   fragment. */
struct text label_slug(struct arena *arena, struct text label);

/* Whether a file's stem stands for the label: case aside, zero-padded or not,
   with hyphens for spaces. */
bool label_matches_stem(struct text label, struct text stem);

#endif
