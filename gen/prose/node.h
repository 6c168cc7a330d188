/*
 * node.h - a parsed text as an array of compact nodes.
 *
 * The nodes of a text are in the order of the text, a parent before its
 * children: the children of node n begin at n + 1 and end before
 * nodes[n].end, which is also the next sibling of n. Words and addresses are
 * slices of two strings that all nodes of the text share.
 *
 * For rooms that read or write prose in their own way; prose.h serves all
 * others.
 */
#ifndef PROSE_NODE_H
#define PROSE_NODE_H

#include "prose/prose.h"

enum prose_kind {
	/* Blocks. */
	PROSE_PARAGRAPH,
	PROSE_HEADING,		/* level: from 1, without gaps */
	PROSE_LIST,		/* level: LIST_*; number: of its first item */
	PROSE_ITEM,
	PROSE_QUOTE,
	PROSE_CODE_BLOCK,	/* words, with a '\n' at their end */
	PROSE_THEMATIC_BREAK,
	/* Content of paragraphs and headings. */
	PROSE_TEXT,		/* words, with a '\n' at each line end of the
				   source */
	PROSE_LINE_BREAK,	/* a line end that the author wants */
	PROSE_CODE,		/* words */
	PROSE_EMPHASIS,
	PROSE_STRONG,
	PROSE_LINK,		/* address, and a title; level: LINK_* */
	PROSE_IMAGE,		/* like LINK; its child is the alternative */
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
/* The meaning precedes the term: `Home Office (HO)`. */
enum { TERM_SPELLED_OUT = 1 };
/* The direction is said only if it differs from that of the words around. */
enum { DIRECTION_UNSAID, DIRECTION_RIGHT_TO_LEFT, DIRECTION_LEFT_TO_RIGHT };

struct prose_node {
	uint8_t kind;		/* enum prose_kind */
	uint8_t level;
	uint32_t end;
	union {
		uint32_t from;	/* of the slice of words or addresses */
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
prose_node_words(const struct prose *prose, const struct prose_node *node)
{
	return text_slice(prose->words, node->from,
	    node->from + node->length);
}

static inline struct text
prose_node_address(const struct prose *prose, const struct prose_node *node)
{
	return text_slice(prose->addresses, node->from,
	    node->from + node->length);
}

/* Returns the title of a link or image, empty if it has none. */
static inline struct text
prose_node_title(const struct prose *prose, const struct prose_node *node)
{
	size_t from = node->from + (size_t)node->length;

	/* The title follows the address and ends in a zero. */
	return text_slice(prose->addresses, from,
	    text_find_byte(prose->addresses, '\0', from));
}

#endif
