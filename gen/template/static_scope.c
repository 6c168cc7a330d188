#include "template/static_scope.h"

#include "diagnostics/suggest.h"

static struct static_value
static_scope_object(const struct object_type *type)
{
	return (struct static_value){ .anything = !type || !type->fields,
		.kind = VALUE_OBJECT, .type = type };
}

static bool
static_scope_equal(struct static_value a, struct static_value b)
{
	return a.anything == b.anything && a.kind == b.kind &&
	    a.type == b.type;
}

static struct static_scope *
static_scope_on(struct arena *arena, struct static_scope *outer,
    struct static_value known)
{
	struct static_scope *scope;

	for (scope = outer ? outer->inner : NULL; scope;
	    scope = scope->sibling)
		if (static_scope_equal(scope->known, known))
			return scope;
	scope = ARENA_NEW(arena, struct static_scope, 1);
	scope->outer = outer;
	scope->known = known;
	if (outer) {
		scope->sibling = outer->inner;
		outer->inner = scope;
	}
	return scope;
}

/* Returns true if names can be found in an outer scope. A lone value has none,
   and those of an object are hidden if the innermost has the same type. */
static bool
static_scope_counts(const struct static_scope *scope,
    struct static_value innermost)
{
	if (scope->known.kind != VALUE_OBJECT && !scope->known.anything)
		return false;
	return !static_scope_equal(scope->known, innermost);
}

/* Returns `scope` minus the scopes that `innermost` hides. Recursion ends: no
   type occurs twice in a scope. */
static struct static_scope *
static_scope_without_hidden(struct arena *arena, struct static_scope *scope,
    struct static_value innermost)
{
	struct static_scope *outer;

	if (!scope->outer)
		return scope;
	outer = static_scope_without_hidden(arena, scope->outer, innermost);
	if (!static_scope_counts(scope, innermost))
		return outer;
	return outer == scope->outer ? scope :
	    static_scope_on(arena, outer, scope->known);
}

/* Returns the facts that are known inside a section over the value. */
static struct static_value
static_scope_value_inside(struct static_value known)
{
	static const struct static_value some_value = { .kind = VALUE_ABSENT };

	if (known.anything || known.kind != VALUE_LIST)
		return known;
	return known.type ? static_scope_object(known.type) : some_value;
}

struct static_scope *
static_scope_inside(struct arena *arena, struct static_scope *outer,
    struct static_value known)
{
	struct static_value inner = static_scope_value_inside(known);

	if (outer)
		outer = static_scope_without_hidden(arena, outer, inner);
	return static_scope_on(arena, outer, inner);
}

static bool
static_scope_member(struct static_value object, struct text name,
    struct static_value *known)
{
	const struct field *field;

	if (object.anything) {
		*known = (struct static_value){ .anything = true };
		return true;
	}
	if (object.kind != VALUE_OBJECT)
		return false;
	field = value_field(object.type, name);
	if (!field)
		return false;
	*known = (struct static_value){ .kind = field->kind,
		.type = field->of };
	if (field->kind == VALUE_OBJECT)
		*known = static_scope_object(field->of);
	return true;
}

static bool
static_scope_first_part(const struct static_scope *scope, struct text name,
    struct static_value *known)
{
	for (; scope; scope = scope->outer)
		if (static_scope_member(scope->known, name, known))
			return true;
	return false;
}

bool
static_scope_look_up(const struct static_scope *scope, struct text name,
    struct static_value *known, struct text *missing,
    const struct object_type **holder)
{
	size_t dot = text_find_byte(name, '.', 0), from;

	*known = scope->known;
	*holder = NULL;
	if (text_equal(name, T(".")))
		return true;
	*missing = text_slice(name, 0, dot == TEXT_NOWHERE ? name.length :
	    dot);
	if (!static_scope_first_part(scope, *missing, known))
		return false;
	while (dot != TEXT_NOWHERE) {
		from = dot + 1;
		dot = text_find_byte(name, '.', from);
		*missing = text_slice(name, from, dot == TEXT_NOWHERE ?
		    name.length : dot);
		*holder = known->kind == VALUE_OBJECT ? known->type : NULL;
		if (!static_scope_member(*known, *missing, known))
			return false;
	}
	return true;
}

static size_t
static_scope_count_names(const struct static_scope *scope)
{
	size_t count = 0;

	for (; scope; scope = scope->outer)
		if (scope->known.kind == VALUE_OBJECT && scope->known.type)
			count += scope->known.type->count;
	return count;
}

static size_t
static_scope_put_names(struct text *names, const struct object_type *type)
{
	for (size_t i = 0; i < type->count; i++)
		names[i] = text_of(type->fields[i].name);
	return type->count;
}

struct text
static_scope_suggest(struct arena *arena, const struct static_scope *scope,
    struct text missing, const struct object_type *holder)
{
	struct text *names;
	size_t count = 0;

	if (holder) {
		names = ARENA_NEW(arena, struct text, holder->count);
		return suggest(missing, names, static_scope_put_names(names,
		    holder));
	}
	names = ARENA_NEW(arena, struct text, static_scope_count_names(scope));
	for (; scope; scope = scope->outer)
		if (scope->known.kind == VALUE_OBJECT && scope->known.type)
			count += static_scope_put_names(names + count,
			    scope->known.type);
	return suggest(missing, names, count);
}
