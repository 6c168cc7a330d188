#include <stdlib.h>

#include "core/table.h"
#include "theme/folder.h"

/* Assets in the order they are found: a child's before its parents'. */
struct asset_walk {
	struct theme *theme;
	struct asset *assets;
	size_t count, capacity;
	struct table paths;		/* of `assets`, by name */
};

/* A folder to be listed, and the beginning of its files' names. */
struct asset_folder {
	struct text path, prefix;
	unsigned depth;
};

static bool
is_asset_name(struct text name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];
		if (!ascii_letter(c) && !ascii_digit(c) && c != '-' &&
		    c != '_' && c != '.')
			return false;
	}
	return true;
}

static void
add_asset(struct asset_walk *walk, struct text name, struct text path)
{
	void **place = table_at(&walk->paths, name);

	if (*place)
		return;
	walk->assets = arena_grow(walk->theme->arena, walk->assets,
	    walk->count, &walk->capacity, sizeof(*walk->assets));
	walk->assets[walk->count++] = (struct asset){ name, path };
	*place = (void *)path.at;
}

static void asset_walk_folder(struct asset_walk *walk, struct asset_folder
    folder);

static void
asset_walk_entry(struct asset_walk *walk, struct asset_folder folder,
    const struct folder_entry *entry)
{
	struct theme *theme = walk->theme;
	struct text path = path_join(theme->arena, folder.path, entry->name);
	struct text name = path_join(theme->arena, folder.prefix, entry->name);
	struct place place = folder_place_of_file(theme->arena, path);

	if (!is_asset_name(entry->name))
		diagnose(theme->diagnostics, D_ASSET_NAME, place, NULL);
	else if (text_equal(name, T(THEME_STYLESHEET)))
		diagnose(theme->diagnostics, D_ASSET_TAKEN, place, NULL);
	else if (entry->kind == FILE_PLAIN)
		add_asset(walk, name, path);
	else if (entry->kind != FILE_FOLDER)
		diagnose(theme->diagnostics, D_NOT_PLAIN, place, NULL);
	else if (folder.depth == ASSET_DEPTH)
		diagnose(theme->diagnostics, D_ASSET_DEEP, place, NULL);
	else
		asset_walk_folder(walk, (struct asset_folder){ path, name,
		    folder.depth + 1 });
}

static void
asset_walk_folder(struct asset_walk *walk, struct asset_folder folder)
{
	struct folder_entry *entries;
	size_t count;

	folder_list_entries(walk->theme->arena, folder.path, &entries, &count,
	    walk->theme->diagnostics);
	for (size_t i = 0; i < count; i++)
		asset_walk_entry(walk, folder, &entries[i]);
}

static int
asset_compare_names(const void *a, const void *b)
{
	const struct asset *x = a, *y = b;

	return text_compare(x->name, y->name);
}

/* Reports a file of one theme that has the name of a folder of another:
   "icons" of a child and "icons/x.svg" of its parent. */
static void
asset_check_clash(const struct asset_walk *walk, const struct asset *asset)
{
	struct theme *theme = walk->theme;
	size_t slash = text_find_byte(asset->name, '/', 0);

	while (slash != TEXT_NOWHERE) {
		struct text name = text_slice(asset->name, 0, slash);
		const char *path = table_find(&walk->paths, name);
		if (path)
			diagnose(theme->diagnostics, D_ASSET_CLASH,
			    folder_place_of_file(theme->arena, text_of(path)),
			    TEXTS(asset->path));
		slash = text_find_byte(asset->name, '/', slash + 1);
	}
}

void
assets_list(struct theme *theme)
{
	struct asset_walk walk = { .theme = theme };

	walk.paths.arena = theme->arena;
	for (const struct theme_folder *f = theme->folder; f; f = f->parent)
		asset_walk_folder(&walk, (struct asset_folder){
		    path_join(theme->arena, f->path, T("assets")), T(""),
		    0 });
	for (size_t i = 0; i < walk.count; i++)
		asset_check_clash(&walk, &walk.assets[i]);
	if (walk.count)
		qsort(walk.assets, walk.count, sizeof(*walk.assets),
		    asset_compare_names);
	theme->assets = walk.assets;
	theme->asset_count = walk.count;
}

const struct asset *
asset_find(const struct theme *theme, struct text name)
{
	struct asset wanted = { .name = name };

	if (theme->asset_count == 0)
		return NULL;
	return bsearch(&wanted, theme->assets, theme->asset_count,
	    sizeof(*theme->assets), asset_compare_names);
}
