#include "yaml/characters.h"
#include "yaml/yaml.h"

static size_t
node_find(const struct node *mapping, const char *key)
{
	struct text name = text_of(key);

	if (!mapping || mapping->kind != NODE_MAPPING)
		return TEXT_NOWHERE;
	for (size_t i = 0; i < mapping->count; i++)
		if (text_equal(mapping->keys[i]->text, name))
			return i;
	return TEXT_NOWHERE;
}

const struct node *
node_member(const struct node *mapping, const char *key)
{
	size_t at = node_find(mapping, key);
	const struct node *value;

	if (at == TEXT_NOWHERE)
		return NULL;
	value = mapping->items[at];
	return value->kind == NODE_SCALAR && !value->text.at ? NULL : value;
}

const struct node *
node_member_of(const struct node *mapping, const char *key,
    enum node_kind kind)
{
	const struct node *value = node_member(mapping, key);

	return value && value->kind == kind ? value : NULL;
}

const struct node *
node_key(const struct node *mapping, const char *key)
{
	size_t at = node_find(mapping, key);

	return at == TEXT_NOWHERE ? NULL : mapping->keys[at];
}

/* Returns the contents without byte-order mark, each CRLF as an LF. */
static struct text
node_lines(struct arena *arena, struct text contents)
{
	size_t from = byte_order_mark(contents), length = 0;
	char *bytes = arena_allocate(arena, contents.length + 1);

	for (size_t i = from; i < contents.length; i++)
		if (contents.at[i] != '\r' || i + 1 == contents.length ||
		    contents.at[i + 1] != '\n')
			bytes[length++] = contents.at[i];
	return (struct text){ bytes, length };
}

const struct node *
yaml_whole_file(struct arena *arena, const struct source_file *file)
{
	struct node *node = ARENA_NEW(arena, struct node, 1);

	node->kind = NODE_SCALAR;
	node->style = SCALAR_FILE;
	node->place = (struct place){ file, 1, 1, 0 };
	node->from = byte_order_mark(file->contents);
	node->to = file->contents.length;
	node->text = node_lines(arena, file->contents);
	return node;
}
