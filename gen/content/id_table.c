#include "content/id_table.h"

#include "diagnostics/suggest.h"

void
id_table_begin(struct id_table *ids, struct arena *arena)
{
	*ids = (struct id_table){ .table = { .arena = arena } };
}

struct defined_id *
id_table_add(struct id_table *ids, struct text id, struct place place,
    void *object)
{
	struct arena *arena = ids->table.arena;
	void **slot = table_at(&ids->table, id);
	struct defined_id *defined;

	if (*slot)
		return *slot;
	defined = ARENA_NEW(arena, struct defined_id, 1);
	*defined = (struct defined_id){ id, place, object };
	*slot = defined;
	ids->ids = arena_grow(arena, ids->ids, ids->count,
	    &ids->capacity, sizeof(*ids->ids));
	ids->ids[ids->count++] = id;
	return NULL;
}

struct defined_id *
id_table_find(const struct id_table *ids, struct text id)
{
	return table_find(&ids->table, id);
}

void *
id_table_resolve(const struct id_table *ids, const struct node *scalar,
    enum diagnostic_code code, struct diagnostics *diagnostics)
{
	const struct defined_id *defined;
	struct text id;

	if (!scalar || scalar->kind != NODE_SCALAR)
		return NULL;
	id = text_trim(scalar->text);
	if (id.length == 0)
		return NULL;
	defined = id_table_find(ids, id);
	if (!defined && !ids->incomplete)
		diagnose(diagnostics, code, scalar->place,
		    TEXTS(id))->suggestion =
		    suggest(id, ids->ids, ids->count);
	return defined ? defined->object : NULL;
}
