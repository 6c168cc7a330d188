#include "commands/explain.h"

#include <unistd.h>

#include "commands/command.h"
#include "commands/options.h"
#include "core/buffer.h"
#include "core/explanation.h"
#include "core/suggest.h"

static const struct place nowhere;

static int
print(struct buffer *text)
{
	return command_write(STDOUT_FILENO, buffer_text(text)) ? 0 : 3;
}

static int
help(void)
{
	static const struct text text = TEXT(
	    "usage: yearon explain [--help] [CODE ...]\n\n"
	    "Says what a message's code means, why it matters, and how it\n"
	    "looks wrong and right. Without a code, lists all there are.\n\n"
	    "  -h, --help  this text\n");

	return command_write(STDOUT_FILENO, text) ? 0 : 3;
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
code_of(const char *word)
{
	struct text code = text_of(word);

	if (text_starts(code, T("[")) && text_ends(code, T("]")))
		code = text_slice(code, 1, code.length - 1);
	return code;
}

static int
explain(char **words, int count, struct diagnostics *diagnostics)
{
	struct buffer text;
	int status;

	buffer_begin(&text);
	for (int i = 0; i < count; i++) {
		enum diagnostic_code code = diagnostic_find(
		    code_of(words[i]));
		if (code == DIAGNOSTIC_CODES) {
			unknown_code(code_of(words[i]), diagnostics);
			continue;
		}
		sink_string(&text.sink, text.length ? "\n" : "");
		explanation_put(code, &text.sink);
	}
	if (count == 0)
		explanation_list(&text.sink);
	status = diagnostics->count ? command_end(diagnostics) : print(&text);
	buffer_release(&text);
	return status;
}

int
command_explain(int argc, char **argv)
{
	static const struct option known[] = {
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	int option, status;

	opterr = 0;
	optind = 0;
	option = getopt_long(argc, argv, ":h", known, NULL);
	if (option == 'h')
		return help();
	if (option != -1) {
		option_fault(option, argv[optind - 1], known, &diagnostics);
		status = command_end(&diagnostics);
	} else
		status = explain(argv + optind, argc - optind, &diagnostics);
	arena_release(&arena);
	return status;
}
