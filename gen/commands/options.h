/*
 * options.h - the options of the commands that read the content, and faults
 * of any command's.
 */
#ifndef COMMANDS_OPTIONS_H
#define COMMANDS_OPTIONS_H

#include <getopt.h>

#include "core/diagnostic.h"

/* Who asks: each command takes some of the options. */
enum options_of {
	OPTIONS_OF_BUILD = 1,
	OPTIONS_OF_CHECK = 2,
	OPTIONS_OF_SERVE = 4,
	OPTIONS_OF_STATUS = 8,
	OPTIONS_OF_SCHEMA = 16,
};

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

struct options {
	struct text content;	/* "content" */
	struct text theme;	/* "harris" */
	bool theme_named;	/* --theme was given */
	struct text out;	/* "out" */
	struct text edition;	/* absent: report.yaml's, else the newest */
	bool drafts;
	bool served;		/* for a browser, by `yearon serve` */
	struct text formats;	/* absent: all that can be made */
	struct text format;	/* of what is printed; absent: for people */
	enum colour colour;
	bool strict;		/* warnings are errors */
	unsigned port;		/* 8000; 0: any that is free */
	bool open;		/* in the desktop's browser */
	struct text editor;	/* a template, serve/editor.h */
	struct text owner;	/* absent: all */
	bool missing;		/* only what has no update */
	bool write;		/* into files */
	bool links;		/* ask about links to the web */
	unsigned threads;	/* that do the work; as the machine allows */
	bool help;
	char **words;		/* those that are no options */
	size_t word_count;
};

/*
 * Reads them from the words after the command's name, by getopt_long, in
 * short and long form. Faults are diagnosed: an unknown option with the
 * nearest known one, a missing value, words that are no option where the
 * command takes none.
 */
struct options options_read(int argc, char **argv, enum options_of command,
    struct diagnostics *diagnostics);

/*
 * Diagnoses what getopt_long answered '?' or ':' to (its letters begin with a
 * colon): `word` is the one before optind, `options` those of the command,
 * ended by a null name. An unknown one is told with the nearest known one.
 */
void option_fault(int answer, const char *word, const struct option *options,
    struct diagnostics *diagnostics);

/* What --help says of those that the command takes. */
void options_help(struct sink *sink, enum options_of command);

/* SOURCE_DATE_EPOCH in seconds; -1 where it is not set. One that is no whole
   number is diagnosed. */
int64_t options_epoch(struct diagnostics *diagnostics);

#endif
