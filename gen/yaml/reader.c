#include "yaml/yaml.h"

#include <stdlib.h>
#include <yaml.h>

#include "core/memory.h"
#include "core/utf8.h"
#include "yaml/characters.h"
#include "yaml/error_hints.h"
#include "yaml/positions.h"

/* Mappings with more keys than this are sorted to find duplicates. */
enum { MOST_COMPARED = 16 };

/* A list or mapping whose end has not been read. */
struct open_collection {
	struct node *node;
	struct node *key;		/* MAPPING: a key without its value */
	size_t item_capacity, key_capacity;
};

struct yaml_reader {
	struct arena *arena;
	const struct source_file *file;
	struct diagnostics *diagnostics;
	struct positions positions;
	struct open_collection open[YAML_DEPTH];
	size_t depth;
	struct node *root;
	bool usable;			/* no fault that spoils the nodes */
};

static struct place
reader_place_between(const struct yaml_reader *reader, struct position from,
    struct position to)
{
	uint32_t span = from.line == to.line && to.column > from.column ?
	    to.column - from.column : 1;

	return (struct place){ reader->file, from.line, from.column, span };
}

static struct place
reader_place(struct yaml_reader *reader, const yaml_event_t *event)
{
	struct position from = positions_at(&reader->positions,
	    event->start_mark);

	return reader_place_between(reader, from, positions_at(
	    &reader->positions, event->end_mark));
}

/* libyaml allows tabs in the indentation of lines between brackets. */
static void
reader_check_indentation(struct yaml_reader *reader, const struct node *node)
{
	struct text contents = reader->file->contents;
	struct place place = node->place;
	size_t from = node->from;
	bool tab = false;

	while (from > 0 && (contents.at[from - 1] == ' ' ||
	    contents.at[from - 1] == '\t'))
		tab |= contents.at[--from] == '\t';
	if (!tab || (from > 0 && contents.at[from - 1] != '\n'))
		return;
	place.column = place.span = 1;
	diagnose(reader->diagnostics, D_YAML_TABULATOR, place, NULL);
}

static void
reader_add_item(struct yaml_reader *reader, struct open_collection *open,
    struct node *node)
{
	struct node *list = open->node;

	list->items = arena_grow(reader->arena, list->items, list->count,
	    &open->item_capacity, sizeof(*list->items));
	list->items[list->count++] = node;
}

/* Reports a key that is no text, as in `{{x}}`: whatever its author meant, it
   was no mapping. */
static void
reader_check_key(struct yaml_reader *reader, const struct node *key)
{
	if (key->kind == NODE_SCALAR && key->text.length)
		return;
	diagnose(reader->diagnostics, D_YAML_KEY, key->place, NULL);
	reader->usable = false;
}

static void
reader_add_member(struct yaml_reader *reader, struct open_collection *open,
    struct node *node)
{
	struct node *mapping = open->node;

	if (!open->key) {
		open->key = node;
		reader_check_key(reader, node);
		return;
	}
	mapping->keys = arena_grow(reader->arena, mapping->keys,
	    mapping->count, &open->key_capacity, sizeof(*mapping->keys));
	mapping->items = arena_grow(reader->arena, mapping->items,
	    mapping->count, &open->item_capacity, sizeof(*mapping->items));
	mapping->keys[mapping->count] = open->key;
	mapping->items[mapping->count++] = node;
	open->key = NULL;
}

static void
reader_add_node(struct yaml_reader *reader, struct node *node)
{
	struct open_collection *open = reader->depth ?
	    &reader->open[reader->depth - 1] : NULL;

	reader_check_indentation(reader, node);
	if (!open)
		reader->root = node;
	else if (open->node->kind == NODE_SEQUENCE)
		reader_add_item(reader, open, node);
	else
		reader_add_member(reader, open, node);
}

static struct node *
reader_new_node(struct yaml_reader *reader, enum node_kind kind,
    const yaml_event_t *event)
{
	struct node *node = ARENA_NEW(reader->arena, struct node, 1);
	struct position from = positions_at(&reader->positions,
	    event->start_mark);
	struct position to = positions_at(&reader->positions,
	    event->end_mark);

	node->kind = kind;
	node->place = reader_place_between(reader, from, to);
	node->from = from.byte;
	node->to = to.byte;
	return node;
}

static enum scalar_style
reader_style(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return SCALAR_SINGLE_QUOTED;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return SCALAR_DOUBLE_QUOTED;
	case YAML_LITERAL_SCALAR_STYLE:
		return SCALAR_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return SCALAR_FOLDED;
	default:
		return SCALAR_PLAIN;
	}
}

/* Escapes can write characters that the file itself may not hold. */
static void
reader_check_escapes(struct yaml_reader *reader, const struct node *scalar)
{
	for (size_t at = 0; at < scalar->text.length;) {
		size_t from = at;
		uint32_t character = utf8_next(scalar->text, &at);
		if (character_is_allowed(character))
			continue;
		diagnose(reader->diagnostics, D_CHARACTER,
		    scalar_place(scalar, from, at - from),
		    TEXTS(character_name(reader->arena, character)));
		reader->usable = false;
		return;
	}
}

static void
reader_add_scalar(struct yaml_reader *reader, const yaml_event_t *event)
{
	struct node *node = reader_new_node(reader, NODE_SCALAR, event);

	node->style = reader_style(event->data.scalar.style);
	if (event->data.scalar.length || node->style != SCALAR_PLAIN)
		node->text = arena_copy(reader->arena, (struct text){
		    (const char *)event->data.scalar.value,
		    event->data.scalar.length });
	if (node->style == SCALAR_DOUBLE_QUOTED)
		reader_check_escapes(reader, node);
	reader_add_node(reader, node);
}

/* Returns false, after a diagnostic, if the nesting is too deep. */
static bool
reader_open(struct yaml_reader *reader, enum node_kind kind,
    const yaml_event_t *event)
{
	struct node *node = reader_new_node(reader, kind, event);

	node->place.span = 1;
	if (reader->depth == YAML_DEPTH) {
		diagnose(reader->diagnostics, D_YAML_DEEP, node->place,
		    TEXTS(arena_format(reader->arena, "%d", YAML_DEPTH)));
		reader->usable = false;
		return false;
	}
	reader_add_node(reader, node);
	reader->open[reader->depth++] = (struct open_collection){
		.node = node };
	return true;
}

static void
reader_refuse_anchor(struct yaml_reader *reader, const yaml_event_t *event,
    enum diagnostic_code code, const yaml_char_t *anchor)
{
	struct text name = text_of((const char *)anchor);
	struct place place;

	if (!name.at)
		return;
	place = reader_place(reader, event);
	place.span = (uint32_t)name.length + 1;
	diagnose(reader->diagnostics, code, place, TEXTS(name));
}

static void
reader_refuse_tag(struct yaml_reader *reader, const yaml_event_t *event,
    const yaml_char_t *tag)
{
	struct place place;

	if (!tag)
		return;
	place = reader_place(reader, event);
	place.span = 1;
	diagnose(reader->diagnostics, D_YAML_TAG, place, NULL);
}

static void
reader_refuse_alias(struct yaml_reader *reader, const yaml_event_t *event)
{
	reader_refuse_anchor(reader, event, D_YAML_ALIAS,
	    event->data.alias.anchor);
	reader->usable = false;
	/* The mapping that it is in needs a value. */
	reader_add_node(reader, reader_new_node(reader, NODE_SCALAR, event));
}

static int
reader_order_keys(const void *a, const void *b)
{
	const struct node *x = *(struct node *const *)a;
	const struct node *y = *(struct node *const *)b;
	int order = text_compare(x->text, y->text);

	return order ? order : (x->from > y->from) - (x->from < y->from);
}

/* Reports keys that are equal to one before, and takes away their text. */
static void
reader_report_duplicates(struct node **sorted, size_t count,
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

/* Comparing the few keys of a usual mapping is faster than sorting them. */
static bool
reader_keys_differ(const struct node *mapping)
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

/* Reports duplicate keys; the first of each remains. */
static void
reader_drop_duplicates(struct yaml_reader *reader, struct node *mapping)
{
	struct node **sorted;
	size_t kept = 0, count = mapping->count;

	if (mapping->kind != NODE_MAPPING || count < 2 ||
	    reader_keys_differ(mapping))
		return;
	sorted = ARENA_NEW(reader->arena, struct node *, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = mapping->keys[i];
	qsort(sorted, count, sizeof(*sorted), reader_order_keys);
	reader_report_duplicates(sorted, count, reader->diagnostics);
	for (size_t i = 0; i < count; i++) {
		if (!mapping->keys[i]->text.at)
			continue;
		mapping->keys[kept] = mapping->keys[i];
		mapping->items[kept++] = mapping->items[i];
	}
	mapping->count = kept;
}

static void
reader_close(struct yaml_reader *reader, const yaml_event_t *event)
{
	struct node *node = reader->open[--reader->depth].node;

	node->to = positions_at(&reader->positions, event->end_mark).byte;
	reader_drop_duplicates(reader, node);
}

/* Returns false if no more events are wanted. */
static bool
reader_take_event(struct yaml_reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		reader_refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.scalar.anchor);
		reader_refuse_tag(reader, event, event->data.scalar.tag);
		reader_add_scalar(reader, event);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		reader_refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.sequence_start.anchor);
		reader_refuse_tag(reader, event,
		    event->data.sequence_start.tag);
		return reader_open(reader, NODE_SEQUENCE, event);
	case YAML_MAPPING_START_EVENT:
		reader_refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.mapping_start.anchor);
		reader_refuse_tag(reader, event,
		    event->data.mapping_start.tag);
		return reader_open(reader, NODE_MAPPING, event);
	case YAML_ALIAS_EVENT:
		reader_refuse_alias(reader, event);
		return true;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		reader_close(reader, event);
		return true;
	case YAML_DOCUMENT_START_EVENT:
		if (reader->root)
			diagnose(reader->diagnostics, D_YAML_DOCUMENTS,
			    reader_place(reader, event), NULL);
		return !reader->root;
	default:
		return event->type != YAML_STREAM_END_EVENT;
	}
}

static void
reader_take_events(struct yaml_reader *reader, yaml_parser_t *parser)
{
	size_t found_before = reader->diagnostics->count;
	bool more = true;

	while (more) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event)) {
			/* A file that is not YAML has one fault. */
			reader->diagnostics->count = found_before;
			yaml_report_fault(parser, reader->file,
			    &reader->positions, reader->diagnostics);
			reader->usable = false;
			return;
		}
		more = reader_take_event(reader, &event);
		yaml_event_delete(&event);
	}
}

const struct node *
yaml_read(struct arena *arena, const struct source_file *file,
    struct diagnostics *diagnostics)
{
	struct yaml_reader reader = { .arena = arena, .file = file,
		.diagnostics = diagnostics, .usable = true };
	size_t mark = byte_order_mark(file->contents);
	yaml_parser_t parser;

	if (!yaml_characters(file, diagnostics))
		return NULL;
	if (!yaml_parser_initialize(&parser))
		memory_exhausted();
	positions_begin(&reader.positions, file->contents, mark);
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser,
	    (const unsigned char *)file->contents.at + mark,
	    file->contents.length - mark);
	reader_take_events(&reader, &parser);
	yaml_parser_delete(&parser);
	if (reader.root && reader.root->kind == NODE_SCALAR &&
	    !reader.root->text.at)
		return NULL;
	return reader.usable ? reader.root : NULL;
}
