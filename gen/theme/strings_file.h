/*
 * strings_file.h - the files of a language's strings, along a theme's line.
 */
#ifndef THEME_STRINGS_FILE_H
#define THEME_STRINGS_FILE_H

#include "theme/strings.h"

/* What a language's strings are read from, the most important first. */
struct layers {
	const struct node **roots;	/* each file's mapping */
	size_t count, capacity;
};

/*
 * Adds strings/TAG.yaml of the theme's folder and its parents, in this order.
 * Letters of the tag match in either case. Diagnosed: what cannot be read,
 * unknown keys, values of a wrong kind, a `language` that is not the tag's.
 */
void layers_add(struct layers *layers, struct theme *theme, struct text tag,
    struct diagnostics *diagnostics);

/* The LANGUAGE of LANGUAGE.yaml; absent where the name is another. */
struct text strings_file_tag(struct text name);

/* Diagnoses the YAML in the folder `strings` of the one at `path` that is not
   named LANGUAGE.yaml. */
void strings_files_check(struct arena *arena, struct text path,
    struct diagnostics *diagnostics);

/* The value of the first layer that has the key, of that kind; else null. */
const struct node *layers_value(const struct layers *layers,
    const char *key, enum node_kind kind);

#endif
