/* yearon: calls the command that the first word names. */
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/manual.h"
#include "core/buffer.h"
#include "core/limits.h"
#include "diagnostics/suggest.h"

static const struct command {
	const char *name;
	int (*run)(int argc, char **argv);
} commands[] = {
	{ "build", command_build },
	{ "check", command_check },
	{ "status", command_status },
	{ "changes", command_changes },
	{ "schema", command_schema },
	{ "explain", command_explain },
	{ "serve", command_serve },
	{ "new", command_new },
	{ "import", command_import },
	{ "audit", command_audit },
	{ "render", command_render },
	{ "help", command_help },
	{ "complete", command_complete },
	{ NULL, NULL },
};

enum { MOST_COMMANDS = 16 };

static int
main_print(const char *text)
{
	return command_write(STDOUT_FILENO, text_of(text)) ? 0 : 3;
}

static int
main_print_limits(void)
{
	struct buffer text;

	buffer_begin(&text);
	limits_print(&text.sink);
	return command_print(STDOUT_FILENO, &text);
}

static int
main_wrong_usage(const char *word)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	static const struct place nowhere;
	struct text known[MOST_COMMANDS];
	size_t count = 0;
	int status;

	for (; commands[count].name; count++)
		known[count] = text_of(commands[count].name);
	diagnose(&diagnostics, D_USAGE, nowhere, TEXTS(word ?
	    arena_format(&arena, "there is no command '%s'", word) :
	    T("a command is wanted")))->suggestion =
	    suggest(text_of(word), known, count);
	status = command_end(&diagnostics);
	arena_release(&arena);
	return status;
}

int
main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : NULL;

	if (!word)
		return main_wrong_usage(NULL);
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		return manual_help(NULL);
	if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
		return main_print("yearon " VERSION "\n");
	if (strcmp(word, "--limits") == 0)
		return main_print_limits();
	for (const struct command *c = commands; c->name; c++)
		if (strcmp(word, c->name) == 0)
			return c->run(argc - 1, argv + 1);
	return main_wrong_usage(word);
}
