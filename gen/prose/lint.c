#include "prose/lint.h"

#include <inttypes.h>
#include <string.h>

#include "core/byte_set.h"
#include "core/utf8.h"
#include "yaml/characters.h"

static bool
is_invisible(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static bool
is_space(uint32_t c)
{
	return c <= ' ' || c == 0xA0 || c == 0x1680 ||
	    (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
	    c == 0x3000;
}

bool
lint_shows_nothing(struct text words)
{
	for (size_t at = 0; at < words.length;) {
		uint32_t c = utf8_next(words, &at);
		if (!is_space(c) && !is_invisible(c))
			return false;
	}
	return true;
}

/* Joiners are letters' business in Arabic, Indic scripts and emoji. */
static bool
is_joiner_in_place(uint32_t c, uint32_t before)
{
	return (c == 0x200C || c == 0x200D) && before >= 0x0590 &&
	    before != UTF8_INVALID && !is_invisible(before);
}

static struct text
code_point(struct reader *reader, uint32_t c)
{
	return arena_format(&reader->scratch, "U+%04" PRIX32, c);
}

void
lint_source(struct reader *reader)
{
	struct text source = reader->markdown->source;
	uint32_t before = ' ';

	for (size_t at = 0; at < source.length;) {
		size_t from = lines_end(source, at);
		uint32_t c;
		if (from > at)
			before = ' ';
		at = from;
		if (at == source.length)
			break;
		c = utf8_next(source, &at);
		if (is_invisible(c) && !is_joiner_in_place(c, before))
			reader_fault(reader, D_PROSE_INVISIBLE, from,
			    at - from, TEXTS(code_point(reader, c)));
		before = c;
	}
}

/* `|---|:-:|`, with at least one pipe and one hyphen. */
static bool
is_delimiter_row(struct text line)
{
	bool pipe = false, hyphen = false;

	for (size_t i = 0; i < line.length; i++) {
		char c = line.at[i];
		pipe = pipe || c == '|';
		hyphen = hyphen || c == '-';
		if (!c || !strchr("|-: \t", c))
			return false;
	}
	return pipe && hyphen;
}

/* The length of a bullet with white space behind it; 0 where there is none. */
static size_t
bullet_length(struct text line, bool first, bool *dash)
{
	static const struct text bullets[] = {
		TEXT("\xE2\x80\x93"),	/* en dash */
		TEXT("\xE2\x80\xA2"),	/* bullet */
		TEXT("\xC2\xB7"),	/* middle dot */
		TEXT("\xE2\x80\xA3"),	/* triangular bullet */
		TEXT("\xE2\x97\xA6"),	/* white bullet */
		TEXT("\xE2\x96\xAA"),	/* small square */
		TEXT("\xEF\x82\xB7"),	/* Symbol font's bullet */
	};

	/* None of them is ASCII, and most lines begin with what is. */
	if (line.length == 0 || (unsigned char)line.at[0] < 0x80)
		return 0;
	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++) {
		size_t length = bullets[i].length;
		struct text rest;
		if (!text_starts(line, bullets[i]))
			continue;
		rest = text_slice(line, length, line.length);
		if (rest.length && !ascii_space(rest.at[0]) &&
		    !text_starts(rest, T("\xC2\xA0")))
			return 0;
		if (i > 0)
			return length;
		/* A wrapped line may begin with a dash, a paragraph not. */
		*dash = *dash || first;
		return *dash ? length : 0;
	}
	return 0;
}

static size_t
line_end(struct text words, size_t at)
{
	size_t end = text_find_byte(words, '\n', at);

	return end == TEXT_NOWHERE ? words.length : end;
}

/* Whether words are an author's text: no code, no raw HTML. */
static bool
is_plain(const struct flat *flat, size_t at)
{
	return !(flat_mark_at(flat, at) & (FLAT_CODE | FLAT_RAW));
}

static void
lint_line(struct reader *reader, struct text words, size_t from, size_t to,
    bool *dash)
{
	struct flat *flat = &reader->flat;
	struct text line = text_slice(words, from, to), next;
	size_t length = bullet_length(line, from == 0, dash);
	size_t at = flat->from + from;

	if (to == from || !is_plain(flat, at))
		return;
	if (length)
		reader_fault_at_words(reader, D_PROSE_BULLET, at, at + length,
		    NULL);
	if (text_find_byte(line, '|', 0) == TEXT_NOWHERE || to ==
	    words.length)
		return;
	next = text_slice(words, to + 1, line_end(words, to + 1));
	if (is_delimiter_row(next) && !is_delimiter_row(line))
		reader_fault_at_words(reader, D_PROSE_TABLE, at,
		    flat->from + to, NULL);
}

void
lint_block(struct reader *reader)
{
	struct flat *flat = &reader->flat;
	struct text words = flat_slice(flat, flat->from, flat_end(flat));
	bool dash = false;

	for (size_t from = 0; from < words.length;) {
		size_t to = line_end(words, from);
		lint_line(reader, words, from, to, &dash);
		from = to + 1;
	}
}

/* The entity that stands in the source for [from, to); absent if none does. */
static struct text
entity_of(struct reader *reader, size_t from, size_t to)
{
	size_t length, place = locate_words(&reader->locator, &reader->flat,
	    from, to, &length);
	struct text source = text_slice(reader->markdown->source, place,
	    place + length);

	return text_starts(source, T("&")) ? source :
	    (struct text){ NULL, 0 };
}

static void
lint_character(struct reader *reader, size_t from, size_t to, uint32_t c)
{
	struct text entity;

	if (c != 0xFFFD && character_is_allowed(c))
		return;
	/* What an entity gave for a character that cannot be. */
	entity = entity_of(reader, from, to);
	if (entity.at || c != 0xFFFD)
		reader_fault_at_words(reader, D_CHARACTER, from, to,
		    TEXTS(entity.at ? entity : code_point(reader, c)));
}

/* cmark writes U+FFFE and U+FFFF, from entities, as one byte each. */
static uint32_t
next_character(struct text words, size_t *at)
{
	size_t here = *at;
	uint32_t c = utf8_next(words, at);

	return c == UTF8_INVALID ?
	    0xFF00U | (unsigned char)words.at[here] : c;
}

void
lint_characters(struct reader *reader, size_t from)
{
	struct flat *flat = &reader->flat;
	struct text words = flat_slice(flat, 0, flat_end(flat));

	for (size_t at = lines_end(words, from); at < words.length;
	    at = lines_end(words, at)) {
		size_t here = at;
		uint32_t c = next_character(words, &at);
		lint_character(reader, here, at, c);
	}
}

struct text
lint_forbidden(struct reader *reader, struct text words)
{
	for (size_t at = 0; at < words.length;) {
		uint32_t c = next_character(words, &at);
		if (!character_is_allowed(c))
			return code_point(reader, c);
	}
	return (struct text){ NULL, 0 };
}
