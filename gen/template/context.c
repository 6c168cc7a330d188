#include "template/context.h"

/* What few names need is not taken in where it is called: the others would
   make room for it, each time. */
#define SELDOM __attribute__((noinline))

/* The part of the name between the first dot and the second. */
static struct text
second_name(const struct piece *piece)
{
	return text_slice(piece->text, piece->first + 1, piece->second);
}

/* The field that the name begins with, of the innermost object that has it. */
static void SELDOM
find_way(struct way *way, const struct context *context,
    const struct piece *piece)
{
	struct text name = text_slice(piece->text, 0, piece->first);

	*way = (struct way){ .level = context->level };
	for (; context && !way->first; context = context->outer) {
		const struct object_type *type = context->value.type;
		if (context->value.kind == VALUE_OBJECT)
			way->first = value_field(type, name);
		if (!way->first)
			way->outward++;
	}
}

/* The object's member of a name that is a part of the step's. */
static struct value
member(struct step *step, const struct value *object, struct text name)
{
	bool found;
	struct value value = value_member(object, name, &found);

	step->way.unknown = !found;
	return value;
}

static struct value SELDOM
first_by_name(const struct context *context, struct step *step)
{
	struct text name = text_slice(step->piece->text, 0,
	    step->piece->first);
	struct value value = value_absent();

	step->way.unknown = true;
	for (; context && step->way.unknown; context = context->outer)
		value = member(step, &context->value, name);
	return value;
}

/* The first part of the step's name: in the innermost object that has it. */
static struct value
first_part(const struct context *context, struct step *step)
{
	struct way *way = &step->way;

	if (!way->level)
		return first_by_name(context, step);
	way->unknown = !way->first;
	if (!way->first)
		return value_absent();
	for (unsigned i = 0; i < way->outward; i++)
		context = context->outer;
	return value_of_field(&context->value, way->first);
}

/* The same for the part behind the first dot; the field is remembered. */
static struct value
second_part(struct step *step, const struct value *object)
{
	struct way *way = &step->way;

	if (object->kind != VALUE_OBJECT || object->type->member)
		return member(step, object, second_name(step->piece));
	if (way->type != object->type) {
		way->type = object->type;
		way->second = value_field(object->type,
		    second_name(step->piece));
	}
	way->unknown = !way->second;
	if (!way->second)
		return value_absent();
	return value_of_field(object, way->second);
}

/* The parts from the first dot on. What has no value has no parts either. */
static struct value SELDOM
in_parts(const struct context *context, struct step *step)
{
	struct value value = first_part(context, step);
	struct text name = step->piece->text;
	size_t dot = step->piece->second, from;

	if (value.kind == VALUE_ABSENT)
		return value;
	value = second_part(step, &value);
	while (dot < name.length && value.kind != VALUE_ABSENT) {
		from = dot + 1;
		dot = text_find_byte(name, '.', from);
		if (dot == TEXT_NOWHERE)
			dot = name.length;
		value = member(step, &value, text_slice(name, from, dot));
	}
	return value;
}

static bool
is_dot(const struct piece *piece)
{
	return piece->text.length == 1 && piece->text.at[0] == '.';
}

struct value
context_look_up(const struct context *context, struct step *step)
{
	const struct piece *piece = step->piece;
	struct way *way = &step->way;

	if (is_dot(piece))
		return context->value;
	if (!context->level || context->level->open)
		way->level = NULL;
	else if (way->level != context->level)
		find_way(way, context, piece);
	if (piece->first == piece->text.length)
		return first_part(context, step);
	return in_parts(context, step);
}
