/* yearon explain: says what the code of a message means. */
#include <unistd.h>

#include "cli/command.h"
#include "cli/command_line.h"
#include "core/buffer.h"
#include "diagnostics/explanation.h"
#include "diagnostics/suggest.h"

/* Finds a code by its name, which may be in brackets as in a message. Reports
   an unknown name and returns DIAGNOSTIC_CODES for it. */
static enum diagnostic_code
explain_code(struct text word, struct diagnostics *diagnostics)
{
	struct text known[DIAGNOSTIC_CODES];

	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		known[i] = text_of(diagnostic_name(i));
	if (text_starts(word, T("[")) && text_ends(word, T("]")))
		word = text_slice(word, 1, word.length - 1);
	return (enum diagnostic_code)pick_name(word, known,
	    DIAGNOSTIC_CODES, D_ASKED_CODE, diagnostics);
}

static int
explain_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct buffer text;

	buffer_begin(&text);
	for (size_t i = 0; i < line->operand_count; i++) {
		enum diagnostic_code code = explain_code(line->operands[i],
		    diagnostics);
		if (code == DIAGNOSTIC_CODES)
			continue;
		sink_string(&text.sink, buffer_length(&text) ? "\n" : "");
		explanation_put(code, &text.sink);
	}
	if (line->operand_count == 0)
		explanation_list(&text.sink);
	if (diagnostics->count == 0)
		return command_print(STDOUT_FILENO, &text);
	buffer_release(&text);
	return command_end(diagnostics);
}

int
command_explain(int argc, char **argv)
{
	return command_line_run("explain", argc, argv, 0, SIZE_MAX,
	    explain_run);
}
