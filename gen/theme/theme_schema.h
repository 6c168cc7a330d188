/*
 * theme_schema.h - every key that the files of a theme may have, in tables.
 */
#ifndef THEME_THEME_SCHEMA_H
#define THEME_THEME_SCHEMA_H

#include "schema/schema.h"

/* theme.yaml, and strings/LANGUAGE.yaml. */
extern const struct schema schema_theme, schema_strings;

/* Both kinds of files, ended by an absent name. */
extern const struct schema_file theme_files[];

#endif
