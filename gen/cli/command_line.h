/*
 * command_line.h - a command line, read by the command's manual.
 */
#ifndef CLI_COMMAND_LINE_H
#define CLI_COMMAND_LINE_H

#include "cli/manual.h"
#include "diagnostics/diagnostic.h"

enum { WORDS_OF_ONE_OPTION = 64 };

struct words {
	const struct manual *manual;
	struct text *list;		/* what is no option, in order */
	size_t count;
	bool help;			/* asked for, and without fault */
	/* As in the manual's table; absent: not given. */
	struct text values[MANUAL_OPTIONS];
	/* Those of an option that may be given more than once. */
	struct text *many;
	size_t many_count;
};

/*
 * Reads the words after the command's name, of `least` to `most` that are no
 * option, by getopt_long, in any order. Faults are diagnosed: an unknown
 * option with the nearest known one, a missing or needless value, too few or
 * too many words.
 */
struct words words_read(const struct manual *manual, int argc, char **argv,
    size_t least, size_t most, struct diagnostics *diagnostics);

/* The value of the option of that name; empty where it takes none and was
   given, absent where it was not given, or is none of the command's. */
struct text words_given(const struct words *words, const char *name);

/* The same, but where it was not given what holds without it, if anything. */
struct text words_value(const struct words *words, const char *name);

/*
 * A whole command: reads its words as words_read does, then prints its help,
 * tells what is wrong with them, or has it run, with an arena (that of the
 * diagnostics) that lasts as long. Gives the exit status, which `run` gives.
 */
int words_run(const char *command, int argc, char **argv, size_t least,
    size_t most, int (*run)(const struct words *words,
    struct diagnostics *diagnostics));

/* Says what was done, on standard output: lines. */
void words_say(const struct text *pieces);

#endif
