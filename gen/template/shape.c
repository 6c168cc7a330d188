#include "template/shape.h"

#include "diagnostics/suggest.h"

static struct shape
shape_of_object(const struct object_type *type)
{
	return (struct shape){ .anything = !type || !type->fields,
		.kind = VALUE_OBJECT, .type = type };
}

static bool
same_shape(struct shape a, struct shape b)
{
	return a.anything == b.anything && a.kind == b.kind &&
	    a.type == b.type;
}

static struct level *
level_on(struct arena *arena, struct level *outer, struct shape shape)
{
	struct level *level;

	for (level = outer ? outer->inner : NULL; level;
	    level = level->sibling)
		if (same_shape(level->shape, shape))
			return level;
	level = ARENA_NEW(arena, struct level, 1);
	level->outer = outer;
	level->shape = shape;
	if (outer) {
		level->sibling = outer->inner;
		outer->inner = level;
	}
	return level;
}

/* Whether a level below another still tells names: a lone value does not,
   nor an object of the type of the new, innermost level. */
static bool
still_counts(const struct level *level, struct shape innermost)
{
	if (level->shape.kind != VALUE_OBJECT && !level->shape.anything)
		return false;
	return !same_shape(level->shape, innermost);
}

/* The level without those that tell no names under the new one; recursion
   ends: no type is on it twice. */
static struct level *
without_hidden(struct arena *arena, struct level *level,
    struct shape innermost)
{
	struct level *outer;

	if (!level->outer)
		return level;
	outer = without_hidden(arena, level->outer, innermost);
	if (!still_counts(level, innermost))
		return outer;
	return outer == level->outer ? level :
	    level_on(arena, outer, level->shape);
}

/* What a section over a value of the shape sees. */
static struct shape
shape_inside(struct shape shape)
{
	static const struct shape some_value = { .kind = VALUE_ABSENT };

	if (shape.anything || shape.kind != VALUE_LIST)
		return shape;
	return shape.type ? shape_of_object(shape.type) : some_value;
}

struct level *
level_inside(struct arena *arena, struct level *outer, struct shape shape)
{
	struct shape inner = shape_inside(shape);

	if (outer)
		outer = without_hidden(arena, outer, inner);
	return level_on(arena, outer, inner);
}

static bool
member(struct shape object, struct text name, struct shape *shape)
{
	const struct field *field;

	if (object.anything) {
		*shape = (struct shape){ .anything = true };
		return true;
	}
	if (object.kind != VALUE_OBJECT)
		return false;
	field = value_field(object.type, name);
	if (!field)
		return false;
	*shape = (struct shape){ .kind = field->kind, .type = field->of };
	if (field->kind == VALUE_OBJECT)
		*shape = shape_of_object(field->of);
	return true;
}

static bool
first_part(const struct level *level, struct text name, struct shape *shape)
{
	for (; level; level = level->outer)
		if (member(level->shape, name, shape))
			return true;
	return false;
}

bool
level_look_up(const struct level *level, struct text name,
    struct shape *shape, struct text *missing,
    const struct object_type **holder)
{
	size_t dot = text_find_byte(name, '.', 0), from;

	*shape = level->shape;
	*holder = NULL;
	if (text_equal(name, T(".")))
		return true;
	*missing = text_slice(name, 0, dot == TEXT_NOWHERE ? name.length :
	    dot);
	if (!first_part(level, *missing, shape))
		return false;
	while (dot != TEXT_NOWHERE) {
		from = dot + 1;
		dot = text_find_byte(name, '.', from);
		*missing = text_slice(name, from, dot == TEXT_NOWHERE ?
		    name.length : dot);
		*holder = shape->kind == VALUE_OBJECT ? shape->type : NULL;
		if (!member(*shape, *missing, shape))
			return false;
	}
	return true;
}

static size_t
count_names(const struct level *level)
{
	size_t count = 0;

	for (; level; level = level->outer)
		if (level->shape.kind == VALUE_OBJECT && level->shape.type)
			count += level->shape.type->count;
	return count;
}

static size_t
put_names(struct text *names, const struct object_type *type)
{
	for (size_t i = 0; i < type->count; i++)
		names[i] = text_of(type->fields[i].name);
	return type->count;
}

struct text
level_suggest(struct arena *arena, const struct level *level,
    struct text missing, const struct object_type *holder)
{
	struct text *names;
	size_t count = 0;

	if (holder) {
		names = ARENA_NEW(arena, struct text, holder->count);
		return suggest(missing, names, put_names(names, holder));
	}
	names = ARENA_NEW(arena, struct text, count_names(level));
	for (; level; level = level->outer)
		if (level->shape.kind == VALUE_OBJECT && level->shape.type)
			count += put_names(names + count, level->shape.type);
	return suggest(missing, names, count);
}
