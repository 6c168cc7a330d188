/*
 * options.h - the options of the commands that read the content.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "diagnostics/diagnostic.h"

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
	unsigned large_print_size; /* of a further large print, in points */
	struct text format;	/* of what is printed; absent: for people */
	enum colour colour;
	bool strict;		/* warnings are errors */
	unsigned port;		/* 8000; 0: any that is free */
	bool open;		/* in the desktop's browser */
	struct text editor;	/* a template, serve/editor.h */
	struct text owner;	/* absent: all */
	bool missing;		/* only what has no update */
	bool links;		/* ask about links to the web */
	unsigned threads;	/* that do the work; as the machine allows */
	bool help;
	char **argv;		/* all, from the command's name on */
	char **words;		/* those that are no options */
	size_t word_count;
};

/*
 * Reads those that the command of that name has in manual.h from the words
 * after its name, as words_read does, and diagnoses faults as it does.
 */
struct options options_read(int argc, char **argv, const char *command,
    struct diagnostics *diagnostics);

/* A whole command that reads them, as words_run is one. */
int options_run(const char *command, int argc, char **argv,
    int (*run)(const struct options *options,
    struct diagnostics *diagnostics));

/* SOURCE_DATE_EPOCH in seconds; -1 where it is not set. One that is no whole
   number is diagnosed. */
int64_t options_epoch(struct diagnostics *diagnostics);

#endif
