#include "prose/lint.h"

#include <inttypes.h>
#include <string.h>

#include "core/utf8.h"
#include "yaml/characters.h"

/* Bytes of raw HTML in a message. */
enum { LONGEST_EXCERPT = 40 };

static bool
lint_is_invisible(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static bool
lint_is_space(uint32_t c)
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
		if (!lint_is_space(c) && !lint_is_invisible(c))
			return false;
	}
	return true;
}

/* Returns true for a joiner that belongs to the character before it: in Arabic,
   Indic scripts and emoji. */
static bool
lint_is_joiner_in_place(uint32_t c, uint32_t before)
{
	return (c == 0x200C || c == 0x200D) && before >= 0x0590 &&
	    before != UTF8_INVALID && !lint_is_invisible(before);
}

static struct text
lint_code_point(struct prose_parser *parser, uint32_t c)
{
	return arena_format(&parser->scratch, "U+%04" PRIX32, c);
}

void
lint_source(struct prose_parser *parser)
{
	struct text source = parser->markdown->source;
	uint32_t before = ' ';

	for (size_t at = 0; at < source.length;) {
		size_t from = text_lines_end(source, at);
		uint32_t c;
		if (from > at)
			before = ' ';
		at = from;
		if (at == source.length)
			break;
		c = utf8_next(source, &at);
		if (lint_is_invisible(c) && !lint_is_joiner_in_place(c, before))
			parser_diagnose(parser, D_PROSE_INVISIBLE, from,
			    at - from, TEXTS(lint_code_point(parser, c)));
		before = c;
	}
}

/* Returns true for a row such as `|---|:-:|`, which has a pipe and a hyphen. */
static bool
lint_is_delimiter_row(struct text line)
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

/* Returns the length of a bullet, if white space follows it, at the start of
   the line; else 0. A dash is a bullet only if a paragraph
   began with one, as *dash says. */
static size_t
lint_bullet_length(struct text line, bool first, bool *dash)
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

	/* Most lines begin with ASCII, which no bullet is. */
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
		/* A wrapped line may begin with a dash without being an
		   item; a paragraph hardly does. */
		*dash = *dash || first;
		return *dash ? length : 0;
	}
	return 0;
}

static size_t
lint_line_end(struct text words, size_t at)
{
	size_t end = text_find_byte(words, '\n', at);

	return end == TEXT_NOWHERE ? words.length : end;
}

/* Returns true if the byte is neither in code nor in raw HTML. */
static bool
lint_is_plain(const struct inline_text *block, size_t at)
{
	return !(inline_text_mark_at(block, at) & (INLINE_CODE |
	    INLINE_RAW_HTML));
}

static void
lint_line(struct prose_parser *parser, struct text words, size_t from,
    size_t to, bool *dash)
{
	struct inline_text *block = &parser->block;
	struct text line = text_slice(words, from, to), next;
	size_t length = lint_bullet_length(line, from == 0, dash);
	size_t at = block->from + from;

	if (to == from || !lint_is_plain(block, at))
		return;
	if (length)
		parser_diagnose_words(parser, D_PROSE_BULLET, at, at + length,
		    NULL);
	if (text_find_byte(line, '|', 0) == TEXT_NOWHERE || to ==
	    words.length)
		return;
	next = text_slice(words, to + 1, lint_line_end(words, to + 1));
	if (lint_is_delimiter_row(next) && !lint_is_delimiter_row(line))
		parser_diagnose_words(parser, D_PROSE_TABLE, at,
		    block->from + to, NULL);
}

void
lint_block(struct prose_parser *parser)
{
	struct inline_text *block = &parser->block;
	struct text words = inline_text_slice(block, block->from,
	    inline_text_end(block));
	bool dash = false;

	for (size_t from = 0; from < words.length;) {
		size_t to = lint_line_end(words, from);
		lint_line(parser, words, from, to, &dash);
		from = to + 1;
	}
}

/* Returns the entity in the source that gave the words [from, to); the absent
   text if none did. */
static struct text
lint_entity_of(struct prose_parser *parser, size_t from, size_t to)
{
	size_t length;
	size_t place = inline_position_of_words(&parser->finder,
	    &parser->block, from, to, &length);
	struct text source = text_slice(parser->markdown->source, place,
	    place + length);

	return text_starts(source, T("&")) ? source :
	    (struct text){ NULL, 0 };
}

static void
lint_character(struct prose_parser *parser, size_t from, size_t to, uint32_t c)
{
	struct text entity;

	if (c != 0xFFFD && character_is_allowed(c))
		return;
	/* U+FFFD is allowed, unless it replaces a forbidden character that an
	   entity names. */
	entity = lint_entity_of(parser, from, to);
	if (entity.at || c != 0xFFFD)
		parser_diagnose_words(parser, D_CHARACTER, from, to,
		    TEXTS(entity.at ? entity : lint_code_point(parser, c)));
}

/* Returns the next character. cmark writes U+FFFE and U+FFFF, if entities name
   them, as one byte each. */
static uint32_t
lint_next_character(struct text words, size_t *at)
{
	size_t here = *at;
	uint32_t c = utf8_next(words, at);

	return c == UTF8_INVALID ?
	    0xFF00U | (unsigned char)words.at[here] : c;
}

void
lint_characters(struct prose_parser *parser, size_t from)
{
	struct inline_text *block = &parser->block;
	struct text words = inline_text_slice(block, 0, inline_text_end(block));

	for (size_t at = text_lines_end(words, from); at < words.length;
	    at = text_lines_end(words, at)) {
		size_t here = at;
		uint32_t c = lint_next_character(words, &at);
		lint_character(parser, here, at, c);
	}
}

struct text
lint_forbidden(struct prose_parser *parser, struct text words)
{
	for (size_t at = 0; at < words.length;) {
		uint32_t c = lint_next_character(words, &at);
		if (!character_is_allowed(c))
			return lint_code_point(parser, c);
	}
	return (struct text){ NULL, 0 };
}

static const struct {
	struct text tags;	/* names, with a space around each */
	struct text advice;
} lint_html_advices[] = {
	{ TEXT(" br "), TEXT("end the line with a backslash to break it") },
	{ TEXT(" b strong "), TEXT("write **words** for strong importance") },
	{ TEXT(" i em u cite "), TEXT("write *words* for emphasis") },
	{ TEXT(" a "), TEXT("write [words](address) for a link") },
	{ TEXT(" img figure "),
	    TEXT("write ![what it shows](media/name.png) for a picture") },
	{ TEXT(" ul li "), TEXT("begin each item of a list with '- '") },
	{ TEXT(" ol "), TEXT("begin each item of a list with '1. '") },
	{ TEXT(" p div "), TEXT("leave an empty line between paragraphs") },
	{ TEXT(" h1 h2 h3 h4 h5 h6 "),
	    TEXT("begin the line of a heading with '# '") },
	{ TEXT(" code pre tt kbd samp "),
	    TEXT("write `words` for computer code") },
	{ TEXT(" blockquote q "),
	    TEXT("begin each line of a quotation with '> '") },
	{ TEXT(" hr "), TEXT("write '***' on a line of its own") },
	{ TEXT(" table tr td th thead tbody "),
	    TEXT("there are no tables: use a list") },
	{ TEXT(" span "), TEXT("write [words]{lang=cy} for another language") },
};

/* Returns the name of the tag in lower case, with a space on either side. */
static struct text
lint_html_tag(struct text html, char bytes[16])
{
	size_t at = 1, length = 1;

	bytes[0] = ' ';
	if (at < html.length && html.at[at] == '/')
		at++;
	while (at < html.length && length < 14 && (ascii_letter(html.at[at]) ||
	    ascii_digit(html.at[at])))
		bytes[length++] = ascii_lower(html.at[at++]);
	bytes[length++] = ' ';
	return (struct text){ bytes, length };
}

struct text
lint_html_advice(struct text html)
{
	char bytes[16];
	struct text tag;

	if (text_starts(html, T("<!--")))
		return T("remove the comment");
	tag = lint_html_tag(html, bytes);
	for (size_t i = 0; i < sizeof(lint_html_advices) /
	    sizeof(lint_html_advices[0]); i++)
		if (tag.length > 2 &&
		    text_find(lint_html_advices[i].tags, tag, 0) !=
		    TEXT_NOWHERE)
			return lint_html_advices[i].advice;
	return T("use Markdown, or write \\< for a '<' that is to be seen");
}

struct text
lint_html_excerpt(struct text html)
{
	size_t end = text_find_byte(html, '>', 0), line;

	end = end == TEXT_NOWHERE ? html.length : end + 1;
	line = text_find_byte(html, '\n', 0);
	end = line < end ? line : end;
	end = end > LONGEST_EXCERPT ? LONGEST_EXCERPT : end;
	/* Do not cut within a character. */
	while (end > 0 && end < html.length &&
	    ((unsigned char)html.at[end] & 0xC0) == 0x80)
		end--;
	return text_slice(html, 0, end);
}
