/*
 * locate.h - where words stand in the Markdown that they came from.
 *
 * cmark tells a block's lines rightly and the places of what stands in them
 * wrongly. So the block's flat words (flat.h) and its lines are walked side
 * by side: markup is passed over, escapes and entities count as what they
 * stand for. Where the two differ beyond that, the last place that was
 * certain is given.
 *
 * Asking in the order of the words takes one walk; asking for what stands
 * before begins again.
 */
#ifndef PROSE_LOCATE_H
#define PROSE_LOCATE_H

#include "prose/flat.h"

struct locator {
	struct text source;		/* of the whole text */
	size_t line, line_at;		/* a line, from 1, and its offset */
	int start_line, start_column, end_line;
	bool placed, started;		/* the next two are known; walking */
	size_t from, to;		/* the block in the source */
	size_t words_at;		/* the next byte of the words */
	size_t source_at;		/* where to look for it */
	size_t last;			/* where the byte before it stands */
	bool lost;			/* until the next line */
};

void locate_begin_text(struct locator *locator, struct text source);
/* Lines and column count from 1, as cmark gives them. */
void locate_begin_block(struct locator *locator, int start_line,
    int start_column, int end_line);

/* The offset of the block in the source, and the length of its first line. */
size_t locate_block(struct locator *locator, size_t *length);

/* The offset in the source of the words [from, to), and their length there. */
size_t locate_words(struct locator *locator, const struct flat *flat,
    size_t from, size_t to, size_t *length);

/*
 * Looks for source text behind the words that end at `to`, within the block:
 * a link's address. TEXT_NOWHERE where it is not written there.
 */
size_t locate_behind(struct locator *locator, const struct flat *flat,
    size_t to, struct text wanted);

/* Whether a backslash stands before the byte of the words. */
bool locate_escaped(struct locator *locator, const struct flat *flat,
    size_t at);

#endif
