/*
 * memory_site.h - the files of a report in memory.
 *
 * An output like the stage of a build: the same formats write the same files
 * to it. A finished site does not change any more; the next one is compared
 * with it, so that each file has the number of the revision that changed it.
 */
#ifndef SERVE_MEMORY_SITE_H
#define SERVE_MEMORY_SITE_H

#include "core/buffer.h"
#include "core/output.h"
#include "core/table.h"
#include "diagnostics/diagnostic.h"

struct memory_file {
	struct text path;	/* "recommendations/37.html" */
	struct text bytes;	/* absent: the file is gone */
	uint64_t changed;	/* number of the last revision that did it */
	struct text source;	/* of a page: "content/report.yaml:3" */
	struct text editor;	/* address that opens the source */
};

struct memory_site {
	struct output output;		/* first member: a site is an output */
	struct arena arena;
	struct diagnostics *diagnostics;	/* until it is finished */
	struct table table;
	struct memory_file **files;	/* in the order they were written */
	size_t count, capacity;
	struct buffer bytes;		/* of the open file */
	struct memory_file *open;
	size_t holders;			/* number of references */
};

/* Returns an empty site with one reference. */
struct memory_site *memory_site_begin(struct diagnostics *diagnostics);

/* Closes the open file. Nothing may be written afterwards. */
void memory_site_finish(struct memory_site *site);

/* Adds or drops a reference: responses hold one until they are sent. The last
   one frees the site. NULL may be released. */
void memory_site_hold(struct memory_site *site);
void memory_site_release(struct memory_site *site);

/* Returns the file, which may be gone, or NULL if there never was one. */
struct memory_file *memory_site_find(const struct memory_site *site,
    struct text path);

/*
 * Sets `changed` of all files: to `revision` if the file differs from that of
 * the site before (or NULL), else to the same as there. Files that are gone
 * are added without bytes. Returns how many differ or are gone.
 */
size_t memory_site_compare(struct memory_site *site,
    const struct memory_site *before, uint64_t revision);

#endif
