#include "prose/cmark_memory.h"

#include <stdint.h>
#include <string.h>

#include "core/memory.h"

/* cmark's functions are not told whose memory they are asked for. */
static _Thread_local struct arena *current;

/* Stands before each piece, which is aligned as it is: cmark keeps nothing
   that is wider. */
struct head {
	size_t bytes;
};

static void *
allocate(size_t count, size_t size)
{
	struct head *head;

	if (size && count > (SIZE_MAX - sizeof(*head)) / size)
		memory_exhausted();
	head = arena_allocate(current, sizeof(*head) + count * size);
	head->bytes = count * size;
	return head + 1;
}

static void *
resize(void *piece, size_t bytes)
{
	void *larger = allocate(1, bytes);

	if (piece) {
		size_t before = ((struct head *)piece - 1)->bytes;
		memcpy(larger, piece, before < bytes ? before : bytes);
	}
	return larger;
}

static void
release(void *piece)
{
	(void)piece;
}

cmark_mem *
cmark_memory(struct arena *arena)
{
	static cmark_mem memory = { allocate, resize, release };

	current = arena;
	return &memory;
}
