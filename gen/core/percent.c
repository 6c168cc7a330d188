/* A file of its own: addresses are no matter of sinks or texts. */
#include "core/percent.h"

/* Returns the byte whose two digits are at `at`, or -1 if they are not. */
static int
percent_byte_at(struct text text, size_t at)
{
	int high, low;

	if (text.length - at < 2)
		return -1;
	high = ascii_hexadecimal(text.at[at]);
	low = ascii_hexadecimal(text.at[at + 1]);
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

struct text
percent_decode(struct arena *arena, struct text address)
{
	char *decoded = arena_allocate(arena, address.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < address.length; i++) {
		int byte = address.at[i] == '%' ?
		    percent_byte_at(address, i + 1) : -1;
		decoded[length++] = byte < 0 ? address.at[i] : (char)byte;
		if (byte >= 0)
			i += 2;
	}
	return (struct text){ decoded, length };
}

static void
percent_encode_byte(char byte, char three[3])
{
	static const char digits[] = "0123456789ABCDEF";

	three[0] = '%';
	three[1] = digits[(unsigned char)byte >> 4];
	three[2] = digits[(unsigned char)byte & 15];
}

static bool
percent_is_plain(char c)
{
	return (unsigned char)c >= 0x80 || ascii_letter(c) ||
	    ascii_digit(c) ||
	    text_find_byte(T("-._~/!$&'()*+,;=:@"), c, 0) != TEXT_NOWHERE;
}

struct text
percent_encode(struct arena *arena, struct text path)
{
	char *encoded = arena_allocate(arena, path.length * 3 + 1);
	size_t length = 0;

	for (size_t i = 0; i < path.length; i++) {
		if (percent_is_plain(path.at[i])) {
			encoded[length++] = path.at[i];
			continue;
		}
		percent_encode_byte(path.at[i], encoded + length);
		length += 3;
	}
	return (struct text){ encoded, length };
}

void
percent_put(struct sink *sink, char byte)
{
	char three[3];

	percent_encode_byte(byte, three);
	sink_put(sink, (struct text){ three, sizeof(three) });
}
