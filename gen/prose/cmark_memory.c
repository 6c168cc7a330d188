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
room_for(size_t bytes)
{
	struct head *head;

	if (bytes > SIZE_MAX - sizeof(*head))
		memory_exhausted();
	head = arena_room(current, sizeof(*head) + bytes);
	head->bytes = bytes;
	return head + 1;
}

static void *
allocate(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	return memset(room_for(count * size), 0, count * size);
}

static void *
resize(void *piece, size_t bytes)
{
	void *larger = room_for(bytes);

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
