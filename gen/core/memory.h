/*
 * memory.h - allocation that never fails: the program ends instead.
 *
 * If the system has no memory left, the program prints "out of memory" to
 * standard error and ends with status 3. The published report is whole then:
 * the old one, or the new one if only the old one was left to remove. So no
 * caller needs to check.
 */
#ifndef CORE_MEMORY_H
#define CORE_MEMORY_H

#include <stddef.h>

/* Returns `count` times `size` zeroed bytes; release with memory_release. */
void *memory_allocate(size_t count, size_t size);
/* Works as realloc: returns `bytes` bytes, the old ones kept, the new ones
   unset. */
void *memory_resize(void *memory, size_t bytes);
void memory_release(void *memory);
/* Ends the program as described above. */
_Noreturn void memory_exhausted(void);

#endif
