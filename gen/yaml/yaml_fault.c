#include "yaml/yaml_fault.h"

#include "core/memory.h"
#include "yaml/error_hints.h"

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

/* What libyaml says of `'Mayor's Office'` depends on what is around it. */
static bool
follows_quote(struct text text, struct position position)
{
	size_t byte = position.byte;

	while (byte > 0 && (text.at[byte - 1] == ' ' ||
	    text.at[byte - 1] == '\t'))
		byte--;
	return byte > 0 && (text.at[byte - 1] == '\'' ||
	    text.at[byte - 1] == '"');
}

static bool
is_tab(struct text text, struct position position)
{
	return position.byte < text.length &&
	    text.at[position.byte] == '\t';
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
    struct positions *positions, struct diagnostics *diagnostics)
{
	const struct rule *rule = rule_for(parser);
	struct position at = positions_at(positions,
	    parser->problem_mark.index);
	enum diagnostic_code code = rule->code;

	if (parser->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	if (code == D_YAML_FIRST_CHARACTER && is_tab(file->contents, at))
		code = D_YAML_TABULATOR;
	else if (rule->look == AT_CONTEXT && !follows_quote(file->contents,
	    at))
		at = positions_at(positions, parser->context_mark.index);
	code = yaml_guess(code, file->contents, &at);
	diagnose(diagnostics, code, (struct place){ file, at.line,
	    at.column, 1 }, TEXTS(value_for(code, parser, file->contents,
	    at)));
}
