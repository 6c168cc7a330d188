#include "formats/temporary_folder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/folders.h"

static void
fail_temporary_folder(struct temporary_folder *temporary, struct text path,
    int error)
{
	static const struct place nowhere;

	if (!temporary->failed)
		diagnose(temporary->diagnostics, D_PDF_FOLDER, nowhere,
		    TEXTS(path, text_of_error(error)));
	temporary->failed = true;
}

void
temporary_folder_begin(struct temporary_folder *temporary, struct arena *arena,
    struct diagnostics *diagnostics)
{
	struct text parent = text_of(getenv("TMPDIR"));
	struct text named;
	char *template;

	if (parent.length == 0)
		parent = T("/tmp");
	*temporary = (struct temporary_folder){ .arena = arena,
		.diagnostics = diagnostics };
	named = path_join(arena, parent, T("yearon-XXXXXX"));
	template = arena_allocate(arena, named.length + 1);
	memcpy(template, named.at, named.length + 1);
	if (mkdtemp(template))
		temporary->folder = text_of(template);
	else
		fail_temporary_folder(temporary, parent, errno);
}

struct text
temporary_folder_path(const struct temporary_folder *temporary,
    struct text path)
{
	return path_join(temporary->arena, temporary->folder, path);
}

/* Makes the folders above a file; returns its path, or absent text on
   failure. */
static struct text
make_folders_above(struct temporary_folder *temporary, struct text path)
{
	struct text whole, folder;
	int error;

	if (temporary->failed)
		return (struct text){ NULL, 0 };
	whole = path_join(temporary->arena, temporary->folder, path);
	folder = text_slice(whole, 0, whole.length -
	    path_name(whole).length - 1);
	error = folder_make(arena_copy(temporary->arena, folder));
	if (error == 0)
		return whole;
	fail_temporary_folder(temporary, folder, error);
	return (struct text){ NULL, 0 };
}

void
temporary_folder_put(struct temporary_folder *temporary, struct text path,
    struct text contents)
{
	struct text whole = make_folders_above(temporary, path);
	FILE *file = whole.at ? fopen(whole.at, "wbe") : NULL;
	bool written;

	if (!file) {
		fail_temporary_folder(temporary, whole, errno);
		return;
	}
	written = fwrite(contents.at, 1, contents.length, file) ==
	    contents.length;
	if (fclose(file) != 0 || !written)
		fail_temporary_folder(temporary, whole, errno);
}

void
temporary_folder_link(struct temporary_folder *temporary, struct text path,
    struct text from)
{
	struct text whole = make_folders_above(temporary, path);
	char *target = realpath(arena_copy(temporary->arena, from).at, NULL);

	if (!target || (whole.at && symlink(target, whole.at) != 0))
		fail_temporary_folder(temporary, from, errno);
	free(target);
}

void
temporary_folder_end(struct temporary_folder *temporary)
{
	int error;

	if (!temporary->folder.at)
		return;
	error = folder_remove(temporary->folder);
	if (error)
		fail_temporary_folder(temporary, temporary->folder, error);
}
