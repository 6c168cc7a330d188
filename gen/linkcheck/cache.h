/*
 * cache.h - what is known of addresses from the last days.
 *
 * A text file, one answer a line: when it was given, in seconds since 1970,
 * `fine`, `moved` or `gone`, the address, and the detail. What passes by
 * itself (a server that did not answer) is not kept.
 */
#ifndef LINKCHECK_CACHE_H
#define LINKCHECK_CACHE_H

#include "core/table.h"
#include "linkcheck/fetch.h"

enum { KEPT_SECONDS = 7 * 24 * 60 * 60 };

struct kept {
	struct arena *arena;
	struct text path;		/* absent: nothing is kept */
	int64_t now;
	struct table by_address;	/* struct kept_answer */
	struct kept_answer **list;	/* the same */
	size_t count, capacity;
};

struct kept_answer {
	struct web_answer answer;
	int64_t since;
};

/* Reads the file; one that is not there, or not such a file, holds nothing. */
struct kept kept_read(struct arena *arena, struct text path, int64_t now);

/* What was answered less than a week ago; null where nothing was. */
const struct web_answer *kept_find(const struct kept *kept, struct text url);

void kept_add(struct kept *kept, const struct web_answer *answer);

/* Writes what is young enough, by address; 0 or an errno. */
int kept_write(const struct kept *kept);

#endif
