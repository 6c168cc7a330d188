#include "theme/asset.h"

#include <stdlib.h>

#include "core/table.h"
#include "theme/source.h"

/* Assets as they are found: a child's before its parents'. */
struct walk {
	struct theme *theme;
	struct asset *assets;
	size_t count, capacity;
	struct table places;		/* by name: of those that are listed */
};

/* A folder that is to be listed, and the beginning of its files' names. */
struct level {
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
add_asset(struct walk *walk, struct text name, struct text path)
{
	void **place = table_at(&walk->places, name);

	if (*place)
		return;
	walk->assets = arena_grow(walk->theme->arena, walk->assets,
	    walk->count, &walk->capacity, sizeof(*walk->assets));
	walk->assets[walk->count++] = (struct asset){ name, path };
	*place = (void *)path.at;
}

static void walk_level(struct walk *walk, struct level level);

static void
walk_entry(struct walk *walk, struct level level,
    const struct folder_entry *entry)
{
	struct theme *theme = walk->theme;
	struct text path = path_join(theme->arena, level.path, entry->name);
	struct text name = path_join(theme->arena, level.prefix, entry->name);
	struct place place = place_of_file(theme->arena, path);

	if (!is_asset_name(entry->name))
		diagnose(theme->diagnostics, D_ASSET_NAME, place, NULL);
	else if (text_equal(name, T(THEME_STYLESHEET)))
		diagnose(theme->diagnostics, D_ASSET_TAKEN, place, NULL);
	else if (entry->kind == FILE_PLAIN)
		add_asset(walk, name, path);
	else if (entry->kind != FILE_FOLDER)
		diagnose(theme->diagnostics, D_NOT_PLAIN, place, NULL);
	else if (level.depth == ASSET_DEPTH)
		diagnose(theme->diagnostics, D_ASSET_DEEP, place, NULL);
	else
		walk_level(walk, (struct level){ path, name,
		    level.depth + 1 });
}

static void
walk_level(struct walk *walk, struct level level)
{
	struct folder_entry *entries;
	size_t count;

	theme_list(walk->theme->arena, level.path, &entries, &count,
	    walk->theme->diagnostics);
	for (size_t i = 0; i < count; i++)
		walk_entry(walk, level, &entries[i]);
}

static int
by_name(const void *a, const void *b)
{
	const struct asset *x = a, *y = b;

	return text_compare(x->name, y->name);
}

/* "icons" of a child and "icons/x.svg" of its parent cannot both be. */
static void
diagnose_clash(const struct walk *walk, const struct asset *asset)
{
	struct theme *theme = walk->theme;
	size_t slash = text_find_byte(asset->name, '/', 0);

	while (slash != TEXT_NOWHERE) {
		struct text folder = text_slice(asset->name, 0, slash);
		const char *path = table_find(&walk->places, folder);
		if (path)
			diagnose(theme->diagnostics, D_ASSET_CLASH,
			    place_of_file(theme->arena, text_of(path)),
			    TEXTS(asset->path));
		slash = text_find_byte(asset->name, '/', slash + 1);
	}
}

void
assets_list(struct theme *theme)
{
	struct walk walk = { .theme = theme };

	walk.places.arena = theme->arena;
	for (const struct theme_folder *f = theme->folder; f; f = f->parent)
		walk_level(&walk, (struct level){
		    path_join(theme->arena, f->path, T("assets")), T(""),
		    0 });
	for (size_t i = 0; i < walk.count; i++)
		diagnose_clash(&walk, &walk.assets[i]);
	if (walk.count)
		qsort(walk.assets, walk.count, sizeof(*walk.assets), by_name);
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
	    sizeof(*theme->assets), by_name);
}
