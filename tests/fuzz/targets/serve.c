/*
 * What a client sends to `yearon serve`. `:PORT` stands for the port that the
 * server has; a line of four equals signs for a pause.
 */
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz.h"
#include "serve/server.h"

enum { LONGEST_ANSWER = 64 * 1024, ROUNDS = 16 };

struct site {
	pid_t process;
	struct arena arena;
	struct diagnostics diagnostics;
	struct revision revision;
	struct server *server;
};

static void
put(struct memory_site *site, struct text path, struct text bytes)
{
	sink_put(output_open(&site->output, path), bytes);
	output_close(&site->output);
}

/* A server with two pages, once for this process. */
static struct site *
open_site(void)
{
	static struct site site;
	struct memory_site *files;
	size_t changed;

	if (site.process == getpid())
		return &site;
	site = (struct site){ .process = getpid() };
	site.diagnostics.arena = &site.arena;
	revision_begin(&site.revision, &site.arena);
	files = memory_site_begin(&site.diagnostics);
	put(files, T("index.html"), T("<html><body>front</body></html>"));
	put(files, T("404.html"), T("<html><body>none</body></html>"));
	put(files, T("a b/c&d.html"), T("<html><body>odd</body></html>"));
	memory_site_finish(files);
	revision_update(&site.revision, files, &site.diagnostics, T(""),
	    &changed);
	site.server = server_begin(0, &site.revision, &site.diagnostics);
	MUST(site.server);
	return &site;
}

/* -1 where all ports still wait for their end, or libFuzzer's clock ticked:
   then this input is lost. */
static int
connect_to(unsigned port)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	/* Ended at once, or all ports would soon wait for their end. */
	struct linger linger = { 1, 0 };
	int file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	MUST(file >= 0);
	setsockopt(file, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	if (connect(file, (const struct sockaddr *)&address,
	    sizeof(address)) == 0)
		return file;
	MUST(errno == EADDRNOTAVAIL || errno == EINTR);
	close(file);
	return -1;
}

/* Whatever the server has to do now. */
static void
let_run(struct site *site)
{
	struct pollfd file = { server_file(site->server), POLLIN, 0 };

	for (int i = 0; i < ROUNDS; i++) {
		int ready = poll(&file, 1, 0);
		(void)server_timeout(site->server);
		server_run(site->server);
		if (ready <= 0)
			break;
	}
}

static void
hear(int file, struct buffer *answer)
{
	char bytes[4096];
	ssize_t got;

	while (buffer_length(answer) < LONGEST_ANSWER && (got = recv(file,
	    bytes, sizeof(bytes), MSG_DONTWAIT)) > 0)
		answer->sink.write(&answer->sink, bytes, (size_t)got);
}

static void
say(struct site *site, int file, struct text text, struct buffer *answer)
{
	while (text.length) {
		ssize_t sent = send(file, text.at, text.length,
		    MSG_DONTWAIT | MSG_NOSIGNAL);
		let_run(site);
		hear(file, answer);
		if (sent <= 0)
			return;
		text = text_slice(text, (size_t)sent, text.length);
	}
}

static struct text
with_port(struct arena *arena, struct text text, unsigned port)
{
	static const struct text mark = TEXT(":PORT");
	struct text number = arena_format(arena, ":%u", port), all = T("");
	size_t at;

	while ((at = text_find(text, mark, 0)) != TEXT_NOWHERE) {
		all = arena_join(arena, TEXTS(all, text_slice(text, 0, at),
		    number));
		text = text_slice(text, at + mark.length, text.length);
	}
	return arena_join(arena, TEXTS(all, text));
}

/* The first answer, which the first request has decided on. */
static void
check_answer(struct text asked, struct text answer, unsigned port)
{
	struct arena arena = { NULL };
	struct text own = arena_format(&arena, ":%u", port);

	MUST(answer.length == 0 || text_starts(answer, T("HTTP/1.")));
	if (text_starts(answer, T("HTTP/1.1 200"))) {
		/* Not only at its beginning: empty lines are skipped, and
		   what the library takes for them. */
		MUST(text_find(asked, T("GET"), 0) != TEXT_NOWHERE ||
		    text_find(asked, T("HEAD"), 0) != TEXT_NOWHERE);
		MUST(text_find(asked, own, 0) != TEXT_NOWHERE);
	}
	arena_release(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct site *site = open_site();
	unsigned port = server_port(site->server);
	struct arena arena = { NULL };
	struct text all = with_port(&arena, fuzz_input(&arena, data, size),
	    port), rest = all;
	struct buffer answer;
	int file = connect_to(port);

	buffer_begin(&answer);
	let_run(site);
	while (file >= 0 && rest.length)
		say(site, file, fuzz_part(&rest), &answer);
	if (file >= 0) {
		shutdown(file, SHUT_WR);
		let_run(site);
		hear(file, &answer);
		close(file);
	}
	let_run(site);
	check_answer(all, buffer_text(&answer), port);
	buffer_release(&answer);
	arena_release(&arena);
	return 0;
}
