#include "prose/weave.h"

#include <stdlib.h>

/* Emphasis, and passages, links and references around or in it. */
enum { DEEPEST = LIMIT_DEPTH + LIMIT_LANGUAGES + 8 };

struct open_span {
	const struct piece *span;
	size_t node;		/* its number; none where it is hidden */
};

struct loom {
	struct reader *reader;
	struct open_span open[DEEPEST];
	size_t depth;
};

static int
by_place(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to > y->to ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void
push(struct loom *loom, const struct piece *span)
{
	struct open_span *open = &loom->open[loom->depth++];

	open->span = span;
	if (span->node.kind != SPAN_HIDDEN)
		open->node = reader_node(loom->reader, span->node);
}

static void
pop(struct loom *loom)
{
	struct open_span *open = &loom->open[--loom->depth];

	if (open->span->node.kind != SPAN_HIDDEN)
		reader_node_ends(loom->reader, open->node);
}

/* Opens those again that were closed for the sake of another. */
static void
push_again(struct loom *loom, const struct piece *const *spans, size_t count)
{
	while (count-- > 0)
		push(loom, spans[count]);
}

/* Ends all spans that end at `at`; those in them that go on are cut. */
static void
close_spans(struct loom *loom, size_t at)
{
	const struct piece *again[DEEPEST];
	size_t count = 0, lowest = loom->depth;

	for (size_t i = loom->depth; i-- > 0;)
		if (loom->open[i].span->to <= at)
			lowest = i;
	while (loom->depth > lowest) {
		const struct piece *span = loom->open[loom->depth - 1].span;
		if (span->to > at)
			again[count++] = span;
		pop(loom);
	}
	push_again(loom, again, count);
}

/* Opens a span at `at`, outside those that end before it. */
static void
open_span(struct loom *loom, const struct piece *span, size_t at)
{
	const struct piece *again[DEEPEST];
	size_t count = 0;

	if (loom->depth == DEEPEST || span->to <= at)
		return;
	while (loom->depth > 0 &&
	    loom->open[loom->depth - 1].span->to < span->to) {
		again[count++] = loom->open[loom->depth - 1].span;
		pop(loom);
	}
	push(loom, span);
	push_again(loom, again, count);
}

static bool
hidden(const struct loom *loom)
{
	return loom->depth > 0 &&
	    loom->open[loom->depth - 1].span->node.kind == SPAN_HIDDEN;
}

static void
put_image(struct reader *reader, const struct piece *leaf)
{
	struct prose_node words = { .kind = PROSE_TEXT,
		.from = (uint32_t)leaf->from,
		.length = (uint32_t)(leaf->to - leaf->from) };
	size_t number = reader_node(reader, leaf->node);

	reader_node(reader, words);
	reader_node_ends(reader, number);
}

static void
put_leaf(struct loom *loom, const struct piece *leaf, size_t from, size_t to)
{
	struct prose_node node = leaf->node;

	if (hidden(loom))
		return;
	if (node.kind == PROSE_IMAGE) {
		put_image(loom->reader, leaf);
		return;
	}
	node.from = (uint32_t)from;
	node.length = (uint32_t)(to - from);
	reader_node(loom->reader, node);
}

/* Where the next span begins or an open one ends, `to` at the latest. */
static size_t
next_stop(const struct loom *loom, const struct piece *next, size_t to)
{
	if (next && next->from < to)
		to = next->from;
	for (size_t i = 0; i < loom->depth; i++)
		if (loom->open[i].span->to < to)
			to = loom->open[i].span->to;
	return to;
}

static void
put_leaves(struct loom *loom, const struct pieces *leaves,
    const struct pieces *spans)
{
	size_t next = 0;

	for (size_t i = 0; i < leaves->count; i++) {
		const struct piece *leaf = &leaves->list[i];
		for (size_t at = leaf->from; at < leaf->to;) {
			size_t stop;
			close_spans(loom, at);
			while (next < spans->count &&
			    spans->list[next].from <= at)
				open_span(loom, &spans->list[next++],
				    at);
			stop = next_stop(loom, next < spans->count ?
			    &spans->list[next] : NULL, leaf->to);
			put_leaf(loom, leaf, at, stop);
			at = stop;
		}
	}
}

void
weave(struct reader *reader)
{
	struct flat *flat = &reader->flat;
	struct loom loom = { .reader = reader };

	if (flat->spans.count)
		qsort(flat->spans.list, flat->spans.count,
		    sizeof(struct piece), by_place);
	put_leaves(&loom, &flat->leaves, &flat->spans);
	while (loom.depth > 0)
		pop(&loom);
}
