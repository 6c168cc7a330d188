#include "prose/locate.h"

#include <string.h>

#include "core/utf8.h"

/* The longest named entity of HTML has 33 bytes. */
enum { LONGEST_ENTITY = 34 };

static bool
one_of(char c, const char *characters)
{
	return c != '\0' && strchr(characters, c);
}

static char
source_char(const struct locator *locator, size_t at)
{
	return at < locator->to ? locator->source.at[at] : '\0';
}

/* A line ends in LF, CR or both, as in CommonMark. */
static size_t
line_end(struct text source, size_t at)
{
	while (at < source.length && !one_of(source.at[at], "\r\n"))
		at++;
	return at;
}

static size_t
next_line(struct text source, size_t at)
{
	at = line_end(source, at);
	if (at + 1 < source.length && source.at[at] == '\r' &&
	    source.at[at + 1] == '\n')
		at++;
	return at < source.length ? at + 1 : source.length;
}

static size_t
line_offset(struct locator *locator, int line)
{
	size_t wanted = line > 0 ? (size_t)line : 1;

	if (wanted < locator->line) {
		locator->line = 1;
		locator->line_at = 0;
	}
	while (locator->line < wanted &&
	    locator->line_at < locator->source.length) {
		locator->line_at = next_line(locator->source,
		    locator->line_at);
		locator->line++;
	}
	return locator->line_at;
}

void
locate_begin_text(struct locator *locator, struct text source)
{
	*locator = (struct locator){ .source = source, .line = 1 };
}

void
locate_begin_block(struct locator *locator, int start_line,
    int start_column, int end_line)
{
	locator->start_line = start_line;
	locator->start_column = start_column;
	locator->end_line = end_line < start_line ? start_line : end_line;
	locator->placed = locator->started = false;
}

/* Quotation marks and indentation before a line that goes on. */
static size_t
after_prefix(const struct locator *locator, size_t at)
{
	while (one_of(source_char(locator, at), " \t>"))
		at++;
	return at;
}

/* The offset after definitions of links, `[name]: address`, line by line. One
   that is found in the words defines nothing. */
static size_t
after_definitions(const struct locator *locator, size_t at, struct text words)
{
	while (source_char(locator, at) == '[') {
		size_t close = text_find_byte(locator->source, ']', at);
		if (close == TEXT_NOWHERE || close >= locator->to ||
		    source_char(locator, close + 1) != ':' ||
		    text_starts(words, text_slice(locator->source, at,
		    close + 2)))
			break;
		at = after_prefix(locator, next_line(locator->source, close));
	}
	return at;
}

static void
place_block(struct locator *locator)
{
	size_t line, end, column;

	if (locator->placed)
		return;
	line = line_offset(locator, locator->start_line);
	end = line_end(locator->source, line);
	column = locator->start_column > 1 ?
	    (size_t)locator->start_column - 1 : 0;
	locator->from = column < end - line ? line + column : line;
	line = line_offset(locator, locator->end_line);
	locator->to = line_end(locator->source, line);
	if (locator->to < locator->from)
		locator->to = end;
	locator->placed = true;
}

/* `## `; `#word` is a paragraph's. */
static size_t
after_heading_marks(const struct locator *locator, size_t at)
{
	size_t end = at;

	while (source_char(locator, end) == '#')
		end++;
	if (!one_of(source_char(locator, end), " \t"))
		end = at;
	while (one_of(source_char(locator, end), " \t"))
		end++;
	return end;
}

static void
start_walk(struct locator *locator, const struct flat *flat)
{
	place_block(locator);
	locator->started = true;
	locator->words_at = flat->from;
	locator->source_at = after_definitions(locator, locator->from,
	    flat_slice(flat, flat->from, flat_end(flat)));
	locator->source_at = after_heading_marks(locator,
	    locator->source_at);
	locator->last = locator->source_at;
	locator->lost = false;
}

static size_t
after_round_brackets(const struct locator *locator, size_t at)
{
	size_t depth = 0;

	for (; at < locator->to; at++) {
		char c = locator->source.at[at];
		if (c == '\\')
			at++;
		else if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			return at + 1;
		else if (one_of(c, "\"'") &&
		    ascii_space(locator->source.at[at - 1])) {
			size_t close = text_find_byte(locator->source, c,
			    at + 1);
			at = close < locator->to ? close : at;
		}
	}
	return at;
}

/* What stands behind a link's words: `](address "title")`, `][name]`, `>`; or
   a picture that has none. */
static size_t
after_destination(const struct locator *locator, size_t at)
{
	while (one_of(source_char(locator, at), "*_`!["))
		at++;
	if (source_char(locator, at) != ']')
		return source_char(locator, at) == '>' ? at + 1 : at;
	at++;
	if (source_char(locator, at) == '(')
		return after_round_brackets(locator, at);
	if (source_char(locator, at) == '[') {
		size_t close = text_find_byte(locator->source, ']', at);
		return close < locator->to ? close + 1 : at;
	}
	return at;
}

/* A picture may stand in a link, or beside one, without words between. */
static size_t
after_destinations(const struct locator *locator, size_t at, char wanted)
{
	size_t before;

	do {
		before = at;
		at = after_destination(locator, at);
	} while (at > before && source_char(locator, at) != wanted);
	return at;
}

/* The length of `&name;` or `&#1;` at `at`; 0 where there is none. */
static size_t
entity_length(const struct locator *locator, size_t at)
{
	for (size_t i = at + 1; i < at + LONGEST_ENTITY; i++) {
		char c = source_char(locator, i);
		if (c == ';')
			return i + 1 - at;
		if (!ascii_letter(c) && !ascii_digit(c) && c != '#')
			return 0;
	}
	return 0;
}

static void
accept(struct locator *locator, size_t source_length, size_t words_length)
{
	locator->last = locator->source_at;
	locator->source_at += source_length;
	locator->words_at += words_length;
}

/* An entity that stands for the character at words_at. */
static bool
accept_entity(struct locator *locator, struct text words)
{
	size_t length = entity_length(locator, locator->source_at);
	size_t at = locator->words_at;
	struct text entity = text_slice(locator->source, locator->source_at,
	    locator->source_at + length);

	if (length == 0 || text_starts(text_slice(words, at, words.length),
	    entity))
		return false;
	utf8_next(words, &at);
	accept(locator, length, at - locator->words_at);
	return true;
}

/* The byte at words_at, where it stands at source_at as it is or escaped. */
static bool
accept_here(struct locator *locator, struct text words, bool code)
{
	char wanted = words.at[locator->words_at];
	char c = source_char(locator, locator->source_at);

	if (!code && c == '\\' &&
	    source_char(locator, locator->source_at + 1) == wanted) {
		accept(locator, 2, 1);
		return true;
	}
	if (!code && c == '&' && accept_entity(locator, words))
		return true;
	if (c != wanted && !(wanted == ' ' && one_of(c, "\r\n")))
		return false;
	accept(locator, 1, 1);
	if (one_of(c, "\r\n"))
		locator->source_at = after_prefix(locator,
		    locator->source_at);
	return true;
}

static void
walk_line_end(struct locator *locator)
{
	locator->last = line_end(locator->source, locator->source_at);
	locator->source_at = after_prefix(locator,
	    next_line(locator->source, locator->source_at));
	locator->words_at++;
	locator->lost = false;
}

/* Behind the marks that end code. It may end with blanks and a line end that
   are no part of it. */
static void
leave_code(struct locator *locator)
{
	size_t at = locator->source_at;

	while (one_of(source_char(locator, at), " \t\r\n"))
		at = one_of(source_char(locator, at), " \t") ? at + 1 :
		    after_prefix(locator, next_line(locator->source, at));
	if (source_char(locator, at) != '`')
		return;
	while (source_char(locator, at) == '`')
		at++;
	locator->source_at = at;
}

/* Code may also begin with a line end that is no part of it. */
static bool
pass_markup(struct locator *locator, bool code)
{
	char c = source_char(locator, locator->source_at);

	if (one_of(c, " \t*_[]()!\\`<>"))
		locator->source_at++;
	else if (code && one_of(c, "\r\n"))
		locator->source_at = after_prefix(locator,
		    next_line(locator->source, locator->source_at));
	else
		return false;
	return true;
}

/* One byte of the words further; an entity's character at once. */
static void
walk(struct locator *locator, const struct flat *flat)
{
	struct text words = buffer_text(&flat->words);
	unsigned char mark = flat_mark_at(flat, locator->words_at);
	bool code = mark & FLAT_CODE;
	size_t before;

	if (!code && !locator->lost && locator->words_at > flat->from &&
	    flat_mark_at(flat, locator->words_at - 1) & FLAT_CODE)
		leave_code(locator);
	before = locator->source_at;
	if (mark & FLAT_AFTER_LINK)
		locator->source_at = after_destinations(locator, before,
		    words.at[locator->words_at]);
	if (words.at[locator->words_at] == '\n') {
		walk_line_end(locator);
		return;
	}
	while (!locator->lost) {
		if (accept_here(locator, words, code))
			return;
		/* Markup stands between the words. */
		if (!pass_markup(locator, code))
			break;
	}
	if (!locator->lost)
		locator->source_at = before;
	locator->lost = true;
	locator->last = locator->source_at;
	locator->words_at++;
}

/* Walks until the byte at `at` has been passed. */
static void
walk_past(struct locator *locator, const struct flat *flat, size_t at)
{
	if (!locator->started || at + 1 < locator->words_at)
		start_walk(locator, flat);
	while (locator->words_at <= at && locator->words_at < flat_end(flat))
		walk(locator, flat);
}

size_t
locate_block(struct locator *locator, size_t *length)
{
	place_block(locator);
	*length = line_end(locator->source, locator->from) - locator->from;
	return locator->from;
}

size_t
locate_words(struct locator *locator, const struct flat *flat, size_t from,
    size_t to, size_t *length)
{
	size_t first;

	walk_past(locator, flat, from);
	first = locator->last;
	if (to > from + 1)
		walk_past(locator, flat, to - 1);
	*length = locator->lost || locator->source_at < first ? 1 :
	    locator->source_at - first;
	return first;
}

size_t
locate_behind(struct locator *locator, const struct flat *flat, size_t to,
    struct text wanted)
{
	struct text block;

	if (to > flat->from)
		walk_past(locator, flat, to - 1);
	else
		start_walk(locator, flat);
	block = text_slice(locator->source, 0, locator->to);
	return text_find(block, wanted, locator->source_at);
}

bool
locate_escaped(struct locator *locator, const struct flat *flat, size_t at)
{
	walk_past(locator, flat, at);
	return source_char(locator, locator->last) == '\\';
}
