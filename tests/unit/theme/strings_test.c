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
	assert_text_equal(strings_fill(strings, &ground.arena, STRING_PAGES, 1,
	    values), "1 recommendation of Other");
	assert_text_equal(strings_fill(strings, &ground.arena, STRING_PAGES,
	    10000, values), "10,000 recommendations of Other");
	assert_text_equal(strings_fill(strings, &ground.arena, STRING_PAGES, 2,
	    NULL), "2 recommendations of {group}");
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
	assert_text_equal(strings_fill(strings, &ground.arena, STRING_PAGES, 1,
	    values), "1 recommendation of {count} {group}");
	playground_end(&ground);
}

static void
a_string_is_found_by_its_name(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	begin_strings(&ground, ENGLISH);
	strings = read_strings(&ground, "base", "en");
	for (enum string_name i = 0; i < STRING_NONE; i++)
		assert_text_equal(strings_get(strings, i), i == STRING_PAGES ?
		    "{count} recommendations of {group}" : "words");
	assert_text_equal(strings_pattern(strings, STRING_PAGES, 1),
	    "{count} recommendation of {group}");
	assert_text_equal(string_name_text(STRING_PAGE_TITLE), "page-title");
	playground_end(&ground);
}

static void
a_string_that_english_lacks_is_absent_and_diagnosed(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/strings/en.yaml", ENGLISH);
	strings = read_strings(&ground, "base", "en");
	assert_string_equal(found(&ground),
	    "base/strings/en.yaml english-strings-lack");
	assert_non_null(strstr(ground.diagnostics.list[0]->message.at,
	    "'page-of', 'page-title', "));
	assert_null(strstr(ground.diagnostics.list[0]->message.at,
	    "'pages'"));
	assert_null(strings_get(strings, STRING_PAGE_OF).at);
	assert_null(strings_pattern(strings, STRING_PAGE_OF, 1).at);
	assert_null(strings_fill(strings, &ground.arena, STRING_PAGE_OF, 1,
	    NULL).at);
	playground_end(&ground);
}

static void
the_base_theme_has_every_string_that_is_asked_for(void **state)
{
	struct playground ground;
	const struct strings *strings;

	(void)state;
	playground_begin(&ground);
	ground.theme = theme_open(&ground.arena, T("base"),
	    TEXTS(T("themes")), &ground.diagnostics);
	strings = strings_read(&ground.arena, ground.theme, T("en"),
	    &ground.diagnostics);
	for (enum string_name i = 0; i < STRING_NONE; i++)
		if (strings_get(strings, i).length == 0)
			fail_msg("themes/base/strings/en.yaml lacks '%s'",
			    string_name_text(i).at);
	assert_int_equal(ground.diagnostics.count, 0);
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
	    ENGLISH_MONTHS ENGLISH_DIGITS
	    "dates: {day: '{day} {month} {year}', month: '{month} {year}', "
	    "first: '1er {month} {year}'}\n" ENGLISH_STRINGS);
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
		cmocka_unit_test(a_string_is_found_by_its_name),
		cmocka_unit_test(
		    a_string_that_english_lacks_is_absent_and_diagnosed),
		cmocka_unit_test(
		    the_base_theme_has_every_string_that_is_asked_for),
		cmocka_unit_test(a_date_is_written_as_far_as_it_is_known),
		cmocka_unit_test(
		    the_first_of_a_month_may_be_written_in_another_way),
		cmocka_unit_test(digits_are_grouped_from_five_on),
	};

	return cmocka_run_group_tests_name("theme/strings", tests, NULL,
	    NULL);
}
