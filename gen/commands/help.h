/*
 * help.h - yearon help: the words of manual.h.
 */
#ifndef COMMANDS_HELP_H
#define COMMANDS_HELP_H

/* `argv` begins with the command's own name; the exit status is returned. */
int command_help(int argc, char **argv);

#endif
