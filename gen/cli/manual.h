/*
 * manual.h - the manual of each command: its options, operands and texts.
 *
 * All manuals are one table. --help, `yearon help`, yearon(1) and the shells'
 * completions come from it, and command_line.h reads a command line by it.
 */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include "core/sink.h"

/* The kind of a word on the command line, for completions. */
enum manual_kind {
	KIND_NONE,
	KIND_FILE,
	KIND_FOLDER,
	KIND_COMMAND,
	KIND_THEME,
	KIND_FORMAT,
	KIND_CODE,		/* of a diagnostic */
	KIND_EDITION,		/* this and the following: ids of the content */
	KIND_NUMBER,
	KIND_GROUP,
	KIND_STATUS,
	KIND_OWNER,
};

struct manual_option {
	char letter;		/* 0 if there is none */
	const char *name;
	const char *value;	/* "DIR", or NULL if it takes no value */
	const char *meaning;
	const char *otherwise;	/* the default, or NULL */
	enum manual_kind kind;	/* of the value */
	bool many;		/* it may be given more than once */
	const char *words;	/* "auto always never", or NULL */
	/* "a number", for the message about a wrong value; NULL if any value
	   is taken. A value is right if `takes` returns true for it, or it is
	   from `least` to `most`, or it is one of the words: the first of
	   these three that the option has decides. */
	const char *must_be;
	bool (*takes)(struct text value);
	unsigned least, most;
};

enum { MANUAL_OPTIONS = 12, MANUAL_OPERANDS = 2, MANUAL_WORDS = 8 };

struct manual {
	const char *name;	/* "build", "new update" */
	const char *operands;	/* "EDITION [NUMBER...]", or NULL */
	const char *meaning;	/* half a line, for lists */
	const char *text;	/* paragraphs, with LF between them */
	const char *example;	/* words after "yearon ", or NULL */
	enum manual_kind kinds[MANUAL_OPERANDS];	/* the last repeats */
	/* The list ends with a NULL name. */
	struct manual_option options[MANUAL_OPTIONS + 1];
};

/* All commands. The list ends with a NULL name. */
extern const struct manual manuals[];

/* Finds the manual of a command by its name, "build" or "new update". Returns
   NULL if there is none. */
const struct manual *manual_find(struct text name);

/* Returns true if there are commands of two words that begin with its name. */
bool manual_has_subcommands(const struct manual *manual);

/* Returns true if one of its options takes the names of formats. */
bool manual_takes_formats(const struct manual *manual);

/* Writes what --help prints. */
void manual_put(struct sink *sink, const struct manual *manual);

/* Prints the help of the command of that name, or the program's if the name is
   NULL. Returns the exit status. */
int manual_help(const char *name);

/* Writes a list of commands, one a line: commands of one word if `of`
   is NULL, else commands of two words that begin with it. */
void manual_put_list(struct sink *sink, const char *of);

#endif
