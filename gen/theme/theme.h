/*
 * theme.h - a theme: templates, settings and assets, looked up along a line
 * of parents.
 *
 * A theme is a folder:
 *
 *   theme.yaml            name, parent, settings (declared, with defaults),
 *                         set (values for settings that a parent declares)
 *   templates/NAME.mustache  pages and partials
 *   assets/               files copied as they are to assets/ of the site
 *   strings/LANGUAGE.yaml the words of the interface (strings.h)
 *   print/                what the PDFs are made with
 *
 * Whatever a theme lacks comes from its parent. A template that extends (or
 * includes) its own name means the parent theme's.
 *
 * How the room works:
 *
 *   folder.c          opens the folders, child first, and reads theme.yaml by
 *                     the tables of theme_schema.c
 *   assets.c          lists assets/ of all folders
 *   settings.c        reads settings; setting_value.c knows their types
 *   templates.c       finds and parses templates; reports unused ones
 *   strings_read.c    merges the strings of a language (strings.h) from files
 *                     (strings_file.c), entries with plural forms
 *                     (string_entry.c) and plural rules (plural.c)
 *   strings.c         fills strings in
 *
 * All of a theme lives in the arena that it was opened with, and nodes of its
 * YAML too. Threads may share it once theme_read_templates was called.
 */
#ifndef THEME_THEME_H
#define THEME_THEME_H

#include "template/template.h"
#include "yaml/yaml.h"

/* The name of the file in assets/ that holds theme_stylesheet's output. */
#define THEME_STYLESHEET "settings.css"

enum setting_type {
	SETTING_COLOUR,		/* #rrggbb */
	SETTING_FONTS,		/* family names, separated by commas */
	SETTING_LENGTH,		/* a number with px, rem, em, ch, pt, mm or % */
	SETTING_PICTURE,	/* a file in assets/: png, jpg, svg; or none */
	SETTING_TEXT,
};

struct setting {
	struct text name;		/* [a-z][a-z0-9-]* */
	enum setting_type type;
	struct text value;		/* in force; may be absent */
	struct text meaning;		/* one sentence for theme authors */
	struct text against;		/* COLOUR: the one it is read on */
	struct text contrast;		/* COLOUR: the least ratio, "4.5" */
	const struct node *node;	/* of the value */
};

struct theme_folder {
	struct text name;		/* "harris" */
	struct text path;
	const struct theme_folder *parent;	/* or null */
	const struct node *node;	/* of theme.yaml */
	/* private: its templates */
	struct theme_template *templates;
};

struct asset {
	struct text name;		/* "site.css", "icons/x.svg" */
	struct text path;		/* on disk */
};

struct theme {
	struct template_library library;	/* first: a theme is one */
	struct arena *arena;
	struct diagnostics *diagnostics;
	const struct theme_folder *folder;	/* its own, not a parent's */
	struct setting *settings;	/* in the order they were declared */
	size_t setting_count;
	struct asset *assets;		/* sorted by name, each once: a child's
					   hides its parents' */
	size_t asset_count;
};

/*
 * Opens a theme by its name, looked up in the folders of `search` (ended by
 * an absent text), or by its path if `name` holds a slash or is `.`: its
 * parents may then be beside it, too.
 * Faults of theme.yaml are diagnosed: an unknown key or setting (with the
 * nearest known), a value that is not of its setting's type, a contrast that
 * is too low (both colours and the ratio named), a parent that does not exist
 * or that is its own ancestor. Returns NULL if the theme cannot be used.
 */
struct theme *theme_open(struct arena *arena, struct text name,
    const struct text *search, struct diagnostics *diagnostics);

/* Returns the template of that name, parsed on first use. Returns NULL, with a
   diagnostic at no place, if no folder of the theme has it. */
const struct template *theme_template(struct theme *theme, struct text name);

/* Lists all names of templates that the theme has, a child's and its parents',
   sorted, each once. Returns their number. */
size_t theme_template_names(struct theme *theme, struct text **names);

/* Returns the setting of that name, or NULL. */
const struct setting *theme_setting(const struct theme *theme,
    struct text name);

/* Reads all templates that the theme has. From then on finding them changes
   nothing, so threads may find them. */
void theme_read_templates(struct theme *theme);

/*
 * Reads the templates that nothing has used, to report their faults. After all
 * pages were checked, those of the theme's own folder get a warning: a misspelt
 * part of a page shows nowhere. If a page includes others by dynamic names, any
 * may be used, and there is no warning.
 */
void templates_check(struct theme *theme);

/*
 * Writes the settings as custom properties of a stylesheet, in order, each in a
 * line:
 * `:root{--NAME:VALUE}`. Pictures are left out. Values were checked, so none
 * can break out of its declaration.
 */
void theme_stylesheet(const struct theme *theme, struct sink *sink);

#endif
