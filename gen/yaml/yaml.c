#include "yaml/yaml.h"

#include <yaml.h>

#include "core/memory.h"
#include "core/utf8.h"
#include "yaml/characters.h"
#include "yaml/node.h"
#include "yaml/positions.h"
#include "yaml/yaml_fault.h"
#include "yaml/yaml_usual.h"

/* A list or mapping whose end has not been reached. */
struct open {
	struct node *node;
	struct node *key;		/* MAPPING: waits for its value */
	size_t item_capacity, key_capacity;
};

struct reader {
	struct arena *arena;
	const struct source_file *file;
	struct diagnostics *diagnostics;
	struct positions positions;
	struct open open[YAML_DEPTH];
	size_t depth;
	struct node *root;
	bool usable;
};

static struct place
place_between(const struct reader *reader, struct position from,
    struct position to)
{
	uint32_t span = from.line == to.line && to.column > from.column ?
	    to.column - from.column : 1;

	return (struct place){ reader->file, from.line, from.column, span };
}

static struct place
event_place(struct reader *reader, const yaml_event_t *event)
{
	struct position from = positions_at(&reader->positions,
	    event->start_mark.index);

	return place_between(reader, from, positions_at(&reader->positions,
	    event->end_mark.index));
}

/* libyaml lets tabs indent lines between brackets. */
static void
check_indentation(struct reader *reader, struct node *node)
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
add_to_sequence(struct reader *reader, struct open *open, struct node *node)
{
	struct node *list = open->node;

	list->items = arena_grow(reader->arena, list->items, list->count,
	    &open->item_capacity, sizeof(*list->items));
	list->items[list->count++] = node;
}

/* `{{x}}` and the like: whatever was meant, it was no mapping. */
static void
check_key(struct reader *reader, const struct node *key)
{
	if (key->kind == NODE_SCALAR && key->text.length)
		return;
	diagnose(reader->diagnostics, D_YAML_KEY, key->place, NULL);
	reader->usable = false;
}

static void
add_to_mapping(struct reader *reader, struct open *open, struct node *node)
{
	struct node *mapping = open->node;

	if (!open->key) {
		open->key = node;
		check_key(reader, node);
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
add(struct reader *reader, struct node *node)
{
	struct open *open = reader->depth ?
	    &reader->open[reader->depth - 1] : NULL;

	check_indentation(reader, node);
	if (!open)
		reader->root = node;
	else if (open->node->kind == NODE_SEQUENCE)
		add_to_sequence(reader, open, node);
	else
		add_to_mapping(reader, open, node);
}

static struct node *
new_node(struct reader *reader, enum node_kind kind,
    const yaml_event_t *event)
{
	struct node *node = ARENA_NEW(reader->arena, struct node, 1);
	struct position from = positions_at(&reader->positions,
	    event->start_mark.index);
	struct position to = positions_at(&reader->positions,
	    event->end_mark.index);

	node->kind = kind;
	node->place = place_between(reader, from, to);
	node->from = from.byte;
	node->to = to.byte;
	return node;
}

static enum scalar_style
style_of(yaml_scalar_style_t style)
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

/* Escapes can write what the file itself does not hold. */
static void
check_escapes(struct reader *reader, const struct node *scalar)
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
scalar(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = new_node(reader, NODE_SCALAR, event);

	node->style = style_of(event->data.scalar.style);
	if (event->data.scalar.length || node->style != SCALAR_PLAIN)
		node->text = arena_copy(reader->arena, (struct text){
		    (const char *)event->data.scalar.value,
		    event->data.scalar.length });
	if (node->style == SCALAR_DOUBLE_QUOTED)
		check_escapes(reader, node);
	add(reader, node);
}

/* False where it would be too deep. */
static bool
open_collection(struct reader *reader, enum node_kind kind,
    const yaml_event_t *event)
{
	struct node *node = new_node(reader, kind, event);

	node->place.span = 1;
	if (reader->depth == YAML_DEPTH) {
		diagnose(reader->diagnostics, D_YAML_DEEP, node->place,
		    TEXTS(arena_format(reader->arena, "%d", YAML_DEPTH)));
		reader->usable = false;
		return false;
	}
	add(reader, node);
	reader->open[reader->depth++] = (struct open){ .node = node };
	return true;
}

static void
refuse_anchor(struct reader *reader, const yaml_event_t *event,
    enum diagnostic_code code, const yaml_char_t *anchor)
{
	struct text name = text_of((const char *)anchor);
	struct place place;

	if (!name.at)
		return;
	place = event_place(reader, event);
	place.span = (uint32_t)name.length + 1;
	diagnose(reader->diagnostics, code, place, TEXTS(name));
}

static void
refuse_tag(struct reader *reader, const yaml_event_t *event,
    const yaml_char_t *tag)
{
	struct place place;

	if (!tag)
		return;
	place = event_place(reader, event);
	place.span = 1;
	diagnose(reader->diagnostics, D_YAML_TAG, place, NULL);
}

/* Null where there was an alias: what it would stand for is not known. */
static void
refuse_alias(struct reader *reader, const yaml_event_t *event)
{
	refuse_anchor(reader, event, D_YAML_ALIAS,
	    event->data.alias.anchor);
	reader->usable = false;
	add(reader, new_node(reader, NODE_SCALAR, event));
}

static void
close_collection(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = reader->open[--reader->depth].node;

	node->to = positions_at(&reader->positions,
	    event->end_mark.index).byte;
	node_drop_duplicates(reader->arena, node, reader->diagnostics);
}

/* False where the reading is to stop. */
static bool
take(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.scalar.anchor);
		refuse_tag(reader, event, event->data.scalar.tag);
		scalar(reader, event);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.sequence_start.anchor);
		refuse_tag(reader, event, event->data.sequence_start.tag);
		return open_collection(reader, NODE_SEQUENCE, event);
	case YAML_MAPPING_START_EVENT:
		refuse_anchor(reader, event, D_YAML_ANCHOR,
		    event->data.mapping_start.anchor);
		refuse_tag(reader, event, event->data.mapping_start.tag);
		return open_collection(reader, NODE_MAPPING, event);
	case YAML_ALIAS_EVENT:
		refuse_alias(reader, event);
		return true;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_collection(reader, event);
		return true;
	case YAML_DOCUMENT_START_EVENT:
		if (reader->root)
			diagnose(reader->diagnostics, D_YAML_DOCUMENTS,
			    event_place(reader, event), NULL);
		return !reader->root;
	default:
		return event->type != YAML_STREAM_END_EVENT;
	}
}

static void
read_events(struct reader *reader, yaml_parser_t *parser)
{
	size_t found_before = reader->diagnostics->count;
	bool more = true;

	while (more) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event)) {
			/* A file that is not YAML has one fault. */
			reader->diagnostics->count = found_before;
			yaml_fault(parser, reader->file, &reader->positions,
			    reader->diagnostics);
			reader->usable = false;
			return;
		}
		more = take(reader, &event);
		yaml_event_delete(&event);
	}
}

const struct node *
yaml_events(struct arena *arena, const struct source_file *file,
    struct diagnostics *diagnostics)
{
	struct reader reader = { .arena = arena, .file = file,
		.diagnostics = diagnostics, .usable = true };
	struct arena scratch = { NULL };
	size_t mark = byte_order_mark(file->contents);
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser))
		memory_exhausted();
	positions_begin(&reader.positions, &scratch, file->contents, mark);
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser,
	    (const unsigned char *)file->contents.at + mark,
	    file->contents.length - mark);
	read_events(&reader, &parser);
	yaml_parser_delete(&parser);
	arena_release(&scratch);
	if (reader.root && reader.root->kind == NODE_SCALAR &&
	    !reader.root->text.at)
		return NULL;
	return reader.usable ? reader.root : NULL;
}

const struct node *
yaml_read(struct arena *arena, const struct source_file *file,
    struct diagnostics *diagnostics)
{
	const struct node *root;

	if (!yaml_characters(file, diagnostics))
		return NULL;
	root = yaml_usual(arena, file, diagnostics);
	return root ? root : yaml_events(arena, file, diagnostics);
}
