/*
 * changes.h - compares two states of the content, as the report has them.
 *
 * Both sides are loaded (changes.c). The figures of their editions are
 * compared (changes_figures.c), then their texts (changes_texts.c), key by
 * key as the schema has them (changes_keys.c).
 */
#ifndef COMMANDS_CHANGES_H
#define COMMANDS_CHANGES_H

#include "content/content_schema.h"
#include "content/report.h"
#include "core/table.h"

/*
 * Writes in Markdown the figures of each edition before and after, which
 * recommendations changed status in it, and which texts changed. Reports
 * files that cannot be read.
 */
void changes_put(const struct report *before, const struct report *after,
    struct sink *sink, struct diagnostics *diagnostics);

/* Writes the list of the texts that changed; nothing if none did. */
void changes_put_texts(const struct report *before,
    const struct report *after, struct sink *sink,
    struct diagnostics *diagnostics);

/* Returns "Recommendation 5, Its title". */
struct text changes_recommendation(struct arena *arena,
    const struct recommendation *one);

/* Returns the recommendations of the report by their slugs. */
struct table changes_by_slug(struct arena *arena,
    const struct report *report);

/* The words for a change of a key; NULL: the key is compared elsewhere. */
struct key_words {
	const char *key, *words;
};

/* Returns the row of the schema; NULL if it does not have the key. */
const struct schema_key *key_of_schema(const struct schema *schema,
    const char *key);

/* Returns the row of the table, which a null key ends; NULL if it does not
   have the key. */
const struct key_words *key_words_of(const struct key_words *table,
    const char *key);

/* Returns true if a value changes; nodes may be NULL, which is the same as
   the default of the key. */
bool key_changes(const struct schema_key *row, const struct node *was,
    const struct node *is);

/* Compares two mappings of the schema, or scalars in their place. Keys that
   are compared elsewhere are left out. */
bool keys_change(const struct schema *schema, const struct key_words *words,
    const struct node *was, const struct node *is);

/* Returns the number of items of a list; 0 if the node is NULL, 1 if it is
   written as its only item. */
size_t key_item_count(const struct node *node);

/* Returns the value of the mapping's key, or the scalar in its place. */
struct text key_id(const struct node *item, const char *key);

/* Returns the items of a list by the key that they are known by. */
struct table key_items_by_id(struct arena *arena, const struct node *list,
    const char *key);

/* Returns true if both lists have the same items in another order. */
bool key_order_changes(struct arena *arena, const struct node *was,
    const struct node *is, const char *key);

#endif
