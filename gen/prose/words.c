#include "prose/words.h"

#include "core/utf8.h"

static bool
in_word(uint32_t c)
{
	if (c == UTF8_INVALID)
		return false;
	if (c < 0x80)
		return ascii_letter((char)c) || ascii_digit((char)c);
	/* Latin-1's signs, general and CJK punctuation. */
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) &&
	    !(c >= 0x3000 && c <= 0x3003) && c != 0xFEFF;
}

bool
word_may_begin_after_any(struct text text, size_t at)
{
	size_t before = at;

	do
		before--;
	while (before > 0 && ((unsigned char)text.at[before] & 0xC0) == 0x80);
	return !in_word(utf8_next(text, &before));
}

bool
word_ends(struct text text, size_t at)
{
	return at >= text.length || !in_word(utf8_next(text, &at));
}

size_t
after_spaces(struct text text, size_t at)
{
	while (at < text.length && text.at[at] == ' ')
		at++;
	return at;
}

size_t
after_phrase(struct text text, size_t at, struct text phrase)
{
	for (size_t i = 0; i < phrase.length; i++) {
		if (at >= text.length || ascii_lower(text.at[at]) !=
		    ascii_lower(phrase.at[i]))
			return TEXT_NOWHERE;
		at = phrase.at[i] == ' ' ? after_spaces(text, at) : at + 1;
	}
	return word_ends(text, at) ? at : TEXT_NOWHERE;
}
