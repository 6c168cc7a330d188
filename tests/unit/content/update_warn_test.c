#include "small_report.h"

/* Two updates, of 2017 and 2018. */
static void
expect_two(const char *first, const char *second, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_format(&arena, "number: 1\n"
	    "group: first\nrecommendation: Do it.\nupdates:\n"
	    "- {edition: 2017, %s}\n- {edition: 2018, %s}\n", first,
	    second);

	expect_load(CHANGES({ "recommendations/01.yaml", contents.at }),
	    expected);
	arena_release(&arena);
}

static void
the_same_words_again_are_warned_of(void **state)
{
	(void)state;
	expect_two("status: open, body: 'So far, so  good. '",
	    "status: open, body: 'So far, so\n  good.'",
	    "recommendations/01.yaml:6:33 same-update");
	expect_two("status: open, body: So far so good",
	    "status: open, body: So far so goods", "");
	expect_two("status: open, body: So far",
	    "status: open, body: Sofar", "");
}

static void
what_was_dealt_with_and_is_no_longer_is_warned_of(void **state)
{
	(void)state;
	expect_two("status: done, body: a", "status: open, body: b",
	    "recommendations/01.yaml:6:27 status-back");
	expect_two("status: open, body: a", "status: done, body: b", "");
	expect_two("status: done, body: a", "status: done, body: b", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_words_again_are_warned_of),
		cmocka_unit_test(
		    what_was_dealt_with_and_is_no_longer_is_warned_of),
	};

	return cmocka_run_group_tests_name("content/update_warn", tests, NULL,
	    NULL);
}
