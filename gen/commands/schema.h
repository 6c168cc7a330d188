/*
 * schema.h - JSON Schemas in the content's folder, for text editors.
 */
#ifndef COMMANDS_SCHEMA_H
#define COMMANDS_SCHEMA_H

#include "core/arena.h"

/*
 * Writes the schemas of the content in that folder anew, and says so: called
 * by commands that have added ids. Writes and says nothing if the content has
 * errors.
 */
void schema_refresh(struct text content);

/* Returns the first line of a file of that kind, which names its schema to
   editors. The file is `depth` folders below the content's folder. */
struct text schema_line(struct arena *arena, const char *kind, size_t depth);

#endif
