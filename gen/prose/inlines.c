#include "prose/inlines.h"

#include "prose/lint.h"
#include "prose/terms.h"

void
inlines_begin(struct inline_parser *inlines, struct prose_parser *parser)
{
	*inlines = (struct inline_parser){ .parser = parser };
	inline_text_begin_block(&parser->block);
}

static void
inline_put_raw_html(struct prose_parser *parser, struct text html)
{
	struct inline_text *block = &parser->block;
	size_t from = inline_text_end(block);
	struct text excerpt = lint_html_excerpt(html);
	unsigned char inside = block->inside;

	block->inside |= INLINE_RAW_HTML;
	inline_text_put_words(block, html);
	block->inside = inside;
	parser_diagnose_words(parser, D_PROSE_HTML, from,
	    from + excerpt.length, TEXTS(excerpt, lint_html_advice(html)));
}

static void
inline_put_code(struct inline_text *block, struct text code, bool in_image)
{
	unsigned char inside = block->inside;

	block->inside |= INLINE_CODE;
	block->pending |= INLINE_EDGE;
	if (in_image)
		inline_text_put_words(block, code);
	else
		inline_text_put(block, PROSE_CODE, code);
	block->inside = inside;
	block->pending |= INLINE_EDGE;
}

/* Puts words. In the alternative of a picture they are no leaves. */
static void
inline_put(struct inline_parser *inlines, enum prose_kind kind,
    struct text words)
{
	struct inline_text *block = &inlines->parser->block;

	if (kind == PROSE_CODE)
		inline_put_code(block, words, inlines->in_image);
	else if (!inlines->in_image)
		inline_text_put(block, kind, words);
	else
		inline_text_put_words(block, kind == PROSE_TEXT ? words :
		    T(" "));
}

/* Adds a span whose end and kind are not yet known. Returns false if it would
   nest too deep. */
static bool
inline_open_span(struct inline_parser *inlines, cmark_node *node)
{
	struct inline_text *block = &inlines->parser->block;
	size_t at = inline_text_end(block), length;

	if (inlines->depth == LIMIT_DEPTH) {
		at = inline_position_of_block(&inlines->parser->finder,
		    &length);
		parser_diagnose(inlines->parser, D_PROSE_DEPTH, at, length,
		    NULL);
		return false;
	}
	inlines->open[inlines->depth++] = inline_text_add_span(block,
	    (struct prose_node){ 0 }, at, at);
	block->pending |= INLINE_EDGE;
	if (cmark_node_get_type(node) == CMARK_NODE_LINK)
		block->inside |= INLINE_LINK;
	return true;
}

static void
inline_close_span(struct inline_parser *inlines, cmark_node *cmark)
{
	struct inline_text *block = &inlines->parser->block;
	size_t number = inlines->open[--inlines->depth];
	size_t from = block->spans.list[number].from;
	struct prose_node node = { .kind = PROSE_EMPHASIS };
	bool made = true;

	block->pending |= INLINE_EDGE;
	if (cmark_node_get_type(cmark) == CMARK_NODE_STRONG)
		node.kind = PROSE_STRONG;
	if (cmark_node_get_type(cmark) == CMARK_NODE_LINK) {
		made = link_check(inlines->parser,
		    text_of(cmark_node_get_url(cmark)),
		    text_of(cmark_node_get_title(cmark)), from, &node);
		block->inside &= (unsigned char)~INLINE_LINK;
		block->pending |= INLINE_AFTER_LINK;
	}
	/* A span without words makes no node. */
	block->spans.list[number].node = node;
	block->spans.list[number].to = made ? inline_text_end(block) : from;
}

static void
inline_open_image(struct inline_parser *inlines)
{
	struct inline_text *block = &inlines->parser->block;

	inlines->in_image = true;
	inlines->image_depth = 0;
	inlines->image_from = inline_text_end(block);
	block->pending |= INLINE_EDGE;
	block->inside |= INLINE_IMAGE;
}

static void
inline_close_image(struct inline_parser *inlines, cmark_node *cmark)
{
	struct inline_text *block = &inlines->parser->block;
	struct prose_node node;

	if (link_check_image(inlines->parser,
	    text_of(cmark_node_get_url(cmark)),
	    text_of(cmark_node_get_title(cmark)), inlines->image_from, &node))
		inline_text_add_leaf(block, node, inlines->image_from);
	inlines->in_image = false;
	block->inside &= (unsigned char)~INLINE_IMAGE;
	block->pending |= INLINE_EDGE | INLINE_AFTER_LINK;
}

static bool
inline_enter_markup(struct inline_parser *inlines, cmark_node *node)
{
	if (inlines->in_image) {
		inlines->image_depth++;
		return true;
	}
	if (cmark_node_get_type(node) != CMARK_NODE_IMAGE)
		return inline_open_span(inlines, node);
	inline_open_image(inlines);
	return true;
}

bool
inline_enter(struct inline_parser *inlines, cmark_node *node)
{
	struct text literal = text_of(cmark_node_get_literal(node));

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		inline_put(inlines, PROSE_TEXT, literal);
		return true;
	case CMARK_NODE_SOFTBREAK:
		inline_put(inlines, PROSE_TEXT, inlines->in_image ? T(" ") :
		    T("\n"));
		return true;
	case CMARK_NODE_LINEBREAK:
		inline_put(inlines, PROSE_LINE_BREAK, T("\n"));
		return true;
	case CMARK_NODE_CODE:
		inline_put(inlines, PROSE_CODE, literal);
		return true;
	case CMARK_NODE_HTML_INLINE:
		inline_put_raw_html(inlines->parser, literal);
		return true;
	default:
		return inline_enter_markup(inlines, node);
	}
}

void
inline_leave(struct inline_parser *inlines, cmark_node *node)
{
	if (inlines->in_image && inlines->image_depth > 0)
		inlines->image_depth--;
	else if (inlines->in_image)
		inline_close_image(inlines, node);
	else
		inline_close_span(inlines, node);
}

void
inlines_end(struct inline_parser *inlines, bool heading)
{
	struct prose_parser *parser = inlines->parser;
	struct inline_text *block = &parser->block;
	char *words;

	lint_characters(parser, block->from);
	lint_block(parser);
	words = inline_text_searchable(block, INLINE_CODE | INLINE_IMAGE |
	    INLINE_RAW_HTML);
	languages_find(parser, words);
	inline_text_leave_out(block, INLINE_LINK, words);
	links_find(parser, words);
	references_find(parser, words);
	if (!heading) {
		languages_leave_out(block, words);
		terms_find(parser, words);
	}
	nest_spans(parser);
}
