#include "prose/bounds.h"

#include "core/byte_set.h"

struct bounds {
	struct text source;
	size_t brackets, angles, emphasis;	/* in this paragraph */
	bool defines;				/* it holds `]:` */
	size_t paragraph;			/* where it begins */
	size_t all_brackets, longest_definition;	/* in the text */
	enum diagnostic_code fault;
	size_t fault_at;
	const char *counted;			/* what there is too much of */
};

static bool
exceeds(struct bounds *bounds, enum diagnostic_code fault, size_t at,
    const char *counted)
{
	bounds->fault = fault;
	bounds->fault_at = at;
	bounds->counted = counted;
	return true;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The length of a list's or quotation's mark at `at`; 0: none. */
static size_t
mark_length(struct text line, size_t at)
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
	if (at + 1 < line.length && !is_blank(line.at[at + 1]))
		return 0;
	return digits + 1;
}

/* `* * *` and `- - -`: a break, however long. */
static bool
is_thematic_break(struct text line)
{
	struct text marks = text_trim(line);

	for (size_t i = 0; i < marks.length; i++)
		if (!is_blank(marks.at[i]) &&
		    (marks.at[i] != marks.at[0] || (marks.at[0] != '*' &&
		    marks.at[0] != '-' && marks.at[0] != '_')))
			return false;
	return true;
}

/* Whether the marks at the line's beginning nest too deep. */
static bool
nests_too_deep(struct text line)
{
	size_t marks = 0, columns = 0, length;

	for (size_t at = 0; at < line.length; at += length) {
		length = 1;
		if (is_blank(line.at[at])) {
			columns += line.at[at] == '\t' ? 4 : 1;
			continue;
		}
		length = mark_length(line, at);
		if (length == 0)
			return false;
		columns += length;
		if (++marks > LIMIT_DEPTH || columns > LIMIT_INDENTATION)
			return !is_thematic_break(line);
	}
	return false;
}

/* A line without words, in a quotation or not, ends a paragraph. */
static bool
is_empty(struct text line)
{
	for (size_t i = 0; i < line.length; i++)
		if (!is_blank(line.at[i]) && line.at[i] != '>')
			return false;
	return true;
}

static void
end_paragraph(struct bounds *bounds, size_t end, size_t next)
{
	size_t length = end - bounds->paragraph;

	if (bounds->defines && length > bounds->longest_definition)
		bounds->longest_definition = length;
	bounds->brackets = bounds->angles = bounds->emphasis = 0;
	bounds->defines = false;
	bounds->paragraph = next;
}

/* What count() looks at. */
static const struct byte_set counted = { {
	BYTE('<'), BYTE('*'), BYTE(':'), BYTE('['), BYTE('_'),
} };

static bool
count(struct bounds *bounds, size_t at)
{
	struct text source = bounds->source;
	char c = source.at[at], before = at ? source.at[at - 1] : '\n';

	if (c == '[') {
		bounds->all_brackets++;
		if (++bounds->brackets > LIMIT_BRACKETS)
			return exceeds(bounds, D_PROSE_CROWDED, at, "[");
	} else if (c == '<') {
		if (++bounds->angles > LIMIT_ANGLES)
			return exceeds(bounds, D_PROSE_CROWDED, at, "<");
	} else if ((c == '*' || c == '_') && c != before) {
		if (++bounds->emphasis > LIMIT_EMPHASIS)
			return exceeds(bounds, D_PROSE_CROWDED, at, "*");
	} else if (c == ':' && before == ']')
		bounds->defines = true;
	return false;
}

static bool
line_exceeds(struct bounds *bounds, size_t from, size_t to)
{
	struct text line = text_slice(bounds->source, from, to);

	if (is_empty(line))
		end_paragraph(bounds, from, to + 1);
	if (nests_too_deep(line))
		return exceeds(bounds, D_PROSE_DEPTH, from, NULL);
	for (size_t at = byte_set_find(&counted, line, 0); at < line.length;
	    at = byte_set_find(&counted, line, at + 1))
		if (count(bounds, from + at))
			return true;
	return false;
}

static size_t
find_or_end(struct text source, char byte, size_t from)
{
	size_t at = text_find_byte(source, byte, from);

	return at == TEXT_NOWHERE ? source.length : at;
}

static bool
text_exceeds(struct bounds *bounds)
{
	struct text source = bounds->source;
	size_t from = 0, feed = find_or_end(source, '\n', 0);

	if (source.length > LIMIT_TEXT)
		return exceeds(bounds, D_PROSE_LONG, 0, NULL);
	while (from < source.length) {
		size_t to;
		if (from > feed)
			feed = find_or_end(source, '\n', from);
		to = find_or_end(text_slice(source, 0, feed), '\r', from);
		if (line_exceeds(bounds, from, to))
			return true;
		from = to + 1;
	}
	end_paragraph(bounds, source.length, source.length);
	return bounds->all_brackets && bounds->longest_definition >
	    LIMIT_DEFINED / bounds->all_brackets &&
	    exceeds(bounds, D_PROSE_DEFINITIONS, 0, NULL);
}

bool
bounds_hold(struct reader *reader)
{
	struct bounds bounds = { .source = reader->markdown->source };

	if (!text_exceeds(&bounds))
		return true;
	reader_fault(reader, bounds.fault, bounds.fault_at, 1,
	    TEXTS(text_of(bounds.counted)));
	return false;
}
