#include "commands/new.h"

#include <stdint.h>

#include "cli/command.h"
#include "diagnostics/suggest.h"

static const struct place nowhere;

static const struct kind {
	const char *word, *manual;
	size_t least, most;
	int (*run)(const struct command_line *line,
	    struct diagnostics *diagnostics);
} kinds[] = {
	{ "recommendation", "new recommendation", 1, 1, new_recommendation },
	{ "update", "new update", 1, SIZE_MAX, new_update },
	{ "edition", "new edition", 1, 1, new_edition },
	{ "report", "new report", 1, 1, new_report },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static const struct kind *
kind_named(const char *word)
{
	for (size_t i = 0; word && i < KINDS; i++)
		if (text_equal(text_of(kinds[i].word), text_of(word)))
			return &kinds[i];
	return NULL;
}

static int
without_kind(const struct command_line *line, struct diagnostics *diagnostics)
{
	struct text known[KINDS];

	for (size_t i = 0; i < KINDS; i++)
		known[i] = text_of(kinds[i].word);
	if (line->operand_count == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(T("'new' wants "
		    "to know what: recommendation, update, edition or "
		    "report")));
	else
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("nothing new is called '"),
		    line->operands[0], T("'")))))->suggestion =
		    suggest(line->operands[0], known, KINDS);
	return command_end(diagnostics);
}

int
command_new(int argc, char **argv)
{
	const struct kind *kind = kind_named(argv[1]);

	return kind ? command_line_run(kind->manual, argc - 1, argv + 1,
	    kind->least, kind->most, kind->run) :
	    command_line_run("new", argc, argv, 0, SIZE_MAX, without_kind);
}
