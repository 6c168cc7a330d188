#include "theme/source.h"

#include <errno.h>

struct place
place_of_file(struct arena *arena, struct text path)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);

	file->path = path;
	file->contents = T("");
	return (struct place){ .file = file };
}

const struct source_file *
theme_source(struct arena *arena, struct text path,
    struct diagnostics *diagnostics)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	int error;

	if (file_kind(path, false) == FILE_OTHER) {
		diagnose(diagnostics, D_NOT_PLAIN,
		    place_of_file(arena, path), NULL);
		return NULL;
	}
	file->path = path;
	error = file_read(arena, path, THEME_SOURCE_LIMIT, &file->contents);
	if (error == 0)
		return file;
	if (error == EFBIG)
		diagnose(diagnostics, D_TOO_LARGE,
		    place_of_file(arena, path), TEXTS(T("1")));
	else
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(path, file_reason(error)));
	return NULL;
}

static bool
is_left_over(struct text name)
{
	static const struct text endings[] = {
		TEXT("~"), TEXT("#"), TEXT(".bak"), TEXT(".orig"),
		TEXT(".swp"),
	};

	if (name.at[0] == '.' || text_equal(name, T("Thumbs.db")))
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(name, endings[i]))
			return true;
	return false;
}

void
theme_list(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count,
    struct diagnostics *diagnostics)
{
	size_t kept = 0;
	int error = 0;

	*count = 0;
	if (file_kind(path, false) == FILE_OTHER)
		error = ENOTDIR;
	else
		error = folder_list(arena, path, entries, count);
	if (error == ENOENT)
		return;
	if (error == ENOTDIR)
		diagnose(diagnostics, D_THEME_NOT_FOLDER,
		    place_of_file(arena, path), NULL);
	else if (error)
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(path, text_of_error(error)));
	for (size_t i = 0; i < *count; i++)
		if (!is_left_over((*entries)[i].name))
			(*entries)[kept++] = (*entries)[i];
	*count = kept;
}
