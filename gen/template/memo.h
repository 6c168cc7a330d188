/*
 * memo.h - what a name was found to mean, so that it is looked for once.
 *
 * A template asks for the same few names on every page. They are compared
 * letter by letter the first time; afterwards the place where the name stands
 * in the template's source is enough. Each thread that renders has a memo of
 * its own, which lives as long as the templates and types; begin with zeros.
 */
#ifndef TEMPLATE_MEMO_H
#define TEMPLATE_MEMO_H

#include "core/text.h"

enum { MEMO_SLOTS = 2048 };

struct memo_slot {
	const void *whose;	/* a type, a template; null: the slot is free */
	struct text name;
	const void *what;	/* null: there is none of that name */
};

struct template_memo {
	struct memo_slot slots[MEMO_SLOTS];
};

/*
 * The slot for that name of a template's source. Where it does not hold what
 * was asked for, it now does but for `what`, and *known is false.
 */
struct memo_slot *memo_slot(struct template_memo *memo, const void *whose,
    struct text name, bool *known);

#endif
