/*
 * manual.h - what each command is called with, and what it does, in words.
 *
 * One table: --help, `yearon help`, yearon(1) and the shells' completions
 * all come from it, and cli/command_line.h reads a command line by it.
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
	const char *operands;	/* "EDITION [NUMBER...]", or null */
	const char *meaning;	/* half a line, for lists */
	const char *text;	/* paragraphs, ended by LF, but the last */
	const char *example;	/* lines after "yearon ", or null */
	enum manual_kind kinds[MANUAL_OPERANDS];	/* the last repeats */
	/* Ended by a null name. */
	struct manual_option options[MANUAL_OPTIONS + 1];
};

/* All commands, ended by a null name. */
extern const struct manual manuals[];

/* The command's, by its one or two words joined by a space; or null. */
const struct manual *manual_find(struct text name);

/* Whether there are commands of two words that begin with its name. */
bool manual_has_below(const struct manual *manual);

/* Whether an option of it takes the names of formats. */
bool manual_takes_formats(const struct manual *manual);

/* What --help prints. */
void manual_put(struct sink *sink, const struct manual *manual);

/* Prints that of the command of that name, or where that is null what the
   program is, and its commands; the exit status. */
int manual_help(const char *name);

/* The table of commands, one a line. Where `of` is "new", those that begin
   with that word; where it is null, those of one word. */
void manual_put_list(struct sink *sink, const char *of);

#endif
