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
 */
#ifndef THEME_THEME_H
#define THEME_THEME_H

#include "template/template.h"
#include "yaml/yaml.h"

/* What theme_stylesheet makes is written to assets/ by this name. */
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
	struct text value;		/* what is in force; may be absent */
	struct text meaning;		/* one sentence for theme authors */
	struct text against;		/* COLOUR: the one it is read on */
	struct text contrast;		/* COLOUR: the least ratio, "4.5" */
	const struct node *node;	/* where the value stands */
};

struct theme_folder {
	struct text name;		/* "harris" */
	struct text path;
	const struct theme_folder *parent;	/* or null */
	const struct node *node;	/* of theme.yaml */
	/* private: templates that were parsed */
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
	const struct theme_folder *folder;	/* the one that was asked for */
	struct setting *settings;	/* in the order they were declared */
	size_t setting_count;
	struct asset *assets;		/* sorted by name, each once: a child's
					   hides its parents' */
	size_t asset_count;
};

/*
 * Opens a theme by its name, looked up in the folders of `search` (ended by
 * an absent text), or by its path where `name` holds a slash or is `.`: its
 * parents may then lie beside it, too.
 * Faults of theme.yaml are diagnosed: an unknown key or setting (with the
 * nearest known), a value that is not of its setting's type, a contrast that
 * is too low (both colours and the ratio named), a parent that does not exist
 * or that is its own ancestor. Null where the theme cannot be used.
 */
struct theme *theme_open(struct arena *arena, struct text name,
    const struct text *search, struct diagnostics *diagnostics);

/* The template of that name, parsed on first use; null, with a diagnostic at
   no place, where no folder of the theme has it. */
const struct template *theme_template(struct theme *theme, struct text name);

/* All names of templates that the theme has, a child's and its parents',
   sorted, each once. */
size_t theme_template_names(struct theme *theme, struct text **names);

/* The setting of that name, or null. */
const struct setting *theme_setting(const struct theme *theme,
    struct text name);

/* Reads all templates that the theme has: finding them changes nothing from
   then on, so that threads may. */
void theme_read_templates(struct theme *theme);

/*
 * Reads the templates that nothing has asked for, to find what is wrong with
 * them. Once all pages were checked, those of the theme's own folder among
 * them are warned of: a misspelt part of a page shows nowhere. Where a page
 * includes others by dynamic names, it may be any, and none is warned of.
 */
void templates_check(struct theme *theme);

/*
 * The settings as custom properties of a stylesheet, one a line, in order:
 * `:root{--NAME:VALUE}`. Pictures are left out. Values were checked, so none
 * can break out of its declaration.
 */
void theme_stylesheet(const struct theme *theme, struct sink *sink);

/* The contrast of two colours as WCAG 2.2 defines it, times 100. */
unsigned colour_contrast(struct text a, struct text b);

#endif
