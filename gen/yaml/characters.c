#include "yaml/characters.h"

#include <inttypes.h>

#include "core/utf8.h"
#include "yaml/yaml.h"

/* A file of the wrong kind is full of faults: the first few are enough. */
enum { MOST_FAULTS = 20 };

bool
character_is_allowed(uint32_t character)
{
	if (!utf8_in_xml(character))
		return false;
	if (character >= 0x7F && character <= 0x9F)
		return false;
	if (character >= 0xFDD0 && character <= 0xFDEF)
		return false;
	return (character & 0xFFFE) != 0xFFFE;
}

struct text
character_name(struct arena *arena, uint32_t character)
{
	return arena_format(arena, "U+%04" PRIX32, character);
}

size_t
byte_order_mark(struct text text)
{
	return text_starts(text, T("\xEF\xBB\xBF")) ? 3 : 0;
}

static bool
character_ends_line(struct text text, uint32_t character, size_t after)
{
	if (character == '\r')
		return after == text.length || text.at[after] != '\n';
	return character == 0x2028 || character == 0x2029 ||
	    character == 0x85;
}

static enum diagnostic_code
character_fault(struct text text, uint32_t character, size_t after)
{
	if (character == UTF8_INVALID)
		return D_NOT_UTF8;
	return character_ends_line(text, character, after) ?
	    D_LINE_SEPARATOR : D_CHARACTER;
}

static bool
character_is_fault(struct text text, uint32_t character, size_t after)
{
	if (character >= 0x20 && character < 0x7F)
		return false;
	return character == UTF8_INVALID ||
	    !character_is_allowed(character) ||
	    character_ends_line(text, character, after);
}

bool
yaml_characters(const struct source_file *file,
    struct diagnostics *diagnostics)
{
	struct text text = file->contents;
	struct place place = { file, 1, 1, 1 };
	size_t faults = 0;

	if (text_lines_end(text, 0) == text.length)
		return true;
	for (size_t at = byte_order_mark(text); at < text.length;) {
		size_t odd = text_printable_end(text, at);
		uint32_t character;
		place.column += (uint32_t)(odd - at);
		at = odd;
		if (at < text.length && text.at[at] == '\n') {
			at++;
			place.line++;
			place.column = 1;
			continue;
		}
		if (at == text.length)
			break;
		character = utf8_next(text, &at);
		if (character_is_fault(text, character, at)) {
			diagnose(diagnostics, character_fault(text, character,
			    at), place, TEXTS(character_name(diagnostics->arena,
			    character)));
			faults++;
		}
		/* After one wrong byte, the rest cannot be trusted. */
		if (character == UTF8_INVALID || faults == MOST_FAULTS)
			return false;
		place.column++;
	}
	return faults == 0;
}
