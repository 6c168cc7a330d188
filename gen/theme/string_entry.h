/*
 * string_entry.h - one string of a strings file: its plural forms, and the
 * `{name}`s in them (internal to theme/).
 */
#ifndef THEME_STRING_ENTRY_H
#define THEME_STRING_ENTRY_H

#include "core/table.h"
#include "theme/plural.h"
#include "theme/strings.h"

/* The names of strings, each once. Begin with { .found.arena = arena }. */
struct placeholders {
	struct table found;
	struct text *names;
	size_t count, capacity;
};

/* A string of the English reference, and the names that all must have. */
struct english_string {
	struct string_entry entry;
	struct placeholders names;
};

/* Cuts the string around its names. */
struct pattern string_pattern(struct arena *arena, struct text string);

/* Adds the names of the string. Returns false at a `{` that begins no name,
   whose offset is then in *fault_at. */
bool string_add_names(struct placeholders *set, struct text string,
    size_t *fault_at);

/*
 * Reports a `{` that begins no name; names of the string that are not wanted,
 * at their places; and wanted names that it lacks, but for {count} if
 * `count_may_lack`.
 */
void string_check_text(struct arena *arena, const struct node *string,
    const struct placeholders *wanted, bool count_may_lack,
    struct diagnostics *diagnostics);

/*
 * Reads `name: text` or `name: {CATEGORY: text, ...}`. Reports a string without
 * text, and categories that `rules` has no rule for. The entry's `other` is
 * absent if it cannot be used.
 */
struct string_entry string_read(const struct node *key,
    const struct node *value, const struct plural_rules *rules,
    struct diagnostics *diagnostics);

/* Returns all names in any form of the value. */
struct placeholders string_placeholders(struct arena *arena,
    const struct node *value);

/* Checks each form of the value against `names`, as string_check_text does. */
void string_check_forms(struct arena *arena, const struct node *value,
    const struct placeholders *names, struct diagnostics *diagnostics);

#endif
