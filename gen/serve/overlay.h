/*
 * overlay.h - the script and the style sheet that the server adds to pages.
 *
 * The script keeps the page up to date, and shows faults and the source of the
 * page beside it. Both are no part of the report: a published page never names
 * them.
 */
#ifndef SERVE_OVERLAY_H
#define SERVE_OVERLAY_H

#include "core/sink.h"

#define OVERLAY_SCRIPT ".yearon/overlay.js"
#define OVERLAY_STYLE ".yearon/overlay.css"
#define OVERLAY_EVENTS ".yearon/events"

/* Returns the script or the style sheet by its path, else absent text. */
struct text overlay_file(struct text path);

/* Attributes of the script element, for the script to read. */
struct overlay_page {
	struct text path;	/* of the file; absent: no page yet */
	struct text revision;	/* its revision_name */
	struct text source, editor;	/* as in struct memory_file */
};

/* Writes the page with the script as the first in its head. */
void overlay_put(struct sink *sink, struct text html,
    const struct overlay_page *page);

/* Returns the page to show until a report without errors was built. */
struct text overlay_no_page(void);

#endif
