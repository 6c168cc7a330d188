/* Apart from sink.c: a buffer is only one kind of sink. */
#include "core/buffer.h"

#include <stdint.h>
#include <string.h>

#include "core/memory.h"

enum { LEAST_CAPACITY = 1024 };

static void
buffer_write(struct sink *sink, const char *bytes, size_t length)
{
	struct buffer *buffer = (struct buffer *)sink;
	size_t before = buffer_length(buffer);

	if (length > SIZE_MAX / 4 - before)
		memory_exhausted();
	if (length > sink->room) {
		buffer->capacity = (before + length) * 2;
		if (buffer->capacity < LEAST_CAPACITY)
			buffer->capacity = LEAST_CAPACITY;
		buffer->bytes = memory_resize(buffer->bytes, buffer->capacity);
		sink->at = buffer->bytes + before;
		sink->room = buffer->capacity - before;
	}
	memcpy(sink->at, bytes, length);
	sink->at += length;
	sink->room -= length;
}

void
buffer_begin(struct buffer *buffer)
{
	*buffer = (struct buffer){ .sink.write = buffer_write };
}

struct text
buffer_text(const struct buffer *buffer)
{
	return (struct text){ buffer->bytes ? buffer->bytes : "",
		buffer_length(buffer) };
}

void
buffer_clear(struct buffer *buffer)
{
	buffer->sink.at = buffer->bytes;
	buffer->sink.room = buffer->capacity;
}

void
buffer_release(struct buffer *buffer)
{
	memory_release(buffer->bytes);
	buffer_begin(buffer);
}

struct text
buffer_keep(struct buffer *buffer, struct arena *arena)
{
	struct text kept = arena_copy(arena, buffer_text(buffer));

	buffer_release(buffer);
	return kept;
}
