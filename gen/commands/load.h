/*
 * load.h - everything that a build begins with, read and checked.
 */
#ifndef COMMANDS_LOAD_H
#define COMMANDS_LOAD_H

#include "cli/options.h"
#include "prose/prose.h"
#include "theme/strings.h"
#include "theme/theme.h"
#include "view/page.h"

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
struct loaded load(struct arena *arena, const struct options *options,
    struct diagnostics *diagnostics);

/* The edition that is asked for, else the one that the front page shows; null,
   diagnosed, where there is none such. */
const struct edition *load_edition(const struct report *report,
    const struct options *options, struct diagnostics *diagnostics);

/* Leaves out the warnings that report.yaml turns off: load does. */
void load_ignore(const struct report *report,
    struct diagnostics *diagnostics);

/* The folders where themes are looked for, ended by an absent text: themes/
   here, beside the program's build, and beside where it was installed,
   wherever that has been moved since. */
const struct text *theme_folders(struct arena *arena);

#endif
