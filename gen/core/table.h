/*
 * table.h - a hash table from texts to pointers.
 *
 * Its memory comes from an arena; keys are not copied and must live as long as
 * the table. Keys cannot be removed or listed: callers that need an order keep
 * a list of their own.
 */
#ifndef CORE_TABLE_H
#define CORE_TABLE_H

#include <stdint.h>

#include "core/arena.h"

struct table_slot {
	uint64_t hash;
	struct text key;	/* absent: free slot */
	void *value;
};

/* Begin with { .arena = arena }. */
struct table {
	struct arena *arena;
	struct table_slot *slots;
	size_t count, capacity;
};

/* Makes room for `count` more keys. */
void table_reserve(struct table *table, size_t count);

/* Returns the value of the key, or NULL if the key is not there. */
void *table_find(const struct table *table, struct text key);

/*
 * Returns the place of the key's value. If the key was not there it is added,
 * and the value is NULL. The place is valid until the next table_at.
 */
void **table_at(struct table *table, struct text key);

#endif
