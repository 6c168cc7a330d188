/*
 * utf8.h - characters in UTF-8 (RFC 3629).
 */
#ifndef CORE_UTF8_H
#define CORE_UTF8_H

#include <stdint.h>

#include "core/text.h"

/* Returned by utf8_next for bytes that are not UTF-8. */
#define UTF8_INVALID ((uint32_t)-1)

/* Works as utf8_next, for characters beyond ASCII. */
uint32_t utf8_next_long(struct text text, size_t *offset);

/*
 * Returns the character at *offset, which must be before the text's end, and
 * moves *offset past it. For overlong forms, surrogates, numbers beyond
 * U+10FFFF and other invalid bytes, returns UTF8_INVALID and moves by one byte.
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

/* Writes the character as one to four bytes; returns how many. */
size_t utf8_encode(uint32_t character, char bytes[4]);

/* Returns the number of characters; each invalid byte counts as one. */
size_t utf8_count(struct text text);

/* Works as utf8_count, for a struct place: no file has more columns. */
static inline uint32_t
utf8_columns(struct text text)
{
	return (uint32_t)utf8_count(text);
}

/* Returns the offset of the first byte that is not UTF-8, or TEXT_NOWHERE. */
size_t utf8_fault(struct text text);

/* Returns true if XML 1.0 allows the character in a document (production
   [2]). */
bool utf8_in_xml(uint32_t character);

#endif
