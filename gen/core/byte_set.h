/*
 * byte_set.h - sets of bytes, for looking through text quickly.
 *
 * Most of a text is of no interest to whoever looks through it: these find
 * the next byte that is.
 */
#ifndef CORE_BYTE_SET_H
#define CORE_BYTE_SET_H

#include <stdint.h>

#include "core/text.h"

/* Byte c is in the set where bit c % 64 of bits[c / 64] is set. */
struct byte_set {
	uint64_t bits[4];
};

/* For initialisers: a byte's bit, and those of all before it in its part. */
#define BYTE(c) (UINT64_C(1) << ((c) & 63))
#define BYTES_BELOW(c) (BYTE(c) - 1)

static inline bool
byte_set_has(const struct byte_set *set, char c)
{
	unsigned char byte = (unsigned char)c;

	return (set->bits[byte >> 6] & BYTE(byte)) != 0;
}

static inline void
byte_set_add(struct byte_set *set, char c)
{
	unsigned char byte = (unsigned char)c;

	set->bits[byte >> 6] |= BYTE(byte);
}

/* The offset, `from` or later, of the first byte of the set; the text's
   length where there is none. */
static inline size_t
byte_set_find(const struct byte_set *set, struct text text, size_t from)
{
	while (from < text.length && !byte_set_has(set, text.at[from]))
		from++;
	return from;
}

/* The same for any byte but U+0020 to U+007E. */
size_t printable_end(struct text text, size_t from);

#endif
