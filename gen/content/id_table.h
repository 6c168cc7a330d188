/*
 * id_table.h - ids that the content defines, to find them by references.
 */
#ifndef CONTENT_ID_TABLE_H
#define CONTENT_ID_TABLE_H

#include "core/table.h"
#include "yaml/yaml.h"

struct defined_id {
	struct text id;
	struct place place;	/* of its definition */
	void *object;		/* object of the id; NULL if that has a fault */
};

struct id_table {
	struct table table;
	struct text *ids;	/* for suggestions */
	size_t count, capacity;
	bool incomplete;	/* definitions may be missing: their file has
				   a fault */
};

void id_table_begin(struct id_table *ids, struct arena *arena);

/* Defines the id, which must not be absent. If it is defined already, nothing
   changes and the earlier definition is returned; else NULL. */
struct defined_id *id_table_add(struct id_table *ids, struct text id,
    struct place place, void *object);

/* Returns NULL if the id is not defined. */
struct defined_id *id_table_find(const struct id_table *ids, struct text id);

/*
 * Returns what the scalar names. Returns NULL if it is NULL itself, if what it
 * names has a fault, or if the id is not defined. That is reported with `code`
 * and the nearest id, unless the table is incomplete.
 */
void *id_table_resolve(const struct id_table *ids, const struct node *scalar,
    enum diagnostic_code code, struct diagnostics *diagnostics);

#endif
