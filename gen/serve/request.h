/*
 * request.h - what a request asks for, and whether it is answered at all.
 *
 * Only GET and HEAD, without a body, are answered, and only where the client
 * names this server by a name of its own: a page of another site whose name
 * was made to lead here (DNS rebinding) names that other site.
 */
#ifndef SERVE_REQUEST_H
#define SERVE_REQUEST_H

#include "core/arena.h"

/* What the server has beside the report's files. */
#define OWN_FOLDER ".yearon/"

struct request {
	struct text method, target;	/* as they were sent, no query */
	struct text host;
	size_t hosts;			/* how many were sent */
	struct text origin, site;	/* Origin, Sec-Fetch-Site; absent */
	bool body;
};

enum refusal {
	REFUSAL_NONE = 0,		/* else the status to answer with */
	REFUSAL_MALFORMED = 400,
	REFUSAL_FOREIGN = 403,
	REFUSAL_METHOD = 405,
	REFUSAL_HOST = 421,
};

enum refusal request_judge(const struct request *request, unsigned port);

/* Why, for whoever looks at it in a browser. */
struct text refusal_words(enum refusal refusal);

/*
 * The file that is asked for: without the slash before it, its `%20`s decoded,
 * with "index.html" where it names a folder.
 */
struct text request_path(struct arena *arena, struct text target);

#endif
