#include "commands/new.h"

#include <stdint.h>

#include "commands/command.h"
#include "core/suggest.h"

static const struct place nowhere;

static const struct kind {
	const char *word, *manual;
	size_t least, most;
	void (*run)(const struct words *words,
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

/* `new --help`, or what is no kind. */
static int
without_kind(int argc, char **argv, struct diagnostics *diagnostics)
{
	struct words words = words_read(manual_find(T("new")), argc, argv, 0,
	    SIZE_MAX, diagnostics);
	struct text known[KINDS];

	if (words.help)
		return words_help(&words);
	for (size_t i = 0; i < KINDS; i++)
		known[i] = text_of(kinds[i].word);
	if (diagnostics->count == 0 && words.count == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(T("'new' wants "
		    "to know what: recommendation, update, edition or "
		    "report")));
	else if (diagnostics->count == 0)
		diagnose(diagnostics, D_USAGE, nowhere, TEXTS(arena_join(
		    diagnostics->arena, TEXTS(T("nothing new is called '"),
		    words.list[0], T("'")))))->suggestion =
		    suggest(words.list[0], known, KINDS);
	return command_end(diagnostics);
}

static int
run(const struct kind *kind, int argc, char **argv,
    struct diagnostics *diagnostics)
{
	struct words words = words_read(manual_find(text_of(kind->manual)),
	    argc, argv, kind->least, kind->most, diagnostics);

	if (words.help)
		return words_help(&words);
	if (diagnostics->count == 0)
		kind->run(&words, diagnostics);
	return command_end(diagnostics);
}

int
command_new(int argc, char **argv)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	const struct kind *kind = kind_named(argv[1]);
	int status = kind ? run(kind, argc - 1, argv + 1, &diagnostics) :
	    without_kind(argc, argv, &diagnostics);

	arena_release(&arena);
	return status;
}
