#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/date.h"
#include "serve/visitor.h"

/* A visitor and the client's end of the connection. */
static struct visitor *
come(struct visitors *visitors, int *client)
{
	int ends[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0,
	    ends), 0);
	*client = ends[1];
	return visitor_comes(visitors, ends[0]);
}

static bool
is_hung_up_on(int client)
{
	char byte;

	return read(client, &byte, 1) == 0;
}

static void
go(struct visitors *visitors, struct visitor *visitor, int client)
{
	close(visitor->socket);
	close(client);
	visitor_goes(visitors, visitor);
}

static void
each_state_has_its_time(void **state)
{
	static const struct { enum visitor_state state; int patience; }
	times[] = { { VISITOR_ASKS, PATIENCE_ASKING },
		{ VISITOR_IS_ANSWERED, PATIENCE_ANSWERING } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct visitors visitors = { NULL };
		int client;
		struct visitor *visitor = come(&visitors, &client);
		visitor_turns(visitor, times[i].state);
		int64_t since = visitor->since;
		assert_int_equal(visitors_sweep(&visitors, since),
		    times[i].patience);
		assert_int_equal(visitors_sweep(&visitors, since +
		    times[i].patience - 1), 1);
		assert_false(is_hung_up_on(client));
		assert_int_equal(visitors_sweep(&visitors, since +
		    times[i].patience), -1);
		assert_true(is_hung_up_on(client));
		go(&visitors, visitor, client);
		assert_null(visitors.first);
	}
}

static void
who_listens_has_all_the_time_there_is(void **state)
{
	struct visitors visitors = { NULL };
	struct visitor *visitor;
	int client;

	(void)state;
	visitor = come(&visitors, &client);
	visitor_turns(visitor, VISITOR_LISTENS);
	assert_int_equal(visitors_sweep(&visitors, visitor->since +
	    1000000000), -1);
	assert_false(is_hung_up_on(client));
	go(&visitors, visitor, client);
}

static void
of_a_crowd_the_oldest_have_to_go(void **state)
{
	enum { MORE = 3, ALL = MOST_ASKING + MORE };
	struct visitors visitors = { NULL };
	struct visitor *all[ALL];
	int clients[ALL];

	(void)state;
	for (int i = 0; i < ALL; i++)
		all[i] = come(&visitors, &clients[i]);
	visitors_sweep(&visitors, clock_milliseconds());
	for (int i = 0; i < ALL; i++)
		assert_int_equal(is_hung_up_on(clients[i]), i < MORE);
	/* Whoever is answered is of no crowd. */
	for (int i = 0; i < ALL; i++)
		go(&visitors, all[i], clients[i]);
	for (int i = 0; i < ALL; i++) {
		all[i] = come(&visitors, &clients[i]);
		visitor_turns(all[i], VISITOR_IS_ANSWERED);
	}
	visitors_sweep(&visitors, clock_milliseconds());
	for (int i = 0; i < ALL; i++) {
		assert_false(is_hung_up_on(clients[i]));
		go(&visitors, all[i], clients[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_state_has_its_time),
		cmocka_unit_test(who_listens_has_all_the_time_there_is),
		cmocka_unit_test(of_a_crowd_the_oldest_have_to_go),
	};

	return cmocka_run_group_tests_name("serve/visitor", tests, NULL,
	    NULL);
}
