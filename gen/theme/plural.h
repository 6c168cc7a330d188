/*
 * plural.h - the form of a string for a number.
 *
 * Rules have the syntax of CLDR's (UTS #35, part 3, "Language Plural Rules"):
 *
 *   rule      = and-part ("or" and-part)*
 *   and-part  = relation ("and" relation)*
 *   relation  = operand ("%" number)? ("=" | "!=") range ("," range)*
 *   range     = number | number ".." number
 *   operand   = n i f t v w c e
 *
 * such as `n % 10 = 2..4 and n % 100 != 12..14 or n = 0`. Counts are whole
 * numbers: n and i are the count, all other operands are 0. Samples, which
 * CLDR writes behind an `@`, are passed over.
 */
#ifndef THEME_PLURAL_H
#define THEME_PLURAL_H

#include "yaml/yaml.h"

enum plural_category {
	PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_MANY,
	PLURAL_OTHER,
	PLURAL_CATEGORIES
};

struct plural_rules;

/* Finds the category of that name. Returns false if there is none. */
bool plural_category_named(struct text name, enum plural_category *category);
/* The names, by category. */
const struct text *plural_category_names(void);

/*
 * Reads `plural: {CATEGORY: RULE, …}`. Diagnoses a category that is unknown,
 * a rule for `other` (what fits no rule), and a rule that cannot be read, at
 * the character. Never null: rules that are at fault are left out.
 */
const struct plural_rules *plural_rules_read(struct arena *arena,
    const struct node *mapping, struct diagnostics *diagnostics);

/* Returns true if some number may take a form of the category. */
bool plural_has(const struct plural_rules *rules,
    enum plural_category category);

/* Returns the first category whose rule the number fits; else PLURAL_OTHER. */
enum plural_category plural_category_of(const struct plural_rules *rules,
    size_t number);

#endif
