#include "yaml/error_hints.h"

/* A line without its end; `first` is its first byte that is no blank. */
struct line {
	size_t from, first, to;
};

static struct line
line_around(struct text text, size_t byte)
{
	struct line line = { byte, byte, byte };

	while (line.from > 0 && text.at[line.from - 1] != '\n')
		line.from--;
	while (line.to < text.length && text.at[line.to] != '\n')
		line.to++;
	while (line.to > line.from && ascii_space(text.at[line.to - 1]))
		line.to--;
	line.first = line.from;
	while (line.first < line.to && text.at[line.first] == ' ')
		line.first++;
	return line;
}

static size_t
indentation(struct line line)
{
	return line.first - line.from;
}

static struct text
words_of(struct text text, struct line line)
{
	return text_slice(text, line.first, line.to);
}

/* The line above that is not empty; false where there is none. */
static bool
line_above(struct text text, struct line *line, uint32_t *number)
{
	while (line->from > 0) {
		*line = line_around(text, line->from - 1);
		*number -= 1;
		if (line->first < line->to)
			return true;
	}
	return false;
}

/* How long the key is that the line begins with; 0: there is none. */
static size_t
key_length(struct text words)
{
	size_t at = 0;

	while (at < words.length && (ascii_letter(words.at[at]) ||
	    ascii_digit(words.at[at]) || words.at[at] == '-' ||
	    words.at[at] == '_'))
		at++;
	return at < words.length && words.at[at] == ':' ? at : 0;
}

static bool
begins_item(struct text words)
{
	return words.length > 1 && words.at[0] == '-' &&
	    ascii_space(words.at[1]);
}

bool
yaml_hash_is_text(struct text text, size_t hash)
{
	size_t at = hash + 1;
	bool blank = at < text.length && text.at[at] == ' ';

	while (at < text.length && text.at[at] == ' ')
		at++;
	return at < text.length && text.at[at] != '#' &&
	    (blank ? ascii_digit(text.at[at]) : !ascii_space(text.at[at]));
}

/* `Report #3`, and no quotation mark that would keep it. */
static bool
is_cut(struct text text, struct line line)
{
	for (size_t i = line.first; i < line.to; i++) {
		if (text.at[i] == '\'' || text.at[i] == '"')
			return false;
		if (text.at[i] == '#' && i > line.first &&
		    ascii_space(text.at[i - 1]))
			return yaml_hash_is_text(text, i);
	}
	return false;
}

/* `body: |`, `- >-`. */
static bool
opens_block(struct text words)
{
	size_t at = words.length;

	while (at > 0 && (ascii_digit(words.at[at - 1]) ||
	    words.at[at - 1] == '-' || words.at[at - 1] == '+'))
		at--;
	return at > 1 && (words.at[at - 1] == '|' ||
	    words.at[at - 1] == '>') && ascii_space(words.at[at - 2]);
}

/*
 * Whether the line stands below a block's text that is indented more, and is
 * itself indented more than the line that opened it.
 */
static bool
leaves_block(struct text text, struct line line, uint32_t number)
{
	struct line above = line;

	while (line_above(text, &above, &number)) {
		if (indentation(above) < indentation(line))
			return opens_block(words_of(text, above));
		if (indentation(above) == indentation(line))
			return false;
	}
	return false;
}

static size_t
blank_back(struct text text, size_t byte)
{
	while (byte > 0 && (text.at[byte - 1] == ' ' ||
	    text.at[byte - 1] == '\t'))
		byte--;
	return byte;
}

/* What is said on a line where something was closed before the place. */
static enum diagnostic_code
after_closing(enum diagnostic_code code, struct text text, size_t byte)
{
	size_t end = blank_back(text, byte);
	char before = end > 0 ? text.at[end - 1] : '\0';

	if (before == '\'' || before == '"')
		return end < byte ? D_YAML_QUOTED_WORD : D_YAML_AFTER_QUOTE;
	if ((before == ']' || before == '}') && code != D_YAML_BRACKET)
		return D_YAML_AFTER_BRACKET;
	return code;
}

static enum diagnostic_code
misplaced(struct text text, struct line line, uint32_t number)
{
	struct line above = line;
	struct text words = words_of(text, line);

	if (leaves_block(text, line, number))
		return D_YAML_BLOCK_INDENTATION;
	if (!line_above(text, &above, &number))
		return D_YAML_INDENTATION;
	if (is_cut(text, above) && indentation(line) > indentation(above))
		return D_YAML_CUT;
	return key_length(words) || begins_item(words) ?
	    D_YAML_INDENTATION : D_YAML_NO_COLON;
}

/* A line that is neither a key nor an item. */
static enum diagnostic_code
keyless(struct text text, struct line line, uint32_t number)
{
	struct line above = line;
	struct text words = words_of(text, line);
	size_t length = key_length(words);

	if (length && length + 1 < words.length &&
	    words.at[length + 1] != '/')
		return D_YAML_COLON_SPACE;
	if (leaves_block(text, line, number))
		return D_YAML_BLOCK_INDENTATION;
	if (line_above(text, &above, &number) &&
	    begins_item(words_of(text, above)) &&
	    indentation(line) <= indentation(above))
		return D_YAML_LIST_ITEM;
	return D_YAML_NO_COLON;
}

/* Below a list, as far in as its dashes; a line further in belongs to an
   item, and was only moved. */
static bool
lacks_dash(struct text text, struct line line, uint32_t number)
{
	struct line above = line;

	if (begins_item(words_of(text, line)))
		return false;
	while (line_above(text, &above, &number))
		if (begins_item(words_of(text, above)))
			return indentation(line) <= indentation(above);
	return false;
}

/* A second colon, or the first of a line that was taken for more text. */
static enum diagnostic_code
second_colon(struct text text, struct line line, struct position *at)
{
	struct line above = line;
	struct text words = words_of(text, line);
	uint32_t number = at->line;

	if (line.first + key_length(words) != at->byte ||
	    !line_above(text, &above, &number) ||
	    indentation(line) <= indentation(above))
		return D_YAML_COLON;
	words = words_of(text, above);
	if (words.length > 1 && words.at[0] == '-' && !begins_item(words)) {
		*at = (struct position){ above.first, number,
			(uint32_t)indentation(above) + 1 };
		return D_YAML_DASH_SPACE;
	}
	*at = (struct position){ line.first, at->line,
		(uint32_t)indentation(line) + 1 };
	return D_YAML_DEEPER;
}

enum diagnostic_code
yaml_guess(enum diagnostic_code code, struct text text, struct position *at)
{
	struct line line = line_around(text, at->byte);
	bool begins = line.first == at->byte;

	if (code != D_YAML_INDENTATION && code != D_YAML_NO_COLON &&
	    code != D_YAML_COLON && code != D_YAML_BRACKET &&
	    code != D_YAML_LIST_ITEM)
		return code;
	if (!begins) {
		enum diagnostic_code closed = after_closing(code, text,
		    at->byte);
		if (closed != code)
			return closed;
	}
	if (code == D_YAML_LIST_ITEM)
		return begins && lacks_dash(text, line, at->line) ? code :
		    D_YAML_INDENTATION;
	if (code == D_YAML_INDENTATION && begins)
		return misplaced(text, line, at->line);
	if (code == D_YAML_NO_COLON && begins)
		return keyless(text, line, at->line);
	return code == D_YAML_COLON ? second_colon(text, line, at) : code;
}
