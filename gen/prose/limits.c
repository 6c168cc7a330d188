#include "prose/parser.h"

struct limit_check {
	struct text source;
	/* The current paragraph: counts, whether it has a `]:`, its start. */
	size_t brackets, angles, emphasis;
	bool defines;
	size_t paragraph;
	/* The whole text. */
	size_t all_brackets, longest_definition;
	/* The first fault; the characters that are too many, or NULL. */
	enum diagnostic_code fault;
	size_t fault_at;
	const char *counted;
};

/* Notes a fault; returns true. */
static bool
limit_exceeded(struct limit_check *check, enum diagnostic_code fault, size_t at,
    const char *counted)
{
	check->fault = fault;
	check->fault_at = at;
	check->counted = counted;
	return true;
}

static bool
limit_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Returns the length of the mark of a list item or quotation at `at`; 0 if
   there is none. */
static size_t
limit_mark_length(struct text line, size_t at)
{
	size_t digits = 0;

	if (line.at[at] == '>')
		return 1;
	while (at + digits < line.length && digits < 9 &&
	    ascii_digit(line.at[at + digits]))
		digits++;
	at += digits;
	if (at == line.length || (digits ? line.at[at] != '.' &&
	    line.at[at] != ')' : line.at[at] != '-' && line.at[at] != '+' &&
	    line.at[at] != '*'))
		return 0;
	if (at + 1 < line.length && !limit_is_blank(line.at[at + 1]))
		return 0;
	return digits + 1;
}

/* Returns true for a line such as `* * *` or `- - -`, of any length. */
static bool
limit_is_thematic_break(struct text line)
{
	struct text marks = text_trim(line);

	for (size_t i = 0; i < marks.length; i++)
		if (!limit_is_blank(marks.at[i]) &&
		    (marks.at[i] != marks.at[0] || (marks.at[0] != '*' &&
		    marks.at[0] != '-' && marks.at[0] != '_')))
			return false;
	return true;
}

/* Returns true if the marks at the start of the line nest too deep. */
static bool
limit_nests_too_deep(struct text line)
{
	size_t marks = 0, columns = 0, length;

	for (size_t at = 0; at < line.length; at += length) {
		length = 1;
		if (limit_is_blank(line.at[at])) {
			columns += line.at[at] == '\t' ? 4 : 1;
			continue;
		}
		length = limit_mark_length(line, at);
		if (length == 0)
			return false;
		columns += length;
		if (++marks > LIMIT_DEPTH || columns > LIMIT_INDENTATION)
			return !limit_is_thematic_break(line);
	}
	return false;
}

/* Returns true if the line has no words, in a quotation or not, and so ends a
   paragraph. */
static bool
limit_is_empty(struct text line)
{
	for (size_t i = 0; i < line.length; i++)
		if (!limit_is_blank(line.at[i]) && line.at[i] != '>')
			return false;
	return true;
}

static void
limit_end_paragraph(struct limit_check *check, size_t end, size_t next)
{
	size_t length = end - check->paragraph;

	if (check->defines && length > check->longest_definition)
		check->longest_definition = length;
	check->brackets = check->angles = check->emphasis = 0;
	check->defines = false;
	check->paragraph = next;
}

/* Characters that limit_count handles. */
static const struct byte_set counted = { {
	BYTE('<'), BYTE('*'), BYTE(':'), BYTE('['), BYTE('_'),
} };

/* Counts the character at `at`; returns true if it is one too many. */
static bool
limit_count(struct limit_check *check, size_t at)
{
	struct text source = check->source;
	char c = source.at[at], before = at ? source.at[at - 1] : '\n';

	if (c == '[') {
		check->all_brackets++;
		if (++check->brackets > LIMIT_BRACKETS)
			return limit_exceeded(check, D_PROSE_CROWDED, at, "[");
	} else if (c == '<') {
		if (++check->angles > LIMIT_ANGLES)
			return limit_exceeded(check, D_PROSE_CROWDED, at, "<");
	} else if ((c == '*' || c == '_') && c != before) {
		if (++check->emphasis > LIMIT_EMPHASIS)
			return limit_exceeded(check, D_PROSE_CROWDED, at, "*");
	} else if (c == ':' && before == ']')
		check->defines = true;
	return false;
}

static bool
limit_check_line(struct limit_check *check, size_t from, size_t to)
{
	struct text line = text_slice(check->source, from, to);

	if (limit_is_empty(line))
		limit_end_paragraph(check, from, to + 1);
	if (limit_nests_too_deep(line))
		return limit_exceeded(check, D_PROSE_DEPTH, from, NULL);
	for (size_t at = byte_set_find(&counted, line, 0); at < line.length;
	    at = byte_set_find(&counted, line, at + 1))
		if (limit_count(check, from + at))
			return true;
	return false;
}

static size_t
limit_find_or_end(struct text source, char byte, size_t from)
{
	size_t at = text_find_byte(source, byte, from);

	return at == TEXT_NOWHERE ? source.length : at;
}

static bool
limit_check_text(struct limit_check *check)
{
	struct text source = check->source;
	size_t from = 0, feed = limit_find_or_end(source, '\n', 0);

	if (source.length > LIMIT_TEXT)
		return limit_exceeded(check, D_PROSE_LONG, 0, NULL);
	while (from < source.length) {
		size_t to;
		if (from > feed)
			feed = limit_find_or_end(source, '\n', from);
		to = limit_find_or_end(text_slice(source, 0, feed), '\r', from);
		if (limit_check_line(check, from, to))
			return true;
		from = to + 1;
	}
	limit_end_paragraph(check, source.length, source.length);
	return check->all_brackets && check->longest_definition >
	    LIMIT_DEFINED / check->all_brackets &&
	    limit_exceeded(check, D_PROSE_DEFINITIONS, 0, NULL);
}

bool
limits_hold(struct prose_parser *parser)
{
	struct limit_check check = { .source = parser->markdown->source };

	if (!limit_check_text(&check))
		return true;
	parser_diagnose(parser, check.fault, check.fault_at, 1,
	    TEXTS(text_of(check.counted)));
	return false;
}
