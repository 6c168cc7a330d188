#include "yaml/error_hints.h"

#include "core/memory.h"

/* A line without its end. `first` is the offset of its first byte that is not
   a space. */
struct hint_line {
	size_t from, first, to;
};

static struct hint_line
hint_line_at(struct text text, size_t byte)
{
	struct hint_line line = { byte, byte, byte };

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
hint_indentation(struct hint_line line)
{
	return line.first - line.from;
}

static struct text
hint_words(struct text text, struct hint_line line)
{
	return text_slice(text, line.first, line.to);
}

/* Goes up to the next line that is not empty. Returns false at the top. */
static bool
hint_line_above(struct text text, struct hint_line *line, uint32_t *number)
{
	while (line->from > 0) {
		*line = hint_line_at(text, line->from - 1);
		*number -= 1;
		if (line->first < line->to)
			return true;
	}
	return false;
}

/* Returns the length of the key that the line begins with; 0 if none. */
static size_t
hint_key_length(struct text words)
{
	size_t at = 0;

	while (at < words.length && (ascii_letter(words.at[at]) ||
	    ascii_digit(words.at[at]) || words.at[at] == '-' ||
	    words.at[at] == '_'))
		at++;
	return at < words.length && words.at[at] == ':' ? at : 0;
}

static bool
hint_is_item(struct text words)
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

/* Returns true if the line holds the like of `Report #3` without quotes. */
static bool
hint_is_cut(struct text text, struct hint_line line)
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

/* Returns true for `body: |` or `- >-`. */
static bool
hint_opens_block(struct text words)
{
	size_t at = words.length;

	while (at > 0 && (ascii_digit(words.at[at - 1]) ||
	    words.at[at - 1] == '-' || words.at[at - 1] == '+'))
		at--;
	return at > 1 && (words.at[at - 1] == '|' ||
	    words.at[at - 1] == '>') && ascii_space(words.at[at - 2]);
}

/* Returns true if the line is indented more than the line that opened a block,
   but less than the block's text above it. */
static bool
hint_leaves_block(struct text text, struct hint_line line, uint32_t number)
{
	struct hint_line above = line;

	while (hint_line_above(text, &above, &number)) {
		if (hint_indentation(above) < hint_indentation(line))
			return hint_opens_block(hint_words(text, above));
		if (hint_indentation(above) == hint_indentation(line))
			return false;
	}
	return false;
}

static size_t
hint_skip_blanks_back(struct text text, size_t byte)
{
	while (byte > 0 && (text.at[byte - 1] == ' ' ||
	    text.at[byte - 1] == '\t'))
		byte--;
	return byte;
}

/* Returns a better code if a quotation or bracket is closed before the byte. */
static enum diagnostic_code
hint_after_closing(enum diagnostic_code code, struct text text, size_t byte)
{
	size_t end = hint_skip_blanks_back(text, byte);
	char before = end > 0 ? text.at[end - 1] : '\0';

	if (before == '\'' || before == '"')
		return end < byte ? D_YAML_QUOTED_WORD : D_YAML_AFTER_QUOTE;
	if ((before == ']' || before == '}') && code != D_YAML_BRACKET)
		return D_YAML_AFTER_BRACKET;
	return code;
}

static enum diagnostic_code
hint_misplaced(struct text text, struct hint_line line, uint32_t number)
{
	struct hint_line above = line;
	struct text words = hint_words(text, line);

	if (hint_leaves_block(text, line, number))
		return D_YAML_BLOCK_INDENTATION;
	if (!hint_line_above(text, &above, &number))
		return D_YAML_INDENTATION;
	if (hint_is_cut(text, above) &&
	    hint_indentation(line) > hint_indentation(above))
		return D_YAML_CUT;
	return hint_key_length(words) || hint_is_item(words) ?
	    D_YAML_INDENTATION : D_YAML_NO_COLON;
}

/* Returns the code for a line that is neither a key nor an item. */
static enum diagnostic_code
hint_no_key(struct text text, struct hint_line line, uint32_t number)
{
	struct hint_line above = line;
	struct text words = hint_words(text, line);
	size_t length = hint_key_length(words);

	if (length && length + 1 < words.length &&
	    words.at[length + 1] != '/')
		return D_YAML_COLON_SPACE;
	if (hint_leaves_block(text, line, number))
		return D_YAML_BLOCK_INDENTATION;
	if (hint_line_above(text, &above, &number) &&
	    hint_is_item(hint_words(text, above)) &&
	    hint_indentation(line) <= hint_indentation(above))
		return D_YAML_LIST_ITEM;
	return D_YAML_NO_COLON;
}

/* Returns true if the line follows a list and is indented no more than its
   dashes. A line that is indented more belongs to an item. */
static bool
hint_lacks_dash(struct text text, struct hint_line line, uint32_t number)
{
	struct hint_line above = line;

	if (hint_is_item(hint_words(text, line)))
		return false;
	while (hint_line_above(text, &above, &number))
		if (hint_is_item(hint_words(text, above)))
			return hint_indentation(line) <=
			    hint_indentation(above);
	return false;
}

/* Returns the code for a second colon, or for the first colon of a line that
   libyaml read as more of the text above. */
static enum diagnostic_code
hint_second_colon(struct text text, struct hint_line line, struct position *at)
{
	struct hint_line above = line;
	struct text words = hint_words(text, line);
	uint32_t number = at->line;

	if (line.first + hint_key_length(words) != at->byte ||
	    !hint_line_above(text, &above, &number) ||
	    hint_indentation(line) <= hint_indentation(above))
		return D_YAML_COLON;
	words = hint_words(text, above);
	if (words.length > 1 && words.at[0] == '-' && !hint_is_item(words)) {
		*at = (struct position){ above.first, number,
			(uint32_t)hint_indentation(above) + 1 };
		return D_YAML_DASH_SPACE;
	}
	*at = (struct position){ line.first, at->line,
		(uint32_t)hint_indentation(line) + 1 };
	return D_YAML_DEEPER;
}

/* Returns the code of the most likely fault at `at`, which moves to its place;
   `code` is what libyaml's own words mean. */
static enum diagnostic_code
hint_code(enum diagnostic_code code, struct text text, struct position *at)
{
	struct hint_line line = hint_line_at(text, at->byte);
	bool begins = line.first == at->byte;

	if (code != D_YAML_INDENTATION && code != D_YAML_NO_COLON &&
	    code != D_YAML_COLON && code != D_YAML_BRACKET &&
	    code != D_YAML_LIST_ITEM)
		return code;
	if (!begins) {
		enum diagnostic_code closed = hint_after_closing(code, text,
		    at->byte);
		if (closed != code)
			return closed;
	}
	if (code == D_YAML_LIST_ITEM)
		return begins && hint_lacks_dash(text, line, at->line) ? code :
		    D_YAML_INDENTATION;
	if (code == D_YAML_INDENTATION && begins)
		return hint_misplaced(text, line, at->line);
	if (code == D_YAML_NO_COLON && begins)
		return hint_no_key(text, line, at->line);
	return code == D_YAML_COLON ? hint_second_colon(text, line, at) : code;
}

/* libyaml's place that an editor should look at. */
enum error_place { AT_PROBLEM, AT_CONTEXT };

struct error_rule {
	const char *problem, *context;	/* NULL: any */
	enum diagnostic_code code;
	enum error_place place;
};

static const struct error_rule error_rules[] = {
	{ "mapping values are not allowed in this context", NULL,
	    D_YAML_COLON, AT_PROBLEM },
	{ "could not find expected ':'", NULL,
	    D_YAML_NO_COLON, AT_CONTEXT },
	{ "block sequence entries are not allowed in this context", NULL,
	    D_YAML_DASH, AT_PROBLEM },
	{ "did not find expected key", NULL,
	    D_YAML_INDENTATION, AT_PROBLEM },
	{ "did not find expected '-' indicator", NULL,
	    D_YAML_LIST_ITEM, AT_PROBLEM },
	{ "did not find expected <document start>", NULL,
	    D_YAML_INDENTATION, AT_PROBLEM },
	{ NULL, "while scanning a quoted scalar",
	    D_YAML_UNCLOSED_QUOTE, AT_CONTEXT },
	{ NULL, "while parsing a quoted scalar",
	    D_YAML_ESCAPE, AT_PROBLEM },
	{ "did not find expected ',' or ']'", NULL,
	    D_YAML_BRACKET, AT_CONTEXT },
	{ "did not find expected ',' or '}'", NULL,
	    D_YAML_BRACKET, AT_CONTEXT },
	{ "did not find expected node content", "while parsing a flow node",
	    D_YAML_FLOW, AT_PROBLEM },
	{ "found character that cannot start any token", NULL,
	    D_YAML_FIRST_CHARACTER, AT_PROBLEM },
	{ "did not find expected node content", "while parsing a block node",
	    D_YAML_FIRST_CHARACTER, AT_PROBLEM },
	{ "mapping keys are not allowed in this context", NULL,
	    D_YAML_FIRST_CHARACTER, AT_PROBLEM },
	{ NULL, "while scanning an alias",
	    D_YAML_FIRST_CHARACTER, AT_CONTEXT },
	{ NULL, "while scanning an anchor",
	    D_YAML_FIRST_CHARACTER, AT_CONTEXT },
	{ "found a tab character that violates indentation", NULL,
	    D_YAML_TABULATOR, AT_PROBLEM },
	{ "found a tab character where an indentation space is expected",
	    NULL, D_YAML_TABULATOR, AT_PROBLEM },
	{ NULL, "while scanning a block scalar",
	    D_YAML_BLOCK, AT_CONTEXT },
	{ NULL, "while scanning a tag", D_YAML_TAG, AT_CONTEXT },
	{ NULL, "while parsing a tag", D_YAML_TAG, AT_CONTEXT },
	{ "found undefined tag handle", NULL, D_YAML_TAG, AT_CONTEXT },
};

static bool
error_is(const char *wanted, const char *given)
{
	return !wanted || text_equal(text_of(wanted), text_of(given));
}

static const struct error_rule *
error_rule(const yaml_parser_t *parser)
{
	static const struct error_rule any = { NULL, NULL, D_YAML_FAULT,
		AT_PROBLEM };

	for (size_t i = 0; i < sizeof(error_rules) / sizeof(error_rules[0]);
	    i++)
		if (error_is(error_rules[i].problem, parser->problem) &&
		    error_is(error_rules[i].context, parser->context))
			return &error_rules[i];
	return &any;
}

/* libyaml's words about `'Mayor's Office'` depend on the text around it. */
static bool
error_follows_quote(struct text text, struct position position)
{
	size_t end = hint_skip_blanks_back(text, position.byte);

	return end > 0 && (text.at[end - 1] == '\'' ||
	    text.at[end - 1] == '"');
}

static bool
error_at_tab(struct text text, struct position position)
{
	return position.byte < text.length &&
	    text.at[position.byte] == '\t';
}

static struct text
error_value(enum diagnostic_code code, const yaml_parser_t *parser,
    struct text text, struct position position)
{
	size_t byte = position.byte;

	if (code != D_YAML_FAULT && byte < text.length)
		return text_slice(text, byte, byte + 1);
	return parser->problem ? text_of(parser->problem) :
	    T("it cannot be read");
}

void
yaml_report_fault(const yaml_parser_t *parser, const struct source_file *file,
    struct positions *positions, struct diagnostics *diagnostics)
{
	const struct error_rule *rule = error_rule(parser);
	struct position at = positions_at(positions, parser->problem_mark);
	enum diagnostic_code code = rule->code;

	if (parser->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	if (code == D_YAML_FIRST_CHARACTER && error_at_tab(file->contents, at))
		code = D_YAML_TABULATOR;
	else if (rule->place == AT_CONTEXT &&
	    !error_follows_quote(file->contents, at))
		at = positions_at(positions, parser->context_mark);
	code = hint_code(code, file->contents, &at);
	diagnose(diagnostics, code, (struct place){ file, at.line,
	    at.column, 1 }, TEXTS(error_value(code, parser, file->contents,
	    at)));
}
