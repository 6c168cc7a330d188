/*
 * A planned deletion: cmark 0.30, which Debian 12 has, gives wrong positions
 * of inline nodes; cmark 0.31.2 gives right ones ("Fix inline source
 * positions"). When that is the oldest version to support, each leaf of struct
 * inline_text can note the position of cmark's node. Then all from
 * position_after_definitions to position_walk_past goes, two thirds of this
 * file; the lines and the bounds of the block stay.
 */
#include "prose/inline_position.h"

#include <string.h>

#include "core/utf8.h"

/* The longest named entity of HTML has 33 bytes. */
enum { LONGEST_ENTITY = 34 };

static bool
position_one_of(char c, const char *characters)
{
	return c != '\0' && strchr(characters, c);
}

/* Returns the byte of the source, 0 after the block. */
static char
position_source_char(const struct position_finder *finder, size_t at)
{
	return at < finder->to ? finder->source.at[at] : '\0';
}

/* Returns the offset of the end of the line: an LF, a CR or both, as in
   CommonMark. */
static size_t
position_end_of_line(struct text source, size_t at)
{
	while (at < source.length && !position_one_of(source.at[at], "\r\n"))
		at++;
	return at;
}

static size_t
position_after_line(struct text source, size_t at)
{
	at = position_end_of_line(source, at);
	if (at + 1 < source.length && source.at[at] == '\r' &&
	    source.at[at + 1] == '\n')
		at++;
	return at < source.length ? at + 1 : source.length;
}

/* Returns the offset of a line, which counts from 1. */
static size_t
position_line_offset(struct position_finder *finder, int line)
{
	size_t wanted = line > 0 ? (size_t)line : 1;

	if (wanted < finder->line) {
		finder->line = 1;
		finder->line_at = 0;
	}
	while (finder->line < wanted &&
	    finder->line_at < finder->source.length) {
		finder->line_at = position_after_line(finder->source,
		    finder->line_at);
		finder->line++;
	}
	return finder->line_at;
}

void
inline_position_begin_text(struct position_finder *finder, struct text source)
{
	*finder = (struct position_finder){ .source = source, .line = 1 };
}

void
inline_position_begin_block(struct position_finder *finder, int start_line,
    int start_column, int end_line)
{
	finder->start_line = start_line;
	finder->start_column = start_column;
	finder->end_line = end_line < start_line ? start_line : end_line;
	finder->placed = finder->started = false;
}

/* Skips indentation and the marks of quotations at the start of a line. */
static size_t
position_after_prefix(const struct position_finder *finder, size_t at)
{
	while (position_one_of(position_source_char(finder, at), " \t>"))
		at++;
	return at;
}

/* Skips definitions of links, `[name]: address`, each on a line. A definition
   that is also in the words defines nothing. */
static size_t
position_after_definitions(const struct position_finder *finder, size_t at,
    struct text words)
{
	while (position_source_char(finder, at) == '[') {
		size_t close = text_find_byte(finder->source, ']', at);
		if (close == TEXT_NOWHERE || close >= finder->to ||
		    position_source_char(finder, close + 1) != ':' ||
		    text_starts(words, text_slice(finder->source, at,
		    close + 2)))
			break;
		at = position_after_prefix(finder,
		    position_after_line(finder->source, close));
	}
	return at;
}

/* Sets the bounds of the block in the source. */
static void
position_find_block(struct position_finder *finder)
{
	size_t line, end, column;

	if (finder->placed)
		return;
	line = position_line_offset(finder, finder->start_line);
	end = position_end_of_line(finder->source, line);
	column = finder->start_column > 1 ?
	    (size_t)finder->start_column - 1 : 0;
	finder->from = column < end - line ? line + column : line;
	line = position_line_offset(finder, finder->end_line);
	finder->to = position_end_of_line(finder->source, line);
	if (finder->to < finder->from)
		finder->to = end;
	finder->placed = true;
}

/* Skips the marks of a heading: `## `, but not the one of `#word`. */
static size_t
position_after_heading_marks(const struct position_finder *finder, size_t at)
{
	size_t end = at;

	while (position_source_char(finder, end) == '#')
		end++;
	if (!position_one_of(position_source_char(finder, end), " \t"))
		end = at;
	while (position_one_of(position_source_char(finder, end), " \t"))
		end++;
	return end;
}

static void
position_start_walk(struct position_finder *finder,
    const struct inline_text *block)
{
	position_find_block(finder);
	finder->started = true;
	finder->words_at = block->from;
	finder->source_at = position_after_definitions(finder, finder->from,
	    inline_text_slice(block, block->from, inline_text_end(block)));
	finder->source_at = position_after_heading_marks(finder,
	    finder->source_at);
	finder->last = finder->source_at;
	finder->lost = false;
}

/* Skips `(address "title")`. */
static size_t
position_after_brackets(const struct position_finder *finder, size_t at)
{
	size_t depth = 0;

	for (; at < finder->to; at++) {
		char c = finder->source.at[at];
		if (c == '\\')
			at++;
		else if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			return at + 1;
		else if (position_one_of(c, "\"'") &&
		    ascii_space(finder->source.at[at - 1])) {
			size_t close = text_find_byte(finder->source, c,
			    at + 1);
			at = close < finder->to ? close : at;
		}
	}
	return at;
}

/* Skips what follows the words of a link, `](address "title")`, `][name]` or
   `>`; or a picture without words. */
static size_t
position_after_destination(const struct position_finder *finder, size_t at)
{
	while (position_one_of(position_source_char(finder, at), "*_`!["))
		at++;
	if (position_source_char(finder, at) != ']')
		return position_source_char(finder, at) == '>' ? at + 1 : at;
	at++;
	if (position_source_char(finder, at) == '(')
		return position_after_brackets(finder, at);
	if (position_source_char(finder, at) == '[') {
		size_t close = text_find_byte(finder->source, ']', at);
		return close < finder->to ? close + 1 : at;
	}
	return at;
}

/* Skips one destination or several: a picture may be in a link, or next to
   one, without words between them. */
static size_t
position_after_destinations(const struct position_finder *finder, size_t at,
    char wanted)
{
	size_t before;

	do {
		before = at;
		at = position_after_destination(finder, at);
	} while (at > before && position_source_char(finder, at) != wanted);
	return at;
}

/* Returns the length of `&name;` or `&#1;` at `at`; 0 if there is none. */
static size_t
position_entity_length(const struct position_finder *finder, size_t at)
{
	for (size_t i = at + 1; i < at + LONGEST_ENTITY; i++) {
		char c = position_source_char(finder, i);
		if (c == ';')
			return i + 1 - at;
		if (!ascii_letter(c) && !ascii_digit(c) && c != '#')
			return 0;
	}
	return 0;
}

/* Moves past bytes of the source that stand for bytes of the words. */
static void
position_accept(struct position_finder *finder, size_t source_length,
    size_t words_length)
{
	finder->last = finder->source_at;
	finder->source_at += source_length;
	finder->words_at += words_length;
}

/* Moves past an entity and its character at words_at; returns false if there
   is no entity. */
static bool
position_accept_entity(struct position_finder *finder, struct text words)
{
	size_t length = position_entity_length(finder, finder->source_at);
	size_t at = finder->words_at;
	struct text entity = text_slice(finder->source, finder->source_at,
	    finder->source_at + length);

	if (length == 0 || text_starts(text_slice(words, at, words.length),
	    entity))
		return false;
	utf8_next(words, &at);
	position_accept(finder, length, at - finder->words_at);
	return true;
}

/* Moves past the byte at words_at if the source has it at source_at, as it is,
   escaped or as an entity; else returns false. */
static bool
position_accept_byte(struct position_finder *finder, struct text words,
    bool code)
{
	char wanted = words.at[finder->words_at];
	char c = position_source_char(finder, finder->source_at);

	if (!code && c == '\\' &&
	    position_source_char(finder, finder->source_at + 1) == wanted) {
		position_accept(finder, 2, 1);
		return true;
	}
	if (!code && c == '&' && position_accept_entity(finder, words))
		return true;
	if (c != wanted && !(wanted == ' ' && position_one_of(c, "\r\n")))
		return false;
	position_accept(finder, 1, 1);
	if (position_one_of(c, "\r\n"))
		finder->source_at = position_after_prefix(finder,
		    finder->source_at);
	return true;
}

static void
position_walk_line_end(struct position_finder *finder)
{
	finder->last = position_end_of_line(finder->source, finder->source_at);
	finder->source_at = position_after_prefix(finder,
	    position_after_line(finder->source, finder->source_at));
	finder->words_at++;
	finder->lost = false;
}

/* Moves past the marks that end code. Blanks and a line end before them are no
   part of the code. */
static void
position_leave_code(struct position_finder *finder)
{
	size_t at = finder->source_at;

	while (position_one_of(position_source_char(finder, at), " \t\r\n"))
		at = position_one_of(position_source_char(finder, at), " \t") ?
		    at + 1 : position_after_prefix(finder,
		    position_after_line(finder->source, at));
	if (position_source_char(finder, at) != '`')
		return;
	while (position_source_char(finder, at) == '`')
		at++;
	finder->source_at = at;
}

/* Moves past one byte of markup; returns false if there is none. A line end at
   the start of code is no part of it. */
static bool
position_pass_markup(struct position_finder *finder, bool code)
{
	char c = position_source_char(finder, finder->source_at);

	if (position_one_of(c, " \t*_[]()!\\`<>"))
		finder->source_at++;
	else if (code && position_one_of(c, "\r\n"))
		finder->source_at = position_after_prefix(finder,
		    position_after_line(finder->source, finder->source_at));
	else
		return false;
	return true;
}

/* Moves one byte of the words further, or one character if it is an entity. */
static void
position_walk(struct position_finder *finder, const struct inline_text *block)
{
	struct text words = buffer_text(&block->words);
	unsigned char mark = inline_text_mark_at(block, finder->words_at);
	bool code = mark & INLINE_CODE;
	size_t before;

	if (!code && !finder->lost && finder->words_at > block->from &&
	    inline_text_mark_at(block, finder->words_at - 1) & INLINE_CODE)
		position_leave_code(finder);
	before = finder->source_at;
	if (mark & INLINE_AFTER_LINK)
		finder->source_at = position_after_destinations(finder, before,
		    words.at[finder->words_at]);
	if (words.at[finder->words_at] == '\n') {
		position_walk_line_end(finder);
		return;
	}
	while (!finder->lost) {
		if (position_accept_byte(finder, words, code))
			return;
		if (!position_pass_markup(finder, code))
			break;
	}
	if (!finder->lost)
		finder->source_at = before;
	finder->lost = true;
	finder->last = finder->source_at;
	finder->words_at++;
}

/* Walks past the byte `at` of the words. */
static void
position_walk_past(struct position_finder *finder,
    const struct inline_text *block, size_t at)
{
	if (!finder->started || at + 1 < finder->words_at)
		position_start_walk(finder, block);
	while (finder->words_at <= at &&
	    finder->words_at < inline_text_end(block))
		position_walk(finder, block);
}

size_t
inline_position_of_block(struct position_finder *finder, size_t *length)
{
	position_find_block(finder);
	*length = position_end_of_line(finder->source, finder->from) -
	    finder->from;
	return finder->from;
}

size_t
inline_position_of_words(struct position_finder *finder,
    const struct inline_text *block, size_t from, size_t to, size_t *length)
{
	size_t first;

	position_walk_past(finder, block, from);
	first = finder->last;
	if (to > from + 1)
		position_walk_past(finder, block, to - 1);
	*length = finder->lost || finder->source_at < first ? 1 :
	    finder->source_at - first;
	return first;
}

size_t
inline_position_after_words(struct position_finder *finder,
    const struct inline_text *block, size_t to, struct text wanted)
{
	struct text source;

	if (to > block->from)
		position_walk_past(finder, block, to - 1);
	else
		position_start_walk(finder, block);
	source = text_slice(finder->source, 0, finder->to);
	return text_find(source, wanted, finder->source_at);
}

bool
inline_position_is_escaped(struct position_finder *finder,
    const struct inline_text *block, size_t at)
{
	position_walk_past(finder, block, at);
	return position_source_char(finder, finder->last) == '\\';
}
