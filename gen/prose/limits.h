/*
 * limits.h - how much one text of Markdown may hold.
 *
 * Real texts stay far below. CommonMark's parser is slow, or takes much
 * memory, on some texts that exceed them, so they are counted before it runs.
 * A paragraph is here a run of lines that are not empty.
 */
#ifndef PROSE_LIMITS_H
#define PROSE_LIMITS_H

enum {
	LIMIT_BYTES = 2 * 1024 * 1024,	/* of a text */
	LIMIT_DEPTH = 64,		/* lists, quotations, emphasis */
	LIMIT_LANGUAGES = 16,		/* passages within each other */
	LIMIT_INDENTATION = 512,	/* columns before a list's mark */
	LIMIT_BRACKETS = 1000,		/* `[` in a paragraph */
	LIMIT_ANGLES = 1000,		/* `<` in a paragraph */
	LIMIT_EMPHASIS = 10000,		/* runs of `*` and `_` in one */
	/* Bytes that all links together can take from the longest paragraph
	   that defines one, `[name]: address`. */
	LIMIT_DEFINED = 64 * 1024 * 1024,
	LIMIT_FAULTS = 100,		/* diagnosed in a text: errors, and
					   as many warnings */
	LIMIT_SUGGESTIONS = 200,	/* made for all texts together */
	LIMIT_TERM = 100,		/* bytes of a term that is looked
					   for */
};

#endif
