#include "commands/path_filter.h"

#include "core/files.h"

static const struct place nowhere;

/* Absent where there is no such file. */
static struct text
resolved(struct arena *arena, struct text path)
{
	struct text real;

	(void)path_real(arena, path, &real);
	return real;
}

void
chosen_check(const struct options *options, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text content = resolved(arena, arena_copy(arena,
	    options->content));

	/* What is wrong with the content's folder is told elsewhere. */
	for (size_t i = 0; content.at && i < options->word_count; i++) {
		struct text path = resolved(arena, text_of(options->words[i]));
		if (!path.at || !path_is_in(path, content))
			diagnose(diagnostics, D_ASKED_FILE, nowhere, TEXTS(
			    text_of(options->words[i]), options->content));
	}
}

struct chosen
chosen_of(struct arena *arena, const struct options *options)
{
	struct text *paths = ARENA_NEW(arena, struct text,
	    options->word_count);

	for (size_t i = 0; i < options->word_count; i++)
		paths[i] = resolved(arena, text_of(options->words[i]));
	return (struct chosen){ arena, paths, options->word_count };
}

bool
chosen_has(const struct chosen *chosen, struct place place)
{
	struct text path;

	if (!place.file || chosen->count == 0)
		return true;
	path = resolved(chosen->arena, place.file->path);
	/* A file that is missing cannot be asked for. */
	for (size_t i = 0; path.at && i < chosen->count; i++)
		if (path_is_in(path, chosen->paths[i]))
			return true;
	return false;
}

static bool
is_chosen(const struct diagnostic *one, const void *with)
{
	return chosen_has(with, one->place);
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
