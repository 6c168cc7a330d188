#include "template/memo.h"

#include <stdint.h>

/* So many slots are looked at before one is used anew. */
enum { NEAR_SLOTS = 8 };

struct memo_level *
memo_level_outermost(struct template_memo *memo)
{
	if (memo->level_count == 0)
		memo->level_count = 1;
	return memo->levels;
}

static struct memo_level *
add_level(struct template_memo *memo, struct memo_level *outer,
    const struct object_type *type)
{
	struct memo_level *level;

	if (memo->level_count == MEMO_LEVELS)
		return NULL;
	level = &memo->levels[memo->level_count++];
	level->type = type;
	level->open = outer->open || (type && type->member);
	level->sibling = outer->inner;
	outer->inner = level;
	return level;
}

struct memo_level *
memo_level_inside(struct template_memo *memo, struct memo_level *outer,
    const struct value *value)
{
	const struct object_type *type = value->kind == VALUE_OBJECT ?
	    value->type : NULL;
	struct memo_level **place, *level;

	if (!outer)
		return NULL;
	for (place = &outer->inner; (level = *place); place = &level->sibling)
		if (level->type == type)
			break;
	if (!level)
		return add_level(memo, outer, type);
	*place = level->sibling;
	level->sibling = outer->inner;
	outer->inner = level;
	return level;
}

/* Fibonacci hashing: Knuth, The Art of Computer Programming, 6.4. */
static size_t
hash_of(const void *whose, struct text name)
{
	uint64_t key = (uintptr_t)name.at + (uintptr_t)whose * 31 +
	    name.length;

	return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >>
	    (64 - MEMO_BITS));
}

struct memo_slot *
memo_slot(struct template_memo *memo, const void *whose, struct text name,
    bool *known)
{
	size_t at = hash_of(whose, name);
	struct memo_slot *slot;

	for (size_t i = 0; i < NEAR_SLOTS; i++) {
		slot = &memo->slots[(at + i) % MEMO_SLOTS];
		*known = slot->whose == whose && slot->name.at == name.at &&
		    slot->name.length == name.length;
		if (*known)
			return slot;
		if (!slot->whose)
			break;
	}
	if (slot->whose)
		slot = &memo->slots[at];
	*slot = (struct memo_slot){ .whose = whose, .name = name };
	return slot;
}
