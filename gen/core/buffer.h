/*
 * buffer.h - a sink that keeps its bytes in memory.
 *
 * Begin with buffer_begin, pass &buffer.sink to writers, read with
 * buffer_text, end with buffer_release. The memory belongs to the buffer and
 * grows by doubling; buffer_clear keeps it, so that one buffer can be used for
 * many pages.
 */
#ifndef CORE_BUFFER_H
#define CORE_BUFFER_H

#include "core/arena.h"
#include "core/sink.h"

struct buffer {
	struct sink sink;
	char *bytes;
	size_t capacity;
};

void buffer_begin(struct buffer *buffer);
/* Returns how many bytes were written so far. */
static inline size_t
buffer_length(const struct buffer *buffer)
{
	return buffer->capacity - buffer->sink.room;
}
/* Returns the bytes written so far. They are valid until the next write, clear
   or release. */
struct text buffer_text(const struct buffer *buffer);
/* Forgets the bytes, but keeps the memory. */
void buffer_clear(struct buffer *buffer);
void buffer_release(struct buffer *buffer);
/* Returns a copy of the bytes in the arena, and releases the buffer. */
struct text buffer_keep(struct buffer *buffer, struct arena *arena);

#endif
