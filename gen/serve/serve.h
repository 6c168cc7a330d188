/*
 * serve.h - making a report again and again, and showing it.
 *
 * Whatever changes in the folders that are watched, the report is made anew,
 * whole, into memory; where it is good it is shown, else the last good one
 * stays, with the faults. Ends with SIGINT, SIGTERM or SIGHUP, and leaves
 * nothing behind: nothing is written to a disk at any time.
 */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include "serve/news.h"
#include "serve/watch.h"

struct outcome {
	struct diagnostics *diagnostics;	/* sorted */
	bool good;
	bool shown;			/* a good report, this or another */
	size_t changed;			/* files */
	int64_t milliseconds;
};

/* What a command gives; `command` is handed back to its functions. */
struct plan {
	unsigned port;
	struct text editor;		/* a template, see editor.h */
	void *command;
	/*
	 * Makes the report into the shelf, with what it needs in the arena, and
	 * adds the folders that it is made from to the watch. False, diagnosed,
	 * where it is not good.
	 */
	bool (*make)(void *command, struct arena *arena, struct shelf *shelf,
	    struct watch *watch, struct diagnostics *diagnostics);
	/* The server listens, and the first attempt has been made. */
	void (*ready)(void *command, unsigned port);
	/* Something has changed; the first attempt is told too. */
	void (*told)(void *command, const struct outcome *outcome);
};

/*
 * Serves until it is ended. False, diagnosed, where it cannot begin: also
 * where the first attempt shows that the command is wrong or the system
 * fails, for no change of the content would mend that.
 */
bool serve(const struct plan *plan, struct diagnostics *diagnostics);

#endif
