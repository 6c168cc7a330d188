#include "core/utf8.h"

static size_t
utf8_length(unsigned char first)
{
	if (first >= 0xC2 && first <= 0xDF)
		return 2;
	if (first >= 0xE0 && first <= 0xEF)
		return 3;
	if (first >= 0xF0 && first <= 0xF4)
		return 4;
	return 0;
}

static bool
utf8_is_out_of_range(uint32_t character, size_t length)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };

	return character < least[length] || character > 0x10FFFF ||
	    (character >= 0xD800 && character <= 0xDFFF);
}

uint32_t
utf8_next_long(struct text text, size_t *offset)
{
	const unsigned char *at = (const unsigned char *)text.at + *offset;
	size_t length = utf8_length(at[0]);
	uint32_t character;

	if (length == 0 || length > text.length - *offset)
		goto invalid;
	character = at[0] & (0xFFU >> (length + 1));
	for (size_t i = 1; i < length; i++) {
		if ((at[i] & 0xC0) != 0x80)
			goto invalid;
		character = character << 6 | (at[i] & 0x3F);
	}
	if (utf8_is_out_of_range(character, length))
		goto invalid;
	*offset += length;
	return character;
invalid:
	*offset += 1;
	return UTF8_INVALID;
}

size_t
utf8_encode(uint32_t character, char bytes[4])
{
	size_t length = character < 0x80 ? 1 : character < 0x800 ? 2 :
	    character < 0x10000 ? 3 : 4;
	static const unsigned char mark[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = length - 1; i > 0; i--) {
		bytes[i] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	bytes[0] = (char)(mark[length] | character);
	return length;
}

size_t
utf8_count(struct text text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.length; count++)
		utf8_next(text, &at);
	return count;
}

size_t
utf8_fault(struct text text)
{
	for (size_t at = 0; at < text.length;) {
		size_t here = at;
		if (utf8_next(text, &at) == UTF8_INVALID)
			return here;
	}
	return TEXT_NOWHERE;
}

bool
utf8_in_xml(uint32_t character)
{
	return character == '\t' || character == '\n' || character == '\r' ||
	    (character >= 0x20 && character <= 0xD7FF) ||
	    (character >= 0xE000 && character <= 0xFFFD) ||
	    (character >= 0x10000 && character <= 0x10FFFF);
}
