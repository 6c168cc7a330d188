/* Compares the keys of mappings by the schema's table. Each row of the table is
   compared, so that no key is forgotten. */
#include "commands/changes.h"

const struct schema_key *
key_of_schema(const struct schema *schema, const char *key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (strcmp(schema->keys[i].key, key) == 0)
			return &schema->keys[i];
	return NULL;
}

const struct key_words *
key_words_of(const struct key_words *table, const char *key)
{
	for (; table && table->key; table++)
		if (strcmp(table->key, key) == 0)
			return table;
	return NULL;
}

/* Returns the scalar's text; if it has none, the default of the key. */
static struct text
key_text(const struct schema_key *row, const struct node *node)
{
	struct text text = { NULL, 0 };

	if (node)
		text = text_trim(node->text);
	return text.length ? text : schema_default(row);
}

static bool
is_key_list(const struct node *node)
{
	return node && node->kind != NODE_SCALAR;
}

size_t
key_item_count(const struct node *node)
{
	return !node ? 0 : node->kind == NODE_SEQUENCE ? node->count : 1;
}

static const struct node *
key_item(const struct node *node, size_t index)
{
	return node->kind == NODE_SEQUENCE ? node->items[index] : node;
}

bool
key_changes(const struct schema_key *row, const struct node *was,
    const struct node *is)
{
	size_t count = key_item_count(is);

	if (!row->schema && !is_key_list(was) && !is_key_list(is))
		return !text_equal(key_text(row, was), key_text(row, is));
	if (key_item_count(was) != count)
		return true;
	for (size_t i = 0; i < count; i++)
		if (keys_change(row->schema, NULL, key_item(was, i),
		    key_item(is, i)))
			return true;
	return false;
}

bool
keys_change(const struct schema *schema, const struct key_words *words,
    const struct node *was, const struct node *is)
{
	if (was->kind != is->kind)
		return true;
	if (is->kind == NODE_SCALAR)
		return !text_equal(was->text, is->text);
	/* Too much is said rather than too little. */
	if (!schema)
		return true;
	for (size_t i = 0; i < schema->count; i++) {
		const char *key = schema->keys[i].key;
		const struct key_words *own = key_words_of(words, key);
		if ((!own || own->words) && key_changes(&schema->keys[i],
		    node_member(was, key), node_member(is, key)))
			return true;
	}
	return false;
}

struct text
key_id(const struct node *item, const char *key)
{
	const struct node *id = item->kind == NODE_MAPPING ?
	    node_member(item, key) : item;

	return text_trim(id->text);
}

struct table
key_items_by_id(struct arena *arena, const struct node *list, const char *key)
{
	struct table table = { .arena = arena };

	for (size_t i = 0; i < key_item_count(list); i++)
		*table_at(&table, key_id(list->items[i], key)) =
		    list->items[i];
	return table;
}

bool
key_order_changes(struct arena *arena, const struct node *was,
    const struct node *is, const char *key)
{
	struct table old = key_items_by_id(arena, was, key);
	bool same = true;

	if (key_item_count(was) != key_item_count(is))
		return false;
	for (size_t i = 0; i < key_item_count(is); i++) {
		struct text id = key_id(is->items[i], key);
		if (!table_find(&old, id))
			return false;
		same &= text_equal(id, key_id(was->items[i], key));
	}
	return !same;
}
