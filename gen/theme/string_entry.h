/*
 * string_entry.h - one string of a strings file, with its forms.
 */
#ifndef THEME_STRING_ENTRY_H
#define THEME_STRING_ENTRY_H

#include "theme/placeholder.h"
#include "theme/plural.h"
#include "theme/strings.h"

/* A string of the English reference, and the names that all must have. */
struct english_string {
	struct string_entry entry;
	struct placeholders names;
};

/*
 * Reads `name: text` or `name: {CATEGORY: text, …}`. Diagnoses a string
 * without text, categories that are unknown or that `rules` has no rule for,
 * and a missing `other`. The entry's `other` is absent where it is of no use.
 */
struct string_entry string_read(const struct node *key,
    const struct node *value, const struct plural_rules *rules,
    struct diagnostics *diagnostics);

/* All names in any form of the value. */
struct placeholders string_names(struct arena *arena, const struct node *value);

/* Diagnoses names that a form has more, or less, than `names`. */
void string_check_names(struct arena *arena, const struct node *value,
    const struct placeholders *names, struct diagnostics *diagnostics);

#endif
