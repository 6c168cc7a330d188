/*
 * watch.h - folders, and whether anything in them has changed.
 *
 * Folders that are watched are so with all that are in them, and with the one
 * that they are in: a folder may go and come again, as it does when another
 * commit is checked out. Names that begin with a dot or end in `~` are left
 * out, as readers of the content and of themes leave them out.
 */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include "diagnostics/diagnostic.h"

struct watched {
	int number;
	struct text name;	/* all that matters there; absent: anything */
};

struct watch {
	struct arena arena;
	int file;		/* to be polled; -1: not begun */
	struct text *folders;
	size_t count, capacity;
	struct watched *watched;
	size_t watched_count, watched_capacity;
	bool crowded;		/* the system has no more watches to give */
};

/* False, diagnosed, where the system refuses. */
bool watch_begin(struct watch *watch, struct diagnostics *diagnostics);
void watch_end(struct watch *watch);

/* Adds a folder, which need not exist yet; one that is known is no other. */
void watch_folder(struct watch *watch, struct text path);

/*
 * Sees to it that every folder is watched that is there now. True where any
 * was not before: what is in it may have been read too early.
 */
bool watch_refresh(struct watch *watch);

/* Diagnoses that changes in some folders would go unseen. */
void watch_check(const struct watch *watch,
    struct diagnostics *diagnostics);

/* Takes note of what has happened: whether anything has changed. */
bool watch_changed(struct watch *watch);

#endif
