#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "serve/response.h"

enum { PORT = 8000 };

static struct request
request_of(const char *method, const char *target, const char *host)
{
	return (struct request){ .method = text_of(method),
		.target = text_of(target), .host = text_of(host),
		.hosts = host != NULL };
}

static enum refusal
judged(const char *method, const char *target, const char *host)
{
	struct request request = request_of(method, target, host);

	return request_judge(&request, PORT);
}

static void
get_and_head_of_its_own_names_are_answered(void **state)
{
	(void)state;
	assert_int_equal(judged("GET", "/", "127.0.0.1:8000"), 0);
	assert_int_equal(judged("HEAD", "/a/b", "localhost:8000"), 0);
	assert_int_equal(judged("GET", "/", "LOCALHOST:8000"), 0);
}

static void
other_methods_are_refused(void **state)
{
	static const char *const others[] = { "POST", "PUT", "get", "GETS",
		"", "OPTIONS" };

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_int_equal(judged(others[i], "/", "localhost:8000"),
		    REFUSAL_METHOD);
}

static void
names_of_others_are_refused_before_all_else(void **state)
{
	static const char *const others[] = { "evil.example:8000",
		"localhost", "127.0.0.1", "localhost:80", "localhost:80000",
		"localhost:8000:8000", "127.0.0.10:8000", ":8000", "8000",
		"", "localhost:08000", "localhost:8000 ", "xlocalhost:8000" };

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_int_equal(judged("POST", "/", others[i]),
		    REFUSAL_HOST);
}

static void
port_80_need_not_be_named(void **state)
{
	struct request request = request_of("GET", "/", "localhost");

	(void)state;
	assert_int_equal(request_judge(&request, 80), REFUSAL_NONE);
	request.host = T("127.0.0.1:80");
	assert_int_equal(request_judge(&request, 80), REFUSAL_NONE);
	request.host = T("evil.example");
	assert_int_equal(request_judge(&request, 80), REFUSAL_HOST);
}

static void
what_is_no_request_for_a_file_is_malformed(void **state)
{
	struct request request = request_of("GET", "/", "localhost:8000");

	(void)state;
	assert_int_equal(judged("GET", "/", NULL), REFUSAL_MALFORMED);
	assert_int_equal(judged("GET", "*", "localhost:8000"),
	    REFUSAL_MALFORMED);
	assert_int_equal(judged("GET", "", "localhost:8000"),
	    REFUSAL_MALFORMED);
	assert_int_equal(judged("GET", "http://localhost:8000/",
	    "localhost:8000"), REFUSAL_MALFORMED);
	request.hosts = 2;
	assert_int_equal(request_judge(&request, PORT), REFUSAL_MALFORMED);
	request.hosts = 1;
	request.body = true;
	assert_int_equal(request_judge(&request, PORT), REFUSAL_MALFORMED);
}

static void
pages_of_other_sites_have_no_part_in_its_own(void **state)
{
	struct request request = request_of("GET", "/.yearon/events",
	    "localhost:8000");

	(void)state;
	request.site = T("same-origin");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_NONE);
	request.site = T("none");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_NONE);
	request.site = T("cross-site");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_FOREIGN);
	/* A link may lead here. */
	request.target = T("/index.html");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_NONE);
	request.origin = T("http://localhost:8000");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_NONE);
	request.origin = T("https://localhost:8000");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_FOREIGN);
	request.origin = T("null");
	assert_int_equal(request_judge(&request, PORT), REFUSAL_FOREIGN);
}

static void
a_target_names_a_file(void **state)
{
	static const char *const pairs[][2] = { { "/", "index.html" },
		{ "/a.html", "a.html" }, { "/a/", "a/index.html" },
		{ "/a%20b", "a b" }, { "/%2e%2e/a", "../a" },
		{ "//a", "/a" }, { "/%", "%" }, { "/%4", "%4" } };
	struct arena arena = { NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_true(text_equal(request_path(&arena,
		    text_of(pairs[i][0])), text_of(pairs[i][1])));
	/* A NUL is no end. */
	assert_int_equal(request_path(&arena, T("/a%00b")).length, 3);
	arena_release(&arena);
}

static void
every_refusal_has_words(void **state)
{
	static const enum refusal all[] = { REFUSAL_MALFORMED,
		REFUSAL_FOREIGN, REFUSAL_METHOD, REFUSAL_HOST };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		for (size_t j = 0; j < i; j++)
			assert_false(text_equal(refusal_words(all[i]),
			    refusal_words(all[j])));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(get_and_head_of_its_own_names_are_answered),
		cmocka_unit_test(other_methods_are_refused),
		cmocka_unit_test(names_of_others_are_refused_before_all_else),
		cmocka_unit_test(port_80_need_not_be_named),
		cmocka_unit_test(what_is_no_request_for_a_file_is_malformed),
		cmocka_unit_test(
		    pages_of_other_sites_have_no_part_in_its_own),
		cmocka_unit_test(a_target_names_a_file),
		cmocka_unit_test(every_refusal_has_words),
	};

	return cmocka_run_group_tests_name("serve/response", tests, NULL,
	    NULL);
}
