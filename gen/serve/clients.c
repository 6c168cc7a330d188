#include "serve/clients.h"

#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/date.h"
#include "core/memory.h"

struct client *
client_add(struct clients *clients, int socket)
{
	struct client *client = memory_allocate(1, sizeof(*client));

	*client = (struct client){ socket, CLIENT_ASKS, clock_milliseconds(),
		clients->first };
	return clients->first = client;
}

void
client_remove(struct clients *clients, struct client *client)
{
	struct client **at = &clients->first;

	while (*at && *at != client)
		at = &(*at)->next;
	if (*at)
		*at = client->next;
	memory_release(client);
}

void
client_set_state(struct client *client, enum client_state state)
{
	client->state = state;
	client->since = clock_milliseconds();
}

/* Returns the milliseconds until the client's time is over; -1: never. */
static int64_t
client_time_left(const struct client *client, int64_t now)
{
	int64_t limit = client->state == CLIENT_ASKS ?
	    ASKING_LIMIT : ANSWERING_LIMIT;
	int64_t end = client->since + limit;

	if (client->state == CLIENT_LISTENS)
		return -1;
	return end > now ? end - now : 0;
}

int
clients_close_idle(struct clients *clients, int64_t now)
{
	int64_t next = -1;
	size_t asking = 0;

	/* The newest client is the first. */
	for (struct client *v = clients->first; v; v = v->next) {
		int64_t left = client_time_left(v, now);
		asking += v->state == CLIENT_ASKS;
		if (left == 0 || (v->state == CLIENT_ASKS &&
		    asking > MOST_ASKING)) {
			/* The library notices this, and closes the socket. */
			shutdown(v->socket, SHUT_RDWR);
			client_set_state(v, CLIENT_LISTENS);
		} else if (left > 0 && (next < 0 || left < next))
			next = left;
	}
	return (int)next;
}

enum { STREAM_BLOCK = 4096, MOST_EVENTS = 16 };

bool
streams_begin(struct streams *streams, const struct revision *revision)
{
	*streams = (struct streams){ .revision = revision,
		.poll = epoll_create1(EPOLL_CLOEXEC) };
	return streams->poll >= 0;
}

void
streams_release(struct streams *streams)
{
	if (streams->poll >= 0)
		close(streams->poll);
	streams->poll = -1;
}

/* The library does not look at the socket of a suspended connection: epoll
   tells when its client closes it. */
static void
client_stream_sleep(struct stream *stream)
{
	struct epoll_event event = { .events = EPOLLRDHUP,
		.data.ptr = stream };

	stream->asleep = true;
	epoll_ctl(stream->streams->poll, EPOLL_CTL_ADD, stream->socket,
	    &event);
	MHD_suspend_connection(stream->connection);
}

static void
client_stream_wake(struct stream *stream)
{
	if (!stream->asleep)
		return;
	stream->asleep = false;
	epoll_ctl(stream->streams->poll, EPOLL_CTL_DEL, stream->socket,
	    NULL);
	MHD_resume_connection(stream->connection);
}

static bool
client_stream_has_more(struct stream *stream)
{
	const struct revision *revision = stream->streams->revision;

	if (stream->sent < buffer_length(&stream->events))
		return true;
	if (stream->has_sent && stream->known == revision->number)
		return false;
	buffer_clear(&stream->events);
	stream->sent = 0;
	revision_put_events(revision, stream->known, &stream->events.sink);
	stream->known = revision->number;
	stream->has_sent = true;
	return true;
}

static ssize_t
client_stream_read(void *of, uint64_t position, char *bytes, size_t most)
{
	struct stream *stream = of;
	struct text events;
	size_t length;

	(void)position;
	if (stream->over)
		return MHD_CONTENT_READER_END_OF_STREAM;
	if (!client_stream_has_more(stream)) {
		client_stream_sleep(stream);
		return 0;
	}
	events = buffer_text(&stream->events);
	length = events.length - stream->sent;
	if (length > most)
		length = most;
	memcpy(bytes, events.at + stream->sent, length);
	stream->sent += length;
	return (ssize_t)length;
}

static void
client_stream_release(void *of)
{
	struct stream *stream = of;
	struct stream **at = &stream->streams->oldest;

	while (*at && *at != stream)
		at = &(*at)->newer;
	if (*at)
		*at = stream->newer;
	if (stream->asleep)
		epoll_ctl(stream->streams->poll, EPOLL_CTL_DEL,
		    stream->socket, NULL);
	buffer_release(&stream->events);
	memory_release(stream);
}

static void
client_stream_end(struct stream *stream)
{
	stream->over = true;
	client_stream_wake(stream);
}

static void
client_stream_enter(struct streams *streams, struct stream *stream)
{
	struct stream **at = &streams->oldest;

	while (*at)
		at = &(*at)->newer;
	*at = stream;
}

static void
client_streams_make_room(struct streams *streams)
{
	size_t alive = 0;

	for (struct stream *s = streams->oldest; s; s = s->newer)
		alive += !s->over;
	for (struct stream *s = streams->oldest; s &&
	    alive >= MOST_STREAMS; s = s->newer)
		if (!s->over) {
			client_stream_end(s);
			alive--;
		}
}

struct MHD_Response *
stream_begin(struct streams *streams, struct MHD_Connection *connection,
    uint64_t known)
{
	struct stream *stream = memory_allocate(1, sizeof(*stream));
	struct MHD_Response *response;

	client_streams_make_room(streams);
	*stream = (struct stream){ .streams = streams,
		.connection = connection, .known = known,
		.socket = MHD_get_connection_info(connection,
		    MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd };
	buffer_begin(&stream->events);
	client_stream_enter(streams, stream);
	response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN,
	    STREAM_BLOCK, client_stream_read, stream, client_stream_release);
	if (!response)
		client_stream_release(stream);
	return response;
}

void
streams_wake(struct streams *streams)
{
	for (struct stream *s = streams->oldest; s; s = s->newer)
		client_stream_wake(s);
}

void
streams_end_closed(struct streams *streams)
{
	struct epoll_event events[MOST_EVENTS];
	int count = epoll_wait(streams->poll, events, MOST_EVENTS, 0);

	for (int i = 0; i < count; i++)
		client_stream_end(events[i].data.ptr);
}

void
streams_end(struct streams *streams)
{
	for (struct stream *s = streams->oldest; s; s = s->newer)
		client_stream_end(s);
}
