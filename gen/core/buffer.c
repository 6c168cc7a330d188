#include "core/buffer.h"

#include <stdint.h>
#include <string.h>

#include "core/memory.h"

static void
buffer_write(struct sink *sink, const char *bytes, size_t length)
{
	struct buffer *buffer = (struct buffer *)sink;

	if (length > SIZE_MAX / 4 - buffer->length)
		memory_exhausted();
	if (buffer->length + length > buffer->capacity) {
		buffer->capacity = (buffer->length + length) * 2;
		buffer->bytes = memory_resize(buffer->bytes, buffer->capacity);
	}
	memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
}

void
buffer_begin(struct buffer *buffer)
{
	*buffer = (struct buffer){ .sink = { buffer_write } };
}

struct text
buffer_text(const struct buffer *buffer)
{
	return (struct text){ buffer->bytes ? buffer->bytes : "",
		buffer->length };
}

void
buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
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
