/*
 * table.h - things found by their name.
 *
 * A hash table from texts to pointers. Its memory comes from an arena; keys
 * are not copied and must live as long as the table. Nothing is taken out
 * again, and nothing is listed: whoever needs an order keeps one.
 */
#ifndef CORE_TABLE_H
#define CORE_TABLE_H

#include <stdint.h>

#include "core/arena.h"

struct table_slot {
	uint64_t hash;
	struct text key;	/* absent: the slot is free */
	void *value;
};

/* Begin with { .arena = arena }. */
struct table {
	struct arena *arena;
	struct table_slot *slots;
	size_t count, capacity;
};

/* Makes room for so many keys more at once. */
void table_expect(struct table *table, size_t count);

/* The value of the key; null where the key is not there. */
void *table_find(const struct table *table, struct text key);

/*
 * Where the key's value is kept, null in the beginning: the key is added
 * where it was not there. Valid until the next table_at.
 */
void **table_at(struct table *table, struct text key);

#endif
