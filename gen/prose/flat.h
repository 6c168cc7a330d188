/*
 * flat.h - the words of one paragraph or heading, without its markup.
 *
 * CommonMark's tree cuts a paragraph's words at line ends, emphasis and many
 * characters. Here they are in one piece, so that what this program looks for
 * (references, terms, bare addresses, passages in another language) is found
 * wherever markup stands. `leaves` say what the words are, `spans` what
 * stands around them; both give the bytes that they cover, counted from the
 * beginning of the whole text's words.
 */
#ifndef PROSE_FLAT_H
#define PROSE_FLAT_H

#include "core/buffer.h"
#include "prose/node.h"

/* What is known of each byte of the words. */
enum flat_mark {
	FLAT_CODE = 1,
	FLAT_LINK = 2,		/* in the words of an author's link */
	FLAT_IMAGE = 4,		/* in a picture's alternative */
	FLAT_RAW = 8,		/* raw HTML, which is not written */
	FLAT_EDGE = 16,		/* markup stands before this byte */
	FLAT_AFTER_LINK = 32,	/* a link or picture ended before it */
};

/* A span that hides what it covers: the marks of a language's passage. */
enum { SPAN_HIDDEN = 255 };

struct piece {
	struct prose_node node;
	size_t from, to;
	size_t order;		/* spans: what encloses comes first */
};

struct pieces {
	struct piece *list;
	size_t count, capacity;
};

struct flat {
	struct buffer words;	/* of the whole text, code blocks too */
	struct buffer marks;	/* enum flat_mark, a byte for each up to the
				   last that has one */
	struct arena *arena;	/* of the pieces: emptied after each text */
	size_t from;		/* where this block's words begin */
	struct pieces leaves, spans;
	unsigned char inside;	/* marks of whatever is put now */
	unsigned char pending;	/* marks of the next byte alone */
	unsigned char marked;	/* those that any byte of the block has */
};

/* For the first text, and after the last. */
void flat_create(struct flat *flat, struct arena *arena);
void flat_release(struct flat *flat);
/* For each text, and for each paragraph or heading in it. */
void flat_begin_text(struct flat *flat);
void flat_begin_block(struct flat *flat);

/* Adds words as a leaf of that kind. */
void flat_put(struct flat *flat, enum prose_kind kind, struct text words);
/* Adds words that are no leaf: raw HTML, a picture's alternative. */
void flat_put_words(struct flat *flat, struct text words);
/* Adds a leaf for words that are there: from `from` to the end. */
void flat_leaf(struct flat *flat, struct prose_node node, size_t from);
/* Adds a span; returns its number in flat->spans. */
size_t flat_span(struct flat *flat, struct prose_node node, size_t from,
    size_t to);

size_t flat_end(const struct flat *flat);
unsigned char flat_mark_at(const struct flat *flat, size_t at);
struct text flat_slice(const struct flat *flat, size_t from, size_t to);

/*
 * The block's words for looking things up in: of the same length, with a
 * space for each byte of a line end or no-break space, and with a zero for
 * each byte that has one of the marks `without`.
 */
char *flat_searchable(const struct flat *flat, unsigned char without);
/* Zeroes further bytes of such words, those with one of the marks. */
void flat_leave_out(const struct flat *flat, unsigned char without,
    char *words);

#endif
