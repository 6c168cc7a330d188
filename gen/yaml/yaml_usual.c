#include "yaml/yaml_usual.h"

#include "core/utf8.h"
#include "yaml/node.h"
#include "yaml/yaml_block.h"

/* What is deeper, or a longer key, is not usual. */
enum { DEPTH = 12, KEY_LENGTH = 64 };

/* Where the reading has come to: the first byte of a line that is no space,
   or behind it within the line. */
struct usual {
	struct arena *arena;
	const struct source_file *file;
	struct diagnostics *diagnostics;
	struct text contents;
	size_t at, line_at;		/* and where its line begins */
	uint32_t line;
	uint32_t wide;			/* bytes of the line so far that begin
					   no character */
	unsigned depth;
};

/* What is there; a line's end at the file's end. */
static char
peek(const struct usual *usual, size_t ahead)
{
	size_t at = usual->at + ahead;

	return at < usual->contents.length ? usual->contents.at[at] : '\n';
}

static size_t
indentation(const struct usual *usual)
{
	return usual->at - usual->line_at;
}

static void
skip_spaces(struct usual *usual)
{
	while (peek(usual, 0) == ' ')
		usual->at++;
}

/* To what stands in the next line that is not empty and no comment, or to the
   file's end: from a line's end. */
static void
next_line(struct usual *usual)
{
	size_t end = usual->contents.length;

	while (usual->at < end) {
		usual->line_at = ++usual->at;
		usual->line++;
		usual->wide = 0;
		skip_spaces(usual);
		if (peek(usual, 0) == '#') {
			usual->at = text_find_byte(usual->contents, '\n',
			    usual->at);
		} else if (peek(usual, 0) != '\n') {
			return;
		}
	}
	usual->at = usual->line_at = end;
}

/* False where something stands behind a value. */
static bool
end_line(struct usual *usual)
{
	skip_spaces(usual);
	if (peek(usual, 0) != '\n')
		return false;
	next_line(usual);
	return true;
}

/* A node that begins here. */
static struct node *
new_node(const struct usual *usual, enum node_kind kind)
{
	struct node *node = ARENA_NEW(usual->arena, struct node, 1);

	node->kind = kind;
	node->place = (struct place){ usual->file, usual->line,
		(uint32_t)indentation(usual) - usual->wide + 1, 1 };
	node->from = node->to = usual->at;
	return node;
}

/* The scalar of `length` bytes that is written here, `marks` of them on
   either side; goes behind it. */
static struct node *
scalar(struct usual *usual, enum scalar_style style, size_t length,
    size_t marks)
{
	struct node *node = new_node(usual, NODE_SCALAR);
	struct text source = text_slice(usual->contents, usual->at,
	    usual->at + length);

	node->style = style;
	node->to = usual->at += length;
	node->place.span = utf8_columns(source);
	usual->wide += (uint32_t)length - node->place.span;
	node->text = arena_copy(usual->arena, text_slice(source, marks,
	    length - marks));
	return node;
}

static bool
is_word(char c)
{
	return ascii_letter(c) || ascii_digit(c);
}

/* Null where what is here is no key. */
static struct node *
take_key(struct usual *usual)
{
	struct node *key;
	size_t length = 0;

	while (is_word(peek(usual, length)) ||
	    (length && peek(usual, length) == '-'))
		length++;
	if (length == 0 || length > KEY_LENGTH ||
	    peek(usual, length) != ':' || (peek(usual, length + 1) != ' ' &&
	    peek(usual, length + 1) != '\n'))
		return NULL;
	key = scalar(usual, SCALAR_PLAIN, length, 0);
	usual->at++;
	return key;
}

/* Whether the byte may begin a scalar that has no marks; others are left to
   libyaml. */
static bool
begins_plain(char c)
{
	return is_word(c) || (unsigned char)c >= 0x80 || c == '(' ||
	    c == '/' || c == '.' || c == '$';
}

static struct node *
take_plain(struct usual *usual)
{
	size_t length = 0, end = 0;
	char c;

	if (!begins_plain(peek(usual, 0)))
		return NULL;
	while ((c = peek(usual, length)) != '\n') {
		char next = peek(usual, length + 1);
		if (c == '\t' || (c == ':' && (next == ' ' || next == '\t' ||
		    next == '\n')) || (c == ' ' && next == '#'))
			return NULL;
		length++;
		if (c != ' ')
			end = length;
	}
	return scalar(usual, SCALAR_PLAIN, end, 0);
}

/* Between quotation marks, on one line, and nothing written as something
   else. */
static struct node *
take_quoted(struct usual *usual)
{
	char mark = peek(usual, 0), c;
	size_t length = 1;

	while ((c = peek(usual, length)) != mark) {
		if (c == '\n' || c == '\\' || c == '\t')
			return NULL;
		length++;
	}
	length++;
	if (peek(usual, length) == mark || peek(usual, length) == ':')
		return NULL;
	return scalar(usual, mark == '"' ? SCALAR_DOUBLE_QUOTED :
	    SCALAR_SINGLE_QUOTED, length, 1);
}

/* A collection that grows. */
struct growing {
	struct node *node;
	size_t item_capacity, key_capacity;
};

static void
add(struct usual *usual, struct growing *growing, struct node *key,
    struct node *item)
{
	struct node *node = growing->node;

	node->items = arena_grow(usual->arena, node->items, node->count,
	    &growing->item_capacity, sizeof(*node->items));
	node->items[node->count] = item;
	if (key) {
		node->keys = arena_grow(usual->arena, node->keys,
		    node->count, &growing->key_capacity,
		    sizeof(*node->keys));
		node->keys[node->count] = key;
	}
	node->count++;
}

/* What ends a scalar without marks between brackets. */
static bool
ends_inner(char c)
{
	return c == ',' || c == ']' || c == '}';
}

/* What may mean something else between brackets. */
static bool
is_strange(char c, char next)
{
	return c == '\n' || c == '\t' || c == '[' || c == '{' || c == '?' ||
	    c == '#' || (c == ':' && next != '/');
}

static struct node *
take_inner_plain(struct usual *usual)
{
	size_t length = 0, end = 0;
	char c;

	if (!begins_plain(peek(usual, 0)))
		return NULL;
	while (!ends_inner(c = peek(usual, length))) {
		if (is_strange(c, peek(usual, length + 1)))
			return NULL;
		length++;
		if (c != ' ')
			end = length;
	}
	return scalar(usual, SCALAR_PLAIN, end, 0);
}

static struct node *
take_inner(struct usual *usual)
{
	char c = peek(usual, 0);

	return c == '\'' || c == '"' ? take_quoted(usual) :
	    take_inner_plain(usual);
}

/* Behind a comma, or at the end; false where there is neither. */
static bool
next_inner(struct usual *usual, char end)
{
	skip_spaces(usual);
	if (peek(usual, 0) == end)
		return true;
	if (peek(usual, 0) != ',' || peek(usual, 1) != ' ')
		return false;
	usual->at++;
	skip_spaces(usual);
	return peek(usual, 0) != end;
}

/* `[of words, 2017.1]` */
static struct node *
take_inner_list(struct usual *usual)
{
	struct growing list = { new_node(usual, NODE_SEQUENCE), 0, 0 };

	usual->at++;
	skip_spaces(usual);
	while (peek(usual, 0) != ']') {
		struct node *item = take_inner(usual);
		if (!item)
			return NULL;
		add(usual, &list, NULL, item);
		if (!next_inner(usual, ']'))
			return NULL;
	}
	list.node->to = ++usual->at;
	return list.node;
}

/* `{key: some words, other: [a, list]}` */
static struct node *
take_inner_mapping(struct usual *usual)
{
	struct growing mapping = { new_node(usual, NODE_MAPPING), 0, 0 };

	usual->at++;
	skip_spaces(usual);
	while (peek(usual, 0) != '}') {
		struct node *key = take_key(usual), *value = NULL;
		skip_spaces(usual);
		if (key)
			value = peek(usual, 0) == '[' ?
			    take_inner_list(usual) : take_inner(usual);
		if (!value)
			return NULL;
		add(usual, &mapping, key, value);
		if (!next_inner(usual, '}'))
			return NULL;
	}
	mapping.node->to = ++usual->at;
	node_drop_duplicates(usual->arena, mapping.node, usual->diagnostics);
	return mapping.node;
}

/* Below a mapping that is so far indented. */
static struct node *
take_block(struct usual *usual, size_t indent)
{
	struct node *node = new_node(usual, NODE_SCALAR);
	struct yaml_block block = { .contents = usual->contents,
		.at = usual->at, .least = indent + 1 };

	if (!yaml_block_read(usual->arena, &block))
		return NULL;
	node->style = block.folded ? SCALAR_FOLDED : SCALAR_LITERAL;
	node->text = block.text;
	node->to = block.at;
	usual->line += block.lines - 1;
	/* To the line's end before what follows. */
	usual->at = block.at - 1;
	next_line(usual);
	return node;
}

/* A value that ends with its line, which it goes behind. */
static struct node *
take_in_line(struct usual *usual)
{
	struct node *node;

	switch (peek(usual, 0)) {
	case '[':
		node = take_inner_list(usual);
		break;
	case '{':
		node = take_inner_mapping(usual);
		break;
	case '\'':
	case '"':
		node = take_quoted(usual);
		break;
	default:
		node = take_plain(usual);
		break;
	}
	return node && end_line(usual) ? node : NULL;
}

static struct node *take_mapping(struct usual *usual);

static bool
at_item(const struct usual *usual)
{
	return peek(usual, 0) == '-' && peek(usual, 1) == ' ';
}

static struct node *
take_item(struct usual *usual)
{
	struct usual before;
	struct node *key;

	usual->at++;
	skip_spaces(usual);
	before = *usual;
	key = take_key(usual);
	if (!key)
		return take_in_line(usual);
	*usual = before;
	return take_mapping(usual);
}

/* Whether a line follows that belongs to what is so far indented; false also
   where one follows that belongs to nothing. */
static bool
goes_on(const struct usual *usual, size_t indent)
{
	return usual->at < usual->contents.length &&
	    indentation(usual) >= indent;
}

static struct node *
take_list(struct usual *usual)
{
	struct growing list = { new_node(usual, NODE_SEQUENCE), 0, 0 };
	size_t indent = indentation(usual);

	while (goes_on(usual, indent)) {
		struct node *item;
		if (indentation(usual) > indent)
			return NULL;
		if (!at_item(usual))
			break;
		item = take_item(usual);
		if (!item)
			return NULL;
		add(usual, &list, NULL, item);
	}
	list.node->to = usual->at;
	return list.node;
}

/* What stands in the lines below a key. */
static struct node *
take_below(struct usual *usual, size_t indent)
{
	next_line(usual);
	if (!goes_on(usual, indent))
		return NULL;
	if (at_item(usual))
		return take_list(usual);
	return indentation(usual) > indent ? take_mapping(usual) : NULL;
}

static struct node *
take_value(struct usual *usual, size_t indent)
{
	skip_spaces(usual);
	switch (peek(usual, 0)) {
	case '\n':
		return take_below(usual, indent);
	case '|':
	case '>':
		return take_block(usual, indent);
	default:
		return take_in_line(usual);
	}
}

static struct node *
take_members(struct usual *usual)
{
	struct growing mapping = { new_node(usual, NODE_MAPPING), 0, 0 };
	size_t indent = indentation(usual);

	while (goes_on(usual, indent)) {
		struct node *key = indentation(usual) == indent ?
		    take_key(usual) : NULL;
		struct node *value = key ? take_value(usual, indent) : NULL;
		if (!value)
			return NULL;
		add(usual, &mapping, key, value);
	}
	mapping.node->to = usual->at;
	node_drop_duplicates(usual->arena, mapping.node, usual->diagnostics);
	return mapping.node;
}

static struct node *
take_mapping(struct usual *usual)
{
	struct node *mapping = NULL;

	if (++usual->depth <= DEPTH)
		mapping = take_members(usual);
	usual->depth--;
	return mapping;
}

static void
go_to_beginning(struct usual *usual)
{
	skip_spaces(usual);
	if (peek(usual, 0) != '\n' && peek(usual, 0) != '#')
		return;
	usual->at = text_find_byte(usual->contents, '\n', usual->at);
	next_line(usual);
}

const struct node *
yaml_usual(struct arena *arena, const struct source_file *file,
    struct diagnostics *diagnostics)
{
	struct usual usual = { .arena = arena, .file = file,
		.diagnostics = diagnostics, .contents = file->contents,
		.line = 1 };
	size_t found_before = diagnostics->count;
	struct node *root;

	if (!text_ends(file->contents, T("\n")) ||
	    text_find_byte(file->contents, '\r', 0) != TEXT_NOWHERE)
		return NULL;
	go_to_beginning(&usual);
	if (usual.at == file->contents.length)
		return NULL;
	root = at_item(&usual) ? take_list(&usual) : take_mapping(&usual);
	if (root && usual.at == file->contents.length)
		return root;
	diagnostics->count = found_before;
	return NULL;
}
