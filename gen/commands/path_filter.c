#include "commands/path_filter.h"

#include "core/files.h"

static const struct place nowhere;

/* Returns absent text if there is no such file. */
static struct text
path_resolve(struct arena *arena, struct text path)
{
	struct text real;

	(void)path_real(arena, path, &real);
	return real;
}

struct path_filter
path_filter_read(struct text content, const struct text *paths,
    size_t count, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text *real = ARENA_NEW(arena, struct text, count);
	struct text folder = path_resolve(arena, arena_copy(arena, content));

	for (size_t i = 0; i < count; i++) {
		real[i] = path_resolve(arena, paths[i]);
		/* A missing content folder is diagnosed elsewhere. */
		if (folder.at && (!real[i].at || !path_is_in(real[i], folder)))
			diagnose(diagnostics, D_ASKED_FILE, nowhere,
			    TEXTS(paths[i], content));
	}
	return (struct path_filter){ arena, real, count };
}

bool
path_filter_has(const struct path_filter *filter, struct place place)
{
	struct text path;

	if (!place.file || filter->count == 0)
		return true;
	/* The diagnostic may be about a file that is missing. */
	path = path_resolve(filter->arena, place.file->path);
	for (size_t i = 0; path.at && i < filter->count; i++)
		if (path_is_in(path, filter->paths[i]))
			return true;
	return false;
}

static bool
path_filter_keeps(const struct diagnostic *one, const void *filter)
{
	return path_filter_has(filter, one->place);
}

static size_t
path_filter_errors(const struct diagnostics *diagnostics)
{
	return diagnostics->count - diagnostics_count(diagnostics,
	    SEVERITY_WARNING);
}

size_t
path_filter_apply(const struct path_filter *filter,
    struct diagnostics *diagnostics)
{
	size_t errors = path_filter_errors(diagnostics);

	diagnostics_keep(diagnostics, path_filter_keeps, filter);
	return errors - path_filter_errors(diagnostics);
}
