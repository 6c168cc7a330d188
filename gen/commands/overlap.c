#include "commands/overlap.h"

#include <stdlib.h>

#include "core/files.h"

/* Without symbolic links: of the path, or of the nearest folder above it that
   is there. */
static struct text
real_path(struct arena *arena, struct text path)
{
	struct text real = T("");
	char *found = realpath(path.at, NULL);

	while (!found && path.length) {
		path.length -= path_name(path).length;
		if (path.length > 1)
			path.length--;
		path = arena_copy(arena, path);
		found = realpath(path.length ? path.at : ".", NULL);
	}
	if (found)
		real = arena_copy(arena, text_of(found));
	free(found);
	return real;
}

static bool
holds(struct text folder, struct text path)
{
	return text_starts(path, folder) &&
	    (path.length == folder.length || path.at[folder.length] == '/');
}

void
overlap_refuse(struct text out, struct text source, const char *what,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real_out = real_path(arena, out);
	struct text real_source = real_path(arena, source);
	static const struct place nowhere;

	/* A folder that is not there yet cannot hold anything. */
	if ((file_kind(source, true) == FILE_FOLDER &&
	    holds(real_source, real_out)) ||
	    (file_kind(out, true) == FILE_FOLDER &&
	    holds(real_out, real_source)))
		diagnose(diagnostics, D_TARGET_UNFIT, nowhere, TEXTS(out,
		    arena_join(arena, TEXTS(T("it would mix with "),
		    text_of(what), T(" in "), source))));
}
