#include "playground.h"

static void
expect_within(bool lower_labels, const char *label, const char *expected)
{
	struct playground ground = { .theme = NULL };
	struct strings strings = { .lower_labels = lower_labels };

	assert_text_equal(strings_within(&strings, &ground.arena,
	    text_of(label)), expected);
	arena_release(&ground.arena);
}

static void
a_label_begins_small_within_a_sentence(void **state)
{
	(void)state;
	expect_within(true, "Resolved by other means",
	    "resolved by other means");
	expect_within(true, "A plan", "a plan");
	expect_within(true, "open", "open");
	expect_within(true, "", "");
}

static void
a_language_may_keep_capitals(void **state)
{
	(void)state;
	expect_within(false, "Resolved", "Resolved");
}

static void
abbreviations_stay_as_they_are(void **state)
{
	(void)state;
	expect_within(true, "MPS to act", "MPS to act");
	expect_within(true, "A4 only", "A4 only");
	expect_within(true, "B", "B");
	expect_within(true, "\xC3\x89U", "\xC3\x89U");
}

static void
capitals_of_other_alphabets_are_known(void **state)
{
	(void)state;
	expect_within(true, "\xC3\x89tabli", "\xC3\xA9tabli");
	expect_within(true, "\xC5\x9A" "cie\xC5\xBC" "ka",
	    "\xC5\x9B" "cie\xC5\xBC" "ka");
	expect_within(true, "\xCE\x91\xCE\xBD", "\xCE\xB1\xCE\xBD");
	expect_within(true, "\xD0\x9E\xD1\x82", "\xD0\xBE\xD1\x82");
	expect_within(true, "\xC3\x97 a", "\xC3\x97 a");
	expect_within(true, "\xFF" "a", "\xFF" "a");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_label_begins_small_within_a_sentence),
		cmocka_unit_test(a_language_may_keep_capitals),
		cmocka_unit_test(abbreviations_stay_as_they_are),
		cmocka_unit_test(capitals_of_other_alphabets_are_known),
	};

	return cmocka_run_group_tests_name("theme/label_case", tests, NULL,
	    NULL);
}
