/*
 * watch.h - reports changes in folders, with inotify.
 *
 * With a folder, all folders in it are watched, and the folder that it is in:
 * a folder may be removed and come again, for example when another commit is
 * checked out. Names that begin with a dot or end in `~` are ignored, as by
 * the readers of content and themes.
 */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include "diagnostics/diagnostic.h"

struct watched_folder {
	int number;		/* inotify's */
	struct text name;	/* the only name to report; absent: all */
};

struct watch {
	struct arena arena;
	int file;		/* to poll; -1: not begun */
	struct text *folders;
	size_t count, capacity;
	struct watched_folder *watched;
	size_t watched_count, watched_capacity;
	bool crowded;		/* the system's limit is reached */
};

/* Returns false, with a diagnostic, if the system refuses. */
bool watch_begin(struct watch *watch, struct diagnostics *diagnostics);
void watch_end(struct watch *watch);

/* Adds a folder, which need not exist yet. May be called again with it. */
void watch_folder(struct watch *watch, struct text path);

/*
 * Watches all folders that exist now. Returns true if one of them was not
 * watched before: its files may have changed since they were read.
 */
bool watch_refresh(struct watch *watch);

/* Reports if changes in some folders would not be seen. */
void watch_check(const struct watch *watch,
    struct diagnostics *diagnostics);

/* Reads all events. Returns true if something has changed. */
bool watch_changed(struct watch *watch);

#endif
