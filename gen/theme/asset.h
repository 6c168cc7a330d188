/*
 * asset.h - the files that a theme's pages need beside themselves.
 */
#ifndef THEME_ASSET_H
#define THEME_ASSET_H

#include "core/limits.h"
#include "theme/theme.h"

/* Folders below assets/ are nested no deeper. */
enum { ASSET_DEPTH = LIMIT_ASSETS };

/*
 * Lists the assets of the theme and its parents into theme->assets, sorted
 * by name. A file hides those of the same name in parents. Diagnosed and left
 * out: what is no plain file or folder, names that an address would have to
 * escape, the name of the stylesheet of settings, and a file where another
 * theme of the line has a folder.
 */
void assets_list(struct theme *theme);

/* The asset of that name, or null. */
const struct asset *asset_find(const struct theme *theme, struct text name);

#endif
