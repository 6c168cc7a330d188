#include "yaml/node.h"

#include <stdlib.h>

#include "yaml/characters.h"

enum { MOST_COMPARED = 16 };

static int
by_key(const void *a, const void *b)
{
	const struct node *x = *(struct node *const *)a;
	const struct node *y = *(struct node *const *)b;
	int order = text_compare(x->text, y->text);

	return order ? order : (x->from > y->from) - (x->from < y->from);
}

/* Those that stand for a second time lose their text. */
static void
diagnose_duplicates(struct node **sorted, size_t count,
    struct diagnostics *diagnostics)
{
	const struct node *first = sorted[0];

	for (size_t i = 1; i < count; i++) {
		struct diagnostic *one;
		if (sorted[i]->text.length == 0 ||
		    !text_equal(sorted[i]->text, first->text)) {
			first = sorted[i];
			continue;
		}
		one = diagnose(diagnostics, D_DUPLICATE_KEY,
		    sorted[i]->place, TEXTS(first->text));
		one->other = first->place;
		one->other_message = T("it stands here for the first time");
		sorted[i]->text = (struct text){ NULL, 0 };
	}
}

/* Seldom more than a dozen: they are compared without sorting them. */
static bool
all_differ(const struct node *mapping)
{
	if (mapping->count > MOST_COMPARED)
		return false;
	for (size_t i = 1; i < mapping->count; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(mapping->keys[i]->text,
			    mapping->keys[k]->text))
				return false;
	return true;
}

void
node_drop_duplicates(struct arena *arena, struct node *mapping,
    struct diagnostics *diagnostics)
{
	struct node **sorted;
	size_t kept = 0, count = mapping->count;

	if (mapping->kind != NODE_MAPPING || count < 2 || all_differ(mapping))
		return;
	sorted = ARENA_NEW(arena, struct node *, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = mapping->keys[i];
	qsort(sorted, count, sizeof(*sorted), by_key);
	diagnose_duplicates(sorted, count, diagnostics);
	for (size_t i = 0; i < count; i++) {
		if (!mapping->keys[i]->text.at)
			continue;
		mapping->keys[kept] = mapping->keys[i];
		mapping->items[kept++] = mapping->items[i];
	}
	mapping->count = kept;
}

static size_t
find_member(const struct node *mapping, const char *key)
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
	size_t at = find_member(mapping, key);
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
	size_t at = find_member(mapping, key);

	return at == TEXT_NOWHERE ? NULL : mapping->keys[at];
}

/* The contents without mark, each CRLF an LF. */
static struct text
plain_lines(struct arena *arena, struct text contents)
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
	node->text = plain_lines(arena, file->contents);
	return node;
}
