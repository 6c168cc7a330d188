/*
 * news.h - what the browsers that look at the report are told.
 *
 * A revision is a number that grows with every change of the report or of its
 * faults. It is told with a mark of the process, for a browser may outlive
 * the server that it has its page from.
 */
#ifndef SERVE_NEWS_H
#define SERVE_NEWS_H

#include "serve/shelf.h"

struct news {
	struct text mark;		/* of this process */
	uint64_t revision;
	struct shelf *shelf;		/* the last good one; null: none yet */
	bool stale;			/* what is shown is not the newest */
	struct buffer faults;		/* a JSON array */
};

/* The mark is drawn at random; it lives in the arena. */
void news_begin(struct news *news, struct arena *arena);
void news_end(struct news *news);

/*
 * Takes what came of a build: its shelf, or null where it is not good, and the
 * diagnostics, sorted, with addresses that lead the editor to them. Returns
 * whether there is anything new; *changed is how many files are.
 */
bool news_take(struct news *news, struct shelf *shelf,
    struct diagnostics *diagnostics, struct text editor, size_t *changed);

/* "MARK.REVISION" */
struct text news_name(const struct news *news, struct arena *arena);
/* The revision of a name; UINT64_MAX where it is not of this process. */
uint64_t news_revision(const struct news *news, struct text name);

/*
 * Two events (text/event-stream) for who knows the report as of a revision:
 * `faults`, all of them, and `report`, with the files that have changed since.
 * For one who knows that of another process, `restarted` is true.
 */
void news_events(const struct news *news, uint64_t known, struct sink *sink);

#endif
