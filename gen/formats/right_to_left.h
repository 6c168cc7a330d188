/*
 * right_to_left.h - text that is written from right to left.
 */
#ifndef FORMATS_RIGHT_TO_LEFT_H
#define FORMATS_RIGHT_TO_LEFT_H

#include "core/arena.h"

/* The first character of a script that is written so, copied; absent where
   there is none. */
struct text right_to_left_first(struct arena *arena, struct text text);

#endif
