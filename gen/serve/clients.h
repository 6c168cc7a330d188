/*
 * clients.h - the connections to the server: their time, and their events.
 *
 * The HTTP library closes connections that are silent; a client that sends a
 * byte a second is never silent. So a whole request has a time limit, and a
 * whole response another one, whatever is sent meanwhile. Clients that listen
 * to events have no limit.
 *
 * An event stream sends what has changed since the revision that its client
 * knows, and then sleeps until it is woken. Nothing is queued for a client
 * that reads slowly: it is sent all that is new when it is ready.
 */
#ifndef SERVE_CLIENTS_H
#define SERVE_CLIENTS_H

#include <microhttpd.h>

#include "serve/revision.h"

/* Limits in milliseconds, and of connections. If more clients than MOST_ASKING
   have sent no whole request, the oldest of them are closed. */
enum {
	ASKING_LIMIT = 5000,
	ANSWERING_LIMIT = 15000,
	MOST_ASKING = 32,
	MOST_STREAMS = 24,
};

enum client_state {
	CLIENT_ASKS,		/* its next request is not complete */
	CLIENT_IS_ANSWERED,
	CLIENT_LISTENS,		/* to events */
};

struct client {
	int socket;
	enum client_state state;
	int64_t since;		/* of the state, in milliseconds */
	struct client *next;
};

struct clients {
	struct client *first;	/* the newest */
};

struct client *client_add(struct clients *clients, int socket);
/* Frees the client. */
void client_remove(struct clients *clients, struct client *client);
void client_set_state(struct client *client, enum client_state state);

/*
 * Closes the connections whose time is over. Returns the milliseconds until
 * the next one's is, or -1 if there is none.
 */
int clients_close_idle(struct clients *clients, int64_t now);

struct stream {
	struct streams *streams;
	struct MHD_Connection *connection;
	int socket;
	uint64_t known;		/* number of the revision that was sent */
	bool has_sent;		/* anything */
	bool asleep, over;
	struct buffer events;	/* being sent */
	size_t sent;		/* bytes of them */
	struct stream *newer;
};

struct streams {
	const struct revision *revision;
	int poll;		/* epoll file of the sockets that sleep */
	struct stream *oldest;
};

/* Returns false, with errno, if the system refuses. */
bool streams_begin(struct streams *streams, const struct revision *revision);

/*
 * Returns a response without an end, for a client that knows the revision of
 * that number. If there are too many streams, the oldest one ends.
 */
struct MHD_Response *stream_begin(struct streams *streams,
    struct MHD_Connection *connection, uint64_t known);

/* Wakes all streams: there is a new revision. */
void streams_wake(struct streams *streams);
/* Ends the streams whose clients have closed the connection. */
void streams_end_closed(struct streams *streams);

/* Ends all streams; the library must run some rounds more to send that. */
void streams_end(struct streams *streams);
/* Call when all streams have ended. */
void streams_release(struct streams *streams);

#endif
