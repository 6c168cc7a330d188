/* yearon help: prints what cli/manual.h says. */
#include "cli/command.h"
#include "cli/command_line.h"
#include "diagnostics/suggest.h"

enum { MOST_COMMANDS = 40 };

static const struct place nowhere;

static void
help_unknown_command(struct text name, struct diagnostics *diagnostics)
{
	struct text known[MOST_COMMANDS];
	size_t count = 0;

	for (; manuals[count].name && count < MOST_COMMANDS; count++)
		known[count] = text_of(manuals[count].name);
	diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
	    diagnostics->arena, TEXTS(T("there is no command '"), name,
	    T("'")))))->suggestion = suggest(name, known, count);
}

static int
help_run(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text name = line->operand_count ? line->operands[0] : T("");

	if (line->operand_count > 1)
		name = arena_join(diagnostics->arena, TEXTS(name, T(" "),
		    line->operands[1]));
	if (name.length && !manual_find(name)) {
		help_unknown_command(name, diagnostics);
		return command_end(diagnostics);
	}
	return manual_help(name.length ? name.at : NULL);
}

int
command_help(int argc, char **argv)
{
	return command_line_run("help", argc, argv, 0, 2, help_run);
}
