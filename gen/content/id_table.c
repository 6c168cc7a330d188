#include "content/id_table.h"

#include "diagnostics/suggest.h"

void
names_begin(struct names *names, struct arena *arena)
{
	*names = (struct names){ .table = { .arena = arena } };
}

struct name *
names_add(struct names *names, struct text id, struct place place,
    void *object)
{
	struct arena *arena = names->table.arena;
	void **slot = table_at(&names->table, id);
	struct name *name;

	if (*slot)
		return *slot;
	name = ARENA_NEW(arena, struct name, 1);
	*name = (struct name){ id, place, object };
	*slot = name;
	names->ids = arena_grow(arena, names->ids, names->count,
	    &names->capacity, sizeof(*names->ids));
	names->ids[names->count++] = id;
	return NULL;
}

struct name *
names_find(const struct names *names, struct text id)
{
	return table_find(&names->table, id);
}

void *
names_resolve(const struct names *names, const struct node *scalar,
    enum diagnostic_code code, struct diagnostics *diagnostics)
{
	const struct name *name;
	struct text id;

	if (!scalar || scalar->kind != NODE_SCALAR)
		return NULL;
	id = text_trim(scalar->text);
	if (id.length == 0)
		return NULL;
	name = names_find(names, id);
	if (!name && !names->incomplete)
		diagnose(diagnostics, code, scalar->place,
		    TEXTS(id))->suggestion =
		    suggest(id, names->ids, names->count);
	return name ? name->object : NULL;
}
