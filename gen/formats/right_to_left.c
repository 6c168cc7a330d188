#include "formats/right_to_left.h"

#include "core/utf8.h"

/* The blocks whose characters Unicode gives the classes R and AL by default,
   and the marks that turn the direction around. */
static const uint32_t ranges[][2] = {
	{ 0x0590, 0x08FF }, { 0x200F, 0x200F }, { 0x202B, 0x202B },
	{ 0x202E, 0x202E }, { 0x2067, 0x2067 }, { 0xFB1D, 0xFDFF },
	{ 0xFE70, 0xFEFC }, { 0x10800, 0x10FFF }, { 0x1E800, 0x1EFFF },
};

static bool
is_right_to_left(uint32_t character)
{
	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (character >= ranges[i][0] && character <= ranges[i][1])
			return true;
	return false;
}

struct text
right_to_left_first(struct arena *arena, struct text text)
{
	for (size_t offset = 0; offset < text.length;) {
		size_t from = offset;
		uint32_t character = utf8_next(text, &offset);
		if (character != UTF8_INVALID && is_right_to_left(character))
			return arena_copy(arena, text_slice(text, from,
			    offset));
	}
	return (struct text){ NULL, 0 };
}
