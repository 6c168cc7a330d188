/*
 * keys.h - which keys a mapping of a theme's files may have, and their shape.
 */
#ifndef THEME_KEYS_H
#define THEME_KEYS_H

#include "content/yaml.h"

struct key_form {
	struct text name;
	enum node_kind kind;
	bool required;
};

/*
 * Diagnoses, at their places, that the node is no mapping, keys that are not
 * among the forms (with the nearest that is), values of another kind than
 * their form's, and required keys that are missing or empty. False where
 * there was any.
 */
bool keys_check(const struct node *mapping, const struct key_form *forms,
    size_t count, struct diagnostics *diagnostics);

/* Diagnoses a node of another kind; false then. `what` names the node. */
bool kind_check(const struct node *node, enum node_kind kind,
    struct text what, struct diagnostics *diagnostics);

/* The key's value where it is of the kind, else null. */
const struct node *key_value(const struct node *mapping, const char *key,
    enum node_kind kind);
/* The key's text, absent where it is empty or no scalar. */
struct text key_text(const struct node *mapping, const char *key);

/* Names of keys, settings, strings: [a-z][a-z0-9-]*. */
bool is_key_name(struct text name);

#endif
