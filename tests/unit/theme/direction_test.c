#include "playground.h"

static void
expect_direction(const char *tag, const char *direction)
{
	assert_true(text_equal(language_direction(text_of(tag)),
	    text_of(direction)));
}

static void
languages_that_are_written_to_the_left_say_so(void **state)
{
	static const char *const tags[] = { "ar", "he", "fa", "ur", "yi",
		"dv", "ps", "sd", "ug", "ckb", "AR", "ar-EG", "ur-PK" };

	(void)state;
	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		expect_direction(tags[i], "rtl");
}

static void
all_others_go_to_the_right(void **state)
{
	(void)state;
	expect_direction("en-GB", "ltr");
	expect_direction("cy", "ltr");
	expect_direction("a", "ltr");
	expect_direction("arn", "ltr");
	expect_direction("", "ltr");
}

static void
a_script_decides_over_the_language(void **state)
{
	(void)state;
	expect_direction("pa-Arab", "rtl");
	expect_direction("az-arab-IR", "rtl");
	expect_direction("nqo-Nkoo", "rtl");
	expect_direction("ar-Latn", "ltr");
	expect_direction("zh-yue-Hant", "ltr");
}

static void
what_looks_like_a_script_elsewhere_is_none(void **state)
{
	(void)state;
	expect_direction("en-x-arab", "ltr");
	expect_direction("de-1901", "ltr");
	expect_direction("en-", "ltr");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    languages_that_are_written_to_the_left_say_so),
		cmocka_unit_test(all_others_go_to_the_right),
		cmocka_unit_test(a_script_decides_over_the_language),
		cmocka_unit_test(what_looks_like_a_script_elsewhere_is_none),
	};

	return cmocka_run_group_tests_name("theme/direction", tests, NULL,
	    NULL);
}
