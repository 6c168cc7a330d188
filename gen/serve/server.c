#include "serve/server.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/date.h"
#include "core/memory.h"
#include "serve/answer.h"
#include "serve/panel.h"
#include "serve/stream.h"
#include "serve/visitor.h"

/* Visitors at a time, bytes of memory for each, and seconds of silence. */
enum {
	MOST_VISITORS = 128,
	MEMORY = 16 * 1024,
	SILENCE = 15,
	BACKLOG = 512,
	LAST_ROUNDS = 4,	/* to wake, to end, and to send that */
};

struct server {
	const struct news *news;
	struct MHD_Daemon *daemon;
	int poll;			/* the library's and the streams' */
	unsigned port;
	struct visitors visitors;
	struct streams streams;
};

static struct visitor *
visitor_of(struct MHD_Connection *connection)
{
	return MHD_get_connection_info(connection,
	    MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

static void
connected(void *of, struct MHD_Connection *connection, void **visitor,
    enum MHD_ConnectionNotificationCode what)
{
	struct server *server = of;

	if (what == MHD_CONNECTION_NOTIFY_STARTED)
		*visitor = visitor_comes(&server->visitors,
		    MHD_get_connection_info(connection,
		    MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
	else
		visitor_goes(&server->visitors, *visitor);
}

static void
completed(void *of, struct MHD_Connection *connection, void **known,
    enum MHD_RequestTerminationCode how)
{
	(void)of;
	(void)known;
	(void)how;
	visitor_turns(visitor_of(connection), VISITOR_ASKS);
}

/* Targets are decoded by request_path. */
static size_t
leave_escaped(void *of, struct MHD_Connection *connection, char *target)
{
	(void)of;
	(void)connection;
	return strlen(target);
}

static enum MHD_Result
note_header(void *of, enum MHD_ValueKind kind, const char *name,
    const char *value)
{
	struct request *request = of;
	struct text key = text_of(name);

	(void)kind;
	if (text_equal_caseless(key, T("Host"))) {
		request->host = text_of(value ? value : "");
		request->hosts++;
	} else if (text_equal_caseless(key, T("Origin")))
		request->origin = text_of(value ? value : "");
	else if (text_equal_caseless(key, T("Sec-Fetch-Site")))
		request->site = text_of(value ? value : "");
	else if (text_equal_caseless(key, T("Transfer-Encoding")) ||
	    (text_equal_caseless(key, T("Content-Length")) &&
	    !text_equal(text_of(value), T("0"))))
		request->body = true;
	return MHD_YES;
}

static enum MHD_Result
give(struct MHD_Connection *connection, struct answer answer)
{
	enum MHD_Result result = MHD_NO;

	if (answer.response)
		result = MHD_queue_response(connection, answer.status,
		    answer.response);
	if (answer.response)
		MHD_destroy_response(answer.response);
	return result;
}

/* The newer of what the address and the header say. */
static uint64_t
known_by(struct server *server, struct MHD_Connection *connection)
{
	const char *name = MHD_lookup_connection_value(connection,
	    MHD_HEADER_KIND, "Last-Event-ID");

	if (!name)
		name = MHD_lookup_connection_value(connection,
		    MHD_GET_ARGUMENT_KIND, "since");
	return news_revision(server->news, text_of(name));
}

static enum MHD_Result
give_events(struct server *server, struct MHD_Connection *connection)
{
	struct answer answer = { MHD_HTTP_OK, stream_begin(&server->streams,
	    connection, known_by(server, connection)) };

	answer_dress(answer.response, "text/event-stream");
	visitor_turns(visitor_of(connection), VISITOR_LISTENS);
	return give(connection, answer);
}

/*
 * Called when the headers are there, and again when the body is. What is
 * refused is so at once: the library then reads no body and hangs up.
 */
static enum MHD_Result
handle(void *of, struct MHD_Connection *connection, const char *target,
    const char *method, const char *version, const char *body,
    size_t *body_length, void **known)
{
	static int seen;
	struct server *server = of;
	struct request request = { .method = text_of(method),
		.target = text_of(target) };
	enum refusal refusal;

	(void)version;
	(void)body;
	(void)body_length;
	if (*known)
		return text_equal(request.target, T("/" PANEL_EVENTS)) ?
		    give_events(server, connection) : give(connection,
		    answer_file(server->news, request.target));
	*known = &seen;
	visitor_turns(visitor_of(connection), VISITOR_IS_ANSWERED);
	MHD_get_connection_values(connection, MHD_HEADER_KIND, note_header,
	    &request);
	refusal = request_judge(&request, server->port);
	return refusal == REFUSAL_NONE ? MHD_YES :
	    give(connection, answer_refusal(refusal));
}

static bool
refuse(struct diagnostics *diagnostics, unsigned port, struct text reason)
{
	static const struct place nowhere;

	diagnose(diagnostics, D_CANNOT_SERVE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, "%u", port), reason));
	return false;
}

/* Bound to this machine's own address: nobody else reaches it. */
static int
listen_on(unsigned port, unsigned *bound)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof(address);
	int one = 1, file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC |
	    SOCK_NONBLOCK, 0);

	if (file < 0)
		return -1;
	setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one));
	if (bind(file, (const struct sockaddr *)&address, size) == 0 &&
	    listen(file, BACKLOG) == 0 && getsockname(file,
	    (struct sockaddr *)&address, &size) == 0) {
		*bound = ntohs(address.sin_port);
		return file;
	}
	int error = errno;
	close(file);
	errno = error;
	return -1;
}

static void
ignore(void *of, const char *format, va_list values)
{
	(void)of;
	(void)format;
	(void)values;
}

static bool
start(struct server *server, int listening)
{
	server->daemon = MHD_start_daemon(MHD_USE_EPOLL |
	    MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handle, server,
	    MHD_OPTION_EXTERNAL_LOGGER, ignore, NULL,
	    MHD_OPTION_LISTEN_SOCKET, listening,
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_VISITORS,
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SILENCE,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MEMORY,
	    MHD_OPTION_STRICT_FOR_CLIENT, 1,
	    MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, NULL,
	    MHD_OPTION_NOTIFY_CONNECTION, connected, server,
	    MHD_OPTION_NOTIFY_COMPLETED, completed, server,
	    MHD_OPTION_END);
	return server->daemon != NULL;
}

static bool
add_to_poll(struct server *server, int file)
{
	struct epoll_event event = { .events = EPOLLIN };

	return epoll_ctl(server->poll, EPOLL_CTL_ADD, file, &event) == 0;
}

/* What was begun is ended by server_end. */
static bool
begin(struct server *server, struct diagnostics *diagnostics)
{
	unsigned asked = server->port;
	int listening = listen_on(asked, &server->port);

	if (listening < 0)
		return refuse(diagnostics, asked, errno == EADDRINUSE ?
		    T("another program has it; choose another with --port, "
		    "or any that is free with --port 0") :
		    text_of_error(errno));
	if (!start(server, listening)) {
		close(listening);
		return refuse(diagnostics, asked, T("the HTTP library "
		    "does not start"));
	}
	server->poll = epoll_create1(EPOLL_CLOEXEC);
	return (streams_begin(&server->streams, server->news) &&
	    add_to_poll(server, server->streams.poll) &&
	    add_to_poll(server, MHD_get_daemon_info(server->daemon,
	    MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd)) ||
	    refuse(diagnostics, asked, text_of_error(errno));
}

struct server *
server_begin(unsigned port, const struct news *news,
    struct diagnostics *diagnostics)
{
	struct server *server = memory_allocate(1, sizeof(*server));

	*server = (struct server){ .news = news, .port = port, .poll = -1,
		.streams.poll = -1 };
	if (begin(server, diagnostics))
		return server;
	server_end(server);
	return NULL;
}

unsigned
server_port(const struct server *server)
{
	return server->port;
}

int
server_file(const struct server *server)
{
	return server->poll;
}

int
server_patience(struct server *server)
{
	int patience = visitors_sweep(&server->visitors, clock_milliseconds());
	MHD_UNSIGNED_LONG_LONG library;

	if (MHD_get_timeout(server->daemon, &library) == MHD_YES &&
	    (patience < 0 || library < (unsigned)patience))
		return (int)library;
	return patience;
}

void
server_run(struct server *server)
{
	streams_wake_gone(&server->streams);
	MHD_run(server->daemon);
}

void
server_tell(struct server *server)
{
	streams_wake(&server->streams);
}

void
server_end(struct server *server)
{
	if (server->daemon) {
		streams_end(&server->streams);
		for (int i = 0; i < LAST_ROUNDS; i++)
			MHD_run(server->daemon);
		MHD_stop_daemon(server->daemon);
	}
	streams_release(&server->streams);
	if (server->poll >= 0)
		close(server->poll);
	memory_release(server);
}
