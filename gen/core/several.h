/*
 * several.h - sixteen bytes that are looked at together: a vector, as GCC and
 * Clang have them for every machine.
 */
#ifndef CORE_SEVERAL_H
#define CORE_SEVERAL_H

#include <stdint.h>

#include "core/text.h"

typedef unsigned char several __attribute__((vector_size(16)));

static inline several
several_at(const char *at)
{
	several bytes;

	memcpy(&bytes, at, sizeof(bytes));
	return bytes;
}

/* Whether any byte is not zero: of a comparison, whether any held. */
static inline bool
several_any(several bytes)
{
	uint64_t halves[2];

	memcpy(halves, &bytes, sizeof(bytes));
	return (halves[0] | halves[1]) != 0;
}

/* From `from` on, past all that `wanted` finds nothing in: the offset of
   sixteen bytes in which there is something, or of the last ones, fewer. */
static inline size_t
several_skip(struct text text, size_t from, bool (*wanted)(several bytes))
{
	while (from + sizeof(several) <= text.length &&
	    !wanted(several_at(text.at + from)))
		from += sizeof(several);
	return from;
}

#endif
