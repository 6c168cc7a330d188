#include "strings_playground.h"

#define ALL_BUT_DATES ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_MONTHS \
	ENGLISH_DIGITS
#define ALL_BUT_MONTHS ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_DATES \
	ENGLISH_DIGITS
#define ALL_BUT_DIGITS ENGLISH_PLURAL ENGLISH_REFERENCE ENGLISH_MONTHS \
	ENGLISH_DATES
#define ALL_BUT_REFERENCE ENGLISH_PLURAL ENGLISH_MONTHS ENGLISH_DATES \
	ENGLISH_DIGITS

#define ALL_FORMATS ALL_BUT_DIGITS ENGLISH_DIGITS

/* Expects these faults of an English file that has these keys beside
   `strings`. */
#define expect_format(english, expected) \
	expect_in_english(english ENGLISH_STRINGS, expected)

static void
a_year_has_twelve_months(void **state)
{
	(void)state;
	expect_format(ALL_BUT_MONTHS
	    "months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n", "");
	expect_format(ALL_BUT_MONTHS "months: [1, 2, 3]\n",
	    "base/strings/en.yaml:5:9 strings-months");
	expect_format(ALL_BUT_MONTHS
	    "months: ['', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, [12]]\n",
	    "base/strings/en.yaml:5:10 empty-value\n"
	    "base/strings/en.yaml:5:46 wrong-type");
}

static void
dates_name_their_parts(void **state)
{
	(void)state;
	expect_format(ALL_BUT_DATES "dates: {day: '{month} {day}, "
	    "{year}', month: '{month} {year}'}\n", "");
	expect_format(ALL_BUT_DATES "dates: {day: '{day} {month}', "
	    "month: '{month} {year}'}\n",
	    "base/strings/en.yaml:5:14 string-missing-name");
	expect_format(ALL_BUT_DATES "dates: {day: '{day} {month} {year}', "
	    "month: '{day} {month} {year}'}\n",
	    "base/strings/en.yaml:5:46 string-unknown-name");
	expect_format(ALL_BUT_DATES
	    "dates: {day: '{day} {month} {year}'}\n",
	    "base/strings/en.yaml:5:8 missing-key");
	expect_format(ALL_BUT_DATES "dates: {day: '{day} {month} {year}', "
	    "month: '{month} {year}', first: '1st {month}'}\n",
	    "base/strings/en.yaml:5:70 string-missing-name");
}

static void
one_character_stands_between_digits(void **state)
{
	(void)state;
	expect_format(ALL_BUT_DIGITS "digits: \"\\u202F\"\n", "");
	expect_format(ALL_BUT_DIGITS "digits: ''\n", "");
	expect_format(ALL_BUT_DIGITS "digits: ', '\n",
	    "base/strings/en.yaml:5:9 strings-digits");
	expect_format(ALL_BUT_DIGITS "digits: 0\n",
	    "base/strings/en.yaml:5:9 strings-digits");
}

static void
references_have_words_before_them(void **state)
{
	(void)state;
	expect_format(ALL_BUT_REFERENCE "reference: {introduce: [a]}\n",
	    "");
	expect_format(ALL_BUT_REFERENCE "reference: {introduce: []}\n",
	    "base/strings/en.yaml:5:13 empty-value");
	expect_format(ALL_BUT_REFERENCE "reference: {join: [a]}\n",
	    "base/strings/en.yaml:5:12 missing-key");
	expect_format(ALL_BUT_REFERENCE "reference: {introduce: a}\n",
	    "base/strings/en.yaml:5:24 wrong-type");
	expect_format(ALL_BUT_REFERENCE
	    "reference: {introduce: [a, [b], '']}\n",
	    "base/strings/en.yaml:5:28 wrong-type\n"
	    "base/strings/en.yaml:5:33 empty-value");
}

static void
labels_are_lowered_or_not(void **state)
{
	(void)state;
	expect_format(ALL_FORMATS "lower-labels: true\n", "");
	expect_format(ALL_FORMATS "lower-labels: false\n", "");
	expect_format(ALL_FORMATS "lower-labels: yes\n",
	    "base/strings/en.yaml:6:15 not-boolean");
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

	return cmocka_run_group_tests_name("theme/strings_file", tests, NULL,
	    NULL);
}
