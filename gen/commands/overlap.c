#include "commands/overlap.h"

#include "core/files.h"

/* The path, or where that is not there the nearest folder above it, without
   symbolic links. */
static struct text
nearest(struct arena *arena, struct text path)
{
	struct text real;

	while (path_real(arena, path.length ? path : T("."), &real) != 0 &&
	    path.length) {
		path.length -= path_name(path).length;
		if (path.length > 1)
			path.length--;
		path = arena_copy(arena, path);
	}
	return real;
}

void
overlap_refuse(struct text out, struct text source, const char *what,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text real_out = nearest(arena, out);
	struct text real_source = nearest(arena, source);
	static const struct place nowhere;

	/* The top of the file system holds all, and is refused as that. */
	if (text_equal(real_out, T("/")))
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
