#include "serve/visitor.h"

#include <sys/socket.h>

#include "core/date.h"
#include "core/memory.h"

struct visitor *
visitor_comes(struct visitors *visitors, int socket)
{
	struct visitor *visitor = memory_allocate(1, sizeof(*visitor));

	*visitor = (struct visitor){ socket, VISITOR_ASKS, clock_milliseconds(),
		visitors->first };
	return visitors->first = visitor;
}

void
visitor_goes(struct visitors *visitors, struct visitor *visitor)
{
	struct visitor **at = &visitors->first;

	while (*at && *at != visitor)
		at = &(*at)->next;
	if (*at)
		*at = visitor->next;
	memory_release(visitor);
}

void
visitor_turns(struct visitor *visitor, enum visitor_state state)
{
	visitor->state = state;
	visitor->since = clock_milliseconds();
}

/* Milliseconds until its time is over; -1: never. */
static int64_t
left_of(const struct visitor *visitor, int64_t now)
{
	int64_t patience = visitor->state == VISITOR_ASKS ?
	    PATIENCE_ASKING : PATIENCE_ANSWERING;
	int64_t end = visitor->since + patience;

	if (visitor->state == VISITOR_LISTENS)
		return -1;
	return end > now ? end - now : 0;
}

int
visitors_sweep(struct visitors *visitors, int64_t now)
{
	int64_t next = -1;
	size_t asking = 0;

	/* The newest come first. */
	for (struct visitor *v = visitors->first; v; v = v->next) {
		int64_t left = left_of(v, now);
		asking += v->state == VISITOR_ASKS;
		if (left == 0 || (v->state == VISITOR_ASKS &&
		    asking > MOST_ASKING)) {
			/* The library notices, and closes it. */
			shutdown(v->socket, SHUT_RDWR);
			visitor_turns(v, VISITOR_LISTENS);
		} else if (left > 0 && (next < 0 || left < next))
			next = left;
	}
	return (int)next;
}
