/*
 * links.h - every link of a report that leads to the web.
 */
#ifndef LINKCHECK_LINKS_H
#define LINKCHECK_LINKS_H

#include "prose/prose.h"

struct web_link {
	struct text url;		/* without what follows a `#` */
	struct place place;
};

struct web_links {
	struct web_link *list;		/* as often as they stand there */
	size_t count, capacity;
};

/* Those of texts, evidence, organisations, the source and the contact. */
struct web_links web_collect(struct arena *arena, const struct report *report,
    const struct prose_book *book);

#endif
