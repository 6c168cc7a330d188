#include "content/yaml_fault.h"

#include "core/memory.h"

/* Which of libyaml's two places an editor should look at. */
enum look { AT_PROBLEM, AT_CONTEXT };

struct rule {
	const char *problem, *context;	/* null: any */
	enum diagnostic_code code;
	enum look look;
};

static const struct rule rules[] = {
	{ "mapping values are not allowed in this context", NULL,
	    D_YAML_COLON, AT_PROBLEM },
	{ "could not find expected ':'", NULL,
	    D_YAML_NO_COLON, AT_CONTEXT },
	{ "block sequence entries are not allowed in this context", NULL,
	    D_YAML_DASH, AT_PROBLEM },
	{ "did not find expected key", NULL,
	    D_YAML_INDENTATION, AT_PROBLEM },
	{ "did not find expected '-' indicator", NULL,
	    D_YAML_INDENTATION, AT_PROBLEM },
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
fits(const char *wanted, const char *given)
{
	return !wanted || text_equal(text_of(wanted), text_of(given));
}

static const struct rule *
rule_for(const yaml_parser_t *parser)
{
	static const struct rule any = { NULL, NULL, D_YAML_FAULT,
		AT_PROBLEM };

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (fits(rules[i].problem, parser->problem) &&
		    fits(rules[i].context, parser->context))
			return &rules[i];
	return &any;
}

/* The offset of the last byte before `byte` on its line that is no blank. */
static size_t
blank_back(struct text text, size_t byte)
{
	while (byte > 0 && (text.at[byte - 1] == ' ' ||
	    text.at[byte - 1] == '\t'))
		byte--;
	return byte;
}

/* The last byte before the position, on its line, that is no blank. */
static char
byte_before(struct text text, struct position position)
{
	size_t byte = blank_back(text, position.byte);

	return byte > 0 ? text.at[byte - 1] : '\n';
}

/* What libyaml says of `'Mayor's Office'` depends on what is around it. */
static bool
follows_quote(struct text text, struct position position)
{
	char before = byte_before(text, position);

	return before == '\'' || before == '"';
}

static bool
follows_bracket(struct text text, struct position position)
{
	char before = byte_before(text, position);

	return before == ']' || before == '}';
}

static bool
is_tab(struct text text, struct position position)
{
	return position.byte < text.length &&
	    text.at[position.byte] == '\t';
}

/* How far before its colon a key begins that stands first on its line; 0
   where it is more than one word, or none. */
static size_t
key_length(struct text text, struct position colon)
{
	size_t from = colon.byte;

	while (from > 0 && ((text.at[from - 1] >= 'a' &&
	    text.at[from - 1] <= 'z') || text.at[from - 1] == '-'))
		from--;
	return byte_before(text, (struct position){ .byte = from }) == '\n' ?
	    colon.byte - from : 0;
}

static enum diagnostic_code
refine(enum diagnostic_code code, struct text text,
    struct position problem)
{
	switch (code) {
	case D_YAML_FIRST_CHARACTER:
		return is_tab(text, problem) ? D_YAML_TABULATOR : code;
	case D_YAML_COLON:
		/* Indented more than its neighbours, a key seems to go on
		   with the text above. */
		if (key_length(text, problem))
			return D_YAML_INDENTATION;
		return follows_quote(text, problem) ? D_YAML_AFTER_QUOTE :
		    code;
	case D_YAML_INDENTATION:
		if (follows_bracket(text, problem))
			return D_YAML_AFTER_BRACKET;
		return follows_quote(text, problem) ? D_YAML_AFTER_QUOTE :
		    code;
	case D_YAML_BRACKET:
	case D_YAML_NO_COLON:
		return follows_quote(text, problem) ? D_YAML_AFTER_QUOTE :
		    code;
	default:
		return code;
	}
}

static struct text
value_for(enum diagnostic_code code, const yaml_parser_t *parser,
    struct text text, struct position position)
{
	size_t byte = position.byte;

	if (code != D_YAML_FAULT && byte < text.length)
		return text_slice(text, byte, byte + 1);
	return parser->problem ? text_of(parser->problem) :
	    T("it cannot be read");
}

void
yaml_fault(const yaml_parser_t *parser, const struct source_file *file,
    const struct positions *positions, struct diagnostics *diagnostics)
{
	const struct rule *rule = rule_for(parser);
	struct position problem = positions_at(positions,
	    parser->problem_mark.index);
	enum diagnostic_code code;
	struct position at = problem;
	size_t key;

	if (parser->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	code = refine(rule->code, file->contents, problem);
	if (rule->look == AT_CONTEXT && code == rule->code)
		at = positions_at(positions, parser->context_mark.index);
	if (rule->code == D_YAML_COLON && code == D_YAML_INDENTATION) {
		key = key_length(file->contents, problem);
		at.byte -= key;
		at.column -= (uint32_t)key;
	}
	diagnose(diagnostics, code, (struct place){ file, at.line,
	    at.column, 1 }, TEXTS(value_for(code, parser, file->contents,
	    at)));
}
