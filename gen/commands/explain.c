#include "commands/explain.h"

#include <unistd.h>

#include "commands/command.h"
#include "commands/words.h"
#include "core/buffer.h"
#include "core/explanation.h"
#include "core/suggest.h"

static const struct place nowhere;

static int
print(struct buffer *text)
{
	return command_write(STDOUT_FILENO, buffer_text(text)) ? 0 : 3;
}

static void
unknown_code(struct text word, struct diagnostics *diagnostics)
{
	struct text known[DIAGNOSTIC_CODES];

	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		known[i] = text_of(diagnostic_name(i));
	diagnose(diagnostics, D_ASKED_CODE, nowhere, TEXTS(word))
	    ->suggestion = suggest(word, known, DIAGNOSTIC_CODES);
}

/* As it stands in messages, its brackets aside. */
static struct text
code_of(struct text code)
{
	if (text_starts(code, T("[")) && text_ends(code, T("]")))
		code = text_slice(code, 1, code.length - 1);
	return code;
}

static int
explain(const struct words *words, struct diagnostics *diagnostics)
{
	struct buffer text;
	int status;

	buffer_begin(&text);
	for (size_t i = 0; i < words->count; i++) {
		enum diagnostic_code code = diagnostic_find(
		    code_of(words->list[i]));
		if (code == DIAGNOSTIC_CODES) {
			unknown_code(code_of(words->list[i]), diagnostics);
			continue;
		}
		sink_string(&text.sink, buffer_length(&text) ? "\n" : "");
		explanation_put(code, &text.sink);
	}
	if (words->count == 0)
		explanation_list(&text.sink);
	status = diagnostics->count ? command_end(diagnostics) : print(&text);
	buffer_release(&text);
	return status;
}

int
command_explain(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct words words = words_read(manual_find(T("explain")), argc,
	    argv, 0, (size_t)argc, &diagnostics);
	int status;

	if (words.help)
		status = words_help(&words);
	else if (diagnostics.count)
		status = command_end(&diagnostics);
	else
		status = explain(&words, &diagnostics);
	arena_release(&arena);
	return status;
}
