/*
 * format.h - the outputs that a report can be made into.
 *
 * One row of the table an output, one file of this room. Formats are made in
 * the order of the table, whatever was asked for: what pages link to (data,
 * the feed) is made before the pages, what lists the pages after them. Threads
 * share those that are made first.
 */
#ifndef FORMATS_FORMAT_H
#define FORMATS_FORMAT_H

#include "core/output.h"
#include "view/page.h"

/* A page that was written. */
struct made_page {
	struct text address;
	struct place source;		/* what it was made from */
};

/* A build while it is being made. */
struct build {
	const struct format *format;	/* that is being made */
	struct arena *arena;
	struct view *view;
	struct theme *theme;
	struct output *output;
	struct diagnostics *diagnostics;
	int64_t epoch;			/* SOURCE_DATE_EPOCH; -1: not set */
	bool pdf_asked;			/* by name: it must not be missing */
	unsigned large_print_size;	/* a further one, in pt; 0: none */
	struct made_page *pages;	/* in the order written */
	size_t page_count;
	unsigned threads;		/* that may write at once; 0: one */
};

struct format {
	const char *name;		/* for --formats: "html" */
	const char *meaning;		/* for --help */
	enum string_name download;	/* the title of the links to its file
					   of each edition; STRING_NONE: it
					   makes none, or several (pdf.c) */
	bool first;			/* it reads nothing that others make,
					   and shares nothing with them */
	/* Whether it can be made of this report at all; null: of any. */
	bool (*possible)(const struct report *report);
	/* Writes its files to the output; what is wrong is diagnosed. */
	void (*make)(struct build *build);
};

/* The table; ended by a null name. */
extern const struct format formats[];

/*
 * A set of formats by the bits of their places in the table. `list` is that
 * of --formats, "html,json"; absent: all. An unknown name is diagnosed.
 */
typedef unsigned format_set;
format_set format_set_read(struct text list,
    struct diagnostics *diagnostics);
bool format_set_has(format_set set, const char *name);

/* Makes those of the set that are possible. */
void formats_make(struct build *build, format_set set);

/* json.c */
void format_json(struct build *build);
/* csv.c */
void format_csv(struct build *build);
/* feed.c */
bool feed_is_possible(const struct report *report);
void format_feed(struct build *build);
/* pdf.c */
void format_pdf(struct build *build);
/* site.c */
void format_html(struct build *build);
/* sitemap.c */
void format_sitemap(struct build *build);

#endif
