/*
 * format.h - the formats that a report is written in: files below out/.
 *
 * formats_make() goes through the table of formats (format.c), which has a row
 * for each; the row's function is in the file named after it. The order is
 * that of the table: first the files that pages link to (data, the feed, the
 * PDFs), then the pages, then the list of pages.
 *
 *   json.c, csv.c    data of each edition, from the facts (facts.h)
 *   feed.c           Atom feed; sitemap.c: list of pages; both through xml.h
 *   pdf.c            PDFs: print.c writes an edition as JSON into a temporary
 *                    folder (temporary_folder.h), and the engine (engine.h)
 *                    runs print.py there
 *   site.c           pages, rendered from templates on several threads, and
 *                    the assets
 *
 * All results live in the arena of the build. Each file goes through the
 * build's `output` (core/output.h); a thread has an output, an arena and
 * diagnostics of its own, which are joined afterwards. json, csv and feed are
 * made in parallel; site.c divides its pages among threads.
 */
#ifndef FORMATS_FORMAT_H
#define FORMATS_FORMAT_H

#include "core/output.h"
#include "view/page.h"

/* A page that was written. */
struct made_page {
	struct text address;
	struct place source;		/* line of the content */
};

/* A build in progress. */
struct build {
	const struct format *format;	/* format being made */
	struct arena *arena;
	struct view *view;
	struct theme *theme;
	struct output *output;
	struct diagnostics *diagnostics;
	int64_t epoch;			/* SOURCE_DATE_EPOCH; -1: not set */
	bool pdf_asked;			/* true if --formats names pdf: it is
					   an error if it cannot be made */
	unsigned large_print_size;	/* of a further PDF, in pt; 0: none */
	struct made_page *pages;	/* in the order written */
	size_t page_count;
	unsigned threads;		/* most that may write; 0: one */
};

struct format {
	const char *name;		/* for --formats: "html" */
	const char *meaning;		/* for --help */
	enum string_name download;	/* title of links to an edition's
					   file; STRING_NONE: none or
					   several files (pdf.c) */
	bool first;			/* made before and in parallel: it
					   reads no file of other formats */
	/* Returns true if it can be made of the report; null: always. */
	bool (*possible)(const struct report *report);
	/* Writes the files to the output, and reports faults. */
	void (*make)(struct build *build);
};

/* The table; ended by a null name. */
extern const struct format formats[];

/*
 * A set of formats: a bit for each row of the table. Reads the list of
 * --formats, "html,json"; absent: all formats. Reports unknown names.
 */
typedef unsigned format_set;
format_set format_set_read(struct text list,
    struct diagnostics *diagnostics);
bool format_set_has(format_set set, const char *name);

/* Makes the formats of the set that are possible. */
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
