#include "formats/workplace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/folders.h"

static void
fail(struct workplace *workplace, struct text path, int error)
{
	static const struct place nowhere;

	if (!workplace->failed)
		diagnose(workplace->diagnostics, D_PDF_FOLDER, nowhere,
		    TEXTS(path, text_of_error(error)));
	workplace->failed = true;
}

void
workplace_begin(struct workplace *workplace, struct arena *arena,
    struct diagnostics *diagnostics)
{
	struct text parent = text_of(getenv("TMPDIR"));
	struct text named;
	char *template;

	if (parent.length == 0)
		parent = T("/tmp");
	*workplace = (struct workplace){ .arena = arena,
		.diagnostics = diagnostics };
	named = path_join(arena, parent, T("yearon-XXXXXX"));
	template = arena_allocate(arena, named.length + 1);
	memcpy(template, named.at, named.length + 1);
	if (mkdtemp(template))
		workplace->folder = text_of(template);
	else
		fail(workplace, parent, errno);
}

struct text
workplace_path(const struct workplace *workplace, struct text path)
{
	return path_join(workplace->arena, workplace->folder, path);
}

/* The path of a file to be, with the folders above it made; or absent. */
static struct text
make_way(struct workplace *workplace, struct text path)
{
	struct text whole, folder;
	int error;

	if (workplace->failed)
		return (struct text){ NULL, 0 };
	whole = path_join(workplace->arena, workplace->folder, path);
	folder = text_slice(whole, 0, whole.length -
	    path_name(whole).length - 1);
	error = folder_make(arena_copy(workplace->arena, folder));
	if (error == 0)
		return whole;
	fail(workplace, folder, error);
	return (struct text){ NULL, 0 };
}

void
workplace_put(struct workplace *workplace, struct text path,
    struct text contents)
{
	struct text whole = make_way(workplace, path);
	FILE *file = whole.at ? fopen(whole.at, "wbe") : NULL;
	bool written;

	if (!file) {
		fail(workplace, whole, errno);
		return;
	}
	written = fwrite(contents.at, 1, contents.length, file) ==
	    contents.length;
	if (fclose(file) != 0 || !written)
		fail(workplace, whole, errno);
}

void
workplace_link(struct workplace *workplace, struct text path,
    struct text from)
{
	struct text whole = make_way(workplace, path);
	char *target = realpath(arena_copy(workplace->arena, from).at, NULL);

	if (!target || (whole.at && symlink(target, whole.at) != 0))
		fail(workplace, from, errno);
	free(target);
}

void
workplace_end(struct workplace *workplace)
{
	int error;

	if (!workplace->folder.at)
		return;
	error = folder_remove(workplace->folder);
	if (error)
		fail(workplace, workplace->folder, error);
}
