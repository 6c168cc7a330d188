/*
 * reference_numbers.h - numbers of recommendations in running text (internal
 * to prose/).
 */
#ifndef PROSE_REFERENCE_NUMBERS_H
#define PROSE_REFERENCE_NUMBERS_H

#include "prose/parser.h"

enum reference_number_kind {
	NUMBER_NONE,		/* nothing that looks like a number */
	NUMBER_FOUND,		/* of a recommendation */
	NUMBER_BROKEN,		/* of a recommendation whose file has faults:
				   neither a link nor a fault */
	NUMBER_UNKNOWN,		/* looks like one, but there is none */
};

struct reference_number {
	enum reference_number_kind kind;
	uint32_t index;		/* of the recommendation, if FOUND */
	size_t from, to;	/* in the words */
};

/* Fills parser->number_table and parser->numbers, which several parsers may
   share. */
void reference_numbers_collect(struct prose_parser *parser);

/*
 * Returns the number at `at`: the longest that a recommendation has. Case is
 * ignored; a space in a number matches one or more. If there is none, `73-75`
 * gives 73 if one of its ends is a number. A number has a digit, and a full
 * stop at the end is not part of it.
 */
struct reference_number reference_number_at(
    const struct prose_parser *parser, struct text words, size_t at);

#endif
