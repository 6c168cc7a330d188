#include "yaml/edit.h"

#include "core/buffer.h"

/* What is put in, where, and what goes for it. */
struct change {
	size_t from, to;
	struct text before;	/* a line end, where the line has none */
	size_t column;		/* of the dash, counted from 0 */
	size_t inner;		/* of what the dash belongs to */
};

static const struct text nothing = { NULL, 0 };

static struct text
source_of(const struct node *node)
{
	return node->place.file->contents;
}

static bool
is_between_brackets(const struct node *node)
{
	char first = node->kind == NODE_SCALAR ? ' ' :
	    source_of(node).at[node->from];

	return first == '[' || first == '{';
}

static struct text
line_end_of(struct text source)
{
	size_t at = text_find_byte(source, '\n', 0);

	return at != TEXT_NOWHERE && at > 0 && source.at[at - 1] == '\r' ?
	    T("\r\n") : T("\n");
}

static size_t
line_begin(struct text source, size_t at)
{
	while (at > 0 && source.at[at - 1] != '\n')
		at--;
	/* A byte-order mark is no column. */
	return at == 0 && text_starts(source, T("\xEF\xBB\xBF")) ? 3 : at;
}

static size_t
line_after(struct text source, size_t at)
{
	size_t end = text_until(source, '\n', at);

	return end + (end < source.length);
}

static size_t
column_of(struct text source, size_t at)
{
	return at - line_begin(source, at);
}

/* `|+` and the like keep the empty lines that follow. */
static bool
keeps_empty_lines(const struct node *scalar)
{
	struct text source = source_of(scalar);
	size_t at = scalar->from;

	if (scalar->style != SCALAR_LITERAL && scalar->style != SCALAR_FOLDED)
		return false;
	while (++at < scalar->to && (ascii_digit(source.at[at]) ||
	    source.at[at] == '-'))
		;
	return at < scalar->to && source.at[at] == '+';
}

/* Where the node's last word ends. */
static size_t
end_of(const struct node *node)
{
	struct text source = source_of(node);
	size_t end;

	while (node->kind != NODE_SCALAR && node->count &&
	    !is_between_brackets(node))
		node = node->items[node->count - 1];
	end = node->to;
	if (node->kind == NODE_SCALAR && keeps_empty_lines(node))
		return end > node->from ? end - 1 : end;
	while (end > node->from && ascii_space(source.at[end - 1]))
		end--;
	return end;
}

/* Comments that are indented more than `column` belong to what is above. */
static size_t
past_comments(struct text source, size_t at, size_t column)
{
	for (size_t line = at; line < source.length;) {
		size_t from = line;
		while (from < source.length && source.at[from] == ' ')
			from++;
		line = line_after(source, line);
		if (from < source.length && source.at[from] == '#' &&
		    column_of(source, from) > column)
			at = line;
		else if (text_trim(text_slice(source, from, line)).length)
			break;
	}
	return at;
}

static struct change
behind(const struct node *node, size_t column, size_t inner)
{
	struct text source = source_of(node);
	size_t at = line_after(source, end_of(node));

	at = past_comments(source, at, column);
	return (struct change){ at, at, at > 0 && source.at[at - 1] != '\n' ?
		line_end_of(source) : T(""), column, inner };
}

/* How far what a dash belongs to stands behind it. */
static size_t
step_of(const struct node *list)
{
	struct text source = source_of(list);
	const struct node *item = list->items[list->count - 1];
	size_t dash = column_of(source, list->from);
	size_t inner = column_of(source, item->from);
	bool same_line = text_find_byte(text_slice(source, line_begin(source,
	    item->from), item->from), '-', 0) != TEXT_NOWHERE;

	return item->kind == NODE_MAPPING && same_line && inner > dash ?
	    inner - dash : 2;
}

static struct change
into_list(const struct node *key, const struct node *list, size_t at)
{
	size_t column = column_of(source_of(list), list->from);
	size_t inner = column + step_of(list);
	struct change change;

	if (at > 0)
		return behind(list->items[at < list->count ? at - 1 :
		    list->count - 1], column, inner);
	change = behind(key, column, inner);
	/* What stands above the first dash is about its item. */
	change.from = change.to = line_after(source_of(list), key->to);
	return change;
}

/* `key:` or `key: []`, which goes. */
static struct change
into_empty(const struct node *key, const struct node *value)
{
	struct text source = source_of(key);
	size_t column = column_of(source, key->from) + 2;
	size_t to = value->to, from = value->from;
	struct change change = { .column = column, .inner = column + 2 };

	if (value->kind != NODE_SCALAR) {
		while (source.at[from - 1] == ' ')
			from--;
		change.before = text_slice(source, to, line_after(source,
		    to));
		to = line_after(source, to);
	} else {
		from = to = line_after(source, key->to);
	}
	change.from = from;
	change.to = to;
	if (from == to ? source.at[from - 1] != '\n' :
	    !text_ends(change.before, T("\n")))
		change.before = line_end_of(source);
	return change;
}

static void
put_spaces(struct sink *sink, size_t count)
{
	while (count-- > 0)
		sink_string(sink, " ");
}

static void
put_lines(struct sink *sink, const struct change *change, struct text lines,
    struct text line_end)
{
	for (size_t at = 0; at < lines.length;) {
		size_t next = line_after(lines, at);
		put_spaces(sink, at ? change->inner : change->column);
		if (at == 0) {
			sink_string(sink, "-");
			put_spaces(sink, change->inner - change->column - 1);
		}
		sink_put(sink, text_slice(lines, at, next - 1));
		sink_put(sink, line_end);
		at = next;
	}
}

static struct text
changed(struct arena *arena, struct text source, const struct change *change,
    struct text key, struct text lines)
{
	struct text line_end = line_end_of(source);
	struct buffer buffer;
	struct sink *sink = &buffer.sink;

	buffer_begin(&buffer);
	sink_put(sink, text_slice(source, 0, change->from));
	sink_put(sink, change->before);
	if (key.at) {
		sink_put(sink, key);
		sink_string(sink, ":");
		sink_put(sink, line_end);
	}
	put_lines(sink, change, lines, line_end);
	sink_put(sink, text_slice(source, change->to, source.length));
	return buffer_keep(&buffer, arena);
}

/* Recursion ends: yaml_read bounds the depth. */
static bool
same(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == NODE_SCALAR)
		return text_equal(text_trim(a->text), text_trim(b->text));
	for (size_t i = 0; i < a->count; i++)
		if (!same(a->items[i], b->items[i]) ||
		    (a->kind == NODE_MAPPING &&
		    !text_equal(a->keys[i]->text, b->keys[i]->text)))
			return false;
	return true;
}

/* Whether the list is the old one and an item at `at`. */
static bool
has_one_more(const struct node *old, const struct node *new, size_t at)
{
	size_t count = old && old->kind == NODE_SEQUENCE ? old->count : 0;

	if (!new || new->kind != NODE_SEQUENCE || new->count != count + 1)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!same(old->items[i], new->items[i + (i >= at)]))
			return false;
	return new->items[at < count ? at : count]->kind == NODE_MAPPING;
}

/* Reads the result: whether it is as it was, and an item in the list. */
static bool
is_sound(struct arena *arena, const struct node *root, struct text key,
    size_t at, struct text contents)
{
	struct diagnostics found = { .arena = arena };
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	const struct node *new;
	size_t others = 0, lists = 0;

	*file = (struct source_file){ root->place.file->path, contents,
		0 };
	new = yaml_read(arena, file, &found);
	if (!new || found.count || new->kind != NODE_MAPPING)
		return false;
	for (size_t i = 0; i < new->count; i++) {
		bool known = others + lists < root->count;
		const struct node *old = known ? root->items[i] : NULL;
		if (known && !text_equal(root->keys[i]->text,
		    new->keys[i]->text))
			return false;
		if (text_equal(new->keys[i]->text, key))
			lists += has_one_more(old, new->items[i], at);
		else
			others += known && same(old, new->items[i]);
	}
	return lists == 1 && others + 1 == new->count;
}

/* The value of the key, which is there; an empty one too. */
static const struct node *
value_of(const struct node *root, const struct node *key)
{
	size_t i = 0;

	while (root->keys[i] != key)
		i++;
	return root->items[i];
}

/* False where there is no place for an item. */
static bool
find_change(const struct node *root, const struct node *key, size_t at,
    struct change *change)
{
	const struct node *value;
	size_t column;

	if (is_between_brackets(root))
		return false;
	if (!key) {
		column = column_of(source_of(root), root->from) + 2;
		*change = behind(root, 0, column + 2);
		change->column = column;
		return true;
	}
	value = value_of(root, key);
	if (value->kind == NODE_SCALAR ? !value->text.at : !value->count)
		*change = into_empty(key, value);
	else if (value->kind == NODE_SEQUENCE && !is_between_brackets(value))
		*change = into_list(key, value, at);
	else
		return false;
	return true;
}

struct text
edit_add_item(struct arena *arena, const struct node *root, const char *key,
    size_t at, struct text lines)
{
	const struct node *name = node_key(root, key);
	struct text name_text = text_of(key), contents;
	struct change change;

	if (!find_change(root, name, at, &change))
		return nothing;
	contents = changed(arena, source_of(root), &change,
	    name ? nothing : name_text, lines);
	return is_sound(arena, root, name_text, at, contents) ? contents :
	    nothing;
}

struct text
edit_replace(struct arena *arena, const struct node *scalar,
    struct text source)
{
	struct text old = source_of(scalar);
	size_t end = end_of(scalar);

	return arena_join(arena, TEXTS(text_slice(old, 0, scalar->from),
	    source, text_slice(old, end, old.length)));
}

struct text
edit_add_line(struct arena *arena, const struct node *mapping,
    const char *key, struct text line)
{
	const struct node *name = node_key(mapping, key);
	const struct node *value = node_member(mapping, key);
	struct text old = source_of(mapping);
	struct change change;

	if (!name || !value || is_between_brackets(mapping))
		return nothing;
	change = behind(value, column_of(old, name->from), 0);
	return arena_join(arena, TEXTS(text_slice(old, 0, change.from),
	    change.before, line, line_end_of(old), text_slice(old,
	    change.to, old.length)));
}
