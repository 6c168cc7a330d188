/*
 * inlines.h - from cmark's inline nodes to ours, for one paragraph or heading
 * (internal to prose/).
 *
 * inlines_begin, then inline_enter and inline_leave for each node of cmark's,
 * collect the words and markup in parser->block. inlines_end then looks for
 * passages in another language, bare addresses, references and terms, in this
 * order, and makes nodes of it all. These passes share a searchable copy of
 * the words (inline_text.h); each zeroes in it what it has found, so that the
 * next ones do not see it.
 */
#ifndef PROSE_INLINES_H
#define PROSE_INLINES_H

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "prose/parser.h"

struct inline_parser {
	struct prose_parser *parser;
	size_t open[LIMIT_DEPTH];	/* open spans: indexes in
					   parser->block.spans */
	size_t depth;
	bool in_image;
	size_t image_from;		/* start of its alternative */
	size_t image_depth;		/* open markup within it */
};

void inlines_begin(struct inline_parser *inlines,
    struct prose_parser *parser);
/* Returns false if the content of the node is to be skipped. */
bool inline_enter(struct inline_parser *inlines, cmark_node *node);
void inline_leave(struct inline_parser *inlines, cmark_node *node);
void inlines_end(struct inline_parser *inlines, bool heading);

/*
 * languages.c: adds a span for each passage `[Llywodraeth Cymru]{lang=cy}`,
 * and a hidden one for each of its marks; zeroes the marks. Reports marks
 * that are wrong. The words include those of links.
 */
void languages_find(struct prose_parser *parser, char *words);
/* Zeroes the words of the block's passages. */
void languages_leave_out(const struct inline_text *block, char *words);

/*
 * links.c: adds a span for each `https://…`, `http://…`, `www.…` and
 * `name@host`, and zeroes it. Punctuation at the end is not part of an
 * address, nor is a closing bracket that was not opened in it.
 */
void links_find(struct prose_parser *parser, char *words);

/*
 * links.c: checks the address and title of a link around the words of
 * parser->block from `from` to the end, or of a picture whose alternative
 * these words are. Reports what the content format refuses. Fills in the
 * node; returns false if there is to be none.
 */
bool link_check(struct prose_parser *parser, struct text address,
    struct text title, size_t from, struct prose_node *node);
bool link_check_image(struct prose_parser *parser, struct text address,
    struct text title, size_t from, struct prose_node *node);

/*
 * references.c: adds a span for each reference, `recommendations 37 and 39`,
 * zeroes it, and notes it in parser->references. Reports numbers that no
 * recommendation has.
 *
 * After a word that introduces a reference there may be one number or one
 * range; after any such word but the first (the singular) a list. A comma
 * does not continue a list after its "and".
 */
void references_find(struct prose_parser *parser, char *words);

/*
 * nest_spans.c: adds nodes for the block's leaves, with its spans around
 * them. If two spans overlap and none holds the other, as in
 * `*see recommendation* 37`, the one that begins first is split.
 */
void nest_spans(struct prose_parser *parser);

#endif
