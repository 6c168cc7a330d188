/*
 * shape.h - what is known of a value before there is one (internal to
 * template/).
 */
#ifndef TEMPLATE_SHAPE_H
#define TEMPLATE_SHAPE_H

#include "core/arena.h"
#include "template/value.h"

struct shape {
	/* Nothing is known: it may be anything, with members of any name. */
	bool anything;
	enum value_kind kind;	/* ABSENT: one value of some kind */
	const struct object_type *type;	/* OBJECT; LIST: of its items */
};

/* The values that names are looked up in, innermost first. */
struct level {
	struct level *outer;
	struct shape shape;
	struct level *inner, *sibling;	/* levels made from this one */
};

/*
 * The level inside a section over a value of the shape. The same levels come
 * out as the same pointer, and an object type that was on the way is not
 * repeated (its names are all hidden by the new one), so that templates that
 * include themselves make no endless line of them.
 */
struct level *level_inside(struct arena *arena, struct level *outer,
    struct shape shape);

/*
 * The shape of a name, which may be dotted. False where it names nothing:
 * *missing is then the part of it that is unknown, *holder the object type
 * that should have had it, or null where it was looked for on all levels.
 */
bool level_look_up(const struct level *level, struct text name,
    struct shape *shape, struct text *missing,
    const struct object_type **holder);

/* The known name that is nearest to an unknown one; holder as above. */
struct text level_suggest(struct arena *arena, const struct level *level,
    struct text missing, const struct object_type *holder);

#endif
