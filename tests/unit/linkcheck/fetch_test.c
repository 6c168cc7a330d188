#include "linkcheck/linkcheck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

/* The answers of servers are tested in tests/links.py. */

/* A port that is listened on, but where nobody answers. */
static int
listen_in_silence(unsigned *port)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t length = sizeof(address);
	int silent = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(bind(silent, (struct sockaddr *)&address, length),
	    0);
	assert_int_equal(listen(silent, 5), 0);
	getsockname(silent, (struct sockaddr *)&address, &length);
	*port = ntohs(address.sin_port);
	return silent;
}

static void
count_calls(void *with, size_t done, size_t all)
{
	size_t *calls = with;

	assert_int_equal(done, ++*calls);
	assert_int_equal(all, 2);
}

static void
a_server_that_does_not_answer_is_not_waited_for_long(void **state)
{
	struct arena arena = { NULL };
	struct web_answer answers[2] = { { .outcome = WEB_FINE } };
	size_t calls = 0;
	struct fetch_settings settings = { .at_once = 1, .timeout = 200,
		.progress = count_calls, .with = &calls };
	unsigned port;
	int silent = listen_in_silence(&port);

	(void)state;
	answers[0].url = arena_format(&arena, "http://127.0.0.1:%u/", port);
	answers[1].url = T("http://[");
	fetch_answers(&arena, answers, 2, &settings);
	assert_int_equal(answers[0].outcome, WEB_SILENT);
	assert_true(text_starts(answers[0].detail, T("Timeout")));
	assert_int_equal(answers[1].outcome, WEB_SILENT);
	assert_int_equal(calls, 2);
	close(silent);
	arena_release(&arena);
}

static void
other_kinds_of_addresses_are_not_followed(void **state)
{
	struct arena arena = { NULL };
	struct web_answer answer = { .url = TEXT("file:///etc/hostname") };

	(void)state;
	fetch_answers(&arena, &answer, 1, &fetch_defaults);
	assert_int_equal(answer.outcome, WEB_SILENT);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_server_that_does_not_answer_is_not_waited_for_long),
		cmocka_unit_test(other_kinds_of_addresses_are_not_followed),
	};

	return cmocka_run_group_tests_name("web/ask", tests, NULL, NULL);
}
