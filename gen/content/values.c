#include "content/values.h"

size_t
member_count(const struct node *mapping, const char *key)
{
	const struct node *list = node_member_of(mapping, key, NODE_SEQUENCE);

	return list ? list->count : 0;
}

/* Returns the text without white space around it; absent if nothing is left. */
static struct text
value_trimmed(const struct node *mapping, const char *key)
{
	const struct node *value = node_member_of(mapping, key, NODE_SCALAR);
	struct text text = { NULL, 0 };

	if (value && text_trim(value->text).length)
		text = text_trim(value->text);
	return text;
}

struct text
member_lines(struct arena *arena, const struct node *mapping, const char *key)
{
	struct text text = value_trimmed(mapping, key);

	return text.at ? arena_copy(arena, text) : text;
}

struct text
member_text(struct arena *arena, const struct node *mapping, const char *key)
{
	struct text text = value_trimmed(mapping, key);
	char *line;

	if (!text.at || text_find_byte(text, '\n', 0) == TEXT_NOWHERE)
		return text.at ? arena_copy(arena, text) : text;
	line = arena_allocate(arena, text.length + 1);
	for (size_t i = 0; i < text.length; i++)
		line[i] = text.at[i] == '\n' ? ' ' : text.at[i];
	return (struct text){ line, text.length };
}

bool
member_boolean(const struct node *mapping, const char *key, bool otherwise)
{
	struct text text = value_trimmed(mapping, key);

	if (text_equal(text, T("true")))
		return true;
	return text_equal(text, T("false")) ? false : otherwise;
}

struct date
member_date(const struct node *mapping, const char *key)
{
	struct date date;

	date_parse(value_trimmed(mapping, key), &date);
	return date;
}

struct markdown
member_markdown(struct arena *arena, const struct node *mapping,
    const char *key, bool inline_only)
{
	struct markdown markdown = { .inline_only = inline_only };
	struct node *node;

	if (!value_trimmed(mapping, key).at)
		return markdown;
	node = ARENA_NEW(arena, struct node, 1);
	*node = *node_member(mapping, key);
	node->text = arena_copy(arena, node->text);
	markdown.node = node;
	markdown.source = node->text;
	return markdown;
}
