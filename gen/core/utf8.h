/*
 * utf8.h - characters in UTF-8 (RFC 3629).
 */
#ifndef CORE_UTF8_H
#define CORE_UTF8_H

#include <stdint.h>

#include "core/text.h"

/* What utf8_next gives for bytes that are not UTF-8. */
#define UTF8_INVALID ((uint32_t)-1)

/* As utf8_next, for any but ASCII. */
uint32_t utf8_next_long(struct text text, size_t *offset);

/*
 * The character at *offset, which moves past it. Overlong forms, surrogates
 * and numbers past U+10FFFF are invalid: *offset then moves by one byte.
 * Not to be called at the end.
 */
static inline uint32_t
utf8_next(struct text text, size_t *offset)
{
	unsigned char first = (unsigned char)text.at[*offset];

	if (first >= 0x80)
		return utf8_next_long(text, offset);
	*offset += 1;
	return first;
}

/* Writes the character, at most four bytes; returns how many. */
size_t utf8_encode(uint32_t character, char bytes[4]);

/* How many characters; each invalid byte counts as one. */
size_t utf8_count(struct text text);

/* The same for places, which are narrower: no file is so large. */
static inline uint32_t
utf8_columns(struct text text)
{
	return (uint32_t)utf8_count(text);
}

/* The offset of the first byte that is not UTF-8, or TEXT_NOWHERE. */
size_t utf8_fault(struct text text);

/* XML 1.0, production [2] Char: what may stand in a document at all. */
bool utf8_in_xml(uint32_t character);

#endif
