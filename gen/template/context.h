/*
 * context.h - the values that names are looked up in (internal to template/).
 */
#ifndef TEMPLATE_CONTEXT_H
#define TEMPLATE_CONTEXT_H

#include "template/memo.h"
#include "template/plan.h"

/* Innermost first. */
struct context {
	const struct context *outer;
	struct value value;
	struct memo_level *level;	/* or null: nothing is remembered */
};

/*
 * The value of the step's name: its first part in the innermost object that
 * has it, the others each in the value before. `.` is the innermost value.
 * Absent where nobody has it; the step's way then says `unknown`, and
 * else it is remembered.
 */
struct value context_look_up(const struct context *context,
    struct step *step);

#endif
