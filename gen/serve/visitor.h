/*
 * visitor.h - who is connected to the server, and for how long they may be.
 *
 * The library closes what is silent; a client that sends a byte a second is
 * never silent. So there is a time for a whole request, and one for a whole
 * answer, whatever is sent meanwhile. A visitor who waits for events has all
 * the time there is.
 */
#ifndef SERVE_VISITOR_H
#define SERVE_VISITOR_H

#include <stddef.h>
#include <stdint.h>

enum visitor_state {
	VISITOR_ASKS,		/* nothing of the next request is complete */
	VISITOR_IS_ANSWERED,
	VISITOR_LISTENS,	/* to events */
};

/* Milliseconds. */
enum { PATIENCE_ASKING = 5000, PATIENCE_ANSWERING = 15000 };

/* Of more who ask for nothing the oldest have to go: a crowd that says
   nothing holds nobody up. */
enum { MOST_ASKING = 32 };

struct visitor {
	int socket;
	enum visitor_state state;
	int64_t since;			/* milliseconds; of the state */
	struct visitor *next;
};

struct visitors {
	struct visitor *first;
};

struct visitor *visitor_comes(struct visitors *visitors, int socket);
void visitor_goes(struct visitors *visitors, struct visitor *visitor);
void visitor_turns(struct visitor *visitor, enum visitor_state state);

/*
 * Hangs up on those whose time is over. Milliseconds until the next one's may
 * be; -1: there is none.
 */
int visitors_sweep(struct visitors *visitors, int64_t now);

#endif
