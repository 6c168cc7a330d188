#include "serve/serve.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "core/date.h"
#include "serve/server.h"

/*
 * Milliseconds without a change after which the report is made anew, and
 * those after which it is whatever happens: a save is several changes, and a
 * checkout many.
 */
enum { QUIET = 10, LONGEST = 200 };

struct serving {
	const struct plan *plan;
	struct news news;
	struct watch watch;
	struct server *server;
	int signals;
	sigset_t before;
	struct sigaction pipe_before;
	bool changed;			/* something has, */
	int64_t first, last;		/* in this time */
};

static void
note_change(struct serving *serving)
{
	serving->last = clock_milliseconds();
	if (!serving->changed)
		serving->first = serving->last;
	serving->changed = true;
}

/* Milliseconds until the report is to be made; -1: nothing has changed. */
static int
quiet_left(const struct serving *serving)
{
	int64_t quiet = serving->last + QUIET;
	int64_t longest = serving->first + LONGEST;
	int64_t left = (quiet < longest ? quiet : longest) -
	    clock_milliseconds();

	if (!serving->changed)
		return -1;
	return left > 0 ? (int)left : 0;
}

static void
make(struct serving *serving, struct arena *arena,
    struct outcome *outcome)
{
	const struct plan *plan = serving->plan;
	struct diagnostics *diagnostics = outcome->diagnostics;
	int64_t begun = clock_milliseconds();
	struct shelf *shelf = shelf_begin(diagnostics);

	serving->changed = false;
	watch_refresh(&serving->watch);
	outcome->good = plan->make(plan->command, arena, shelf,
	    &serving->watch, diagnostics);
	shelf_finish(shelf);
	/* What was not watched may have changed since it was read. */
	if (watch_refresh(&serving->watch))
		note_change(serving);
	watch_check(&serving->watch, diagnostics);
	diagnostics_sort(diagnostics);
	outcome->good = outcome->good &&
	    diagnostics_worst(diagnostics) == SEVERITY_WARNING;
	outcome->milliseconds = clock_milliseconds() - begun;
	outcome->shown = outcome->good || serving->news.shelf;
	if (news_take(&serving->news, outcome->good ? shelf : NULL,
	    diagnostics, plan->editor, &outcome->changed)) {
		plan->told(plan->command, outcome);
		if (serving->server)
			server_tell(serving->server);
	}
	shelf_release(shelf);
}

static void
make_again(struct serving *serving)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct outcome outcome = { .diagnostics = &diagnostics };

	make(serving, &arena, &outcome);
	arena_release(&arena);
}

/* Signals are read, not suffered: nothing is left half done. */
static bool
catch_signals(struct serving *serving, struct diagnostics *diagnostics)
{
	static const struct place nowhere;
	struct sigaction ignored = { .sa_handler = SIG_IGN };
	sigset_t ending;

	/* Who reads what is printed may go, and the server stays. */
	sigaction(SIGPIPE, &ignored, &serving->pipe_before);
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &ending, &serving->before);
	serving->signals = signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
	if (serving->signals >= 0)
		return true;
	diagnose(diagnostics, D_CANNOT_WATCH, nowhere,
	    TEXTS(text_of_error(errno)));
	return false;
}

/* Taken, it does not come again when it is no longer held back. */
static bool
take_signal(struct serving *serving)
{
	struct signalfd_siginfo signal;

	return read(serving->signals, &signal, sizeof(signal)) ==
	    sizeof(signal);
}

static int
sooner(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

static void
run(struct serving *serving)
{
	struct pollfd files[] = {
		{ serving->signals, POLLIN, 0 },
		{ serving->watch.file, POLLIN, 0 },
		{ server_file(serving->server), POLLIN, 0 },
	};

	for (;;) {
		int wait = sooner(quiet_left(serving),
		    server_patience(serving->server));
		if (poll(files, 3, wait) < 0 && errno != EINTR)
			return;
		if (files[0].revents && take_signal(serving))
			return;
		if (files[1].revents && watch_changed(&serving->watch))
			note_change(serving);
		if (quiet_left(serving) == 0)
			make_again(serving);
		server_run(serving->server);
	}
}

/* The first attempt: diagnostics that end the program are kept. */
static bool
make_first(struct serving *serving, struct diagnostics *diagnostics)
{
	struct diagnostics found = { .arena = diagnostics->arena };
	struct outcome outcome = { .diagnostics = &found };

	make(serving, diagnostics->arena, &outcome);
	if (diagnostics_worst(&found) > SEVERITY_ERROR)
		*diagnostics = found;
	return diagnostics_worst(&found) <= SEVERITY_ERROR;
}

static void
end(struct serving *serving)
{
	if (serving->server)
		server_end(serving->server);
	watch_end(&serving->watch);
	if (serving->signals >= 0)
		close(serving->signals);
	news_end(&serving->news);
	pthread_sigmask(SIG_SETMASK, &serving->before, NULL);
	sigaction(SIGPIPE, &serving->pipe_before, NULL);
}

bool
serve(const struct plan *plan, struct diagnostics *diagnostics)
{
	struct arena arena = { NULL };
	struct serving serving = { .plan = plan, .signals = -1,
		.watch.file = -1 };
	bool begun;

	news_begin(&serving.news, &arena);
	pthread_sigmask(SIG_BLOCK, NULL, &serving.before);
	sigaction(SIGPIPE, NULL, &serving.pipe_before);
	begun = catch_signals(&serving, diagnostics) &&
	    watch_begin(&serving.watch, diagnostics) &&
	    make_first(&serving, diagnostics) &&
	    (serving.server = server_begin(plan->port, &serving.news,
	    diagnostics)) != NULL;
	if (begun) {
		plan->ready(plan->command, server_port(serving.server));
		run(&serving);
	}
	end(&serving);
	arena_release(&arena);
	return begun;
}
