/*
 * folder.h - the files of a theme's folders (internal to theme/).
 */
#ifndef THEME_FOLDER_H
#define THEME_FOLDER_H

#include "core/files.h"
#include "core/limits.h"
#include "theme/theme.h"

/* The largest size of theme.yaml, a template or a strings file, in bytes, and
   how deep folders nest below assets/. */
enum { THEME_FILE_LIMIT = LIMIT_THEME_FILE, ASSET_DEPTH = LIMIT_ASSETS };

/* A folder's own templates, sorted by name; the last has an absent name. */
struct theme_template {
	struct text name, path;
	bool read;			/* parsing it was tried */
	bool faulty;			/* it has a fault, which is diagnosed */
	const struct template *template;	/* null before it is read */
};

/*
 * Reads a file of a theme. Returns NULL, diagnosed, if it cannot be read, is no
 * plain file (symbolic links are refused: a theme holds all that it uses) or is
 * larger than the limit.
 */
const struct source_file *folder_read_file(struct arena *arena,
    struct text path, struct diagnostics *diagnostics);

/* Returns a place for a fault of the file as a whole. */
struct place folder_place_of_file(struct arena *arena, struct text path);

/*
 * Lists the entries of a folder below the theme's; none if there is no such
 * folder. Left out are names that begin with a dot, and files that editors and
 * desktops leave behind ("x~", "#x#", "x.bak", "x.orig", "Thumbs.db").
 */
void folder_list_entries(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count,
    struct diagnostics *diagnostics);

/*
 * templates.c: lists the templates of the folder at `path`. Other files there
 * are diagnosed.
 */
struct theme_template *folder_templates(struct arena *arena,
    struct text path, struct diagnostics *diagnostics);

/* templates.c: the find function of a theme's library. */
const struct template *theme_find(struct template_library *library,
    struct text name, const struct template *from);

/*
 * assets.c: lists the assets of the theme and its parents into theme->assets,
 * sorted by name. A file hides files of the same name in parents. Diagnosed
 * and left out: entries that are no plain file or folder, names that an
 * address would have to escape, the name of the stylesheet of settings, and a
 * file if another theme of the line has a folder of that name.
 */
void assets_list(struct theme *theme);

/* Returns the asset of that name, or NULL. */
const struct asset *asset_find(const struct theme *theme, struct text name);

#endif
