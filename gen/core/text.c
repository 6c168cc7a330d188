#include "core/text.h"

#include <string.h>

struct text
text_of(const char *string)
{
	struct text text = { string, string ? strlen(string) : 0 };
	return text;
}

bool
text_equal(struct text a, struct text b)
{
	return a.length == b.length &&
	    (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool
text_equal_caseless(struct text a, struct text b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
			return false;
	return true;
}

int
text_compare(struct text a, struct text b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

	if (order != 0)
		return order;
	return (a.length > b.length) - (a.length < b.length);
}

bool
text_starts(struct text text, struct text prefix)
{
	return text.length >= prefix.length &&
	    text_equal(text_slice(text, 0, prefix.length), prefix);
}

bool
text_ends(struct text text, struct text suffix)
{
	return text.length >= suffix.length &&
	    text_equal(text_slice(text, text.length - suffix.length,
	    text.length), suffix);
}

size_t
text_find(struct text text, struct text needle, size_t from)
{
	const char *hit;

	if (from > text.length)
		return TEXT_NOWHERE;
	if (needle.length == 0)
		return from;
	hit = memmem(text.at + from, text.length - from, needle.at,
	    needle.length);
	return hit ? (size_t)(hit - text.at) : TEXT_NOWHERE;
}

size_t
text_find_byte(struct text text, char byte, size_t from)
{
	const char *hit;

	if (from >= text.length)
		return TEXT_NOWHERE;
	hit = memchr(text.at + from, byte, text.length - from);
	return hit ? (size_t)(hit - text.at) : TEXT_NOWHERE;
}

struct text
text_slice(struct text text, size_t from, size_t to)
{
	struct text slice = { text.at, to - from };

	if (text.at)
		slice.at += from;
	return slice;
}

struct text
text_trim(struct text text)
{
	size_t from = 0, to = text.length;

	while (from < to && ascii_space(text.at[from]))
		from++;
	while (to > from && ascii_space(text.at[to - 1]))
		to--;
	return text_slice(text, from, to);
}

bool
ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool
ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int
ascii_hexadecimal(char c)
{
	if (ascii_digit(c))
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
