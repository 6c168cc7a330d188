#include "prose/cmark_memory.h"

#include <stdint.h>
#include <string.h>

#include "core/memory.h"

/* cmark's functions have no argument for the arena. */
static _Thread_local struct arena *current;

/* Precedes each piece of memory. The piece is aligned like a size_t, which is
   enough for all that cmark keeps. */
struct cmark_piece {
	size_t bytes;			/* without this struct */
};

static void *
cmark_memory_room(size_t bytes)
{
	struct cmark_piece *piece;

	if (bytes > SIZE_MAX - sizeof(*piece))
		memory_exhausted();
	piece = arena_allocate_unset(current, sizeof(*piece) + bytes);
	piece->bytes = bytes;
	return piece + 1;
}

static void *
cmark_memory_allocate(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	return memset(cmark_memory_room(count * size), 0, count * size);
}

static void *
cmark_memory_resize(void *piece, size_t bytes)
{
	void *larger = cmark_memory_room(bytes);

	if (piece) {
		size_t before = ((struct cmark_piece *)piece - 1)->bytes;
		memcpy(larger, piece, before < bytes ? before : bytes);
	}
	return larger;
}

static void
cmark_memory_release(void *piece)
{
	(void)piece;
}

cmark_mem *
cmark_memory(struct arena *arena)
{
	static cmark_mem memory = { cmark_memory_allocate, cmark_memory_resize,
	    cmark_memory_release };

	current = arena;
	return &memory;
}
