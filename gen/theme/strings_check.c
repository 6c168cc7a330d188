#include "theme/source.h"
#include "theme/strings_file.h"

static void
check_folder(struct arena *arena, struct theme *theme,
    const struct theme_folder *folder, struct diagnostics *diagnostics)
{
	struct folder_entry *entries;
	size_t count;

	theme_list(arena, path_join(arena, folder->path, T("strings")),
	    &entries, &count, diagnostics);
	for (size_t i = 0; i < count; i++) {
		struct text tag = strings_file_tag(entries[i].name);
		if (tag.at)
			strings_read(arena, theme, arena_copy(arena, tag),
			    diagnostics);
	}
}

void
strings_check(struct arena *arena, struct theme *theme,
    struct diagnostics *diagnostics)
{
	for (const struct theme_folder *folder = theme->folder; folder;
	    folder = folder->parent)
		check_folder(arena, theme, folder, diagnostics);
}
