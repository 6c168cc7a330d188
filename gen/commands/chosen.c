#include "commands/chosen.h"

#include <limits.h>
#include <stdlib.h>

static const struct place nowhere;

/* Paths without links and dots, to be compared. */
struct chosen {
	struct arena *arena;
	const struct text *paths;
	size_t count;
};

/* Absent where there is no such file. */
static struct text
resolved(struct arena *arena, const char *path)
{
	char to[PATH_MAX];

	return arena_copy(arena, text_of(realpath(path, to)));
}

static bool
is_within(struct text path, struct text folder)
{
	return text_starts(path, folder) && (path.length == folder.length ||
	    path.at[folder.length] == '/');
}

void
chosen_check(const struct options *options, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text content = resolved(arena, arena_copy(arena,
	    options->content).at);

	/* What is wrong with the content's folder is told elsewhere. */
	for (size_t i = 0; content.at && i < options->word_count; i++) {
		struct text path = resolved(arena, options->words[i]);
		if (!path.at || !is_within(path, content))
			diagnose(diagnostics, D_ASKED_FILE, nowhere, TEXTS(
			    text_of(options->words[i]), options->content));
	}
}

static struct chosen
chosen_of(struct arena *arena, const struct options *options)
{
	struct text *paths = ARENA_NEW(arena, struct text,
	    options->word_count);

	for (size_t i = 0; i < options->word_count; i++)
		paths[i] = resolved(arena, options->words[i]);
	return (struct chosen){ arena, paths, options->word_count };
}

static bool
holds(const struct chosen *chosen, struct place place)
{
	struct text path;

	if (!place.file || chosen->count == 0)
		return true;
	path = resolved(chosen->arena, place.file->path.at);
	/* A file that is missing cannot be asked for. */
	for (size_t i = 0; path.at && i < chosen->count; i++)
		if (is_within(path, chosen->paths[i]))
			return true;
	return false;
}

bool
chosen_has(struct arena *arena, const struct options *options,
    struct place place)
{
	struct chosen chosen = chosen_of(arena, options);

	return holds(&chosen, place);
}

static bool
is_chosen(const struct diagnostic *one, const void *with)
{
	return holds(with, one->place);
}

static size_t
errors_of(const struct diagnostics *diagnostics)
{
	return diagnostics->count - diagnostics_count(diagnostics,
	    SEVERITY_WARNING);
}

size_t
chosen_keep(const struct options *options, struct diagnostics *diagnostics)
{
	struct chosen chosen = chosen_of(diagnostics->arena, options);
	size_t errors = errors_of(diagnostics);

	diagnostics_keep(diagnostics, is_chosen, &chosen);
	return errors - errors_of(diagnostics);
}
