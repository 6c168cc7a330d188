#include "core/byte_set.h"

#include <stdint.h>

/* So many bytes are looked at together: a vector, as GCC and Clang have them
   for every machine. */
typedef unsigned char several __attribute__((vector_size(16)));

static bool
several_are_printable(const char *at)
{
	several bytes, odd;
	uint64_t halves[2];

	memcpy(&bytes, at, sizeof(bytes));
	odd = (several)((bytes < ' ') | (bytes > '~'));
	memcpy(halves, &odd, sizeof(odd));
	return (halves[0] | halves[1]) == 0;
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
