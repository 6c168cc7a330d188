#include "commands/overlap.h"

#include <errno.h>

#include "core/files.h"

static const struct place nowhere;

/* The path, or where that is not there the nearest folder above it, without
   symbolic links. Absent, diagnosed, where it cannot be looked at. */
static struct text
nearest(struct text path, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real;
	int error;

	while ((error = path_real(arena, path.length ? path : T("."),
	    &real)) != 0 && path.length &&
	    (error == ENOENT || error == ENOTDIR)) {
		path.length -= path_name(path).length;
		if (path.length > 1)
			path.length--;
		path = arena_copy(arena, path);
	}
	if (error)
		diagnose(diagnostics, D_CANNOT_READ, nowhere, TEXTS(path,
		    text_of_error(error)));
	return real;
}

void
overlap_refuse(struct text out, struct text source, const char *what,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real_out = nearest(out, diagnostics);
	struct text real_source = nearest(source, diagnostics);

	/* The top of the file system holds all, and is refused as that. */
	if (!real_out.at || !real_source.at || text_equal(real_out, T("/")))
		return;
	/* A folder that is not there yet cannot hold anything. */
	if ((file_kind(source, true) == FILE_FOLDER &&
	    path_is_in(real_out, real_source)) ||
	    (file_kind(out, true) == FILE_FOLDER &&
	    path_is_in(real_source, real_out)))
		diagnose(diagnostics, D_TARGET_UNFIT, nowhere, TEXTS(out,
		    arena_join(arena, TEXTS(T("it would mix with "),
		    text_of(what), T(" in "), source))));
}
