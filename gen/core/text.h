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

struct text {
	const char *at;
	size_t length;
};

/* The text of a string literal, usable in initialisers too. */
#define TEXT(literal) { "" literal, sizeof(literal) - 1 }
/* The same as an expression. */
#define T(literal) ((struct text)TEXT(literal))

/* The text of a C string; a null pointer gives absent text. */
struct text text_of(const char *string);

bool text_equal(struct text a, struct text b);
/* As text_equal, with ASCII letters of either case equal. */
bool text_equal_caseless(struct text a, struct text b);
/* Below, at or above 0, by bytes: the same in every locale. */
int text_compare(struct text a, struct text b);

bool text_starts(struct text text, struct text prefix);
bool text_ends(struct text text, struct text suffix);

/* No such place: what the finders return. */
#define TEXT_NOWHERE ((size_t)-1)
/* The offset of `needle` at or after `from`, or TEXT_NOWHERE. */
size_t text_find(struct text text, struct text needle, size_t from);
size_t text_find_byte(struct text text, char byte, size_t from);

/* The bytes from `from` up to but not including `to`. */
struct text text_slice(struct text text, size_t from, size_t to);
/* Without ASCII white space at either end. */
struct text text_trim(struct text text);

/* ASCII classes, whatever the locale. */
bool ascii_space(char c);
bool ascii_digit(char c);
bool ascii_letter(char c);
char ascii_lower(char c);
/* What a hexadecimal digit of either case stands for, else -1. */
int ascii_hexadecimal(char c);

#endif
