#include "core/byte_set.h"

#include "core/several.h"

static bool
some_are_not_printable(several bytes)
{
	return several_any((several)((bytes < ' ') | (bytes > '~')));
}

static bool
some_are_in_no_line(several bytes)
{
	return several_any((several)(((bytes < ' ') & (bytes != '\n')) |
	    (bytes > '~')));
}

size_t
lines_end(struct text text, size_t from)
{
	from = several_skip(text, from, some_are_in_no_line);
	while (from < text.length && ((text.at[from] >= ' ' &&
	    text.at[from] <= '~') || text.at[from] == '\n'))
		from++;
	return from;
}

size_t
printable_end(struct text text, size_t from)
{
	from = several_skip(text, from, some_are_not_printable);
	while (from < text.length && text.at[from] >= ' ' &&
	    text.at[from] <= '~')
		from++;
	return from;
}
