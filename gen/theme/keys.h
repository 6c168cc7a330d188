/*
 * keys.h - which keys a mapping of a theme's files may have, and their shape.
 */
#ifndef THEME_KEYS_H
#define THEME_KEYS_H

#include "yaml/yaml.h"

struct key_form {
	struct text name;
	enum node_kind kind;
	const char *needed;	/* what for, where it is required; else null */
};

/* One kind of mapping. */
struct keys_form {
	const char *what;		/* "a setting", for messages */
	const struct key_form *keys;
	size_t count;
};

/*
 * Diagnoses, at their places, that the node is no mapping, keys that are not
 * among the form's (with the nearest that is), values of another kind, and
 * required keys that are missing or empty.
 */
void keys_check(const struct node *mapping, const struct keys_form *form,
    struct diagnostics *diagnostics);

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
/* How long the one is that the text begins with; 0 for none. */
size_t key_name_length(struct text text);

#endif
