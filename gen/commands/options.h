/*
 * options.h - the options that check and build share, and faults of any.
 */
#ifndef COMMANDS_OPTIONS_H
#define COMMANDS_OPTIONS_H

#include <getopt.h>

#include "core/diagnostic.h"

struct options {
	struct text content;	/* "content" */
	struct text theme;	/* "harris" */
	bool theme_named;	/* --theme was given */
	struct text out;	/* "out" */
	struct text edition;	/* absent: report.yaml's, else the newest */
	bool drafts;
	struct text formats;	/* absent: all that can be made */
	unsigned large_print_size; /* of a further large print, in points */
	bool help;
};

/*
 * Reads them from the words after the command's name, by getopt_long, in
 * short and long form. Faults are diagnosed: an unknown option with the
 * nearest known one, a missing value, words that are no option.
 */
struct options options_read(int argc, char **argv,
    struct diagnostics *diagnostics);

/*
 * Diagnoses what getopt_long answered '?' or ':' to (its letters begin with a
 * colon): `word` is the one before optind, `options` those of the command,
 * ended by a null name. An unknown one is told with the nearest known one.
 */
void option_fault(int answer, const char *word, const struct option *options,
    struct diagnostics *diagnostics);

/* What --help says of them; only those that a command has. */
void options_help(struct sink *sink, bool builds);

/* SOURCE_DATE_EPOCH in seconds; -1 where it is not set. One that is no whole
   number is diagnosed. */
int64_t options_epoch(struct diagnostics *diagnostics);

#endif
