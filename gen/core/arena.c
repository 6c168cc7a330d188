#include "core/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "core/memory.h"

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

/* The widest types that the program uses: malloc aligns to twice as much. */
union widest {
	void *pointer;
	uint64_t number;
	double fraction;
};

/* With the address sanitizer each allocation has a block of its own, so that a
   step past its end is found. */
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { FIRST_BLOCK = 0, LARGEST_BLOCK = 0, ALIGNMENT = 1 };
#else
enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024,
	ALIGNMENT = _Alignof(union widest) };
#endif

struct arena_block {
	struct arena_block *older;
	size_t used, size;
	_Alignas(max_align_t) char bytes[];
};

static size_t
arena_align(size_t bytes)
{
	size_t align = ALIGNMENT;

	if (bytes > SIZE_MAX - align - sizeof(struct arena_block))
		memory_exhausted();
	return (bytes + align - 1) / align * align;
}

/* Rarely needed: kept out of line, so that arena_allocate_unset is short. */
static struct arena_block *__attribute__((noinline))
arena_add_block(struct arena *arena, size_t wanted)
{
	size_t size = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
	struct arena_block *block;

	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	if (size < wanted)
		size = wanted;
	block = memory_resize(NULL, sizeof(*block) + size);
	block->older = arena->block;
	block->used = 0;
	block->size = size;
	arena->block = block;
	return block;
}

void *
arena_allocate_unset(struct arena *arena, size_t bytes)
{
	struct arena_block *block = arena->block;
	size_t wanted = arena_align(bytes);
	char *memory;

	if (!block || LARGEST_BLOCK == 0 ||
	    block->size - block->used < wanted)
		block = arena_add_block(arena, wanted);
	memory = block->bytes + block->used;
	block->used += wanted;
	return memory;
}

void *
arena_allocate(struct arena *arena, size_t bytes)
{
	return memset(arena_allocate_unset(arena, bytes), 0, bytes);
}

void *
arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	return arena_allocate(arena, count * size);
}

static char *
arena_append(char *end, struct text text)
{
	if (text.length)
		memcpy(end, text.at, text.length);
	return end + text.length;
}

struct text
arena_copy(struct arena *arena, struct text text)
{
	char *copy = arena_allocate_unset(arena, text.length + 1);

	*arena_append(copy, text) = '\0';
	return (struct text){ copy, text.length };
}

struct text
arena_format(struct arena *arena, const char *format, ...)
{
	va_list values, again;
	int needed;
	size_t length;
	char *text;

	va_start(values, format);
	va_copy(again, values);
	needed = vsnprintf(NULL, 0, format, values);
	va_end(values);
	/* The text is longer than INT_MAX, or there is no memory. */
	if (needed < 0)
		memory_exhausted();
	length = (size_t)needed;
	text = arena_allocate_unset(arena, length + 1);
	(void)vsnprintf(text, length + 1, format, again);
	va_end(again);
	return (struct text){ text, length };
}

struct text
arena_number(struct arena *arena, uint64_t number)
{
	char room[TEXT_DIGITS];

	return arena_copy(arena, text_of_number(number, room));
}

struct text
arena_join(struct arena *arena, const struct text *texts)
{
	size_t length = 0;
	char *joined, *end;

	for (const struct text *t = texts; t->at; t++)
		length += t->length;
	joined = end = arena_allocate_unset(arena, length + 1);
	for (const struct text *t = texts; t->at; t++)
		end = arena_append(end, *t);
	*end = '\0';
	return (struct text){ joined, length };
}

struct text
arena_list(struct arena *arena, const struct text *texts, size_t count,
    struct text between)
{
	size_t length = count ? (count - 1) * between.length : 0;
	char *list, *end;

	for (size_t i = 0; i < count; i++)
		length += texts[i].length;
	list = end = arena_allocate_unset(arena, length + 1);
	for (size_t i = 0; i < count; i++) {
		if (i)
			end = arena_append(end, between);
		end = arena_append(end, texts[i]);
	}
	*end = '\0';
	return (struct text){ list, length };
}

/* Returns true if the array is the newest allocation and there is room for
   `more` bytes after it, which are then allocated. */
static bool
arena_grow_in_place(struct arena *arena, const char *array, size_t bytes,
    size_t more)
{
	struct arena_block *block = arena->block;

	if (!array || more != arena_align(more) ||
	    array + bytes != block->bytes + block->used ||
	    block->size - block->used < more)
		return false;
	block->used += more;
	return true;
}

void *
arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity,
    size_t size)
{
	void *larger;

	if (count < *capacity)
		return array;
	if (arena_grow_in_place(arena, array, *capacity * size,
	    *capacity * size)) {
		*capacity *= 2;
		return array;
	}
	*capacity = *capacity ? *capacity * 2 : 8;
	if (*capacity > SIZE_MAX / size)
		memory_exhausted();
	larger = arena_allocate_unset(arena, *capacity * size);
	if (count)
		memcpy(larger, array, count * size);
	return larger;
}

void
arena_take(struct arena *arena, struct arena *from)
{
	struct arena_block *oldest = from->block;

	if (!oldest)
		return;
	while (oldest->older)
		oldest = oldest->older;
	/* The block in use stays the newest: it has room left. */
	if (arena->block) {
		oldest->older = arena->block->older;
		arena->block->older = from->block;
	} else {
		arena->block = from->block;
	}
	from->block = NULL;
}

static void
arena_release_blocks(struct arena_block *block)
{
	while (block) {
		struct arena_block *older = block->older;
		memory_release(block);
		block = older;
	}
}

struct arena_mark
arena_mark(const struct arena *arena)
{
	struct arena_block *block = arena->block;

	return (struct arena_mark){ block, block ? block->used : 0 };
}

void
arena_rewind(struct arena *arena, struct arena_mark mark)
{
	struct arena_block *newest = arena->block;

	if (newest == mark.block) {
		if (newest)
			newest->used = mark.used;
		return;
	}
	/* The newest block is kept for the next allocations, which would need
	   a new one otherwise. */
	while (newest->older != mark.block) {
		struct arena_block *older = newest->older;
		newest->older = older->older;
		memory_release(older);
	}
	newest->used = 0;
	if (mark.block)
		mark.block->used = mark.used;
}

void
arena_reset(struct arena *arena)
{
	arena_rewind(arena, (struct arena_mark){ NULL, 0 });
}

void
arena_release(struct arena *arena)
{
	arena_release_blocks(arena->block);
	arena->block = NULL;
}
