/*
 * inline_position.h - the place in the Markdown source that given words came
 * from (internal to prose/).
 *
 * The words of a block (inline_text.h) and its source lines are walked side
 * by side: markup is skipped; an escape or entity counts as the character
 * that it stands for. If the two differ in any other way, the answer is the
 * last place that was certain.
 *
 * Questions in the order of the words take one walk; a question about earlier
 * words starts again.
 */
#ifndef PROSE_INLINE_POSITION_H
#define PROSE_INLINE_POSITION_H

#include "prose/inline_text.h"

struct position_finder {
	struct text source;		/* of the whole text */
	size_t line, line_at;		/* a line, from 1, and its offset */
	int start_line, start_column, end_line;	/* of the block */
	bool placed;			/* `from` and `to` are known */
	bool started;			/* the walk has begun */
	size_t from, to;		/* the block in the source */
	size_t words_at;		/* next byte of the words */
	size_t source_at;		/* start of the search for it */
	size_t last;			/* offset of the byte before it */
	bool lost;			/* until the next line */
};

void inline_position_begin_text(struct position_finder *finder,
    struct text source);
/* Lines and column count from 1, as cmark gives them. */
void inline_position_begin_block(struct position_finder *finder,
    int start_line, int start_column, int end_line);

/* Returns the offset of the block in the source; *length is that of its first
   line. */
size_t inline_position_of_block(struct position_finder *finder,
    size_t *length);

/* Returns the offset in the source of the words [from, to); *length is their
   length there. */
size_t inline_position_of_words(struct position_finder *finder,
    const struct inline_text *block, size_t from, size_t to, size_t *length);

/*
 * Looks for `wanted`, the address of a link, in the block's source after the
 * words that end at `to`. Returns its offset, TEXT_NOWHERE if it is not there
 * as written.
 */
size_t inline_position_after_words(struct position_finder *finder,
    const struct inline_text *block, size_t to, struct text wanted);

/* Returns true if a backslash escapes the byte `at` of the words. */
bool inline_position_is_escaped(struct position_finder *finder,
    const struct inline_text *block, size_t at);

#endif
