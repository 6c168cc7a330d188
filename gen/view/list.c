/* Lists of objects of one type, for the getters (types.h). */
#include "view/types.h"

struct list {
	const struct object_type *type;
	const char *things;
	size_t size;		/* of one thing; 0: they are pointers */
};

static struct value
list_item(const struct value *value, size_t index)
{
	const struct list *list = value->self;
	const void *things = list->things;

	if (list->size)
		return value_object(list->type, list->things +
		    index * list->size, value->page);
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
