/*
 * command.h - the commands of the program.
 *
 * Each takes the words from its own name on, and gives the exit status: 0,
 * 1 the content is wrong, 2 wrong usage, 3 the system failed.
 */
#ifndef COMMANDS_COMMAND_H
#define COMMANDS_COMMAND_H

#include "core/diagnostic.h"

struct command {
	const char *name;
	const char *meaning;
	int (*run)(int argc, char **argv);
};

/* The table; ended by a null name. */
extern const struct command commands[];

int command_build(int argc, char **argv);
int command_check(int argc, char **argv);

/*
 * How a command ends: prints the diagnostics to standard error and a line
 * that counts them, and gives the exit status.
 */
int command_end(struct diagnostics *diagnostics);

/* A line of --help: "  build    make the content into a report". */
void command_help_row(struct sink *sink, const char *name,
    const char *meaning);

/* Writes to standard output or standard error; false where that failed. */
bool command_write(int file, struct text text);

#endif
