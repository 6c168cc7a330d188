#include "prose/parser.h"

#include <string.h>

#include "diagnostics/suggest.h"
#include "prose/cmark_memory.h"
#include "prose/inlines.h"
#include "prose/lint.h"

/* CommonMark has six levels of headings. */
enum { HEADING_LEVELS = 6 };

/* State of a walk through cmark's tree of one text. */
struct block_parser {
	struct prose_parser *parser;
	/* Open blocks, by the numbers of their nodes. A list and its item
	   count as one level; paragraphs and headings as none. */
	size_t open[2 * LIMIT_DEPTH + 2];
	size_t depth, levels;
	size_t top_blocks;		/* blocks so far that are in no other */
	int headings[HEADING_LEVELS];	/* levels, as written, of the headings
					   that the next one may be under */
	size_t heading_count;
	struct inline_parser inlines;
};

static void
parse_report_block(struct prose_parser *parser, enum diagnostic_code code,
    const struct text *values)
{
	size_t length;
	size_t at = inline_position_of_block(&parser->finder, &length);

	parser_diagnose(parser, code, at, length, values);
}

/* Returns the level without gaps: 1 and 3 become 1 and 2. */
static uint8_t
parse_heading_level(struct block_parser *blocks, int written)
{
	while (blocks->heading_count > 0 &&
	    blocks->headings[blocks->heading_count - 1] >= written)
		blocks->heading_count--;
	blocks->headings[blocks->heading_count++] = written;
	return (uint8_t)blocks->heading_count;
}

static struct prose_node
parse_block_node(struct block_parser *blocks, cmark_node *cmark)
{
	struct prose_node node = { .kind = PROSE_PARAGRAPH };

	switch (cmark_node_get_type(cmark)) {
	case CMARK_NODE_HEADING:
		node.kind = PROSE_HEADING;
		node.level = parse_heading_level(blocks,
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
parse_code_block(struct prose_parser *parser, struct text code)
{
	struct inline_text *block = &parser->block;
	struct prose_node node = { .kind = PROSE_CODE_BLOCK };

	inline_text_begin_block(block);
	node.from = (uint32_t)inline_text_end(block);
	node.length = (uint32_t)code.length;
	block->inside = INLINE_CODE;
	inline_text_put_words(block, code);
	lint_characters(parser, node.from);
	parser_add_node(parser, node);
}

static void
parse_html_block(struct prose_parser *parser, struct text html)
{
	size_t length;
	size_t at = inline_position_of_block(&parser->finder, &length);
	struct text markup = text_trim(html);
	struct text excerpt = lint_html_excerpt(markup);

	parser_diagnose(parser, D_PROSE_HTML, at, excerpt.length < length ?
	    excerpt.length : length,
	    TEXTS(excerpt, lint_html_advice(markup)));
}

/* Adds the node of a code block or thematic break, or reports HTML. Returns
   false for any other block. */
static bool
parse_leaf_block(struct prose_parser *parser, cmark_node *node)
{
	struct text literal = text_of(cmark_node_get_literal(node));
	struct prose_node line = { .kind = PROSE_THEMATIC_BREAK };

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_CODE_BLOCK:
		parse_code_block(parser, literal);
		return true;
	case CMARK_NODE_HTML_BLOCK:
		parse_html_block(parser, literal);
		return true;
	case CMARK_NODE_THEMATIC_BREAK:
		parser_add_node(parser, line);
		return true;
	default:
		return false;
	}
}

/* Reports a block that an inline-only text may not have: such a text is one
   paragraph. */
static void
parse_check_inline_only(struct block_parser *blocks, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	blocks->top_blocks++;
	if (!blocks->parser->markdown->inline_only ||
	    type == CMARK_NODE_HTML_BLOCK)
		return;
	if (type != CMARK_NODE_PARAGRAPH || blocks->top_blocks == 2)
		parse_report_block(blocks->parser, D_PROSE_ONE_PARAGRAPH,
		    NULL);
}

static bool
parse_holds_inlines(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

/* Returns true if the block is a level of nesting. */
static bool
parse_is_level(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE;
}

static bool
parse_is_block(cmark_node *node)
{
	return cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK;
}

/* Returns false if the content of the block is to be skipped. */
static bool
parse_enter_block(struct block_parser *blocks, cmark_node *node)
{
	struct prose_parser *parser = blocks->parser;

	if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT)
		return true;
	inline_position_begin_block(&parser->finder,
	    cmark_node_get_start_line(node),
	    cmark_node_get_start_column(node),
	    cmark_node_get_end_line(node));
	if (blocks->depth == 0)
		parse_check_inline_only(blocks, node);
	if (parse_leaf_block(parser, node))
		return true;
	if (parse_is_level(node) && blocks->levels == LIMIT_DEPTH) {
		parse_report_block(parser, D_PROSE_DEPTH, NULL);
		return false;
	}
	blocks->levels += parse_is_level(node);
	blocks->open[blocks->depth++] = parser_add_node(parser,
	    parse_block_node(blocks, node));
	if (parse_holds_inlines(node))
		inlines_begin(&blocks->inlines, parser);
	return true;
}

static void
parse_leave_block(struct block_parser *blocks, cmark_node *node)
{
	if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT)
		return;
	if (parse_holds_inlines(node))
		inlines_end(&blocks->inlines,
		    cmark_node_get_type(node) == CMARK_NODE_HEADING);
	blocks->levels -= parse_is_level(node);
	parser_end_node(blocks->parser, blocks->open[--blocks->depth]);
}

static void
parse_tree(struct prose_parser *parser, cmark_node *document)
{
	struct block_parser blocks = { .parser = parser };
	cmark_iter *iterator = cmark_iter_new(document);
	cmark_event_type event;

	while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iterator);
		bool block = parse_is_block(node), within = true;
		if (event == CMARK_EVENT_EXIT && block)
			parse_leave_block(&blocks, node);
		else if (event == CMARK_EVENT_EXIT)
			inline_leave(&blocks.inlines, node);
		else
			within = block ? parse_enter_block(&blocks, node) :
			    inline_enter(&blocks.inlines, node);
		if (!within)
			cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT);
	}
}

static void
parse_with_cmark(struct prose_parser *parser)
{
	cmark_parser *cmark = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT,
	    cmark_memory(&parser->parsed));
	struct text source = parser->markdown->source;

	cmark_parser_feed(cmark, source.at, source.length);
	parse_tree(parser, cmark_parser_finish(cmark));
	arena_reset(&parser->parsed);
}

/* Copies the result to parser->arena: nodes, words and addresses. */
static const struct prose *
parse_keep(struct prose_parser *parser)
{
	struct prose *prose = ARENA_NEW(parser->arena, struct prose, 1);
	struct prose_node *nodes = arena_allocate_unset(parser->arena,
	    parser->node_count * sizeof(*nodes));

	if (parser->node_count)
		memcpy(nodes, parser->nodes,
		    parser->node_count * sizeof(*nodes));
	prose->report = parser->report;
	if (parser->words->introduce_count)
		prose->reference_word = parser->words->introduce[0];
	prose->words = arena_copy(parser->arena,
	    buffer_text(&parser->block.words));
	prose->addresses = arena_copy(parser->arena,
	    buffer_text(&parser->addresses));
	prose->nodes = nodes;
	prose->count = (uint32_t)parser->node_count;
	prose->inline_only = parser->markdown->inline_only;
	return prose;
}

/* Returns the words of the language; the report's if it has none of its
   own. */
static const struct reference_words *
parse_words_for(const struct reference_words *report, struct text language)
{
	const struct reference_words *words = report;

	while (words && language.at && !text_equal_caseless(words->language,
	    language))
		words = words->next;
	return words ? words : report;
}

const struct prose *
prose_parse_text(struct prose_parser *parser, const struct markdown *markdown)
{
	arena_reset(&parser->scratch);
	parser->markdown = markdown;
	parser->words = parse_words_for(parser->reference_words,
	    markdown->language);
	parser->errors = parser->warnings = 0;
	parser->nodes = NULL;
	parser->node_count = parser->node_capacity = 0;
	buffer_clear(&parser->addresses);
	inline_text_begin(&parser->block);
	inline_position_begin_text(&parser->finder, markdown->source);
	if (markdown->source.length > 0 && limits_hold(parser)) {
		lint_source(parser);
		parse_with_cmark(parser);
	}
	return parse_keep(parser);
}

/* Returns the place in the file. The file may have to be read again for it:
   once for all faults of a file. */
static struct place
parse_place_of(struct prose_parser *parser, size_t at, size_t length)
{
	const struct node *node = parser->markdown->node;

	if (parser->place_file != node->place.file) {
		arena_reset(&parser->place_arena);
		parser->place_file = node->place.file;
		parser->place_contents = source_file_contents(
		    &parser->place_arena, node->place.file);
	}
	return scalar_place_in(node, parser->place_contents, at, length);
}

/* Counts a fault; returns true if it is to be reported. After the last one a
   diagnostic says that there are more. */
static bool
parse_may_report(struct prose_parser *parser, enum diagnostic_code code,
    struct place place)
{
	bool warning = diagnostic_severity(code) == SEVERITY_WARNING;
	size_t *count = warning ? &parser->warnings : &parser->errors;

	*count += 1;
	if (*count == LIMIT_FAULTS + 1)
		diagnose(parser->diagnostics, warning ?
		    D_PROSE_MORE_WARNINGS : D_PROSE_MORE_ERRORS, place, NULL);
	return *count <= LIMIT_FAULTS;
}

struct diagnostic *
parser_diagnose(struct prose_parser *parser, enum diagnostic_code code,
    size_t at, size_t length, const struct text *values)
{
	bool warning = diagnostic_severity(code) == SEVERITY_WARNING;
	struct place place;

	/* Finding a place takes time: faults that are not reported get none. */
	if ((warning ? parser->warnings : parser->errors) > LIMIT_FAULTS)
		return NULL;
	place = parse_place_of(parser, at, length);
	if (!parse_may_report(parser, code, place))
		return NULL;
	return diagnose(parser->diagnostics, code, place, values);
}

struct diagnostic *
parser_diagnose_words(struct prose_parser *parser, enum diagnostic_code code,
    size_t from, size_t to, const struct text *values)
{
	size_t length, at = inline_position_of_words(&parser->finder,
	    &parser->block, from, to, &length);

	return parser_diagnose(parser, code, at, length, values);
}

void
parser_suggest(struct prose_parser *parser, struct diagnostic *diagnostic,
    struct text word, const struct text *known, size_t count)
{
	if (!diagnostic || parser->suggestions == LIMIT_SUGGESTIONS)
		return;
	parser->suggestions++;
	diagnostic->suggestion = suggest(word, known, count);
}

size_t
parser_add_node(struct prose_parser *parser, struct prose_node node)
{
	parser->nodes = arena_grow(&parser->scratch, parser->nodes,
	    parser->node_count, &parser->node_capacity, sizeof(node));
	node.end = (uint32_t)parser->node_count + 1;
	parser->nodes[parser->node_count] = node;
	return parser->node_count++;
}

void
parser_end_node(struct prose_parser *parser, size_t number)
{
	parser->nodes[number].end = (uint32_t)parser->node_count;
}

uint32_t
parser_add_address(struct prose_parser *parser, struct text address)
{
	size_t at = buffer_length(&parser->addresses);

	sink_put(&parser->addresses.sink, address);
	return (uint32_t)at;
}
