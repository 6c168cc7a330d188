#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/date.h"
#include "serve/clients.h"

/* Adds a client; `peer` is its end of the connection. */
static struct client *
add_client(struct clients *clients, int *peer)
{
	int ends[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0,
	    ends), 0);
	*peer = ends[1];
	return client_add(clients, ends[0]);
}

static bool
is_closed(int peer)
{
	char byte;

	return read(peer, &byte, 1) == 0;
}

static void
remove_client(struct clients *clients, struct client *client, int peer)
{
	close(client->socket);
	close(peer);
	client_remove(clients, client);
}

static void
each_state_has_its_time(void **state)
{
	static const struct { enum client_state state; int limit; }
	times[] = { { CLIENT_ASKS, ASKING_LIMIT },
		{ CLIENT_IS_ANSWERED, ANSWERING_LIMIT } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct clients clients = { NULL };
		int peer;
		struct client *client = add_client(&clients, &peer);
		client_set_state(client, times[i].state);
		int64_t since = client->since;
		assert_int_equal(clients_close_idle(&clients, since),
		    times[i].limit);
		assert_int_equal(clients_close_idle(&clients, since +
		    times[i].limit - 1), 1);
		assert_false(is_closed(peer));
		assert_int_equal(clients_close_idle(&clients, since +
		    times[i].limit), -1);
		assert_true(is_closed(peer));
		remove_client(&clients, client, peer);
		assert_null(clients.first);
	}
}

static void
clients_that_listen_have_no_limit(void **state)
{
	struct clients clients = { NULL };
	struct client *client;
	int peer;

	(void)state;
	client = add_client(&clients, &peer);
	client_set_state(client, CLIENT_LISTENS);
	assert_int_equal(clients_close_idle(&clients, client->since +
	    1000000000), -1);
	assert_false(is_closed(peer));
	remove_client(&clients, client, peer);
}

static void
the_oldest_of_too_many_are_closed(void **state)
{
	enum { MORE = 3, ALL = MOST_ASKING + MORE };
	struct clients clients = { NULL };
	struct client *all[ALL];
	int peers[ALL];

	(void)state;
	for (int i = 0; i < ALL; i++)
		all[i] = add_client(&clients, &peers[i]);
	clients_close_idle(&clients, clock_milliseconds());
	for (int i = 0; i < ALL; i++)
		assert_int_equal(is_closed(peers[i]), i < MORE);
	/* Clients that are answered do not count. */
	for (int i = 0; i < ALL; i++)
		remove_client(&clients, all[i], peers[i]);
	for (int i = 0; i < ALL; i++) {
		all[i] = add_client(&clients, &peers[i]);
		client_set_state(all[i], CLIENT_IS_ANSWERED);
	}
	clients_close_idle(&clients, clock_milliseconds());
	for (int i = 0; i < ALL; i++) {
		assert_false(is_closed(peers[i]));
		remove_client(&clients, all[i], peers[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_state_has_its_time),
		cmocka_unit_test(clients_that_listen_have_no_limit),
		cmocka_unit_test(the_oldest_of_too_many_are_closed),
	};

	return cmocka_run_group_tests_name("serve/clients", tests, NULL,
	    NULL);
}
