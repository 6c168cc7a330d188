#include "template/memo.h"

static struct memo_level *
add_level(struct template_memo *memo, struct memo_level *outer,
    const struct object_type *type)
{
	struct memo_level *level;

	if (memo->level_count == MEMO_LEVELS)
		return NULL;
	memo->level_count++;
	level = ARENA_NEW(&memo->arena, struct memo_level, 1);
	level->type = type;
	level->open = outer->open || (type && type->member);
	level->sibling = outer->inner;
	outer->inner = level;
	return level;
}

struct memo_level *
memo_level_inside(struct template_memo *memo, struct memo_level *outer,
    const struct value *value)
{
	const struct object_type *type = value->kind == VALUE_OBJECT ?
	    value->type : NULL;
	struct memo_level **place, *level;

	if (!outer)
		return NULL;
	for (place = &outer->inner; (level = *place); place = &level->sibling)
		if (level->type == type)
			break;
	if (!level)
		return add_level(memo, outer, type);
	*place = level->sibling;
	level->sibling = outer->inner;
	outer->inner = level;
	return level;
}

struct memo_plan *
memo_plan_of(struct template_memo *memo, const struct template *template,
    enum template_mode mode)
{
	struct memo_plan *plan = memo->plans;

	while (plan && (plan->template != template || plan->mode != mode))
		plan = plan->next;
	if (!plan) {
		plan = ARENA_NEW(&memo->arena, struct memo_plan, 1);
		*plan = (struct memo_plan){ template, mode, NULL,
			memo->plans };
		memo->plans = plan;
	}
	return plan;
}

void
memo_release(struct template_memo *memo)
{
	arena_release(&memo->arena);
	*memo = (struct template_memo){ .size = 0 };
}
