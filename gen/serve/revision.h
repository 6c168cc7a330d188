/*
 * revision.h - the report and the faults that browsers show.
 *
 * The number of the revision grows with every change of the report or of its
 * faults. Browsers know it with a mark of this process, because a page may
 * stay open longer than the server that sent it.
 */
#ifndef SERVE_REVISION_H
#define SERVE_REVISION_H

#include "serve/memory_site.h"

struct revision {
	struct text mark;		/* of this process */
	uint64_t number;
	struct memory_site *site;	/* the last good one; NULL: none yet */
	bool stale;			/* the newest build was not good */
	struct buffer faults;		/* a JSON array */
};

/* Draws the mark at random, in the arena. */
void revision_begin(struct revision *revision, struct arena *arena);
void revision_end(struct revision *revision);

/*
 * Takes the result of a build: its site, or NULL if it has errors, and the
 * sorted diagnostics. `editor` is the template of the addresses that open
 * their places. Sets *changed to the number of files that differ. Returns true
 * if the revision has a new number.
 */
bool revision_update(struct revision *revision, struct memory_site *site,
    struct diagnostics *diagnostics, struct text editor, size_t *changed);

/* Returns "MARK.NUMBER". */
struct text revision_name(const struct revision *revision,
    struct arena *arena);
/* Returns the number in a name, or UINT64_MAX if the mark is another one. */
uint64_t revision_number(const struct revision *revision, struct text name);

/*
 * Writes two events (text/event-stream) for a browser that knows the revision
 * of a number: `faults` holds all faults, and `report` the files that have
 * changed since. If the number is UINT64_MAX, `restarted` is true.
 */
void revision_put_events(const struct revision *revision, uint64_t known,
    struct sink *sink);

#endif
