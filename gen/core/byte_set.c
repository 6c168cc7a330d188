#include "core/byte_set.h"

#include "core/several.h"

static bool
several_are_printable(const char *at)
{
	several bytes = several_at(at);

	return !several_any((several)((bytes < ' ') | (bytes > '~')));
}

size_t
printable_end(struct text text, size_t from)
{
	while (from + sizeof(several) <= text.length &&
	    several_are_printable(text.at + from))
		from += sizeof(several);
	while (from < text.length && text.at[from] >= ' ' &&
	    text.at[from] <= '~')
		from++;
	return from;
}
