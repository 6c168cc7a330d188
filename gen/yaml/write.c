#include "yaml/write.h"

/* Columns: longer lines of paragraphs are broken. */
enum { WIDEST_LINE = 78 };

static bool
write_begins_plainly(struct text text)
{
	char first = text.at[0];

	/* Other characters may mean something to YAML. */
	return ascii_letter(first) || ascii_digit(first) ||
	    (unsigned char)first >= 0x80;
}

static bool
write_is_plain(struct text text)
{
	if (text.length == 0 || !write_begins_plainly(text) ||
	    ascii_space(text.at[text.length - 1]))
		return false;
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i], next = i + 1 < text.length ?
		    text.at[i + 1] : ' ';
		if ((unsigned char)c < ' ' || (c == ':' && next == ' ') ||
		    (next == '#' && c == ' '))
			return false;
	}
	return true;
}

void
yaml_put_scalar(struct sink *sink, struct text text)
{
	if (write_is_plain(text)) {
		sink_put(sink, text);
		return;
	}
	sink_string(sink, "\"");
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];
		if (c == '\n' || c == '\r' || c == '\t')
			c = ' ';
		if (c == '"' || c == '\\')
			sink_string(sink, "\\");
		sink_put(sink, (struct text){ &c, 1 });
	}
	sink_string(sink, "\"");
}

static void
write_spaces(struct sink *sink, size_t count)
{
	while (count-- > 0)
		sink_string(sink, " ");
}

/* Returns true if a line that begins with this word is only a line of its
   paragraph in Markdown. */
static bool
write_may_begin_line(struct text rest)
{
	return rest.length && (ascii_letter(rest.at[0]) ||
	    (unsigned char)rest.at[0] >= 0x80);
}

/* Returns the last place before `widest` at which the line can be broken, else
   the first one after it, else the line's length. */
static size_t
write_find_break(struct text line, size_t widest)
{
	size_t found = 0;

	for (size_t i = 1; i + 1 < line.length; i++) {
		if (i > widest && found)
			break;
		if (line.at[i] == ' ' && line.at[i - 1] != ' ' &&
		    write_may_begin_line(text_slice(line, i + 1, line.length)))
			found = i;
	}
	return found ? found : line.length;
}

static void
write_line(struct sink *sink, size_t indentation, struct text line)
{
	/* Code, lists, headings and the like keep their lines. */
	bool paragraph = write_may_begin_line(line) &&
	    !text_ends(line, T("  "));

	while (line.length) {
		size_t end = paragraph && line.length + indentation >
		    WIDEST_LINE ? write_find_break(line, WIDEST_LINE -
		    indentation) : line.length;
		write_spaces(sink, indentation);
		sink_put(sink, text_slice(line, 0, end));
		sink_string(sink, "\n");
		line = text_slice(line, end + (end < line.length),
		    line.length);
	}
}

static size_t
write_line_length(struct text text, size_t at)
{
	size_t end = at;

	while (end < text.length && text.at[end] != '\n' &&
	    text.at[end] != '\r')
		end++;
	return end - at;
}

void
yaml_put_block(struct sink *sink, size_t indentation, struct text text)
{
	text = text_trim(text);
	sink_string(sink, "|\n");
	for (size_t at = 0; at < text.length;) {
		size_t length = write_line_length(text, at);
		struct text line = text_slice(text, at, at + length);
		if (text_trim(line).length)
			write_line(sink, indentation, line);
		else
			sink_string(sink, "\n");
		at += length;
		if (at + 1 < text.length && text.at[at] == '\r' &&
		    text.at[at + 1] == '\n')
			at++;
		at++;
	}
}
