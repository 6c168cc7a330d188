/*
 * schema.h - the command that tells editors what the content may hold.
 */
#ifndef COMMANDS_SCHEMA_H
#define COMMANDS_SCHEMA_H

/* yearon schema; see command.h for what it returns. */
int command_schema(int argc, char **argv);

#endif
