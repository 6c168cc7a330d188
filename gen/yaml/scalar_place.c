#include "yaml/yaml.h"

#include "core/utf8.h"

/* A walk through a scalar's source beside its text. */
struct walk {
	struct text source;		/* the file's contents up to `to` */
	size_t at;
	enum scalar_style style;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_white(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

static size_t
next_line(struct text source, size_t at)
{
	size_t end = text_find_byte(source, '\n', at);

	return end == TEXT_NOWHERE ? source.length : end + 1;
}

/* The line's end, without CR and LF. */
static size_t
line_end(struct text source, size_t at)
{
	size_t end = text_find_byte(source, '\n', at);

	end = end == TEXT_NOWHERE ? source.length : end;
	return end > at && source.at[end - 1] == '\r' ? end - 1 : end;
}

/*
 * Literal blocks and files keep their lines: what the source's line has more
 * than the text's is its indentation.
 */
static size_t
by_lines(const struct node *scalar, struct text source, size_t offset)
{
	size_t line = 0, at = scalar->from, end, length;
	struct text text = scalar->text;

	if (scalar->style == SCALAR_LITERAL)
		at = next_line(source, at);
	for (;;) {
		size_t next = text_find_byte(text, '\n', line);
		if (next == TEXT_NOWHERE || next >= offset)
			break;
		line = next + 1;
		at = next_line(source, at);
	}
	length = line_end(text, line) - line;
	end = line_end(source, at);
	at = end - at > length ? end - length : at;
	return at + (offset - line) < end ? at + (offset - line) : end;
}

/* The character of `\x41` and the like, `digits` long, at `at`. */
static uint32_t
numbered(struct text source, size_t at, size_t digits)
{
	uint32_t number = 0;

	for (size_t i = at; i < at + digits; i++) {
		int digit = i < source.length ?
		    ascii_hexadecimal(source.at[i]) : -1;
		if (digit < 0)
			return UTF8_INVALID;
		number = number << 4 | (uint32_t)digit;
	}
	return number;
}

/* What the letter behind a backslash stands for. */
static uint32_t
named(char letter)
{
	static const struct { char letter; uint32_t character; } names[] = {
		{ '0', 0 }, { 'a', 7 }, { 'b', 8 }, { 't', 9 },
		{ '\t', 9 }, { 'n', 10 }, { 'v', 11 }, { 'f', 12 },
		{ 'r', 13 }, { 'e', 27 }, { ' ', ' ' }, { '"', '"' },
		{ '/', '/' }, { '\\', '\\' }, { 'N', 0x85 },
		{ '_', 0xA0 }, { 'L', 0x2028 }, { 'P', 0x2029 },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (names[i].letter == letter)
			return names[i].character;
	return UTF8_INVALID;
}

/* The escape at `walk->at`, and how long it is. */
static uint32_t
escape(const struct walk *walk, size_t *length)
{
	size_t at = walk->at + 1;
	char letter = at < walk->source.length ? walk->source.at[at] : '\n';
	size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 :
	    letter == 'U' ? 8 : 0;

	*length = 2 + digits;
	return digits ? numbered(walk->source, at + 1, digits) :
	    named(letter);
}

static bool
at_escape(const struct walk *walk)
{
	return walk->style == SCALAR_DOUBLE_QUOTED &&
	    walk->at < walk->source.length &&
	    walk->source.at[walk->at] == '\\';
}

static void
skip_white(struct walk *walk)
{
	while (walk->at < walk->source.length &&
	    is_white(walk->source.at[walk->at]))
		walk->at++;
}

/* A backslash at a line's end joins it with the next. */
static void
skip_joined_lines(struct walk *walk)
{
	while (at_escape(walk) && walk->at + 1 < walk->source.length &&
	    (walk->source.at[walk->at + 1] == '\n' ||
	    walk->source.at[walk->at + 1] == '\r')) {
		walk->at++;
		skip_white(walk);
	}
}

/* Moves past the source of text[*offset]; an escape may give four bytes. */
static bool
take_escape(struct walk *walk, struct text text, size_t *offset)
{
	size_t length;
	uint32_t character = escape(walk, &length);

	if (utf8_next(text, offset) != character)
		return false;
	walk->at += length;
	return true;
}

static bool
take_byte(struct walk *walk, char c)
{
	bool there = walk->at < walk->source.length &&
	    walk->source.at[walk->at] == c;

	walk->at += there;
	return there;
}

/* White space of the text is some of the source's, at its place or folded. */
static bool
take_white(struct walk *walk, char c)
{
	if (take_byte(walk, c))
		return true;
	while (walk->at < walk->source.length &&
	    walk->source.at[walk->at] != c &&
	    is_blank(walk->source.at[walk->at]))
		walk->at++;
	if (walk->at == walk->source.length || take_byte(walk, c))
		return true;
	take_byte(walk, '\r');
	return take_byte(walk, '\n');
}

static bool
take_other(struct walk *walk, char c)
{
	/* An apostrophe between single quotes is written twice. */
	if (walk->style == SCALAR_SINGLE_QUOTED && c == '\'')
		walk->at++;
	return take_byte(walk, c);
}

static bool
take(struct walk *walk, struct text text, size_t *offset)
{
	char c = text.at[*offset];

	if (at_escape(walk))
		return take_escape(walk, text, offset);
	++*offset;
	return is_white(c) ? take_white(walk, c) : take_other(walk, c);
}

/* The offset in the file, or TEXT_NOWHERE where the source is not as read. */
static size_t
by_walking(const struct node *scalar, struct text source, size_t offset)
{
	struct walk walk = { source, scalar->from, scalar->style };
	size_t at = 0;

	if (scalar->style == SCALAR_FOLDED)
		walk.at = next_line(source, walk.at);
	else if (scalar->style != SCALAR_PLAIN)
		walk.at++;
	for (;;) {
		skip_joined_lines(&walk);
		if (at < scalar->text.length &&
		    !is_white(scalar->text.at[at]))
			skip_white(&walk);
		skip_joined_lines(&walk);
		if (at >= offset)
			return walk.at;
		if (!take(&walk, scalar->text, &at))
			return TEXT_NOWHERE;
	}
}

/* `source`: the file's contents up to the scalar's end. */
static size_t
source_offset(const struct node *scalar, struct text source, size_t offset)
{

	if (offset > scalar->text.length)
		offset = scalar->text.length;
	if (scalar->style == SCALAR_LITERAL || scalar->style == SCALAR_FILE)
		return by_lines(scalar, source, offset);
	return by_walking(scalar, source, offset);
}

static struct place
place_of_byte(const struct node *scalar, struct text source, size_t byte)
{
	struct place place = scalar->place;

	for (size_t at = scalar->from; at < byte;) {
		if (utf8_next(source, &at) == '\n') {
			place.line++;
			place.column = 1;
		} else {
			place.column++;
		}
	}
	return place;
}

struct place
scalar_place_in(const struct node *scalar, struct text contents,
    size_t offset, size_t length)
{
	struct text source = { contents.at, scalar->to };
	struct place place;
	size_t from, last, end;

	if (!contents.at)
		return scalar->place;
	from = source_offset(scalar, source, offset);
	last = length ? source_offset(scalar, source, offset + length - 1) :
	    from;
	if (from == TEXT_NOWHERE || last == TEXT_NOWHERE || last < from)
		return scalar->place;
	place = place_of_byte(scalar, contents, from);
	end = line_end(contents, from);
	if (last < end) {
		end = last;
		if (length)
			utf8_next(contents, &end);
	}
	place.span = end > from ? utf8_columns(text_slice(contents,
	    from, end)) : 1;
	return place;
}

struct place
scalar_place(const struct node *scalar, size_t offset, size_t length)
{
	struct arena arena = { NULL };
	struct text contents = source_file_contents(&arena,
	    scalar->place.file);
	struct place place = scalar_place_in(scalar, contents, offset, length);

	arena_release(&arena);
	return place;
}
