/*
 * response.h - requests of clients, and the responses to them.
 *
 * Only GET and HEAD without a body are answered, and only if the client names
 * this server by one of its own names: a page of another site whose name was
 * made to lead here (DNS rebinding) names that other site.
 */
#ifndef SERVE_RESPONSE_H
#define SERVE_RESPONSE_H

#include <microhttpd.h>

#include "serve/revision.h"

/* The folder of what the server has beside the report's files. */
#define OWN_FOLDER ".yearon/"

struct request {
	struct text method, target;	/* as they were sent, no query */
	struct text host;
	size_t hosts;			/* number of Host headers */
	struct text origin, site;	/* Origin, Sec-Fetch-Site; or absent */
	bool body;
};

/* Why a request is refused: the HTTP status, or 0 if it is not. */
enum refusal {
	REFUSAL_NONE = 0,
	REFUSAL_MALFORMED = 400,
	REFUSAL_FOREIGN = 403,
	REFUSAL_METHOD = 405,
	REFUSAL_HOST = 421,
};

struct response {
	unsigned status;
	struct MHD_Response *mhd;	/* caller owns it; NULL: no memory */
};

enum refusal request_judge(const struct request *request, unsigned port);

/* Returns a sentence for people who see the refusal in a browser. */
struct text refusal_words(enum refusal refusal);

/*
 * Returns the path of the file that a target names: without the first slash,
 * percent-decoded, and with "index.html" if it names a folder.
 */
struct text request_path(struct arena *arena, struct text target);

/* Returns a file of the report, one of the server's own files, or a page that
   says that there is none. `target` is as it was sent. */
struct response response_for_file(const struct revision *revision,
    struct text target);

struct response response_for_refusal(enum refusal refusal);

/* Adds the headers of every response: browsers keep nothing, and run nothing
   from elsewhere. */
void response_add_headers(struct MHD_Response *response, const char *type);

#endif
