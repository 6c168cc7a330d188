/*
 * manual.h - what each command is called with, and what it does, in words.
 *
 * One table: --help, `yearon help`, yearon(1) and the shells' completions
 * all come from it, and cli/command_line.h reads a command line by it.
 */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include "core/sink.h"

/* What can stand in a place of the command line: for completions. */
enum manual_kind {
	KIND_NONE,
	KIND_FILE,
	KIND_FOLDER,
	KIND_COMMAND,
	KIND_THEME,
	KIND_FORMAT,
	KIND_CODE,		/* of a diagnostic */
	KIND_EDITION,		/* from here on: of the content */
	KIND_NUMBER,
	KIND_GROUP,
	KIND_STATUS,
	KIND_OWNER,
};

struct manual_option {
	char letter;		/* 0: it has none */
	const char *name;
	const char *value;	/* "DIR"; null where it takes none */
	const char *meaning;
	const char *otherwise;	/* what holds without it, or null */
	enum manual_kind kind;
	bool many;		/* it may be given more than once */
	const char *words;	/* what the value can be, or null */
};

enum { MANUAL_OPTIONS = 12, MANUAL_OPERANDS = 2 };

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
