#include "serve/stream.h"

#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "core/memory.h"

enum { PIECE = 4096, MOST_EVENTS = 16 };

bool
streams_begin(struct streams *streams, const struct news *news)
{
	*streams = (struct streams){ .news = news,
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

/* The library does not look at a socket that sleeps; who hangs up would stay
   for ever. */
static void
sleep_well(struct stream *stream)
{
	struct epoll_event event = { .events = EPOLLRDHUP,
		.data.ptr = stream };

	stream->asleep = true;
	epoll_ctl(stream->streams->poll, EPOLL_CTL_ADD, stream->socket,
	    &event);
	MHD_suspend_connection(stream->connection);
}

static void
wake(struct stream *stream)
{
	if (!stream->asleep)
		return;
	stream->asleep = false;
	epoll_ctl(stream->streams->poll, EPOLL_CTL_DEL, stream->socket,
	    NULL);
	MHD_resume_connection(stream->connection);
}

static bool
has_more(struct stream *stream)
{
	const struct news *news = stream->streams->news;

	if (stream->sent < buffer_length(&stream->events))
		return true;
	if (stream->told && stream->known == news->revision)
		return false;
	buffer_clear(&stream->events);
	stream->sent = 0;
	news_events(news, stream->known, &stream->events.sink);
	stream->known = news->revision;
	stream->told = true;
	return true;
}

static ssize_t
read_stream(void *of, uint64_t position, char *bytes, size_t most)
{
	struct stream *stream = of;
	struct text events;
	size_t length;

	(void)position;
	if (stream->over)
		return MHD_CONTENT_READER_END_OF_STREAM;
	if (!has_more(stream)) {
		sleep_well(stream);
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
release(void *of)
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
end(struct stream *stream)
{
	stream->over = true;
	wake(stream);
}

static void
enter(struct streams *streams, struct stream *stream)
{
	struct stream **at = &streams->oldest;

	while (*at)
		at = &(*at)->newer;
	*at = stream;
}

static void
make_room(struct streams *streams)
{
	size_t alive = 0;

	for (struct stream *s = streams->oldest; s; s = s->newer)
		alive += !s->over;
	for (struct stream *s = streams->oldest; s &&
	    alive >= MOST_STREAMS; s = s->newer)
		if (!s->over) {
			end(s);
			alive--;
		}
}

struct MHD_Response *
stream_begin(struct streams *streams, struct MHD_Connection *connection,
    uint64_t known)
{
	struct stream *stream = memory_allocate(1, sizeof(*stream));
	struct MHD_Response *response;

	make_room(streams);
	*stream = (struct stream){ .streams = streams,
		.connection = connection, .known = known,
		.socket = MHD_get_connection_info(connection,
		    MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd };
	buffer_begin(&stream->events);
	enter(streams, stream);
	response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN,
	    PIECE, read_stream, stream, release);
	if (!response)
		release(stream);
	return response;
}

void
streams_wake(struct streams *streams)
{
	for (struct stream *s = streams->oldest; s; s = s->newer)
		wake(s);
}

void
streams_wake_gone(struct streams *streams)
{
	struct epoll_event events[MOST_EVENTS];
	int count = epoll_wait(streams->poll, events, MOST_EVENTS, 0);

	for (int i = 0; i < count; i++)
		end(events[i].data.ptr);
}

void
streams_end(struct streams *streams)
{
	for (struct stream *s = streams->oldest; s; s = s->newer)
		end(s);
}
