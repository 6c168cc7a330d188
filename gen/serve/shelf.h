/*
 * shelf.h - a report's files in memory.
 *
 * An output like the stage of a build: the same formats write to it the same
 * files. A shelf that is complete does not change any more; the next one is
 * compared with it, so that each file knows since when it is as it is.
 */
#ifndef SERVE_SHELF_H
#define SERVE_SHELF_H

#include "core/buffer.h"
#include "core/output.h"
#include "core/table.h"
#include "diagnostics/diagnostic.h"

struct shelf_file {
	struct text path;	/* "recommendations/37.html" */
	struct text bytes;	/* absent: there was such a file once */
	uint64_t changed;	/* the revision that made it as it is */
	struct text source;	/* of a page: "content/report.yaml:3", */
	struct text editor;	/* and what leads an editor there */
};

struct shelf {
	struct output output;		/* first: a shelf is one */
	struct arena arena;
	struct diagnostics *diagnostics;	/* while it is made */
	struct table table;
	struct shelf_file **files;	/* in the order they were written */
	size_t count, capacity;
	struct buffer bytes;		/* of the file that is open */
	struct shelf_file *open;
	size_t holders;
};

/* An empty shelf, held once. */
struct shelf *shelf_begin(struct diagnostics *diagnostics);

/* It is complete: nothing is written or diagnosed any more. */
void shelf_finish(struct shelf *shelf);

/* A shelf lives while anybody holds it: answers do, until they are sent. */
void shelf_hold(struct shelf *shelf);
void shelf_release(struct shelf *shelf);

/* What is known of the path; null where nothing is. */
struct shelf_file *shelf_find(const struct shelf *shelf, struct text path);

/*
 * Takes over from the shelf before (null: none) since when each file is as it
 * is; those that differ changed in `revision`, and those that are gone are
 * entered without bytes. Returns how many differ or are gone.
 */
size_t shelf_compare(struct shelf *shelf, const struct shelf *before,
    uint64_t revision);

#endif
