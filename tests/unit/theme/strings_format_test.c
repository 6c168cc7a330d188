#include "strings_playground.h"

#define ALL_BUT_DATES ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_MONTHS \
	ENGLISH_DIGITS ENGLISH_STRINGS
#define ALL_BUT_MONTHS ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_DATES \
	ENGLISH_DIGITS ENGLISH_STRINGS
#define ALL_BUT_DIGITS ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_MONTHS \
	ENGLISH_DATES ENGLISH_STRINGS
#define ALL_BUT_REFERENCE ENGLISH_PLURAL ENGLISH_MONTHS ENGLISH_DATES \
	ENGLISH_DIGITS ENGLISH_STRINGS

static void
a_year_has_twelve_months(void **state)
{
	(void)state;
	expect_in_english(ALL_BUT_MONTHS
	    "months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n", "");
	expect_in_english(ALL_BUT_MONTHS "months: [1, 2, 3]\n",
	    "base/strings/en.yaml:10:9 strings-months");
	expect_in_english(ALL_BUT_MONTHS
	    "months: ['', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, [12]]\n",
	    "base/strings/en.yaml:10:10 empty-value\n"
	    "base/strings/en.yaml:10:46 wrong-type");
}

static void
dates_name_their_parts(void **state)
{
	(void)state;
	expect_in_english(ALL_BUT_DATES "dates: {day: '{month} {day}, "
	    "{year}', month: '{month} {year}'}\n", "");
	expect_in_english(ALL_BUT_DATES "dates: {day: '{day} {month}', "
	    "month: '{month} {year}'}\n",
	    "base/strings/en.yaml:10:14 string-missing-name");
	expect_in_english(ALL_BUT_DATES "dates: {day: '{day} {month} {year}', "
	    "month: '{day} {month} {year}'}\n",
	    "base/strings/en.yaml:10:46 string-unknown-name");
	expect_in_english(ALL_BUT_DATES
	    "dates: {day: '{day} {month} {year}'}\n",
	    "base/strings/en.yaml:10:8 missing-key");
	expect_in_english(ALL_BUT_DATES "dates: {day: '{day} {month} {year}', "
	    "month: '{month} {year}', first: '1st {month}'}\n",
	    "base/strings/en.yaml:10:70 string-missing-name");
}

static void
one_character_stands_between_digits(void **state)
{
	(void)state;
	expect_in_english(ALL_BUT_DIGITS "digits: \"\\u202F\"\n", "");
	expect_in_english(ALL_BUT_DIGITS "digits: ''\n", "");
	expect_in_english(ALL_BUT_DIGITS "digits: ', '\n",
	    "base/strings/en.yaml:10:9 strings-digits");
	expect_in_english(ALL_BUT_DIGITS "digits: 0\n",
	    "base/strings/en.yaml:10:9 strings-digits");
}

static void
references_have_words_before_them(void **state)
{
	(void)state;
	expect_in_english(ALL_BUT_REFERENCE "reference: {introduce: [a]}\n",
	    "");
	expect_in_english(ALL_BUT_REFERENCE "reference: {introduce: []}\n",
	    "base/strings/en.yaml:10:13 empty-value");
	expect_in_english(ALL_BUT_REFERENCE "reference: {join: [a]}\n",
	    "base/strings/en.yaml:10:12 missing-key");
	expect_in_english(ALL_BUT_REFERENCE "reference: {introduce: a}\n",
	    "base/strings/en.yaml:10:24 wrong-type");
	expect_in_english(ALL_BUT_REFERENCE
	    "reference: {introduce: [a, [b], '']}\n",
	    "base/strings/en.yaml:10:28 wrong-type\n"
	    "base/strings/en.yaml:10:33 empty-value");
}

static void
labels_are_lowered_or_not(void **state)
{
	(void)state;
	expect_in_english(ENGLISH "lower-labels: true\n", "");
	expect_in_english(ENGLISH "lower-labels: false\n", "");
	expect_in_english(ENGLISH "lower-labels: yes\n",
	    "base/strings/en.yaml:11:15 not-boolean");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_has_twelve_months),
		cmocka_unit_test(dates_name_their_parts),
		cmocka_unit_test(one_character_stands_between_digits),
		cmocka_unit_test(references_have_words_before_them),
		cmocka_unit_test(labels_are_lowered_or_not),
	};

	return cmocka_run_group_tests_name("theme/strings_format", tests,
	    NULL, NULL);
}
