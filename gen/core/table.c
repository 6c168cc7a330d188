#include "core/table.h"

enum { FIRST_CAPACITY = 16 };

/* Mixes high bits into the low ones, which choose the slot: the product alone
   mixes those least. */
static uint64_t
table_mix(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * 0xD6E8FEB86659FD93U;
	return hash ^ hash >> 32;
}

/* Takes eight bytes at a time; the last eight may overlap those before. */
static uint64_t
table_hash(struct text key)
{
	uint64_t hash = key.length, eight = 0;
	const size_t step = sizeof(eight);

	for (size_t i = 0; key.length >= step && i < key.length; i += step) {
		size_t last = key.length - step;
		memcpy(&eight, key.at + (i < last ? i : last), step);
		hash = table_mix(hash, eight);
	}
	for (size_t i = 0; key.length < step && i < key.length; i++)
		eight = eight << 8 | (unsigned char)key.at[i];
	return table_mix(table_mix(hash, eight), 0);
}

/* Returns the key's slot, or the free slot for it. */
static struct table_slot *
table_slot_of(const struct table *table, struct text key, uint64_t hash)
{
	size_t at = (size_t)hash & (table->capacity - 1);

	for (;;) {
		struct table_slot *slot = &table->slots[at];
		if (!slot->key.at || (slot->hash == hash &&
		    text_equal(slot->key, key)))
			return slot;
		at = (at + 1) & (table->capacity - 1);
	}
}

void *
table_find(const struct table *table, struct text key)
{
	if (table->count == 0)
		return NULL;
	return table_slot_of(table, key, table_hash(key))->value;
}

/* At most three quarters are used, so that a free slot is near. */
static size_t
table_most_in(size_t capacity)
{
	return capacity / 4 * 3;
}

static void
table_enlarge(struct table *table, size_t capacity)
{
	struct table_slot *old = table->slots;
	size_t count = table->capacity;

	table->capacity = capacity;
	table->slots = ARENA_NEW(table->arena, struct table_slot,
	    table->capacity);
	for (size_t i = 0; i < count; i++)
		if (old[i].key.at)
			*table_slot_of(table, old[i].key, old[i].hash) = old[i];
}

void
table_reserve(struct table *table, size_t count)
{
	size_t capacity = table->capacity ? table->capacity : FIRST_CAPACITY;

	while (table_most_in(capacity) < table->count + count)
		capacity *= 2;
	if (capacity > table->capacity)
		table_enlarge(table, capacity);
}

void **
table_at(struct table *table, struct text key)
{
	uint64_t hash = table_hash(key);
	struct table_slot *slot;

	if (table->count >= table_most_in(table->capacity))
		table_reserve(table, 1);
	slot = table_slot_of(table, key, hash);
	if (!slot->key.at) {
		slot->key = key.at ? key : T("");
		slot->hash = hash;
		table->count++;
	}
	return &slot->value;
}
