/* Lists of objects of one type, for the getters (types.h). */
#include "view/types.h"

struct list {
	const struct object_type *type;
	const char *things;
	size_t size;		/* of one thing; 0: they are pointers */
};

/*
 * Asks for what the items after this one will show: each of many thousand
 * recommendations stands somewhere else in memory, and would be waited for.
 * First itself, then, when that is there, what it leads to. (gcc takes a
 * function that does nothing else for one without effect, and leaves out its
 * call; not so one that it has to inline.)
 */
static inline __attribute__((always_inline)) void
fetch_coming(const struct value *value,
    const struct recommendation *const *items, size_t index)
{
	enum { FAR = 4, NEAR = 2 };
	const struct recommendation *one;

	if (index + FAR >= value->count)
		return;
	one = items[index + FAR];
	__builtin_prefetch(&one->number);
	__builtin_prefetch(&one->owner_count);
	one = items[index + NEAR];
	__builtin_prefetch(one->number.at);
	__builtin_prefetch(one->slug.at);
	__builtin_prefetch(one->title.at);
	__builtin_prefetch(one->owners);
	__builtin_prefetch(
	    &value_page(value)->standing->stands[one->index]);
}

static struct value
list_item(const struct value *value, size_t index)
{
	const struct list *list = value->self;
	const void *things = list->things;

	if (list->size)
		return value_object(list->type, list->things +
		    index * list->size, value->page);
	if (list->type == &type_recommendation)
		fetch_coming(value, things, index);
	return value_object(list->type, ((const void *const *)things)[index],
	    value->page);
}

static struct value
list_value(struct page *page, const struct object_type *type,
    const void *things, size_t size, size_t count)
{
	struct list *list = ARENA_NEW(page->arena, struct list, 1);

	*list = (struct list){ type, things, size };
	return value_list(list, page, count, list_item);
}

struct value
list_of_things(struct page *page, const struct object_type *type,
    const void *things, size_t size, size_t count)
{
	return list_value(page, type, things, size, count);
}

struct value
list_of_pointers(struct page *page, const struct object_type *type,
    const void *pointers, size_t count)
{
	return list_value(page, type, pointers, 0, count);
}
