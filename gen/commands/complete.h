/*
 * complete.h - yearon complete: what can be written next.
 */
#ifndef COMMANDS_COMPLETE_H
#define COMMANDS_COMPLETE_H

/* `argv` begins with the command's own name; the exit status is returned. */
int command_complete(int argc, char **argv);

#endif
