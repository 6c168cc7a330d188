#include "prose/inlines.h"

#include <stdlib.h>

/* Emphasis, with passages, links and references around or in it. */
enum { NESTED_MOST = LIMIT_DEPTH + LIMIT_LANGUAGES + 8 };

struct nested_span {
	const struct inline_piece *span;
	size_t node;		/* its number, unless the span is hidden */
};

struct span_nester {
	struct prose_parser *parser;
	struct nested_span open[NESTED_MOST];	/* outermost first */
	size_t depth;
};

/* Orders spans by their start, outer ones first. */
static int
nest_compare_spans(const void *a, const void *b)
{
	const struct inline_piece *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to > y->to ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void
nest_push(struct span_nester *nester, const struct inline_piece *span)
{
	struct nested_span *open = &nester->open[nester->depth++];

	open->span = span;
	if (span->node.kind != SPAN_HIDDEN)
		open->node = parser_add_node(nester->parser, span->node);
}

static void
nest_pop(struct span_nester *nester)
{
	struct nested_span *open = &nester->open[--nester->depth];

	if (open->span->node.kind != SPAN_HIDDEN)
		parser_end_node(nester->parser, open->node);
}

/* Opens spans again that were closed for another one; the last comes first. */
static void
nest_push_again(struct span_nester *nester,
    const struct inline_piece *const *spans, size_t count)
{
	while (count-- > 0)
		nest_push(nester, spans[count]);
}

/* Closes all spans that end at `at`; spans in them that continue are split. */
static void
nest_close_spans(struct span_nester *nester, size_t at)
{
	const struct inline_piece *again[NESTED_MOST];
	size_t count = 0, lowest = nester->depth;

	for (size_t i = nester->depth; i-- > 0;)
		if (nester->open[i].span->to <= at)
			lowest = i;
	while (nester->depth > lowest) {
		const struct inline_piece *span =
		    nester->open[nester->depth - 1].span;
		if (span->to > at)
			again[count++] = span;
		nest_pop(nester);
	}
	nest_push_again(nester, again, count);
}

/* Opens a span at `at`, around the open spans that end before it ends. */
static void
nest_open_span(struct span_nester *nester, const struct inline_piece *span,
    size_t at)
{
	const struct inline_piece *again[NESTED_MOST];
	size_t count = 0;

	if (nester->depth == NESTED_MOST || span->to <= at)
		return;
	while (nester->depth > 0 &&
	    nester->open[nester->depth - 1].span->to < span->to) {
		again[count++] = nester->open[nester->depth - 1].span;
		nest_pop(nester);
	}
	nest_push(nester, span);
	nest_push_again(nester, again, count);
}

static bool
nest_is_hidden(const struct span_nester *nester)
{
	return nester->depth > 0 &&
	    nester->open[nester->depth - 1].span->node.kind == SPAN_HIDDEN;
}

/* Adds an image with its alternative. */
static void
nest_image(struct prose_parser *parser, const struct inline_piece *leaf)
{
	struct prose_node words = { .kind = PROSE_TEXT,
		.from = (uint32_t)leaf->from,
		.length = (uint32_t)(leaf->to - leaf->from) };
	size_t number = parser_add_node(parser, leaf->node);

	parser_add_node(parser, words);
	parser_end_node(parser, number);
}

/* Adds the part [from, to) of a leaf. */
static void
nest_leaf(struct span_nester *nester, const struct inline_piece *leaf,
    size_t from, size_t to)
{
	struct prose_node node = leaf->node;

	if (nest_is_hidden(nester))
		return;
	if (node.kind == PROSE_IMAGE) {
		nest_image(nester->parser, leaf);
		return;
	}
	node.from = (uint32_t)from;
	node.length = (uint32_t)(to - from);
	parser_add_node(nester->parser, node);
}

/* Returns the next offset at which a span begins or ends, `to` at the most. */
static size_t
nest_next_stop(const struct span_nester *nester,
    const struct inline_piece *next, size_t to)
{
	if (next && next->from < to)
		to = next->from;
	for (size_t i = 0; i < nester->depth; i++)
		if (nester->open[i].span->to < to)
			to = nester->open[i].span->to;
	return to;
}

static void
nest_leaves(struct span_nester *nester, const struct inline_pieces *leaves,
    const struct inline_pieces *spans)
{
	size_t next = 0;

	for (size_t i = 0; i < leaves->count; i++) {
		const struct inline_piece *leaf = &leaves->list[i];
		for (size_t at = leaf->from; at < leaf->to;) {
			size_t stop;
			nest_close_spans(nester, at);
			while (next < spans->count &&
			    spans->list[next].from <= at)
				nest_open_span(nester, &spans->list[next++],
				    at);
			stop = nest_next_stop(nester, next < spans->count ?
			    &spans->list[next] : NULL, leaf->to);
			nest_leaf(nester, leaf, at, stop);
			at = stop;
		}
	}
}

void
nest_spans(struct prose_parser *parser)
{
	struct inline_text *block = &parser->block;
	struct span_nester nester = { .parser = parser };

	if (block->spans.count)
		qsort(block->spans.list, block->spans.count,
		    sizeof(struct inline_piece), nest_compare_spans);
	nest_leaves(&nester, &block->leaves, &block->spans);
	while (nester.depth > 0)
		nest_pop(&nester);
}
