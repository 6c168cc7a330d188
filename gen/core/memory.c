/* A file of its own: no other file may call malloc. */
#include "core/memory.h"

#include <stdlib.h>
#include <unistd.h>

void *
memory_allocate(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (!memory)
		memory_exhausted();
	return memory;
}

void *
memory_resize(void *memory, size_t bytes)
{
	void *moved = realloc(memory, bytes ? bytes : 1);

	if (!moved)
		memory_exhausted();
	return moved;
}

void
memory_release(void *memory)
{
	free(memory);
}

_Noreturn void
memory_exhausted(void)
{
	static const char message[] = "yearon: error: out of memory\n";

	/* Neither stdio nor exit handlers: both may allocate memory. */
	if (write(STDERR_FILENO, message, sizeof(message) - 1) < 0)
		_exit(3);
	_exit(3);
}
