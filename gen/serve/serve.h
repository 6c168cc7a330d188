/*
 * serve.h - the preview: builds the report again after each change.
 *
 * When a file changes in a watched folder, the whole report is built into
 * memory. If it has no errors, browsers are sent what differs; otherwise the
 * last good report stays, with the errors beside it. SIGINT, SIGTERM and
 * SIGHUP end the preview. Nothing is written to disk at any time.
 *
 * How the files of this room work together, all in one thread:
 *
 *     watch        reports that a watched folder has changed (inotify)
 *     serve        waits for the watch, for clients and for signals; calls
 *                  the command's `make`, which writes into a memory_site
 *     memory_site  the files of one build; reference-counted, because
 *                  responses use its bytes until they are sent
 *     revision     the last good memory_site and the faults, with a number
 *                  that grows with each change of either
 *     server       HTTP by libmicrohttpd on 127.0.0.1
 *     response     judges requests and finds the file to send
 *     clients      limits in time for connections; the event streams, which
 *                  send each new revision to the browsers
 *     overlay      the script and the style sheet added to each page
 *     editor       addresses that open a file in the reader's editor
 */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include "serve/revision.h"
#include "serve/watch.h"

/* Result of one build. */
struct serve_outcome {
	struct diagnostics *diagnostics;	/* sorted */
	bool good;			/* without errors */
	bool shown;			/* there is a good report to show */
	size_t changed;			/* number of files that differ */
	int64_t milliseconds;		/* time that it took */
};

/* Settings and callbacks; `command` is the callbacks' first argument. */
struct serve_plan {
	unsigned port;
	struct text editor;		/* a template, see editor.h */
	void *command;
	/*
	 * Builds the report into the site, with its data in the arena, and adds
	 * the folders that it reads to the watch. Returns false, with
	 * diagnostics, if there are errors.
	 */
	bool (*make)(void *command, struct arena *arena,
	    struct memory_site *site, struct watch *watch,
	    struct diagnostics *diagnostics);
	/* Called once, when the first build is done and the server listens. */
	void (*ready)(void *command, unsigned port);
	/* Called after the first build, and after each with a new revision. */
	void (*report)(void *command, const struct serve_outcome *outcome);
};

/*
 * Serves until a signal ends it. Returns false, with diagnostics, if it cannot
 * begin: also if the first build finds that the command line is wrong or that
 * the system fails, because no change of the content would help.
 */
bool serve(const struct serve_plan *plan, struct diagnostics *diagnostics);

#endif
