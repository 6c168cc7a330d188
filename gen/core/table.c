#include "core/table.h"

enum { FIRST_CAPACITY = 16 };

/* Slots are taken from the low bits, which a product stirs least. */
static uint64_t
stir(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * 0xD6E8FEB86659FD93U;
	return hash ^ hash >> 32;
}

/* Eight bytes at a time, the last ones with some of those before them. */
static uint64_t
hash_of(struct text key)
{
	uint64_t hash = key.length, eight = 0;
	const size_t step = sizeof(eight);

	for (size_t i = 0; key.length >= step && i < key.length; i += step) {
		size_t last = key.length - step;
		memcpy(&eight, key.at + (i < last ? i : last), step);
		hash = stir(hash, eight);
	}
	for (size_t i = 0; key.length < step && i < key.length; i++)
		eight = eight << 8 | (unsigned char)key.at[i];
	return stir(stir(hash, eight), 0);
}

/* The key's slot, or the free one where it would stand. */
static struct table_slot *
slot_of(const struct table *table, struct text key, uint64_t hash)
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
	return slot_of(table, key, hash_of(key))->value;
}

/* At most three quarters full, so that a free slot is near. */
static size_t
most_in(size_t capacity)
{
	return capacity / 4 * 3;
}

static void
enlarge(struct table *table, size_t capacity)
{
	struct table_slot *old = table->slots;
	size_t count = table->capacity;

	table->capacity = capacity;
	table->slots = ARENA_NEW(table->arena, struct table_slot,
	    table->capacity);
	for (size_t i = 0; i < count; i++)
		if (old[i].key.at)
			*slot_of(table, old[i].key, old[i].hash) = old[i];
}

void
table_expect(struct table *table, size_t count)
{
	size_t capacity = table->capacity ? table->capacity : FIRST_CAPACITY;

	while (most_in(capacity) < table->count + count)
		capacity *= 2;
	if (capacity > table->capacity)
		enlarge(table, capacity);
}

void **
table_at(struct table *table, struct text key)
{
	uint64_t hash = hash_of(key);
	struct table_slot *slot;

	if (table->count >= most_in(table->capacity))
		table_expect(table, 1);
	slot = slot_of(table, key, hash);
	if (!slot->key.at) {
		slot->key = key.at ? key : T("");
		slot->hash = hash;
		table->count++;
	}
	return &slot->value;
}
