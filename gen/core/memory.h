/*
 * memory.h - memory that is there, or the program ends.
 *
 * When the system has no memory left, the program says "out of memory" on
 * standard error and ends with status 3. What is published at that point is
 * whole (the report of before; the new one, where only the old one was still
 * to be removed), so no caller needs to check.
 */
#ifndef CORE_MEMORY_H
#define CORE_MEMORY_H

#include <stddef.h>

/* Called once, before there are threads: what is released stays with the
   program, for what it allocates next. */
void memory_begin(void);

/* `count` times `size` zeroed bytes; free with memory_release. */
void *memory_allocate(size_t count, size_t size);
/* As realloc: `bytes` bytes, the old ones kept, the new ones unset. */
void *memory_resize(void *memory, size_t bytes);
void memory_release(void *memory);
_Noreturn void memory_exhausted(void);

#endif
