/*
 * introduction.h - where words that introduce a reference may begin.
 *
 * The first bytes of "recommendation" rule out most places, sixteen of them
 * at a time.
 */
#ifndef PROSE_INTRODUCTION_H
#define PROSE_INTRODUCTION_H

#include "core/several.h"
#include "prose/prose.h"

enum { INTRODUCTION_BYTES = 3, MOST_INTRODUCTIONS = 4 };

/* How one of the words begins: each byte as often as are looked at together. */
struct introduction {
	char byte[INTRODUCTION_BYTES][sizeof(several)];
	char bits[INTRODUCTION_BYTES][sizeof(several)];	/* that count */
};

struct introductions {
	struct introduction list[MOST_INTRODUCTIONS];
	size_t count;
};

/* Of the words that introduce a reference. Where they begin in more ways than
   there is room for, they may begin anywhere. */
void introductions_of(struct introductions *all,
    const struct reference_words *words);

/* The offset, `from` or later, of the next place where one may begin; the
   text's length where there is none. The case of ASCII letters is left out of
   account. */
size_t introduction_find(const struct introductions *all, struct text text,
    size_t from);

#endif
