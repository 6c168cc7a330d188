#include "yaml/write.h"

/* Lines are broken so that no more than this stands on one. */
enum { WIDEST_LINE = 78 };

static bool
begins_plainly(struct text text)
{
	char first = text.at[0];

	/* What is no letter or digit may mean something to YAML. */
	return ascii_letter(first) || ascii_digit(first) ||
	    (unsigned char)first >= 0x80;
}

static bool
is_plain(struct text text)
{
	if (text.length == 0 || !begins_plainly(text) ||
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
	if (is_plain(text)) {
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
put_spaces(struct sink *sink, size_t count)
{
	while (count-- > 0)
		sink_string(sink, " ");
}

/* Whether a line of Markdown may begin with this word, and be no more than a
   line of its paragraph. */
static bool
may_begin_a_line(struct text rest)
{
	return rest.length && (ascii_letter(rest.at[0]) ||
	    (unsigned char)rest.at[0] >= 0x80);
}

/* The last place at which the line can be broken before `widest`, or the
   first behind it; its length where there is none. */
static size_t
break_of(struct text line, size_t widest)
{
	size_t found = 0;

	for (size_t i = 1; i + 1 < line.length; i++) {
		if (i > widest && found)
			break;
		if (line.at[i] == ' ' && line.at[i - 1] != ' ' &&
		    may_begin_a_line(text_slice(line, i + 1, line.length)))
			found = i;
	}
	return found ? found : line.length;
}

static void
put_line(struct sink *sink, size_t indentation, struct text line)
{
	/* Code, lists, headings and the like keep their lines. */
	bool paragraph = may_begin_a_line(line) &&
	    !text_ends(line, T("  "));

	while (line.length) {
		size_t end = paragraph &&
		    line.length + indentation > WIDEST_LINE ?
		    break_of(line, WIDEST_LINE - indentation) : line.length;
		put_spaces(sink, indentation);
		sink_put(sink, text_slice(line, 0, end));
		sink_string(sink, "\n");
		line = text_slice(line, end + (end < line.length),
		    line.length);
	}
}

static size_t
line_length(struct text text, size_t at)
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
		size_t length = line_length(text, at);
		struct text line = text_slice(text, at, at + length);
		if (text_trim(line).length)
			put_line(sink, indentation, line);
		else
			sink_string(sink, "\n");
		at += length;
		if (at + 1 < text.length && text.at[at] == '\r' &&
		    text.at[at + 1] == '\n')
			at++;
		at++;
	}
}
