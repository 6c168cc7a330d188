/*
 * schema.h - the schemas beside the content, by which editors know it.
 */
#ifndef COMMANDS_SCHEMA_H
#define COMMANDS_SCHEMA_H

#include "core/arena.h"

/*
 * Writes the schemas of the content in that folder, for commands that have
 * changed what they name, and says so; where the content is not sound yet,
 * nothing.
 */
void schema_refresh(struct text content);

/* The first line of a file of that kind, which lies `depth` folders below the
   content's: where editors find its schema. */
struct text schema_line(struct arena *arena, const char *kind, size_t depth);

#endif
