#include "template/context.h"

/* The field of that name of the innermost object that has one. */
static void
find_first(struct way *way, const struct context *context, struct text name)
{
	*way = (struct way){ .level = context->level };
	for (; context && !way->first; context = context->outer) {
		if (context->value.kind == VALUE_OBJECT)
			way->first = value_field(context->value.type, name);
		way->outward += !way->first;
	}
}

static bool
first_by_name(const struct context *context, struct text name,
    struct value *value)
{
	bool found = false;

	for (; context && !found; context = context->outer)
		*value = value_member(&context->value, name, &found);
	return found;
}

/* The first part of the step's name: in the innermost object that has it. */
static bool
first_part(const struct context *context, struct step *step,
    struct value *value)
{
	struct text name = { step->piece->text.at, step->piece->first };
	struct way *way = &step->way;

	if (!context->level || context->level->open)
		return first_by_name(context, name, value);
	if (way->level != context->level)
		find_first(way, context, name);
	if (!way->first)
		return false;
	for (size_t i = 0; i < way->outward; i++)
		context = context->outer;
	*value = value_of_field(&context->value, way->first);
	return true;
}

/* As value_member, for the part behind the first dot. */
static bool
second_part(struct step *step, struct value *value)
{
	struct way *way = &step->way;
	struct text name = text_slice(step->piece->text,
	    step->piece->first + 1, step->piece->second);
	struct value object = *value;
	bool found;

	if (object.kind != VALUE_OBJECT || object.type->member) {
		*value = value_member(&object, name, &found);
		return found;
	}
	if (way->type != object.type) {
		way->type = object.type;
		way->second = value_field(object.type, name);
	}
	if (way->second)
		*value = value_of_field(&object, way->second);
	return way->second != NULL;
}

/* The parts of the step's name from its first dot on. */
static bool
other_parts(struct step *step, struct value *value)
{
	struct text name = step->piece->text;
	size_t dot = step->piece->second;
	bool found = true;

	/* What has no value now has no parts either. */
	if (value->kind != VALUE_ABSENT)
		found = second_part(step, value);
	while (found && dot < name.length && value->kind != VALUE_ABSENT) {
		size_t from = dot + 1;
		dot = text_find_byte(name, '.', from);
		if (dot == TEXT_NOWHERE)
			dot = name.length;
		*value = value_member(value, text_slice(name, from, dot),
		    &found);
	}
	return found;
}

bool
context_look_up(const struct context *context, struct step *step,
    struct value *value)
{
	struct text name = step->piece->text;
	bool found;

	if (name.length == 1 && name.at[0] == '.') {
		*value = context->value;
		return true;
	}
	found = first_part(context, step, value);
	if (found && step->piece->first < name.length)
		found = other_parts(step, value);
	if (!found)
		*value = value_absent();
	return found;
}
