/*
 * byte_set.h - sets of bytes, for looking through text quickly.
 *
 * Most of a text is of no interest to whoever looks through it: these find
 * the next byte that is.
 */
#ifndef CORE_BYTE_SET_H
#define CORE_BYTE_SET_H

#include "core/text.h"

struct byte_set {
	bool has[256];
};

/* For initialisers: a byte, and all that stand before U+0020. */
#define BYTE(c) [(unsigned char)(c)] = true
#define CONTROLS BYTE(0), BYTE(1), BYTE(2), BYTE(3), BYTE(4), BYTE(5), \
	BYTE(6), BYTE(7), BYTE(8), BYTE(9), BYTE(10), BYTE(11), BYTE(12), \
	BYTE(13), BYTE(14), BYTE(15), BYTE(16), BYTE(17), BYTE(18), \
	BYTE(19), BYTE(20), BYTE(21), BYTE(22), BYTE(23), BYTE(24), \
	BYTE(25), BYTE(26), BYTE(27), BYTE(28), BYTE(29), BYTE(30), BYTE(31)

static inline bool
byte_set_has(const struct byte_set *set, char c)
{
	return set->has[(unsigned char)c];
}

static inline void
byte_set_add(struct byte_set *set, char c)
{
	set->has[(unsigned char)c] = true;
}

/* The offset, `from` or later, of the first byte of the set; the text's
   length where there is none. */
static inline size_t
byte_set_find(const struct byte_set *set, struct text text, size_t from)
{
	const char *at = text.at;

	while (from + 4 <= text.length && !byte_set_has(set, at[from]) &&
	    !byte_set_has(set, at[from + 1]) &&
	    !byte_set_has(set, at[from + 2]) &&
	    !byte_set_has(set, at[from + 3]))
		from += 4;
	while (from < text.length && !byte_set_has(set, at[from]))
		from++;
	return from;
}

/* The same for any byte but U+0020 to U+007E. */
size_t printable_end(struct text text, size_t from);
/* The same, line feeds left out too. */
size_t lines_end(struct text text, size_t from);

#endif
