/*
 * setting.h - the settings that a theme and its parents declare and set.
 *
 * In theme.yaml, `settings` is a list of
 *
 *   {name: accent, type: colour, default: '#1d4f91', against: page,
 *    contrast: 4.5, meaning: 'Links, rules, the cover.'}
 *
 * `default` may be left out of pictures and texts; `against` and `contrast`
 * belong to colours and to each other. `set` gives other values to settings
 * that are declared there or by a parent: {accent: '#7a1f2b', logo: logo.svg}.
 */
#ifndef THEME_SETTING_H
#define THEME_SETTING_H

#include "theme/theme.h"

/*
 * Reads the settings of the theme's folders, the root's first, into
 * theme->settings, and checks their values and contrasts. The assets must
 * have been listed: pictures are among them. A value that is at fault leaves
 * the one before it in force.
 */
void settings_read(struct theme *theme);

#endif
