#include "yaml/positions.h"

#include "core/utf8.h"
#include "yaml/yaml.h"

void
positions_begin(struct positions *positions, struct text text, size_t skip)
{
	*positions = (struct positions){ .text = text, .skip = skip,
		.byte = skip, .ascii = text_lines_end(text, skip) };
}

/* Sets `byte` to the offset of the character with that number. */
static void
position_seek(struct positions *positions, size_t character)
{
	struct text text = positions->text;

	if (positions->skip + character <= positions->ascii) {
		positions->character = character;
		positions->byte = positions->skip + character;
	}
	while (positions->character > character) {
		positions->character--;
		while (((unsigned char)text.at[--positions->byte] & 0xC0) ==
		    0x80)
			;
	}
	while (positions->character < character &&
	    positions->byte < text.length) {
		positions->character++;
		utf8_next(text, &positions->byte);
	}
}

struct position
positions_at(struct positions *positions, yaml_mark_t mark)
{
	struct text text = positions->text;
	struct position position = { .line = (uint32_t)mark.line + 1,
		.column = (uint32_t)mark.column + 1 };
	size_t from;

	position_seek(positions, mark.index);
	position.byte = from = positions->byte;
	if (from < text.length || mark.column > 0 || from == positions->skip ||
	    text.at[from - 1] == '\n')
		return position;
	/* libyaml adds a line end to a file that does not end in one. */
	while (from > positions->skip && text.at[from - 1] != '\n')
		from--;
	position.line--;
	position.column = utf8_columns(text_slice(text, from,
	    text.length)) + 1;
	return position;
}

/* A walk through a scalar's source, in step with its text. */
struct scalar_walk {
	struct text source;		/* the file's contents up to the
					   scalar's end */
	size_t at;
	enum scalar_style style;
};

static bool
position_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
position_is_white(char c)
{
	return position_is_blank(c) || c == '\n' || c == '\r';
}

static size_t
position_next_line(struct text source, size_t at)
{
	size_t end = text_find_byte(source, '\n', at);

	return end == TEXT_NOWHERE ? source.length : end + 1;
}

/* Returns the end of the line, before its CR and LF. */
static size_t
position_line_end(struct text source, size_t at)
{
	size_t end = text_find_byte(source, '\n', at);

	end = end == TEXT_NOWHERE ? source.length : end;
	return end > at && source.at[end - 1] == '\r' ? end - 1 : end;
}

/* Literal blocks and files keep their lines: the source's line is longer than
   the text's by its indentation. */
static size_t
position_by_lines(const struct node *scalar, struct text source, size_t offset)
{
	size_t line = 0, at = scalar->from, end, length;
	struct text text = scalar->text;

	if (scalar->style == SCALAR_LITERAL)
		at = position_next_line(source, at);
	for (;;) {
		size_t next = text_find_byte(text, '\n', line);
		if (next == TEXT_NOWHERE || next >= offset)
			break;
		line = next + 1;
		at = position_next_line(source, at);
	}
	length = position_line_end(text, line) - line;
	end = position_line_end(source, at);
	at = end - at > length ? end - length : at;
	return at + (offset - line) < end ? at + (offset - line) : end;
}

/* Returns the character that `digits` hexadecimal digits stand for. */
static uint32_t
position_escaped_digits(struct text source, size_t at, size_t digits)
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

/* Returns the character that a letter stands for after a backslash. */
static uint32_t
position_escaped_letter(char letter)
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

/* Returns the character of the escape at `walk->at`, and its length. */
static uint32_t
position_escape(const struct scalar_walk *walk, size_t *length)
{
	size_t at = walk->at + 1;
	char letter = at < walk->source.length ? walk->source.at[at] : '\n';
	size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 :
	    letter == 'U' ? 8 : 0;

	*length = 2 + digits;
	return digits ? position_escaped_digits(walk->source, at + 1, digits) :
	    position_escaped_letter(letter);
}

static bool
position_at_escape(const struct scalar_walk *walk)
{
	return walk->style == SCALAR_DOUBLE_QUOTED &&
	    walk->at < walk->source.length &&
	    walk->source.at[walk->at] == '\\';
}

static void
position_skip_white(struct scalar_walk *walk)
{
	while (walk->at < walk->source.length &&
	    position_is_white(walk->source.at[walk->at]))
		walk->at++;
}

/* Skips line ends after a backslash, which are not in the text. */
static void
position_skip_joins(struct scalar_walk *walk)
{
	while (position_at_escape(walk) && walk->at + 1 < walk->source.length &&
	    (walk->source.at[walk->at + 1] == '\n' ||
	    walk->source.at[walk->at + 1] == '\r')) {
		walk->at++;
		position_skip_white(walk);
	}
}

/* Moves past an escape, which can stand for several bytes of the text. */
static bool
position_pass_escape(struct scalar_walk *walk, struct text text, size_t *offset)
{
	size_t length;
	uint32_t character = position_escape(walk, &length);

	if (utf8_next(text, offset) != character)
		return false;
	walk->at += length;
	return true;
}

static bool
position_pass_byte(struct scalar_walk *walk, char c)
{
	bool there = walk->at < walk->source.length &&
	    walk->source.at[walk->at] == c;

	walk->at += there;
	return there;
}

/* Moves past white space, which the source can have more of than the text. */
static bool
position_pass_white(struct scalar_walk *walk, char c)
{
	if (position_pass_byte(walk, c))
		return true;
	while (walk->at < walk->source.length &&
	    walk->source.at[walk->at] != c &&
	    position_is_blank(walk->source.at[walk->at]))
		walk->at++;
	if (walk->at == walk->source.length || position_pass_byte(walk, c))
		return true;
	position_pass_byte(walk, '\r');
	return position_pass_byte(walk, '\n');
}

static bool
position_pass_other(struct scalar_walk *walk, char c)
{
	/* An apostrophe between single quotes is written twice. */
	if (walk->style == SCALAR_SINGLE_QUOTED && c == '\'')
		walk->at++;
	return position_pass_byte(walk, c);
}

/* Moves past the source of text[*offset]. Returns false if it is another. */
static bool
position_pass(struct scalar_walk *walk, struct text text, size_t *offset)
{
	char c = text.at[*offset];

	if (position_at_escape(walk))
		return position_pass_escape(walk, text, offset);
	++*offset;
	return position_is_white(c) ? position_pass_white(walk, c) :
	    position_pass_other(walk, c);
}

/* Returns an offset in the file, or TEXT_NOWHERE if the source differs. */
static size_t
position_by_walking(const struct node *scalar, struct text source,
    size_t offset)
{
	struct scalar_walk walk = { source, scalar->from, scalar->style };
	size_t at = 0;

	if (scalar->style == SCALAR_FOLDED)
		walk.at = position_next_line(source, walk.at);
	else if (scalar->style != SCALAR_PLAIN)
		walk.at++;
	for (;;) {
		position_skip_joins(&walk);
		if (at < scalar->text.length &&
		    !position_is_white(scalar->text.at[at]))
			position_skip_white(&walk);
		position_skip_joins(&walk);
		if (at >= offset)
			return walk.at;
		if (!position_pass(&walk, scalar->text, &at))
			return TEXT_NOWHERE;
	}
}

/* Returns the offset in the file of the byte at `offset` of the text. `source`
   is the file's contents up to the scalar's end. */
static size_t
position_in_source(const struct node *scalar, struct text source,
    size_t offset)
{
	if (offset > scalar->text.length)
		offset = scalar->text.length;
	if (scalar->style == SCALAR_LITERAL || scalar->style == SCALAR_FILE)
		return position_by_lines(scalar, source, offset);
	return position_by_walking(scalar, source, offset);
}

static struct place
position_to_place(const struct node *scalar, struct text source, size_t byte)
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
	from = position_in_source(scalar, source, offset);
	last = length ? position_in_source(scalar, source, offset + length - 1)
	    : from;
	if (from == TEXT_NOWHERE || last == TEXT_NOWHERE || last < from)
		return scalar->place;
	place = position_to_place(scalar, contents, from);
	end = position_line_end(contents, from);
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
