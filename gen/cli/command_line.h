/*
 * command_line.h - a command line, read by the command's manual.
 *
 * The manual (manual.h) says which options a command has, which of them take
 * a value, and what the value may be. A command reads its command line once
 * and then asks for each value by the option's name.
 */
#ifndef CLI_COMMAND_LINE_H
#define CLI_COMMAND_LINE_H

#include "cli/manual.h"
#include "diagnostics/diagnostic.h"

enum { MOST_OPTION_REPEATS = 64 };

struct command_line {
	const struct manual *manual;
	char **argv;			/* the command's name and its words */
	struct text *operands;		/* the words that are no options */
	size_t operand_count;
	bool help;			/* --help was given, without fault */
	/* Values in the order of the manual's options; absent if not given,
	   empty if the option takes no value. */
	struct text values[MANUAL_OPTIONS];
	/* All values of the one option that may be given more than once. */
	struct text *repeated;
	size_t repeated_count;
};

/*
 * Reads the words after the command's name by getopt_long: options in any
 * place, and from `least` to `most` operands. Diagnoses an unknown option
 * with the nearest known one, a missing or needless value, a value that the
 * manual does not allow, and too few or too many operands.
 */
struct command_line command_line_read(const struct manual *manual, int argc,
    char **argv, size_t least, size_t most, struct diagnostics *diagnostics);

/*
 * Runs a whole command: reads its command line as command_line_read does,
 * then prints the help, or the faults, or calls `run`. The arena of the
 * diagnostics is released afterwards. Returns the exit status, which `run`
 * returns too.
 */
int command_line_run(const char *command, int argc, char **argv,
    size_t least, size_t most, int (*run)(const struct command_line *line,
    struct diagnostics *diagnostics));

/* These take the name of an option, "content". An option that the command does
   not have counts as not given. */
bool option_is_given(const struct command_line *line, const char *name);

/* Returns the value as it was given, or absent text. */
struct text option_given(const struct command_line *line, const char *name);

/* Returns the value that was given, else the manual's default, if any. */
struct text option_value(const struct command_line *line, const char *name);

/* Returns option_value as a number; 0 if it is none. */
unsigned option_number(const struct command_line *line, const char *name);

#endif
