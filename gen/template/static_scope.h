/*
 * static_scope.h - the meaning of names by type, before there are values
 * (internal to template/).
 */
#ifndef TEMPLATE_STATIC_SCOPE_H
#define TEMPLATE_STATIC_SCOPE_H

#include "core/arena.h"
#include "template/value.h"

/* The facts that are known of a value. */
struct static_value {
	/* Nothing is known: it may be anything, with members of any name. */
	bool anything;
	enum value_kind kind;	/* ABSENT: a single value of some kind */
	const struct object_type *type;	/* OBJECT; LIST: of its items */
};

/* The values that names are looked up in, innermost first. */
struct static_scope {
	struct static_scope *outer;
	struct static_value known;
	/* The first scope made inside this one, and the next of its outer. */
	struct static_scope *inner, *sibling;
};

/*
 * Returns the scope inside a section over a value. Equal scopes are the same
 * pointer, and an object type never occurs twice (the inner object hides all
 * names of the outer one), so that templates that include themselves make a
 * finite number of scopes.
 */
struct static_scope *static_scope_inside(struct arena *arena,
    struct static_scope *outer, struct static_value known);

/*
 * Looks up a name, which may be dotted, and fills in *known. Returns false if
 * it names nothing: *missing is then the part of it that is unknown, *holder
 * the object type that should have had it, or NULL if it was looked up in all
 * values of the scope.
 */
bool static_scope_look_up(const struct static_scope *scope, struct text name,
    struct static_value *known, struct text *missing,
    const struct object_type **holder);

/* Returns the known name that is nearest to an unknown one; `holder` is as
   above. Absent text if none is near. */
struct text static_scope_suggest(struct arena *arena,
    const struct static_scope *scope, struct text missing,
    const struct object_type *holder);

#endif
