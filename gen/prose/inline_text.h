/*
 * inline_text.h - the words of one paragraph or heading, without its markup
 * (internal to prose/).
 *
 * cmark's tree cuts the words of a block at line ends, emphasis and many
 * characters. Here they are one string, so that references, terms, bare
 * addresses and passages in another language are found across markup.
 * Leaves say what kind of words there are, spans what is around them. Both
 * cover bytes [from, to), counted from the first word of the whole text.
 */
#ifndef PROSE_INLINE_TEXT_H
#define PROSE_INLINE_TEXT_H

#include "core/buffer.h"
#include "prose/node.h"

/* Marks of one byte of the words. */
enum inline_mark {
	INLINE_CODE = 1,
	INLINE_LINK = 2,	/* in the words of an author's link */
	INLINE_IMAGE = 4,	/* in the alternative of a picture */
	INLINE_RAW_HTML = 8,	/* in raw HTML, which is not written */
	INLINE_EDGE = 16,	/* markup comes just before this byte */
	INLINE_AFTER_LINK = 32,	/* a link or picture ends before this byte */
};

/* Kind of a span whose words are not written: the marks around a passage in
   another language. */
enum { SPAN_HIDDEN = 255 };

/* A leaf or a span. */
struct inline_piece {
	struct prose_node node;
	size_t from, to;
	size_t order;		/* of spans: an outer one has a lower order
				   than those in it */
};

struct inline_pieces {
	struct inline_piece *list;
	size_t count, capacity;
};

struct inline_text {
	struct buffer words;	/* of the text so far, with code blocks */
	struct buffer marks;	/* enum inline_mark, one byte a byte of words;
				   zeros at the end may be missing */
	struct arena *arena;	/* of the pieces; emptied by the owner before
				   each text */
	size_t from;		/* start of the current block's words */
	struct inline_pieces leaves, spans;	/* of the current block */
	unsigned char inside;	/* marks of all words that are put now */
	unsigned char pending;	/* further marks of the next byte alone */
	unsigned char marked;	/* union of all marks in the current block */
};

/* Before the first text, and after the last. */
void inline_text_create(struct inline_text *block, struct arena *arena);
void inline_text_release(struct inline_text *block);
/* Begins a text, or a paragraph, heading or code block of it. */
void inline_text_begin(struct inline_text *block);
void inline_text_begin_block(struct inline_text *block);

/* Appends words as a leaf of this kind; joins a neighbour of PROSE_TEXT. */
void inline_text_put(struct inline_text *block, enum prose_kind kind,
    struct text words);
/* Appends words that are no leaf: raw HTML, the alternative of a picture. */
void inline_text_put_words(struct inline_text *block, struct text words);
/* Makes a leaf of the words from `from` to the end. */
void inline_text_add_leaf(struct inline_text *block, struct prose_node node,
    size_t from);
/* Adds a span; returns its index in block->spans. */
size_t inline_text_add_span(struct inline_text *block, struct prose_node node,
    size_t from, size_t to);

size_t inline_text_end(const struct inline_text *block);
unsigned char inline_text_mark_at(const struct inline_text *block, size_t at);
struct text inline_text_slice(const struct inline_text *block, size_t from,
    size_t to);

/*
 * Returns a copy of the block's words to search in, in block->arena. It has
 * the same length; each byte of a line end or no-break space is a space, and
 * each byte with one of the marks `without` is zero. A zero follows the end.
 */
char *inline_text_searchable(const struct inline_text *block,
    unsigned char without);
/* Zeroes further bytes of such a copy: those with one of the marks. */
void inline_text_leave_out(const struct inline_text *block,
    unsigned char without, char *words);
/* Zeroes in such a copy the words of all spans from the index `first` on. */
void inline_text_leave_out_spans(const struct inline_text *block,
    size_t first, char *words);

/*
 * Word boundaries. A word consists of letters and digits of any script;
 * hyphens, slashes, apostrophes and all other punctuation are between words.
 */

/* Returns true if no letter or digit precedes `at`. */
bool word_may_begin(struct text text, size_t at);
/* Returns true if no letter or digit is at `at`. */
bool word_ends(struct text text, size_t at);

/* Returns the first offset from `at` on that has no space. */
size_t skip_spaces(struct text text, size_t at);

/*
 * Returns the offset after `phrase` if the text has it at `at`, else
 * TEXT_NOWHERE. The case of ASCII letters is ignored, a space of the phrase
 * matches one or more, and the last word must be a whole one.
 */
size_t match_phrase(struct text text, size_t at, struct text phrase);

#endif
