/*
 * memo.h - what a thread that renders remembers from page to page.
 *
 * Templates are unfolded into plans (plan.h) the first time, and the names in
 * them are found once for each nesting of types that they are looked up in. A
 * memo lives as long as the templates and types; begin with zeros, and end
 * with memo_release.
 */
#ifndef TEMPLATE_MEMO_H
#define TEMPLATE_MEMO_H

#include "core/arena.h"
#include "template/template.h"

enum { MEMO_LEVELS = 4096 };

/* The types of the values that names are looked up in, innermost first:
   where they are the same, a name means the same. */
struct memo_level {
	const struct object_type *type;	/* null: the value is no object */
	struct memo_level *inner;	/* the one used last, */
	struct memo_level *sibling;	/* and the others */
	bool open;		/* a type's members are not known by its
				   fields: what a name means may change */
};

/* The plan of a whole template. */
struct memo_plan {
	const struct template *template;
	enum template_mode mode;
	struct plan *plan;
	struct memo_plan *next;
};

struct template_memo {
	struct arena arena;
	struct memo_level outermost;	/* it holds no value */
	size_t level_count;
	struct memo_plan *plans;
	size_t size;			/* roughly, of all plans kept */
};

/*
 * The level of a value inside another level; null where there are too many to
 * remember, or where that other level is null.
 */
struct memo_level *memo_level_inside(struct template_memo *memo,
    struct memo_level *outer, const struct value *value);

/* The template's plan; null in `plan` where it has none yet. */
struct memo_plan *memo_plan_of(struct template_memo *memo,
    const struct template *template, enum template_mode mode);

void memo_release(struct template_memo *memo);

#endif
