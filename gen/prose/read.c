#include "prose/read.h"

#include <string.h>

#include "prose/bounds.h"
#include "prose/cmark_memory.h"
#include "prose/html_faults.h"
#include "prose/inlines.h"
#include "prose/lint.h"

/* CommonMark has six levels of headings. */
enum { HEADING_LEVELS = 6 };

/* A walk through cmark's tree of one text. */
struct walk {
	struct reader *reader;
	/* Blocks: their nodes' numbers. A list and its item are one level,
	   and what holds words is none. */
	size_t open[2 * LIMIT_DEPTH + 2];
	size_t depth, levels;
	size_t blocks;			/* that stand in no other */
	int headings[HEADING_LEVELS];	/* levels, as written, that the next
					   heading may stand below */
	size_t heading_count;
	struct inlines inlines;
};

static void
fault_at_block(struct reader *reader, enum diagnostic_code code,
    const struct text *values)
{
	size_t length, at = locate_block(&reader->locator, &length);

	reader_fault(reader, code, at, length, values);
}

/* The level below those that stand above it: 1 and 3 become 1 and 2. */
static uint8_t
heading_level(struct walk *walk, int written)
{
	while (walk->heading_count > 0 &&
	    walk->headings[walk->heading_count - 1] >= written)
		walk->heading_count--;
	walk->headings[walk->heading_count++] = written;
	return (uint8_t)walk->heading_count;
}

static struct prose_node
block_node(struct walk *walk, cmark_node *cmark)
{
	struct prose_node node = { .kind = PROSE_PARAGRAPH };

	switch (cmark_node_get_type(cmark)) {
	case CMARK_NODE_HEADING:
		node.kind = PROSE_HEADING;
		node.level = heading_level(walk,
		    cmark_node_get_heading_level(cmark));
		break;
	case CMARK_NODE_LIST:
		node.kind = PROSE_LIST;
		if (cmark_node_get_list_type(cmark) == CMARK_ORDERED_LIST)
			node.level |= LIST_ORDERED;
		if (cmark_node_get_list_tight(cmark))
			node.level |= LIST_TIGHT;
		node.number = (uint32_t)cmark_node_get_list_start(cmark);
		break;
	case CMARK_NODE_ITEM:
		node.kind = PROSE_ITEM;
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		node.kind = PROSE_QUOTE;
		break;
	default:
		break;
	}
	return node;
}

static void
put_code_block(struct reader *reader, struct text code)
{
	struct flat *flat = &reader->flat;
	struct prose_node node = { .kind = PROSE_CODE_BLOCK };

	flat_begin_block(flat);
	node.from = (uint32_t)flat_end(flat);
	node.length = (uint32_t)code.length;
	flat->inside = FLAT_CODE;
	flat_put_words(flat, code);
	lint_characters(reader, node.from);
	reader_node(reader, node);
}

static void
put_html_block(struct reader *reader, struct text html)
{
	size_t length, at = locate_block(&reader->locator, &length);
	struct text begun = text_trim(html), excerpt = html_excerpt(begun);

	reader_fault(reader, D_PROSE_HTML, at, excerpt.length < length ?
	    excerpt.length : length, TEXTS(excerpt, html_advice(begun)));
}

/* Blocks that hold no others. */
static bool
put_leaf_block(struct reader *reader, cmark_node *node)
{
	struct text literal = text_of(cmark_node_get_literal(node));
	struct prose_node line = { .kind = PROSE_THEMATIC_BREAK };

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_CODE_BLOCK:
		put_code_block(reader, literal);
		return true;
	case CMARK_NODE_HTML_BLOCK:
		put_html_block(reader, literal);
		return true;
	case CMARK_NODE_THEMATIC_BREAK:
		reader_node(reader, line);
		return true;
	default:
		return false;
	}
}

/* A text that is set within a line holds one paragraph. */
static void
check_inline_only(struct walk *walk, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	walk->blocks++;
	if (!walk->reader->markdown->inline_only ||
	    type == CMARK_NODE_HTML_BLOCK)
		return;
	if (type != CMARK_NODE_PARAGRAPH || walk->blocks == 2)
		fault_at_block(walk->reader, D_PROSE_ONE_PARAGRAPH, NULL);
}

static bool
holds_inlines(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

static bool
is_level(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE;
}

static bool
is_block(cmark_node *node)
{
	return cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK;
}

/* False where what the block holds is to be passed over. */
static bool
enter_block(struct walk *walk, cmark_node *node)
{
	struct reader *reader = walk->reader;

	if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT)
		return true;
	locate_begin_block(&reader->locator,
	    cmark_node_get_start_line(node),
	    cmark_node_get_start_column(node),
	    cmark_node_get_end_line(node));
	if (walk->depth == 0)
		check_inline_only(walk, node);
	if (put_leaf_block(reader, node))
		return true;
	if (is_level(node) && walk->levels == LIMIT_DEPTH) {
		fault_at_block(reader, D_PROSE_DEPTH, NULL);
		return false;
	}
	walk->levels += is_level(node);
	walk->open[walk->depth++] = reader_node(reader,
	    block_node(walk, node));
	if (holds_inlines(node))
		inlines_begin(&walk->inlines, reader);
	return true;
}

static void
leave_block(struct walk *walk, cmark_node *node)
{
	if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT)
		return;
	if (holds_inlines(node))
		inlines_end(&walk->inlines,
		    cmark_node_get_type(node) == CMARK_NODE_HEADING);
	walk->levels -= is_level(node);
	reader_node_ends(walk->reader, walk->open[--walk->depth]);
}

static void
walk_tree(struct reader *reader, cmark_node *document)
{
	struct walk walk = { .reader = reader };
	cmark_iter *iterator = cmark_iter_new(document);
	cmark_event_type event;

	while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iterator);
		bool block = is_block(node), within = true;
		if (event == CMARK_EVENT_EXIT && block)
			leave_block(&walk, node);
		else if (event == CMARK_EVENT_EXIT)
			inline_leave(&walk.inlines, node);
		else
			within = block ? enter_block(&walk, node) :
			    inline_enter(&walk.inlines, node);
		if (!within)
			cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT);
	}
}

static void
parse(struct reader *reader)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT,
	    cmark_memory(&reader->parsed));
	struct text source = reader->markdown->source;

	cmark_parser_feed(parser, source.at, source.length);
	walk_tree(reader, cmark_parser_finish(parser));
	arena_reset(&reader->parsed);
}

/* What is kept of the text: everything that it takes, in three pieces. */
static const struct prose *
keep(struct reader *reader)
{
	struct prose *prose = ARENA_NEW(reader->arena, struct prose, 1);
	struct prose_node *nodes = arena_room(reader->arena,
	    reader->node_count * sizeof(*nodes));

	if (reader->node_count)
		memcpy(nodes, reader->nodes,
		    reader->node_count * sizeof(*nodes));
	prose->report = reader->report;
	if (reader->words->introduce_count)
		prose->reference_word = reader->words->introduce[0];
	prose->words = arena_copy(reader->arena,
	    buffer_text(&reader->flat.words));
	prose->addresses = arena_copy(reader->arena,
	    buffer_text(&reader->addresses));
	prose->nodes = nodes;
	prose->count = (uint32_t)reader->node_count;
	prose->inline_only = reader->markdown->inline_only;
	return prose;
}

static const struct reference_words *
words_for(const struct reference_words *report, struct text language)
{
	const struct reference_words *one = report;

	while (one && language.at && !text_equal_caseless(one->language,
	    language))
		one = one->next;
	return one ? one : report;
}

const struct prose *
text_read(struct reader *reader, const struct markdown *markdown)
{
	arena_reset(&reader->scratch);
	reader->markdown = markdown;
	reader->words = words_for(reader->all_words, markdown->language);
	reader->errors = reader->warnings = 0;
	reader->nodes = NULL;
	reader->node_count = reader->node_capacity = 0;
	buffer_clear(&reader->addresses);
	flat_begin_text(&reader->flat);
	locate_begin_text(&reader->locator, markdown->source);
	if (markdown->source.length > 0 && bounds_hold(reader)) {
		lint_source(reader);
		parse(reader);
	}
	return keep(reader);
}
