/* yearon: a report that is made from what editors write. */
#include <string.h>
#include <unistd.h>

#include "commands/audit.h"
#include "commands/command.h"
#include "commands/explain.h"
#include "commands/render.h"
#include "commands/schema.h"
#include "commands/status.h"
#include "core/buffer.h"
#include "core/suggest.h"

const struct command commands[] = {
	{ "build", "make the content into a report", command_build },
	{ "check", "tell what is wrong with the content", command_check },
	{ "status", "say which updates are there and which are missing",
	  command_status },
	{ "schema", "tell editors what the content may hold", command_schema },
	{ "explain", "say what a message's code means", command_explain },
	{ "serve", "show the report in a browser while it is written",
	  command_serve },
	{ "audit", "read a report back and tell what is wrong with it",
	  command_audit },
	{ "render", "render one template with a data file", command_render },
	{ NULL, NULL, NULL },
};

enum { MOST_COMMANDS = 16 };

static int
print(const char *text)
{
	return command_write(STDOUT_FILENO, text_of(text)) ? 0 : 3;
}

static int
help(void)
{
	struct buffer text;
	int status;

	buffer_begin(&text);
	sink_string(&text.sink, "usage: yearon COMMAND [options]\n\n"
	    "Compiles a progress report: one YAML file a recommendation in, a\n"
	    "site and its data out.\n\n");
	for (const struct command *c = commands; c->name; c++)
		command_help_row(&text.sink, c->name, c->meaning);
	sink_string(&text.sink, "\n"
	    "  -h, --help     this text; after a command: its own\n"
	    "  -V, --version  the program's version\n");
	status = command_write(STDOUT_FILENO, buffer_text(&text)) ? 0 : 3;
	buffer_release(&text);
	return status;
}

static int
wrong_usage(const char *word)
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
		return wrong_usage(NULL);
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		return help();
	if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
		return print("yearon " VERSION "\n");
	for (const struct command *c = commands; c->name; c++)
		if (strcmp(word, c->name) == 0)
			return c->run(argc - 1, argv + 1);
	return wrong_usage(word);
}
