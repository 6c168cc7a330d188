/*
 * folder.h - the folders of a theme: it and its parents, found and read.
 */
#ifndef THEME_FOLDER_H
#define THEME_FOLDER_H

#include "theme/theme.h"

/* A folder's own templates, sorted by name; the last has an absent name. */
struct theme_template {
	struct text name, path;
	bool read;			/* it was tried */
	bool faulty;			/* and was diagnosed */
	const struct template *template;	/* null until then */
};

/*
 * The theme's folder with those of its parents, as theme_open says; their
 * theme.yaml is read and checked but for settings. Null where one cannot be
 * used.
 */
const struct theme_folder *theme_folder_open(struct arena *arena,
    struct text name, const struct text *search,
    struct diagnostics *diagnostics);

/* Lists the templates of the folder at `path`; strays are diagnosed. */
struct theme_template *templates_list(struct arena *arena,
    struct text path, struct diagnostics *diagnostics);

/* The find function of a theme's library. */
const struct template *theme_find(struct template_library *library,
    struct text name, const struct template *from);

#endif
