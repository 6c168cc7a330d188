#include "core/text.h"

/* strerrordesc_np returns constants, which threads may share, unlike
   strerror. */
struct text
text_of_error(int error)
{
	const char *words = strerrordesc_np(error);

	return words ? text_of(words) : T("an unknown error");
}

struct text
text_of_number(uint64_t number, char room[TEXT_DIGITS])
{
	size_t at = TEXT_DIGITS;

	do
		room[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return (struct text){ room + at, TEXT_DIGITS - at };
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
	if (needle.length > text.length - from)
		return TEXT_NOWHERE;
	hit = memmem(text.at + from, text.length - from, needle.at,
	    needle.length);
	return hit ? text_offset(text, hit) : TEXT_NOWHERE;
}

size_t
text_find_byte(struct text text, char byte, size_t from)
{
	const char *hit;

	if (from >= text.length)
		return TEXT_NOWHERE;
	hit = memchr(text.at + from, byte, text.length - from);
	return hit ? text_offset(text, hit) : TEXT_NOWHERE;
}

size_t
text_until(struct text text, char byte, size_t from)
{
	size_t at = text_find_byte(text, byte, from);

	return at == TEXT_NOWHERE ? text.length : at;
}

static bool
text_byte_is_printable(char c)
{
	return c >= ' ' && c <= '~';
}

size_t
text_lines_end(struct text text, size_t from)
{
	while (from < text.length && (text_byte_is_printable(text.at[from]) ||
	    text.at[from] == '\n'))
		from++;
	return from;
}

size_t
text_printable_end(struct text text, size_t from)
{
	while (from < text.length && text_byte_is_printable(text.at[from]))
		from++;
	return from;
}

struct text
text_cut(struct text *rest, char mark)
{
	size_t end = text_until(*rest, mark, 0);
	struct text piece = text_slice(*rest, 0, end);

	*rest = text_slice(*rest, end + (end < rest->length), rest->length);
	return piece;
}

bool
text_number(struct text text, uint64_t most, uint64_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.length; i++) {
		unsigned digit = ascii_decimal(text.at[i]);
		if (!ascii_digit(text.at[i]) || *number > most / 10 ||
		    digit > most - *number * 10)
			return false;
		*number = *number * 10 + digit;
	}
	return text.length > 0;
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

int
ascii_hexadecimal(char c)
{
	if (ascii_digit(c))
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
