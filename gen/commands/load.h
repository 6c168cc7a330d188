/*
 * load.h - everything that a build begins with, read and checked.
 */
#ifndef COMMANDS_LOAD_H
#define COMMANDS_LOAD_H

#include "cli/command_line.h"
#include "prose/prose.h"
#include "theme/strings.h"
#include "theme/theme.h"
#include "view/page.h"

/* What is to be loaded, and for whom. */
struct load_options {
	struct text content;	/* its folder */
	struct text theme;	/* its name, or its folder */
	struct text edition;	/* absent: report.yaml's, else the newest */
	struct text formats;	/* absent: all that can be made */
	bool drafts;		/* editions that are drafts are shown */
	bool served;		/* for a browser, by `yearon serve` */
	unsigned threads;	/* 0 counts as 1 */
};

/* Reads them from a command line whose command has some of these options. */
struct load_options load_options_read(const struct command_line *line);

struct loaded {
	const struct report *report;	/* null: unusable */
	struct theme *theme;		/* null: unusable */
	const struct strings *strings;	/* null: unusable */
	const struct prose_book *book;	/* null: without the others */
	struct view *view;		/* null: where there is any error */
};

/*
 * Reads the content, its prose, the theme and its strings, and checks the
 * theme's templates against what pages have. All faults are diagnosed, but
 * for the warnings that report.yaml turns off.
 */
struct loaded load(struct arena *arena, const struct load_options *options,
    struct diagnostics *diagnostics);

/* The edition that is asked for, else the one that the front page shows; null,
   diagnosed, where there is none such. */
const struct edition *load_edition(const struct report *report,
    const struct load_options *options, struct diagnostics *diagnostics);

/* Leaves out the warnings that report.yaml turns off: load does. */
void load_ignore(const struct report *report,
    struct diagnostics *diagnostics);

/* The folders where themes are looked for, ended by an absent text: themes/
   here, beside the program's build, and beside where it was installed,
   wherever that has been moved since. */
const struct text *theme_folders(struct arena *arena);

#endif
