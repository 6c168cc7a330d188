/*
 * schema.h - the command that tells editors what the content may hold.
 */
#ifndef COMMANDS_SCHEMA_H
#define COMMANDS_SCHEMA_H

#include "core/arena.h"

/* yearon schema; see command.h for what it returns. */
int command_schema(int argc, char **argv);

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
