/*
 * reader.h - what the parts of reading share: one run over all texts.
 */
#ifndef PROSE_READER_H
#define PROSE_READER_H

#include "core/table.h"
#include "prose/flat.h"
#include "prose/limits.h"
#include "prose/locate.h"

struct term_tree;

/* One reference: the indexes of who refers to whom. */
struct reference_pair {
	uint32_t from, to;
};

struct reader {
	struct arena *arena;		/* what is kept */
	struct arena own;		/* the run's: tables, pairs */
	struct arena scratch;		/* the text's: emptied after it */
	struct arena parsed;		/* cmark's, of one text */
	const struct report *report;
	const struct reference_words *all_words;
	struct diagnostics *diagnostics;
	struct table labels;		/* references.h */
	const struct text *numbers;	/* all labels, for suggestions */
	struct term_tree *terms;
	bool *term_used;		/* [term.index] */
	struct table short_forms;	/* short_forms.h */
	size_t *term_text;		/* [term.index]: 1 + the number of the
					   last text that it was found in */
	bool drafts;			/* their references count */
	struct reference_pair *pairs;
	size_t pair_count, pair_capacity;
	size_t suggestions;
	/* The file that was asked last where something stands in it. */
	const struct source_file *asked;
	struct text asked_contents;
	struct arena asked_arena;

	/* The text that is being read. */
	const struct markdown *markdown;
	const struct reference_words *words;	/* of its language */
	size_t errors, warnings;
	struct flat flat;
	struct buffer addresses;
	struct locator locator;
	struct prose_node *nodes;
	size_t node_count, node_capacity;
};

/*
 * Diagnoses a fault of the text that is being read, at `length` bytes of its
 * source. Past LIMIT_FAULTS it says so once and returns null.
 */
struct diagnostic *reader_fault(struct reader *reader,
    enum diagnostic_code code, size_t at, size_t length,
    const struct text *values);
/* The same where bytes of flat words stand: [from, to). */
struct diagnostic *reader_fault_at_words(struct reader *reader,
    enum diagnostic_code code, size_t from, size_t to,
    const struct text *values);
/* Gives the fault the nearest of the known words, where there is one. */
void reader_suggest(struct reader *reader, struct diagnostic *fault,
    struct text word, const struct text *known, size_t count);

/* Adds a node, its end not yet known; returns its number. */
size_t reader_node(struct reader *reader, struct prose_node node);
void reader_node_ends(struct reader *reader, size_t number);
/* Adds to the text's addresses; returns where it stands there. */
uint32_t reader_address(struct reader *reader, struct text address);

#endif
