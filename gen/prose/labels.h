/*
 * labels.h - the numbers of recommendations, found in running text.
 */
#ifndef PROSE_LABELS_H
#define PROSE_LABELS_H

#include "prose/reader.h"

/* What stands where a number may stand. */
enum label_kind {
	LABEL_NONE,		/* nothing that looks like a number */
	LABEL_FOUND,		/* a recommendation's */
	LABEL_BROKEN,		/* one whose file has faults: neither a link
				   nor a fault */
	LABEL_UNKNOWN,		/* looks like one, but there is none */
};

struct label {
	enum label_kind kind;
	uint32_t index;		/* FOUND: of the recommendation */
	size_t from, to;	/* in the words */
};

/* Fills reader->labels and reader->numbers from the report. */
void labels_collect(struct reader *reader);

/*
 * The label at `at`: the longest that is a recommendation's, case aside, its
 * spaces standing for one or more. Where there is none, `73-75` gives 73 if
 * either end is one. What holds no digit is none, a full stop at the end is
 * not part of it.
 */
struct label label_at(const struct reader *reader, struct text words,
    size_t at);

#endif
