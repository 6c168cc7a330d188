#include "serve/server.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/date.h"
#include "core/memory.h"
#include "serve/clients.h"
#include "serve/overlay.h"
#include "serve/response.h"

enum {
	MOST_CLIENTS = 128,	/* connections at a time */
	MEMORY = 16 * 1024,	/* bytes for each */
	SILENCE = 15,		/* seconds until one is closed */
	BACKLOG = 512,
	LAST_ROUNDS = 4,	/* streams wake, end, and send their end */
};

struct server {
	const struct revision *revision;
	struct MHD_Daemon *daemon;
	int poll;			/* epoll file of library and streams */
	unsigned port;
	struct clients clients;
	struct streams streams;
};

static struct client *
server_client_of(struct MHD_Connection *connection)
{
	return MHD_get_connection_info(connection,
	    MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

static void
server_connection_changed(void *of, struct MHD_Connection *connection,
    void **client, enum MHD_ConnectionNotificationCode what)
{
	struct server *server = of;

	if (what == MHD_CONNECTION_NOTIFY_STARTED)
		*client = client_add(&server->clients,
		    MHD_get_connection_info(connection,
		    MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
	else
		client_remove(&server->clients, *client);
}

static void
server_request_completed(void *of, struct MHD_Connection *connection,
    void **known, enum MHD_RequestTerminationCode how)
{
	(void)of;
	(void)known;
	(void)how;
	client_set_state(server_client_of(connection), CLIENT_ASKS);
}

/* request_path decodes targets. */
static size_t
server_keep_escapes(void *of, struct MHD_Connection *connection, char *target)
{
	(void)of;
	(void)connection;
	return strlen(target);
}

static enum MHD_Result
server_note_header(void *of, enum MHD_ValueKind kind, const char *name,
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
server_queue(struct MHD_Connection *connection, struct response response)
{
	enum MHD_Result result = MHD_NO;

	if (response.mhd)
		result = MHD_queue_response(connection, response.status,
		    response.mhd);
	if (response.mhd)
		MHD_destroy_response(response.mhd);
	return result;
}

/* The header, which a browser sends when it connects again, is newer than the
   address. */
static uint64_t
server_known_revision(struct server *server, struct MHD_Connection *connection)
{
	const char *name = MHD_lookup_connection_value(connection,
	    MHD_HEADER_KIND, "Last-Event-ID");

	if (!name)
		name = MHD_lookup_connection_value(connection,
		    MHD_GET_ARGUMENT_KIND, "since");
	return revision_number(server->revision, text_of(name));
}

static enum MHD_Result
server_queue_events(struct server *server, struct MHD_Connection *connection)
{
	struct response response = { MHD_HTTP_OK, stream_begin(&server->streams,
	    connection, server_known_revision(server, connection)) };

	response_add_headers(response.mhd, "text/event-stream");
	client_set_state(server_client_of(connection), CLIENT_LISTENS);
	return server_queue(connection, response);
}

/*
 * The library calls this when it has the headers, and again when it has the
 * body. A refusal is queued at once: the library then reads no body and closes
 * the connection.
 */
static enum MHD_Result
server_handle(void *of, struct MHD_Connection *connection, const char *target,
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
		return text_equal(request.target, T("/" OVERLAY_EVENTS)) ?
		    server_queue_events(server, connection) :
		    server_queue(connection, response_for_file(server->revision,
		    request.target));
	*known = &seen;
	client_set_state(server_client_of(connection), CLIENT_IS_ANSWERED);
	MHD_get_connection_values(connection, MHD_HEADER_KIND,
	    server_note_header, &request);
	refusal = request_judge(&request, server->port);
	return refusal == REFUSAL_NONE ? MHD_YES :
	    server_queue(connection, response_for_refusal(refusal));
}

static bool
server_refuse(struct diagnostics *diagnostics, unsigned port, struct text
    reason)
{
	static const struct place nowhere;

	diagnose(diagnostics, D_CANNOT_SERVE, nowhere, TEXTS(arena_format(
	    diagnostics->arena, "%u", port), reason));
	return false;
}

/* Binds to the loopback address: other machines cannot reach it. */
static int
server_listen(unsigned port, unsigned *bound)
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
server_ignore_log(void *of, const char *format, va_list values)
{
	(void)of;
	(void)format;
	(void)values;
}

static bool
server_start_library(struct server *server, int listening)
{
	server->daemon = MHD_start_daemon(MHD_USE_EPOLL |
	    MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, server_handle, server,
	    MHD_OPTION_EXTERNAL_LOGGER, server_ignore_log, NULL,
	    MHD_OPTION_LISTEN_SOCKET, listening,
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CLIENTS,
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SILENCE,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MEMORY,
	    MHD_OPTION_STRICT_FOR_CLIENT, 1,
	    MHD_OPTION_UNESCAPE_CALLBACK, server_keep_escapes, NULL,
	    MHD_OPTION_NOTIFY_CONNECTION, server_connection_changed, server,
	    MHD_OPTION_NOTIFY_COMPLETED, server_request_completed, server,
	    MHD_OPTION_END);
	return server->daemon != NULL;
}

static bool
server_add_to_poll(struct server *server, int file)
{
	struct epoll_event event = { .events = EPOLLIN };

	return epoll_ctl(server->poll, EPOLL_CTL_ADD, file, &event) == 0;
}

/* The caller calls server_end in any case. */
static bool
server_open(struct server *server, struct diagnostics *diagnostics)
{
	unsigned asked = server->port;
	int listening = server_listen(asked, &server->port);

	if (listening < 0)
		return server_refuse(diagnostics, asked, errno == EADDRINUSE ?
		    T("another program has it; choose another with --port, "
		    "or any that is free with --port 0") :
		    text_of_error(errno));
	if (!server_start_library(server, listening)) {
		close(listening);
		return server_refuse(diagnostics, asked, T("the HTTP library "
		    "does not start"));
	}
	server->poll = epoll_create1(EPOLL_CLOEXEC);
	return (streams_begin(&server->streams, server->revision) &&
	    server_add_to_poll(server, server->streams.poll) &&
	    server_add_to_poll(server, MHD_get_daemon_info(server->daemon,
	    MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd)) ||
	    server_refuse(diagnostics, asked, text_of_error(errno));
}

struct server *
server_begin(unsigned port, const struct revision *revision,
    struct diagnostics *diagnostics)
{
	struct server *server = memory_allocate(1, sizeof(*server));

	*server = (struct server){ .revision = revision,
		.port = port, .poll = -1, .streams.poll = -1 };
	if (server_open(server, diagnostics))
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
server_timeout(struct server *server)
{
	int timeout = clients_close_idle(&server->clients,
	    clock_milliseconds());
	MHD_UNSIGNED_LONG_LONG library;

	if (MHD_get_timeout(server->daemon, &library) == MHD_YES &&
	    (timeout < 0 || library < (unsigned)timeout))
		return (int)library;
	return timeout;
}

void
server_run(struct server *server)
{
	streams_end_closed(&server->streams);
	MHD_run(server->daemon);
}

void
server_send_revision(struct server *server)
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
