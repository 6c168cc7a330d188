/*
 * answer.h - what is answered to a request that was judged to be fit.
 */
#ifndef SERVE_ANSWER_H
#define SERVE_ANSWER_H

#include <microhttpd.h>

#include "serve/news.h"
#include "serve/request.h"

struct answer {
	unsigned status;
	struct MHD_Response *response;	/* null: memory is gone */
};

/* A file of the report, a page that says there is none, or what the server
   has itself. `target` is as it was sent. */
struct answer answer_file(const struct news *news, struct text target);

struct answer answer_refusal(enum refusal refusal);

/* Headers of every answer: nothing is kept, nothing runs from elsewhere. */
void answer_dress(struct MHD_Response *response, const char *type);

#endif
