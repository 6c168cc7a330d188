#include "prose/inlines.h"

#include "prose/addresses.h"
#include "prose/html_faults.h"
#include "prose/language.h"
#include "prose/links.h"
#include "prose/lint.h"
#include "prose/references.h"
#include "prose/terms.h"
#include "prose/weave.h"

void
inlines_begin(struct inlines *inlines, struct reader *reader)
{
	*inlines = (struct inlines){ .reader = reader };
	flat_begin_block(&reader->flat);
}

static void
put_raw_html(struct reader *reader, struct text html)
{
	struct flat *flat = &reader->flat;
	size_t from = flat_end(flat);
	struct text excerpt = html_excerpt(html);
	unsigned char inside = flat->inside;

	flat->inside |= FLAT_RAW;
	flat_put_words(flat, html);
	flat->inside = inside;
	reader_fault_at_words(reader, D_PROSE_HTML, from,
	    from + excerpt.length, TEXTS(excerpt, html_advice(html)));
}

static void
put_code(struct flat *flat, struct text code, bool in_image)
{
	unsigned char inside = flat->inside;

	flat->inside |= FLAT_CODE;
	flat->pending |= FLAT_EDGE;
	if (in_image)
		flat_put_words(flat, code);
	else
		flat_put(flat, PROSE_CODE, code);
	flat->inside = inside;
	flat->pending |= FLAT_EDGE;
}

/* Words; in a picture's alternative they are no leaves, but part of it. */
static void
put(struct inlines *inlines, enum prose_kind kind, struct text words)
{
	struct flat *flat = &inlines->reader->flat;

	if (kind == PROSE_CODE)
		put_code(flat, words, inlines->in_image);
	else if (!inlines->in_image)
		flat_put(flat, kind, words);
	else
		flat_put_words(flat, kind == PROSE_TEXT ? words : T(" "));
}

/* A span whose end, and kind, are not yet known. */
static bool
open_span(struct inlines *inlines, cmark_node *node)
{
	struct flat *flat = &inlines->reader->flat;
	size_t at = flat_end(flat), length;

	if (inlines->depth == LIMIT_DEPTH) {
		at = locate_block(&inlines->reader->locator, &length);
		reader_fault(inlines->reader, D_PROSE_DEPTH, at, length,
		    NULL);
		return false;
	}
	inlines->open[inlines->depth++] = flat_span(flat,
	    (struct prose_node){ 0 }, at, at);
	flat->pending |= FLAT_EDGE;
	if (cmark_node_get_type(node) == CMARK_NODE_LINK)
		flat->inside |= FLAT_LINK;
	return true;
}

static void
close_span(struct inlines *inlines, cmark_node *cmark)
{
	struct flat *flat = &inlines->reader->flat;
	size_t number = inlines->open[--inlines->depth];
	size_t from = flat->spans.list[number].from;
	struct prose_node node = { .kind = PROSE_EMPHASIS };
	bool made = true;

	flat->pending |= FLAT_EDGE;
	if (cmark_node_get_type(cmark) == CMARK_NODE_STRONG)
		node.kind = PROSE_STRONG;
	if (cmark_node_get_type(cmark) == CMARK_NODE_LINK) {
		made = link_check(inlines->reader,
		    text_of(cmark_node_get_url(cmark)),
		    text_of(cmark_node_get_title(cmark)), from, &node);
		flat->inside &= (unsigned char)~FLAT_LINK;
		flat->pending |= FLAT_AFTER_LINK;
	}
	/* A span without words is passed over. */
	flat->spans.list[number].node = node;
	flat->spans.list[number].to = made ? flat_end(flat) : from;
}

static void
open_image(struct inlines *inlines)
{
	struct flat *flat = &inlines->reader->flat;

	inlines->in_image = true;
	inlines->image_depth = 0;
	inlines->image_from = flat_end(flat);
	flat->pending |= FLAT_EDGE;
	flat->inside |= FLAT_IMAGE;
}

static void
close_image(struct inlines *inlines, cmark_node *cmark)
{
	struct flat *flat = &inlines->reader->flat;
	struct prose_node node;

	if (image_check(inlines->reader, text_of(cmark_node_get_url(cmark)),
	    text_of(cmark_node_get_title(cmark)), inlines->image_from, &node))
		flat_leaf(flat, node, inlines->image_from);
	inlines->in_image = false;
	flat->inside &= (unsigned char)~FLAT_IMAGE;
	flat->pending |= FLAT_EDGE | FLAT_AFTER_LINK;
}

static bool
enter_markup(struct inlines *inlines, cmark_node *node)
{
	if (inlines->in_image) {
		inlines->image_depth++;
		return true;
	}
	if (cmark_node_get_type(node) != CMARK_NODE_IMAGE)
		return open_span(inlines, node);
	open_image(inlines);
	return true;
}

bool
inline_enter(struct inlines *inlines, cmark_node *node)
{
	struct text literal = text_of(cmark_node_get_literal(node));

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		put(inlines, PROSE_TEXT, literal);
		return true;
	case CMARK_NODE_SOFTBREAK:
		put(inlines, PROSE_TEXT, inlines->in_image ? T(" ") :
		    T("\n"));
		return true;
	case CMARK_NODE_LINEBREAK:
		put(inlines, PROSE_LINE_BREAK, T("\n"));
		return true;
	case CMARK_NODE_CODE:
		put(inlines, PROSE_CODE, literal);
		return true;
	case CMARK_NODE_HTML_INLINE:
		put_raw_html(inlines->reader, literal);
		return true;
	default:
		return enter_markup(inlines, node);
	}
}

void
inline_leave(struct inlines *inlines, cmark_node *node)
{
	if (inlines->in_image && inlines->image_depth > 0)
		inlines->image_depth--;
	else if (inlines->in_image)
		close_image(inlines, node);
	else
		close_span(inlines, node);
}

void
inlines_end(struct inlines *inlines, bool heading)
{
	struct reader *reader = inlines->reader;
	struct flat *flat = &reader->flat;
	char *words;

	lint_characters(reader, flat->from);
	lint_block(reader);
	words = flat_searchable(flat, FLAT_CODE | FLAT_IMAGE | FLAT_RAW);
	languages_find(reader, words);
	flat_leave_out(flat, FLAT_LINK, words);
	addresses_find(reader, words);
	references_find(reader, words);
	if (!heading) {
		languages_leave_out(flat, words);
		terms_find(reader, words);
	}
	weave(reader);
}
