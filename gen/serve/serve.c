#include "serve/serve.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "core/date.h"
#include "serve/server.h"

/*
 * Milliseconds without a change before a build begins, and the longest time
 * that changes can delay it: one save causes several changes, and a checkout
 * many.
 */
enum { QUIET = 10, LONGEST = 200 };

struct serve_loop {
	const struct serve_plan *plan;
	struct revision revision;
	struct watch watch;
	struct server *server;
	int signals;
	sigset_t before;
	struct sigaction pipe_before;
	bool changed;			/* since the last build */
	int64_t first, last;		/* times of these changes */
};

static void
serve_note_change(struct serve_loop *loop)
{
	loop->last = clock_milliseconds();
	if (!loop->changed)
		loop->first = loop->last;
	loop->changed = true;
}

/* Returns the milliseconds until the next build; -1: nothing has changed. */
static int
serve_quiet_left(const struct serve_loop *loop)
{
	int64_t quiet = loop->last + QUIET;
	int64_t longest = loop->first + LONGEST;
	int64_t left = (quiet < longest ? quiet : longest) -
	    clock_milliseconds();

	if (!loop->changed)
		return -1;
	return left > 0 ? (int)left : 0;
}

static void
serve_make(struct serve_loop *loop, struct arena *arena,
    struct serve_outcome *outcome)
{
	const struct serve_plan *plan = loop->plan;
	struct diagnostics *diagnostics = outcome->diagnostics;
	int64_t begun = clock_milliseconds();
	struct memory_site *site = memory_site_begin(diagnostics);

	loop->changed = false;
	watch_refresh(&loop->watch);
	outcome->good = plan->make(plan->command, arena, site,
	    &loop->watch, diagnostics);
	memory_site_finish(site);
	/* A folder that is watched only now may have changed since it was
	   read. */
	if (watch_refresh(&loop->watch))
		serve_note_change(loop);
	watch_check(&loop->watch, diagnostics);
	diagnostics_sort(diagnostics);
	outcome->good = outcome->good &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING;
	outcome->milliseconds = clock_milliseconds() - begun;
	outcome->shown = outcome->good || loop->revision.site;
	if (revision_update(&loop->revision, outcome->good ? site : NULL,
	    diagnostics, plan->editor, &outcome->changed)) {
		plan->report(plan->command, outcome);
		if (loop->server)
			server_send_revision(loop->server);
	}
	memory_site_release(site);
}

static void
serve_make_again(struct serve_loop *loop)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct serve_outcome outcome = { .diagnostics = &diagnostics };

	serve_make(loop, &arena, &outcome);
	arena_release(&arena);
}

/* Signals are read from a file, so that none interrupts a build. */
static bool
serve_catch_signals(struct serve_loop *loop, struct diagnostics *diagnostics)
{
	static const struct place nowhere;
	struct sigaction ignored = { .sa_handler = SIG_IGN };
	sigset_t ending;

	/* A closed standard output does not end the server. */
	sigaction(SIGPIPE, &ignored, &loop->pipe_before);
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &ending, &loop->before);
	loop->signals = signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
	if (loop->signals >= 0)
		return true;
	diagnose(diagnostics, D_CANNOT_WATCH, nowhere,
	    TEXTS(text_of_error(errno)));
	return false;
}

/* A signal that was read is not delivered when signals are unblocked. */
static bool
serve_take_signal(struct serve_loop *loop)
{
	struct signalfd_siginfo signal;

	return read(loop->signals, &signal, sizeof(signal)) ==
	    sizeof(signal);
}

static int
serve_sooner(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

static void
serve_run(struct serve_loop *loop)
{
	struct pollfd files[] = {
		{ loop->signals, POLLIN, 0 },
		{ loop->watch.file, POLLIN, 0 },
		{ server_file(loop->server), POLLIN, 0 },
	};

	for (;;) {
		int wait = serve_sooner(serve_quiet_left(loop),
		    server_timeout(loop->server));
		if (poll(files, 3, wait) < 0 && errno != EINTR)
			return;
		if (files[0].revents && serve_take_signal(loop))
			return;
		if (files[1].revents && watch_changed(&loop->watch))
			serve_note_change(loop);
		if (serve_quiet_left(loop) == 0)
			serve_make_again(loop);
		server_run(loop->server);
	}
}

/* Returns false if the diagnostics of the first build end the program; only
   then they are added to `diagnostics`. */
static bool
serve_make_first(struct serve_loop *loop, struct diagnostics *diagnostics)
{
	struct diagnostics found = { .arena = diagnostics->arena };
	struct serve_outcome outcome = { .diagnostics = &found };

	serve_make(loop, diagnostics->arena, &outcome);
	if (diagnostics_worst(&found) > SEVERITY_ERROR)
		*diagnostics = found;
	return diagnostics_worst(&found) <= SEVERITY_ERROR;
}

static void
serve_end(struct serve_loop *loop)
{
	if (loop->server)
		server_end(loop->server);
	watch_end(&loop->watch);
	if (loop->signals >= 0)
		close(loop->signals);
	revision_end(&loop->revision);
	pthread_sigmask(SIG_SETMASK, &loop->before, NULL);
	sigaction(SIGPIPE, &loop->pipe_before, NULL);
}

bool
serve(const struct serve_plan *plan, struct diagnostics *diagnostics)
{
	struct arena arena = { NULL };
	struct serve_loop loop = { .plan = plan, .signals = -1,
		.watch.file = -1 };
	bool begun;

	revision_begin(&loop.revision, &arena);
	pthread_sigmask(SIG_BLOCK, NULL, &loop.before);
	sigaction(SIGPIPE, NULL, &loop.pipe_before);
	begun = serve_catch_signals(&loop, diagnostics) &&
	    watch_begin(&loop.watch, diagnostics) &&
	    serve_make_first(&loop, diagnostics) &&
	    (loop.server = server_begin(plan->port, &loop.revision,
	    diagnostics)) != NULL;
	if (begun) {
		plan->ready(plan->command, server_port(loop.server));
		serve_run(&loop);
	}
	serve_end(&loop);
	arena_release(&arena);
	return begun;
}
