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
		cmocka_unit_test(a_label_begins_small_within_a_sentence),
		cmocka_unit_test(a_language_may_keep_capitals),
		cmocka_unit_test(abbreviations_stay_as_they_are),
		cmocka_unit_test(capitals_of_other_alphabets_are_known),
		cmocka_unit_test(
		    languages_that_are_written_to_the_left_say_so),
		cmocka_unit_test(all_others_go_to_the_right),
		cmocka_unit_test(a_script_decides_over_the_language),
		cmocka_unit_test(what_looks_like_a_script_elsewhere_is_none),
	};

	return cmocka_run_group_tests_name("theme/strings", tests, NULL,
	    NULL);
}
