/*
 * settings.h - the settings that a theme and its parents declare and set
 * (internal to theme/).
 *
 * In theme.yaml, `settings` is a list of
 *
 *   {name: accent, type: colour, default: '#1d4f91', against: page,
 *    contrast: 4.5, meaning: 'Links, rules, the cover.'}
 *
 * `default` may be left out of pictures and texts; `against` and `contrast`
 * belong to colours and to each other. `set` gives other values to settings
 * that are declared there or by a parent: {accent: '#7a1f2b', logo: logo.svg}.
 *
 * Values go into a stylesheet, so each type is a small language of its own in
 * which nothing can end a declaration or fetch anything. The exception is
 * SETTING_TEXT, which may be anything and is escaped when it is written.
 */
#ifndef THEME_SETTINGS_H
#define THEME_SETTINGS_H

#include "theme/theme.h"

/*
 * Reads the settings of the theme's folders, the root's first, into
 * theme->settings, and checks their values and contrasts. The assets must
 * have been listed: pictures are among them. A value that has a fault leaves
 * the one before it in force.
 */
void settings_read(struct theme *theme);

/* The names of all types, by their value, ended by NULL. */
extern const char *const setting_type_names[];
/* Finds the type of that name. Returns false if there is none. */
bool setting_type_named(struct text name, enum setting_type *type);

/* Returns true if a setting of that type may be without a value. */
bool setting_may_be_absent(enum setting_type type);

/*
 * Returns true if the value is of the type. For SETTING_PICTURE: if it may
 * name a picture; it does not look for the file.
 */
bool setting_value_fits(enum setting_type type, struct text value);

/* Returns how such a value is written, for messages: "a colour is ...". */
const char *setting_value_form(enum setting_type type);

/* Returns the value that was probably meant, or absent text: "#aabbcc" for
   "#abc". */
struct text setting_value_meant(struct arena *arena, enum setting_type type,
    struct text value);

/* Writes the value in the form that a stylesheet needs. */
void setting_value_put(const struct setting *setting, struct sink *sink);

/* Returns 450 for "4.5"; at most two decimals. Returns 0 if it is no ratio
   from 1 to 21. */
unsigned contrast_parse(struct text ratio);

/* Returns the contrast of two colours as WCAG 2.2 defines it, times 100. */
unsigned colour_contrast(struct text a, struct text b);

#endif
