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

#include "template/value.h"

enum {
	MEMO_BITS = 13,
	MEMO_SLOTS = 1 << MEMO_BITS,
	MEMO_LEVELS = 1024,
};

struct memo_slot {
	const void *whose;	/* a type, a level, a template; null: the slot
				   is free */
	struct text name;
	const void *what;	/* null: there is none of that name */
	size_t outward;		/* so many values further out */
};

/* The types of the values that names are looked up in, innermost first:
   where they are the same, a name means the same. */
struct memo_level {
	const struct object_type *type;	/* null: the value is no object */
	struct memo_level *inner;	/* the one used last, */
	struct memo_level *sibling;	/* and the others */
	bool open;		/* a type's members are not known by its
				   fields: what a name means may change */
};

struct template_memo {
	struct memo_slot slots[MEMO_SLOTS];
	struct memo_level levels[MEMO_LEVELS];	/* the first is outermost: it
						   holds no value */
	size_t level_count;
};

/* The level that has no value yet. */
struct memo_level *memo_level_outermost(struct template_memo *memo);

/*
 * The level of a value inside another level; null where there are too many to
 * remember, or where that other level is null.
 */
struct memo_level *memo_level_inside(struct template_memo *memo,
    struct memo_level *outer, const struct value *value);

/*
 * The slot for that name of a template's source. Where it does not hold what
 * was asked for, it now does but for `what`, and *known is false.
 */
struct memo_slot *memo_slot(struct template_memo *memo, const void *whose,
    struct text name, bool *known);

#endif
