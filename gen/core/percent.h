/*
 * percent.h - addresses with bytes written as `%20`.
 */
#ifndef CORE_PERCENT_H
#define CORE_PERCENT_H

#include "core/arena.h"
#include "core/sink.h"

/* The address with each whole `%20` as the byte that it stands for; any other
   `%` stays as it is. In the arena, followed by a NUL. */
struct text percent_decode(struct arena *arena, struct text address);

/* A file's path as an address that leads to it: what an address ends at, or
   cannot hold, is written as `%20`. In the arena, followed by a NUL. */
struct text percent_encode(struct arena *arena, struct text path);

/* One byte, as `%20`. */
void percent_put(struct sink *sink, char byte);

#endif
