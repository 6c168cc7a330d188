/*
 * linkcheck.h - checks that the report's links to the web still work.
 *
 * The only room that uses the network, and only if `check --links` asks for
 * it. The way of the data:
 *
 *     links.c   collects the links of the content, with their places
 *     cache.c   knows the answers of the last days, from a text file
 *     fetch.c   asks the servers for the rest, through libcurl: a few at a
 *               time, one request to a host at a time, with a pause between
 *
 * All memory is in the arena that the caller gives. One thread.
 */
#ifndef LINKCHECK_LINKCHECK_H
#define LINKCHECK_LINKCHECK_H

#include "core/table.h"
#include "prose/prose.h"

struct web_link {
	struct text url;		/* without the fragment */
	struct place place;
};

/* The links in the order of the content; an address may be there twice. */
struct web_links {
	struct web_link *list;
	size_t count, capacity;
};

/* Returns the links of texts, evidence, organisations, source and contact. */
struct web_links links_collect(struct arena *arena,
    const struct report *report, const struct prose_book *book);

enum web_outcome {
	WEB_FINE,
	WEB_MOVED,		/* for good; detail: the new address */
	WEB_GONE,		/* detail: the status, 404 or 410 */
	WEB_REFUSED,		/* detail: another status, or why */
	WEB_SILENT,		/* no answer; detail: why */
};

struct web_answer {
	struct text url;
	enum web_outcome outcome;
	struct text detail;
};

struct fetch_settings {
	unsigned at_once;	/* requests at the same time */
	int64_t pause;		/* ms between two requests to one host */
	long timeout;		/* ms for one address */
	/* Called after each answer; or NULL. */
	void (*progress)(void *with, size_t done, size_t all);
	void *with;
};

extern const struct fetch_settings fetch_defaults;

/* Asks for all addresses and sets the outcomes; details are in the arena. */
void fetch_answers(struct arena *arena, struct web_answer *answers,
    size_t count, const struct fetch_settings *settings);

enum { CACHED_SECONDS = 7 * 24 * 60 * 60 };

struct cached_answer {
	struct web_answer answer;
	int64_t since;			/* seconds since 1970 */
};

/*
 * Answers by address. The file has one a line, with tabs between: the time in
 * seconds since 1970, `fine`, `moved` or `gone`, the address, the detail.
 * Outcomes that may be different a minute later are not stored.
 */
struct link_cache {
	struct arena *arena;
	struct text path;		/* absent: nothing is stored */
	int64_t now;
	struct table by_address;	/* of struct cached_answer */
	struct cached_answer **list;	/* all cached answers */
	size_t count, capacity;
};

/* Reads the file. A missing file is an empty cache; bad lines are ignored. */
struct link_cache cache_read(struct arena *arena, struct text path,
    int64_t now);

/* Returns an answer that is not older than CACHED_SECONDS, or NULL. */
const struct web_answer *cache_find(const struct link_cache *cache,
    struct text url);

void cache_add(struct link_cache *cache, const struct web_answer *answer);

/* Writes the answers that are not too old, by address. Returns 0 or an
   errno. */
int cache_write(const struct link_cache *cache);

#endif
