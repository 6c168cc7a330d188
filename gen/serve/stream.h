/*
 * stream.h - the events that a browser listens to.
 *
 * A stream sends what is new since what its client knows, and then sleeps
 * until it is woken. A client that reads slowly gets, when it is done, the
 * whole of what is new then: nothing is kept for it meanwhile.
 */
#ifndef SERVE_STREAM_H
#define SERVE_STREAM_H

#include <microhttpd.h>

#include "serve/news.h"

enum { MOST_STREAMS = 24 };

struct stream {
	struct streams *streams;
	struct MHD_Connection *connection;
	int socket;
	uint64_t known;			/* what has been told */
	bool told;			/* anything */
	bool asleep, over;
	struct buffer events;		/* being sent */
	size_t sent;
	struct stream *newer;
};

struct streams {
	const struct news *news;
	int poll;			/* epoll: of the sockets asleep */
	struct stream *oldest;
};

bool streams_begin(struct streams *streams, const struct news *news);

/*
 * An answer that never ends, for a client that knows the report as of the
 * revision. Where there are too many, the oldest one ends.
 */
struct MHD_Response *stream_begin(struct streams *streams,
    struct MHD_Connection *connection, uint64_t known);

/* Wakes all, for there is news, or those whose clients have gone. */
void streams_wake(struct streams *streams);
void streams_wake_gone(struct streams *streams);

/* Ends all; the library must run a few times more. */
void streams_end(struct streams *streams);
/* When all have gone. */
void streams_release(struct streams *streams);

#endif
