/*
 * edit.h - changes a YAML file and leaves all else in it as it is.
 *
 * New lines are put in at the places that the parser gives; comments, layout,
 * line ends and the order of keys stay. The result is read again: if it is not
 * the old content plus the change, there is no change.
 */
#ifndef YAML_EDIT_H
#define YAML_EDIT_H

#include "yaml/yaml.h"

/*
 * Returns the contents of the file of `root`, a mapping that was read without
 * a fault, with one more item in its list `key`: the item has index `at`, or is
 * the last if there are fewer. `lines` is the source of a mapping, without
 * indentation, each line ended by LF. The list may be empty or missing.
 *
 * Returns an absent text if that cannot be done: the mapping or the list is
 * between brackets, or the key has another value.
 */
struct text edit_add_item(struct arena *arena, const struct node *root,
    const char *key, size_t at, struct text lines);

/* Returns the contents of the scalar's file with `source` in its place. */
struct text edit_replace(struct arena *arena, const struct node *scalar,
    struct text source);

/* Returns the contents of the mapping's file with one more line after the
   value of `key`, a key of the block mapping; absent if that cannot be done. */
struct text edit_add_line(struct arena *arena, const struct node *mapping,
    const char *key, struct text line);

#endif
