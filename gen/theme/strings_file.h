/*
 * strings_file.h - the files of a language's strings, along a theme's line of
 * parents, and their keys but for `strings` and `plural` (internal to theme/).
 */
#ifndef THEME_STRINGS_FILE_H
#define THEME_STRINGS_FILE_H

#include "theme/strings.h"
#include "yaml/yaml.h"

/* The files that a language's strings are read from, the child's first. */
struct strings_files {
	const struct node **roots;	/* each file's mapping */
	size_t count, capacity;
};

/*
 * Adds strings/TAG.yaml of the theme's folder and its parents, in this order.
 * Letters of the tag match in either case. Diagnosed: a file that cannot be
 * read, unknown keys, values of a wrong kind, a `language` that is not the
 * tag's.
 */
void strings_files_add(struct strings_files *files, struct theme *theme,
    struct text tag, struct diagnostics *diagnostics);

/* Returns the LANGUAGE of LANGUAGE.yaml; absent text for other names. */
struct text strings_file_tag(struct text name);

/* Reports the YAML files in the folder `strings` of the one at `path` that are
   not named LANGUAGE.yaml. */
void strings_files_check(struct arena *arena, struct text path,
    struct diagnostics *diagnostics);

/* Returns the key's value, if it is of that kind, in the first file that has
   it, or NULL. */
const struct node *strings_files_value(const struct strings_files *files,
    const char *key, enum node_kind kind);

/*
 * Read the values of `reference`, `months`, `dates`, `digits` and
 * `lower-labels`. Faults that the schema does not find are reported at their
 * places; values that have a fault are left out.
 */
struct reference_words strings_read_reference(struct arena *arena,
    const struct node *mapping);
void strings_read_months(struct strings *strings, const struct node *list,
    struct diagnostics *diagnostics);
void strings_read_dates(struct arena *arena, struct strings *strings,
    const struct node *mapping, struct diagnostics *diagnostics);
void strings_read_digits(struct strings *strings, const struct node *text,
    struct diagnostics *diagnostics);
void strings_read_lower_labels(struct strings *strings,
    const struct node *text);

#endif
