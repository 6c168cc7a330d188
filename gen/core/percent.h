/*
 * percent.h - percent-encoding of addresses: a space is `%20`.
 */
#ifndef CORE_PERCENT_H
#define CORE_PERCENT_H

#include "core/arena.h"
#include "core/sink.h"

/* Returns the address with each `%20` replaced by its byte; a `%` without two
   hexadecimal digits stays as it is. In the arena, followed by a NUL. */
struct text percent_decode(struct arena *arena, struct text address);

/* Returns an address that leads to the path: bytes that an address may not
   contain, and `?` and `#`, are encoded. In the arena, followed by a NUL. */
struct text percent_encode(struct arena *arena, struct text path);

/* Writes one byte in its encoded form. */
void percent_put(struct sink *sink, char byte);

#endif
