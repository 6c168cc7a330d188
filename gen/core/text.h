/*
 * text.h - a piece of text: bytes with a length, owned by someone else.
 *
 * A struct text never owns its bytes: they live in an arena, in a file's
 * contents or in the program itself, and the text is valid as long as they
 * are. The bytes are UTF-8 and need not end in a NUL. Absent text has a null
 * pointer and length 0; empty text has a pointer and length 0.
 */
#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
	const char *at;
	size_t length;
};

/* The text of a string literal, usable in initialisers too. */
#define TEXT(literal) { "" literal, sizeof(literal) - 1 }
/* The same as an expression. */
#define T(literal) ((struct text)TEXT(literal))

/* The text of a C string; a null pointer gives absent text. */
static inline struct text
text_of(const char *string)
{
	return (struct text){ string, string ? strlen(string) : 0 };
}

/* The digits of any number. */
enum { TEXT_DIGITS = 20 };
/* The number in decimal digits, which stand in `room`. */
struct text text_of_number(uint64_t number, char room[TEXT_DIGITS]);

/* What the system says of an errno, in English. */
struct text text_of_error(int error);

static inline bool
text_equal(struct text a, struct text b)
{
	return a.length == b.length &&
	    (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

/* The bytes from `from` up to but not including `to`. */
static inline struct text
text_slice(struct text text, size_t from, size_t to)
{
	/* Nothing is added to the null pointer of absent text: not even 0. */
	return (struct text){ from ? text.at + from : text.at, to - from };
}

/* From a byte up to but not including a later one of the same text. */
static inline struct text
text_between(const char *from, const char *to)
{
	return (struct text){ from, (size_t)(to - from) };
}

/* The offset of a byte of the text. */
static inline size_t
text_offset(struct text text, const char *byte)
{
	return text_between(text.at, byte).length;
}

/* As text_equal, with ASCII letters of either case equal. */
bool text_equal_caseless(struct text a, struct text b);
/* Below, at or above 0, by bytes: the same in every locale. */
int text_compare(struct text a, struct text b);

static inline bool
text_starts(struct text text, struct text prefix)
{
	return text.length >= prefix.length &&
	    text_equal(text_slice(text, 0, prefix.length), prefix);
}

bool text_ends(struct text text, struct text suffix);

/* No such place: what the finders return. */
#define TEXT_NOWHERE ((size_t)-1)
/* The offset of `needle` at or after `from`, or TEXT_NOWHERE. */
size_t text_find(struct text text, struct text needle, size_t from);
size_t text_find_byte(struct text text, char byte, size_t from);
/* The same, but the text's length where there is none. */
size_t text_until(struct text text, char byte, size_t from);

/* A set of bytes, to find the next byte of a text that is in it. */
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

/* Returns the offset, `from` or later, of the first byte that is not U+0020 to
   U+007E; the text's length if there is none. */
size_t text_printable_end(struct text text, size_t from);
/* Works as text_printable_end, but goes past line feeds too. */
size_t text_lines_end(struct text text, size_t from);

/* The piece before the first `mark`, or all where there is none. `rest` is
   then what follows the mark, and empty at the end. */
struct text text_cut(struct text *rest, char mark);

/* Without ASCII white space at either end. */
struct text text_trim(struct text text);

/* Reads a whole number: digits alone, at least one, and at most `most`. False
   for what is none, or larger. */
bool text_number(struct text text, uint64_t most, uint64_t *number);

/* ASCII classes, whatever the locale. */
static inline bool
ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool
ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What a decimal digit stands for. */
static inline unsigned
ascii_decimal(char digit)
{
	return (unsigned)(digit - '0');
}

static inline bool
ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* What a hexadecimal digit of either case stands for, else -1. */
int ascii_hexadecimal(char c);

#endif
