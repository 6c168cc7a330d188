/*
 * fetch.h - whether addresses of the web still lead somewhere.
 *
 * The only part of the program that speaks to the network, and only when it
 * is asked to. Through libcurl: a few at a time, a host never twice at once
 * and not without a pause.
 */
#ifndef LINKCHECK_FETCH_H
#define LINKCHECK_FETCH_H

#include <stdint.h>

#include "core/arena.h"

enum web_outcome {
	WEB_FINE,
	WEB_MOVED,		/* for good; detail: where to */
	WEB_GONE,		/* the server says so; detail: its status */
	WEB_REFUSED,		/* another status that is no success */
	WEB_SILENT,		/* no answer; detail: why */
};

struct web_answer {
	struct text url;
	enum web_outcome outcome;
	struct text detail;
};

struct web_manners {
	unsigned at_once;	/* how many are asked at the same time */
	int64_t pause;		/* between two for one host, milliseconds */
	long patience;		/* with one address, milliseconds */
	/* Told whenever one more is known; or null. */
	void (*tell)(void *with, size_t done, size_t all);
	void *with;
};

extern const struct web_manners web_manners;	/* those of the program */

/* Fills in the outcomes; details live in the arena. */
void web_ask(struct arena *arena, struct web_answer *answers, size_t count,
    const struct web_manners *manners);

#endif
