/*
 * cmark_memory.h - cmark's memory, which is given back all at once (internal
 * to prose/).
 */
#ifndef PROSE_CMARK_MEMORY_H
#define PROSE_CMARK_MEMORY_H

#include <cmark.h>

#include "core/arena.h"

/*
 * What cmark is to have: all it asks for from now on, in this thread, comes
 * out of the arena, and what it gives back stays there until the arena is
 * reset. So nodes and parsers need not be freed one by one.
 */
cmark_mem *cmark_memory(struct arena *arena);

#endif
