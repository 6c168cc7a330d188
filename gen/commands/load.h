/*
 * load.h - reads and checks the content and the theme, for every command that
 * makes something of both.
 */
#ifndef COMMANDS_LOAD_H
#define COMMANDS_LOAD_H

#include "cli/command_line.h"
#include "formats/format.h"
#include "prose/prose.h"
#include "theme/strings.h"
#include "theme/theme.h"
#include "view/page.h"

/* The options of loading. */
struct load_options {
	struct text content;	/* its folder */
	struct text theme;	/* its name, or its folder */
	struct text edition;	/* absent: report.yaml's, else the newest */
	struct text formats;	/* absent: all that can be made */
	bool drafts;		/* editions that are drafts are shown */
	bool served;		/* pages are for the preview */
	unsigned threads;	/* 0 counts as 1 */
};

/* Returns the options of a command line, whose command has some of them. */
struct load_options load_options_read(const struct command_line *line);

struct loaded {
	const struct report *report;	/* NULL: unusable */
	struct theme *theme;		/* NULL: unusable */
	const struct strings *strings;	/* NULL: unusable */
	const struct prose_book *book;	/* NULL: there is no report */
	struct view *view;		/* NULL: there is an error */
	format_set formats;		/* that are asked for; set if there is
					   a view */
};

/*
 * Reads the content, the theme with its strings, and the texts of the content,
 * and checks the templates of the theme against the fields of pages. All that
 * is loaded lives in the arena. Faults are reported, but for the warnings that
 * report.yaml turns off.
 */
struct loaded load(struct arena *arena, const struct load_options *options,
    struct diagnostics *diagnostics);

/* Returns the edition that is asked for, else the edition that the front page
   shows; NULL if it is not shown, which is reported. */
const struct edition *load_edition(const struct report *report,
    const struct load_options *options, struct diagnostics *diagnostics);

/* Removes the warnings that report.yaml turns off. load calls it; so do
   commands that report more afterwards. */
void load_ignore(const struct report *report,
    struct diagnostics *diagnostics);

/* Returns the folders that themes are looked for in, ended by an absent text:
   themes/ here, and beside the folder of the program, wherever it was built or
   installed. */
const struct text *theme_folders(struct arena *arena);

#endif
