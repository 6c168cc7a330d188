#include "strings_playground.h"

static void
a_string_is_filled_in_for_its_count(void **state)
{
	static const struct string_value values[] = {
		{ "group", TEXT("Other") }, { NULL, { NULL, 0 } },
	};
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_text_equal(strings_fill(strings, &ground.arena, T("shown"), 1,
	    values), "1 recommendation of Other");
	assert_text_equal(strings_fill(strings, &ground.arena, T("shown"),
	    10000, values), "10,000 recommendations of Other");
	assert_text_equal(strings_fill(strings, &ground.arena, T("shown"), 2,
	    NULL), "2 recommendations of {group}");
	assert_null(strings_fill(strings, &ground.arena, T("none"), 2,
	    values).at);
	playground_end(&ground);
}

static void
braces_of_a_value_are_its_own(void **state)
{
	static const struct string_value values[] = {
		{ "group", TEXT("{count} {group}") }, { NULL, { NULL, 0 } },
	};
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_text_equal(strings_fill(strings, &ground.arena, T("shown"), 1,
	    values), "1 recommendation of {count} {group}");
	playground_end(&ground);
}

static void
a_string_that_is_not_there_is_absent(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_null(strings_get(strings, T("ski")).at);
	assert_null(strings_pattern(strings, T("skipp"), 1).at);
	assert_text_equal(strings_pattern(strings, T("skip"), 1),
	    "Skip to the content");
	assert_text_equal(strings_get(strings, T("shown")),
	    "{count} recommendations of {group}");
	playground_end(&ground);
}

static void
a_date_is_written_as_far_as_it_is_known(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2017, 10, 31 }), "31 October 2017");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2017, 10, 1 }), "1 October 2017");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2017, 10, 0 }), "October 2017");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2017, 0, 0 }), "2017");
	playground_end(&ground);
}

static void
the_first_of_a_month_may_be_written_in_another_way(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH_PLURAL ENGLISH_REFERENCE
	    ENGLISH_MONTHS ENGLISH_DIGITS ENGLISH_STRINGS
	    "dates: {day: '{day} {month} {year}', month: '{month} {year}', "
	    "first: '1er {month} {year}'}\n");
	strings = read_strings(&ground, "base", "en");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2018, 3, 1 }), "1er March 2018");
	assert_text_equal(strings_date(strings, &ground.arena,
	    (struct date){ 2018, 3, 11 }), "11 March 2018");
	playground_end(&ground);
}

static void
digits_are_grouped_from_five_on(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_text_equal(strings_number(strings, &ground.arena, 0), "0");
	assert_text_equal(strings_number(strings, &ground.arena, 9999),
	    "9999");
	assert_text_equal(strings_number(strings, &ground.arena, 10000),
	    "10,000");
	assert_text_equal(strings_number(strings, &ground.arena, 1234567),
	    "1,234,567");
	playground_end(&ground);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_string_is_filled_in_for_its_count),
		cmocka_unit_test(braces_of_a_value_are_its_own),
		cmocka_unit_test(a_string_that_is_not_there_is_absent),
		cmocka_unit_test(a_date_is_written_as_far_as_it_is_known),
		cmocka_unit_test(
		    the_first_of_a_month_may_be_written_in_another_way),
		cmocka_unit_test(digits_are_grouped_from_five_on),
	};

	return cmocka_run_group_tests_name("theme/strings", tests, NULL,
	    NULL);
}
