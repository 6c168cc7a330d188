/*
 * explain.h - the command that says what a code means.
 */
#ifndef COMMANDS_EXPLAIN_H
#define COMMANDS_EXPLAIN_H

/* yearon explain [CODE ...]; see command.h for what it returns. */
int command_explain(int argc, char **argv);

#endif
