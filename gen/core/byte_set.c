#include "core/byte_set.h"

static bool
is_printable(char c)
{
	return c >= ' ' && c <= '~';
}

size_t
lines_end(struct text text, size_t from)
{
	while (from < text.length && (is_printable(text.at[from]) ||
	    text.at[from] == '\n'))
		from++;
	return from;
}

size_t
printable_end(struct text text, size_t from)
{
	while (from < text.length && is_printable(text.at[from]))
		from++;
	return from;
}
