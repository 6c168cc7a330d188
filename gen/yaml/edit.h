/*
 * edit.h - changes to a YAML file that leave all else in it as it is.
 *
 * A change is put in at the place that the parser gives; comments, layout,
 * line ends and the order of things stay. The result is read again: where it
 * is not what it was and the change, there is no change.
 */
#ifndef YAML_EDIT_H
#define YAML_EDIT_H

#include "yaml/yaml.h"

/*
 * The contents of the file of `root`, a mapping that was read without a
 * fault, with one item more in its list `key`: as the item number `at`, or
 * the last where it has not as many. `lines` is a mapping's source, without
 * indentation, each line ended by LF. The list may be empty or missing.
 *
 * Absent where it cannot be done: the mapping or the list stands between
 * brackets, or the key has another value.
 */
struct text edit_add_item(struct arena *arena, const struct node *root,
    const char *key, size_t at, struct text lines);

/* The contents of the scalar's file with other source in its place. */
struct text edit_replace(struct arena *arena, const struct node *scalar,
    struct text source);

/* The contents of the mapping's file with one line more behind the value of
   `key`, a key of the block mapping; absent where that cannot be done. */
struct text edit_add_line(struct arena *arena, const struct node *mapping,
    const char *key, struct text line);

#endif
