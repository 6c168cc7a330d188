#include "yaml/edit.h"

#include "core/buffer.h"

/* A range of the source that new lines replace. */
struct edit_change {
	size_t from, to;
	struct text before;	/* a line end, if the line before has none */
	size_t column;		/* column of the item's dash, from 0 */
	size_t inner;		/* column of the item's keys, from 0 */
};

static const struct text no_text = { NULL, 0 };

static struct text
edit_source(const struct node *node)
{
	return node->place.file->contents;
}

static bool
edit_in_brackets(const struct node *node)
{
	char first = node->kind == NODE_SCALAR ? ' ' :
	    edit_source(node).at[node->from];

	return first == '[' || first == '{';
}

static struct text
edit_line_end(struct text source)
{
	size_t at = text_find_byte(source, '\n', 0);

	return at != TEXT_NOWHERE && at > 0 && source.at[at - 1] == '\r' ?
	    T("\r\n") : T("\n");
}

static size_t
edit_line_begin(struct text source, size_t at)
{
	while (at > 0 && source.at[at - 1] != '\n')
		at--;
	/* A byte-order mark is no column. */
	return at == 0 && text_starts(source, T("\xEF\xBB\xBF")) ? 3 : at;
}

static size_t
edit_line_after(struct text source, size_t at)
{
	size_t end = text_until(source, '\n', at);

	return end + (end < source.length);
}

static size_t
edit_column(struct text source, size_t at)
{
	return at - edit_line_begin(source, at);
}

/* Returns true for blocks that keep the empty lines after them: `|+`. */
static bool
edit_keeps_empty_lines(const struct node *scalar)
{
	struct text source = edit_source(scalar);
	size_t at = scalar->from;

	if (scalar->style != SCALAR_LITERAL && scalar->style != SCALAR_FOLDED)
		return false;
	while (++at < scalar->to && (ascii_digit(source.at[at]) ||
	    source.at[at] == '-'))
		;
	return at < scalar->to && source.at[at] == '+';
}

/* Returns the offset at which the node's last word ends. */
static size_t
edit_node_end(const struct node *node)
{
	struct text source = edit_source(node);
	size_t end;

	while (node->kind != NODE_SCALAR && node->count &&
	    !edit_in_brackets(node))
		node = node->items[node->count - 1];
	end = node->to;
	if (node->kind == NODE_SCALAR && edit_keeps_empty_lines(node))
		return end > node->from ? end - 1 : end;
	while (end > node->from && ascii_space(source.at[end - 1]))
		end--;
	return end;
}

/* Skips the comments that are indented more than `column`: they belong to the
   lines above. */
static size_t
edit_skip_comments(struct text source, size_t at, size_t column)
{
	for (size_t line = at; line < source.length;) {
		size_t from = line;
		while (from < source.length && source.at[from] == ' ')
			from++;
		line = edit_line_after(source, line);
		if (from < source.length && source.at[from] == '#' &&
		    edit_column(source, from) > column)
			at = line;
		else if (text_trim(text_slice(source, from, line)).length)
			break;
	}
	return at;
}

static struct edit_change
edit_change_after(const struct node *node, size_t column, size_t inner)
{
	struct text source = edit_source(node);
	size_t at = edit_line_after(source, edit_node_end(node));

	at = edit_skip_comments(source, at, column);
	return (struct edit_change){ at, at, at == 0 ||
		source.at[at - 1] == '\n' ? T("") : edit_line_end(source),
		column, inner };
}

/* Returns how many columns the keys of the list's items are after the dash. */
static size_t
edit_item_indent(const struct node *list)
{
	struct text source = edit_source(list);
	const struct node *item = list->items[list->count - 1];
	size_t dash = edit_column(source, list->from);
	size_t inner = edit_column(source, item->from);
	bool same_line = text_find_byte(text_slice(source,
	    edit_line_begin(source, item->from), item->from), '-', 0) !=
	    TEXT_NOWHERE;

	return item->kind == NODE_MAPPING && same_line && inner > dash ?
	    inner - dash : 2;
}

static struct edit_change
edit_change_list(const struct node *key, const struct node *list, size_t at)
{
	size_t column = edit_column(edit_source(list), list->from);
	size_t inner = column + edit_item_indent(list);
	struct edit_change change;

	if (at > 0)
		return edit_change_after(list->items[at < list->count ? at - 1 :
		    list->count - 1], column, inner);
	change = edit_change_after(key, column, inner);
	/* A comment above the first dash is about its item. */
	change.from = change.to = edit_line_after(edit_source(list), key->to);
	return change;
}

/* Replaces the `[]` of `key: []`, or adds lines after `key:`. */
static struct edit_change
edit_change_empty(const struct node *key, const struct node *value)
{
	struct text source = edit_source(key);
	size_t column = edit_column(source, key->from) + 2;
	size_t to = value->to, from = value->from;
	struct edit_change change = { .column = column, .inner = column + 2 };

	if (value->kind != NODE_SCALAR) {
		while (source.at[from - 1] == ' ')
			from--;
		change.before = text_slice(source, to, edit_line_after(source,
		    to));
		to = edit_line_after(source, to);
	} else {
		from = to = edit_line_after(source, key->to);
	}
	change.from = from;
	change.to = to;
	if (from == to ? source.at[from - 1] != '\n' :
	    !text_ends(change.before, T("\n")))
		change.before = edit_line_end(source);
	return change;
}

static void
edit_put_spaces(struct sink *sink, size_t count)
{
	while (count-- > 0)
		sink_string(sink, " ");
}

static void
edit_put_lines(struct sink *sink, const struct edit_change *change,
    struct text lines, struct text line_end)
{
	for (size_t at = 0; at < lines.length;) {
		size_t next = edit_line_after(lines, at);
		edit_put_spaces(sink, at ? change->inner : change->column);
		if (at == 0) {
			sink_string(sink, "-");
			edit_put_spaces(sink, change->inner - change->column -
			    1);
		}
		sink_put(sink, text_slice(lines, at, next - 1));
		sink_put(sink, line_end);
		at = next;
	}
}

static struct text
edit_apply(struct arena *arena, struct text source,
    const struct edit_change *change, struct text key, struct text lines)
{
	struct text line_end = edit_line_end(source);
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
	edit_put_lines(sink, change, lines, line_end);
	sink_put(sink, text_slice(source, change->to, source.length));
	return buffer_keep(&buffer, arena);
}

/* The recursion ends: yaml_read limits the depth. */
static bool
edit_same_nodes(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == NODE_SCALAR)
		return text_equal(text_trim(a->text), text_trim(b->text));
	for (size_t i = 0; i < a->count; i++)
		if (!edit_same_nodes(a->items[i], b->items[i]) ||
		    (a->kind == NODE_MAPPING &&
		    !text_equal(a->keys[i]->text, b->keys[i]->text)))
			return false;
	return true;
}

/* Returns true if the list is the old one with one mapping more at `at`. */
static bool
edit_has_one_more(const struct node *old, const struct node *new, size_t at)
{
	size_t count = old && old->kind == NODE_SEQUENCE ? old->count : 0;

	if (!new || new->kind != NODE_SEQUENCE || new->count != count + 1)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!edit_same_nodes(old->items[i], new->items[i + (i >= at)]))
			return false;
	return new->items[at < count ? at : count]->kind == NODE_MAPPING;
}

/* Reads the result. Returns false if more has changed than the list. */
static bool
edit_is_sound(struct arena *arena, const struct node *root, struct text key,
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
			lists += edit_has_one_more(old, new->items[i], at);
		else
			others += known && edit_same_nodes(old, new->items[i]);
	}
	return lists == 1 && others + 1 == new->count;
}

/* Returns the value of a key that the mapping has, also if it is absent. */
static const struct node *
edit_value(const struct node *root, const struct node *key)
{
	size_t i = 0;

	while (root->keys[i] != key)
		i++;
	return root->items[i];
}

/* Returns false if there is no place for an item. */
static bool
edit_find_change(const struct node *root, const struct node *key, size_t at,
    struct edit_change *change)
{
	const struct node *value;
	size_t column;

	if (edit_in_brackets(root))
		return false;
	if (!key) {
		column = edit_column(edit_source(root), root->from) + 2;
		*change = edit_change_after(root, 0, column + 2);
		change->column = column;
		return true;
	}
	value = edit_value(root, key);
	if (value->kind == NODE_SCALAR ? !value->text.at : !value->count)
		*change = edit_change_empty(key, value);
	else if (value->kind == NODE_SEQUENCE && !edit_in_brackets(value))
		*change = edit_change_list(key, value, at);
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
	struct edit_change change;

	if (!edit_find_change(root, name, at, &change))
		return no_text;
	contents = edit_apply(arena, edit_source(root), &change,
	    name ? no_text : name_text, lines);
	return edit_is_sound(arena, root, name_text, at, contents) ? contents :
	    no_text;
}

struct text
edit_replace(struct arena *arena, const struct node *scalar,
    struct text source)
{
	struct text old = edit_source(scalar);
	size_t end = edit_node_end(scalar);

	return arena_join(arena, TEXTS(text_slice(old, 0, scalar->from),
	    source, text_slice(old, end, old.length)));
}

struct text
edit_add_line(struct arena *arena, const struct node *mapping,
    const char *key, struct text line)
{
	const struct node *name = node_key(mapping, key);
	const struct node *value = node_member(mapping, key);
	struct text old = edit_source(mapping);
	struct edit_change change;

	if (!name || !value || edit_in_brackets(mapping))
		return no_text;
	change = edit_change_after(value, edit_column(old, name->from), 0);
	return arena_join(arena, TEXTS(text_slice(old, 0, change.from),
	    change.before, line, edit_line_end(old), text_slice(old,
	    change.to, old.length)));
}
