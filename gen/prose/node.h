/*
 * node.h - a text of Markdown as compact nodes.
 *
 * A text's nodes are one array in the order of the text, each before what it
 * holds: the children of node n begin at n + 1 and end before nodes[n].end,
 * and nodes[n].end is the sibling that follows. Words and addresses are
 * slices of two strings that all nodes of the text share.
 *
 * For rooms that write prose in a form of their own; everybody else is
 * served by prose.h.
 */
#ifndef PROSE_NODE_H
#define PROSE_NODE_H

#include "prose/prose.h"

enum prose_kind {
	/* Blocks. */
	PROSE_PARAGRAPH,
	PROSE_HEADING,		/* level: from 1, none skipped */
	PROSE_LIST,		/* level: LIST_*; number: the first */
	PROSE_ITEM,
	PROSE_QUOTE,
	PROSE_CODE_BLOCK,	/* words, their last line ended too */
	PROSE_THEMATIC_BREAK,
	/* What stands in paragraphs and headings. */
	PROSE_TEXT,		/* words, a '\n' where a line of the source
				   ended */
	PROSE_LINE_BREAK,	/* it is to end */
	PROSE_CODE,		/* words */
	PROSE_EMPHASIS,
	PROSE_STRONG,
	PROSE_LINK,		/* address, and a title; level: LINK_* */
	PROSE_IMAGE,		/* as LINK; its child is the alternative */
	PROSE_LANGUAGE,		/* address: the tag; level: DIRECTION_* */
	PROSE_REFERENCE,	/* number: recommendation.index;
				   level: REFERENCE_* */
	PROSE_TERM,		/* number: term.index; level: TERM_* */
};

enum { LIST_ORDERED = 1, LIST_TIGHT = 2 };
enum {
	LINK_BARE = 1,		/* the words are the address */
	LINK_MEDIA = 2,		/* the address is a path of report->media */
};
/* The word "recommendation" is not among the link's words: `37 and 39`. */
enum { REFERENCE_WORDLESS = 1 };
/* Its meaning stands just before it: `Home Office (HO)`. */
enum { TERM_SPELLED_OUT = 1 };
/* Only where the passage must say it. */
enum { DIRECTION_UNSAID, DIRECTION_RIGHT_TO_LEFT, DIRECTION_LEFT_TO_RIGHT };

struct prose_node {
	uint8_t kind;		/* enum prose_kind */
	uint8_t level;
	uint32_t end;
	union {
		uint32_t from;	/* in words, or in addresses */
		uint32_t number;
	};
	uint32_t length;	/* of the slice */
};

struct prose {
	const struct report *report;
	struct text reference_word;	/* "recommendation" */
	struct text words, addresses;
	const struct prose_node *nodes;
	uint32_t count;
	bool inline_only;
};

static inline struct text
prose_words(const struct prose *prose, const struct prose_node *node)
{
	return text_slice(prose->words, node->from,
	    node->from + node->length);
}

static inline struct text
prose_address(const struct prose *prose, const struct prose_node *node)
{
	return text_slice(prose->addresses, node->from,
	    node->from + node->length);
}

/* A link's or image's title; empty where there is none. */
static inline struct text
prose_title(const struct prose *prose, const struct prose_node *node)
{
	size_t from = node->from + (size_t)node->length;

	/* It stands behind the address, up to a zero. */
	return text_slice(prose->addresses, from,
	    text_find_byte(prose->addresses, '\0', from));
}

#endif
