/*
 * panel.h - what the server adds to the pages that it shows.
 *
 * A script and its style sheet, which keep a page up to date and show beside
 * it what is wrong and what made it. They are answered by the server and are
 * no part of the report: a published page never names them.
 */
#ifndef SERVE_PANEL_H
#define SERVE_PANEL_H

#include "core/sink.h"

#define PANEL_SCRIPT ".yearon/panel.js"
#define PANEL_STYLE ".yearon/panel.css"
#define PANEL_EVENTS ".yearon/events"

/* The program holds both; the file of that name, or absent text. */
struct text panel_file(struct text path);

/* What a page tells its script. */
struct panel_page {
	struct text path;	/* the file; absent: there is no page yet */
	struct text revision;	/* news_name of what is shown */
	struct text source, editor;	/* as of a struct shelf_file */
};

/* The page with the script in its head, before any of its own. */
void panel_put(struct sink *sink, struct text html,
    const struct panel_page *page);

/* What is shown while there has been no good report yet. */
struct text panel_no_page(void);

#endif
