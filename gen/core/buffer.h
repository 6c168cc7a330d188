/*
 * buffer.h - bytes in memory that grow; a sink.
 *
 * Begin with buffer_begin, pass &buffer.sink to writers, read with
 * buffer_text, end with buffer_release. Memory is malloc'ed and grows by
 * doubling, so that a page can be written again and again without allocating.
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
/* How many bytes were written so far. */
static inline size_t
buffer_length(const struct buffer *buffer)
{
	return buffer->capacity - buffer->sink.room;
}
/* What was written so far: valid until the next write, clear or release. */
struct text buffer_text(const struct buffer *buffer);
/* Empty it, keeping the memory. */
void buffer_clear(struct buffer *buffer);
void buffer_release(struct buffer *buffer);
/* What was written, from now on in the arena; the buffer is released. */
struct text buffer_keep(struct buffer *buffer, struct arena *arena);

#endif
