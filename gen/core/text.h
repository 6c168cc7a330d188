/*
 * text.h - a piece of text: a pointer to bytes that others own, and a length.
 *
 * The bytes live in an arena, in a file's contents or in the program itself,
 * and the text is valid as long as they are. They are UTF-8 and need not end in
 * a NUL. Absent text has a null pointer and length 0; empty text has a pointer
 * and length 0.
 *
 * Every room uses core/, which knows nothing of reports:
 *
 *   memory, arena, table   memory that needs no checks; allocated together and
 *                          released at once; found by a key
 *   text, utf8, natural_order, percent, date
 *                          reading texts, and comparing them
 *   sink, buffer, output   taking bytes; bytes in memory; the files of a report
 *   json                   writing JSON to a sink
 *   files, write_file      files and folders on the disk
 *   process, threads       other programs, and several threads of this one
 *   limits                 the most that the program accepts
 *
 * Texts point into memory of others, mostly of an arena that the caller hands
 * over. Nothing here reports diagnostics: functions that can fail return an
 * errno, or false. Only threads.c begins threads and protects itself; all else
 * may be used by one thread at a time, apart from reading.
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
/* The text of a string literal, as an expression. */
#define T(literal) ((struct text)TEXT(literal))

/* Returns the text of a C string; absent text for a null pointer. */
static inline struct text
text_of(const char *string)
{
	return (struct text){ string, string ? strlen(string) : 0 };
}

/* Digits of the largest number. */
enum { TEXT_DIGITS = 20 };
/* Returns the number in decimal digits, which are written to `room`. */
struct text text_of_number(uint64_t number, char room[TEXT_DIGITS]);

/* Returns the system's message for an errno, in English. */
struct text text_of_error(int error);

static inline bool
text_equal(struct text a, struct text b)
{
	return a.length == b.length &&
	    (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

/* Returns the bytes from offset `from` to before `to`. */
static inline struct text
text_slice(struct text text, size_t from, size_t to)
{
	/* C does not allow to add 0 to the null pointer of absent text. */
	return (struct text){ from ? text.at + from : text.at, to - from };
}

/* Returns the bytes from one pointer to before another in the same text. */
static inline struct text
text_between(const char *from, const char *to)
{
	return (struct text){ from, (size_t)(to - from) };
}

/* Returns the offset of a byte of the text. */
static inline size_t
text_offset(struct text text, const char *byte)
{
	return text_between(text.at, byte).length;
}

/* Works as text_equal, but upper and lower case of ASCII letters are equal. */
bool text_equal_caseless(struct text a, struct text b);
/* Returns less than, equal to or more than 0, as strcmp does: by bytes,
   whatever the locale. */
int text_compare(struct text a, struct text b);

static inline bool
text_starts(struct text text, struct text prefix)
{
	return text.length >= prefix.length &&
	    text_equal(text_slice(text, 0, prefix.length), prefix);
}

bool text_ends(struct text text, struct text suffix);

/* Returned by functions that find nothing. */
#define TEXT_NOWHERE ((size_t)-1)
/* Returns the first offset of `needle` at or after `from`, or TEXT_NOWHERE. */
size_t text_find(struct text text, struct text needle, size_t from);
size_t text_find_byte(struct text text, char byte, size_t from);
/* Works as text_find_byte, but returns the text's length if there is none. */
size_t text_until(struct text text, char byte, size_t from);

/* A set of bytes, to find the next byte of a text that is in it. */
struct byte_set {
	bool has[256];
};

/* For initialisers: one byte, and all bytes below 0x20. */
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

/* Returns the first offset at or after `from` of a byte in the set, or the
   text's length. Four bytes in a step save 3 % of a build's instructions. */
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

/* Returns the first offset at or after `from` of a byte that is not U+0020 to
   U+007E, or the text's length. */
size_t text_printable_end(struct text text, size_t from);
/* Works as text_printable_end, but goes past line feeds too. */
size_t text_lines_end(struct text text, size_t from);

/* Returns the piece before the first `mark`, or all if there is none, and sets
   `rest` to the text after the mark. */
struct text text_cut(struct text *rest, char mark);

/* Returns the text without ASCII white space at either end. */
struct text text_trim(struct text text);

/* Reads a whole number. Returns false unless the text is digits alone, at least
   one, and the number is at most `most`. */
bool text_number(struct text text, uint64_t most, uint64_t *number);

/* Classes of ASCII characters, whatever the locale. */
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

/* Returns the value of a decimal digit. */
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

/* Returns the value of a hexadecimal digit of either case, or -1. */
int ascii_hexadecimal(char c);

#endif
