#include "core/byte_set.h"

size_t
printable_end(struct text text, size_t from)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t bytes;

	for (; from + 8 <= text.length; from += 8) {
		memcpy(&bytes, text.at + from, 8);
		/* Where none is special, no carry leaves its byte. */
		if ((bytes | (bytes - each * ' ') | (bytes + each)) &
		    each * 0x80)
			break;
	}
	while (from < text.length && text.at[from] >= ' ' &&
	    text.at[from] <= '~')
		from++;
	return from;
}
