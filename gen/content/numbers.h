/*
 * numbers.h - the numbers that the files of recommendations claim.
 *
 * A number is claimed once, and so is the address of its page; a file is
 * named after its number.
 */
#ifndef CONTENT_NUMBERS_H
#define CONTENT_NUMBERS_H

#include "content/loading.h"

struct numbers {
	struct loading *loading;
	struct arena *arena;		/* of what is needed until the end */
	struct table taken, addresses;	/* of struct claim */
	struct claim *claims;		/* the last */
	size_t known_capacity;
};

/* About `count` of them; the arena may be released after the last call. */
void numbers_begin(struct numbers *numbers, struct loading *loading,
    struct arena *arena, size_t count);

/*
 * Takes the recommendation's number, from the file of that stem. False where
 * it is no number, or where another recommendation has it or its address,
 * which is diagnosed.
 */
bool numbers_take(struct numbers *numbers, const struct recommendation *one,
    struct text stem);

/* One that is left out because of a fault: the report knows of its number, so
   that references to it are not told too. */
void numbers_remember(struct numbers *numbers,
    const struct recommendation *one);

/*
 * A file that has a fault is called after its number, in all likelihood: the
 * report knows of that too.
 */
void numbers_remember_stem(struct numbers *numbers, struct text stem);

/* After all files: diagnoses those that are not called after their number,
   but for numbers that are disputed. */
void numbers_check_stems(const struct numbers *numbers);

#endif
