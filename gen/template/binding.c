#include "template/binding.h"

/* Keeps rare paths out of their callers: the common path then needs fewer
   registers saved, on each of millions of calls. */
#define OUT_OF_LINE __attribute__((noinline))

/* Returns the part of the name between the first dot and the second. */
static struct text
binding_second_name(const struct template_node *node)
{
	return text_slice(node->text, node->first + 1, node->second);
}

/* Binds the first part of the name to the innermost object that has it. */
static void OUT_OF_LINE
binding_renew(struct binding *binding, const struct name_context *context,
    const struct template_node *node)
{
	struct text name = text_slice(node->text, 0, node->first);

	*binding = (struct binding){ .path = context->path };
	for (; context && !binding->first; context = context->outer) {
		const struct object_type *type = context->value.type;
		if (context->value.kind == VALUE_OBJECT)
			binding->first = value_field(type, name);
		if (!binding->first)
			binding->outward++;
	}
}

static struct value
binding_member(struct binding *binding, const struct value *object,
    struct text name)
{
	bool found;
	struct value value = value_member(object, name, &found);

	binding->unknown = !found;
	return value;
}

/* Finds the first part by its name alone, without remembering it. */
static struct value OUT_OF_LINE
binding_search(struct binding *binding, const struct name_context *context,
    const struct template_node *node)
{
	struct text name = text_slice(node->text, 0, node->first);
	struct value value = value_absent();

	binding->unknown = true;
	for (; context && binding->unknown; context = context->outer)
		value = binding_member(binding, &context->value, name);
	return value;
}

static struct value
binding_first_part(struct binding *binding, const struct name_context *context,
    const struct template_node *node)
{
	if (!binding->path)
		return binding_search(binding, context, node);
	binding->unknown = !binding->first;
	if (!binding->first)
		return value_absent();
	for (unsigned i = 0; i < binding->outward; i++)
		context = context->outer;
	return value_of_field(&context->value, binding->first);
}

/* Returns the member of `object` that the second part names; the field is
   remembered for other objects of this type. */
static struct value
binding_second_part(struct binding *binding, const struct value *object,
    const struct template_node *node)
{
	if (object->kind != VALUE_OBJECT || object->type->member)
		return binding_member(binding, object,
		    binding_second_name(node));
	if (binding->type != object->type) {
		binding->type = object->type;
		binding->second = value_field(object->type,
		    binding_second_name(node));
	}
	binding->unknown = !binding->second;
	if (!binding->second)
		return value_absent();
	return value_of_field(object, binding->second);
}

/* Looks up a dotted name. The parts of an absent value are absent, too. */
static struct value OUT_OF_LINE
binding_dotted(struct binding *binding, const struct name_context *context,
    const struct template_node *node)
{
	struct value value = binding_first_part(binding, context, node);
	struct text name = node->text;
	size_t dot = node->second, from;

	if (value.kind == VALUE_ABSENT)
		return value;
	value = binding_second_part(binding, &value, node);
	while (dot < name.length && value.kind != VALUE_ABSENT) {
		from = dot + 1;
		dot = text_find_byte(name, '.', from);
		if (dot == TEXT_NOWHERE)
			dot = name.length;
		value = binding_member(binding, &value,
		    text_slice(name, from, dot));
	}
	return value;
}

struct value
binding_look_up(const struct name_context *context,
    struct instruction *instruction)
{
	const struct template_node *node = instruction->node;
	struct binding *binding = &instruction->binding;

	if (node->text.length == 1 && node->text.at[0] == '.')
		return context->value;
	if (!context->path || context->path->open)
		binding->path = NULL;
	else if (binding->path != context->path)
		binding_renew(binding, context, node);
	if (node->first == node->text.length)
		return binding_first_part(binding, context, node);
	return binding_dotted(binding, context, node);
}

struct type_path *
binding_outermost_path(struct template_cache *cache)
{
	if (!cache->outermost)
		cache->outermost = ARENA_NEW(&cache->arena, struct type_path,
		    1);
	return cache->outermost;
}

static struct type_path *
binding_add_path(struct template_cache *cache, struct type_path *outer,
    const struct object_type *type)
{
	struct type_path *path;

	if (cache->path_count == MOST_TYPE_PATHS)
		return NULL;
	cache->path_count++;
	path = ARENA_NEW(&cache->arena, struct type_path, 1);
	path->type = type;
	path->open = outer->open || (type && type->member);
	path->sibling = outer->inner;
	outer->inner = path;
	return path;
}

struct type_path *
binding_path_inside(struct template_cache *cache, struct type_path *outer,
    const struct value *value)
{
	const struct object_type *type = value->kind == VALUE_OBJECT ?
	    value->type : NULL;
	struct type_path **place, *path;

	if (!outer)
		return NULL;
	for (place = &outer->inner; (path = *place); place = &path->sibling)
		if (path->type == type)
			break;
	if (!path)
		return binding_add_path(cache, outer, type);
	/* The next item of a list most likely has the same type. */
	*place = path->sibling;
	path->sibling = outer->inner;
	outer->inner = path;
	return path;
}

struct cached_program *
binding_cached_program(struct template_cache *cache,
    const struct template *template, enum template_mode mode)
{
	struct cached_program *entry = cache->programs;

	while (entry && (entry->template != template || entry->mode != mode))
		entry = entry->next;
	if (!entry) {
		entry = ARENA_NEW(&cache->arena, struct cached_program, 1);
		*entry = (struct cached_program){ template, mode, NULL,
			cache->programs };
		cache->programs = entry;
	}
	return entry;
}

void
template_cache_release(struct template_cache *cache)
{
	arena_release(&cache->arena);
	*cache = (struct template_cache){ .size = 0 };
}
