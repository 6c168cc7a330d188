/*
 * several.h - sixteen bytes that are looked at together: a vector, as GCC and
 * Clang have them for every machine.
 */
#ifndef CORE_SEVERAL_H
#define CORE_SEVERAL_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

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

#endif
