#include "content/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
labels_are_letters_digits_and_single_separators(void **state)
{
	static const char *const good[] = { "39", "12a", "1.10", "P1-3",
		"PAN 1.4.1", "housing-01", "a1",
		"1234567890123456789012345678901234567890" };
	static const char *const bad[] = { "", "a", "1.", "-1", "1  2", " 1",
		"1/2", "1_2", "1\xC3\xA9",
		"12345678901234567890123456789012345678901" };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(label_is_valid(text_of(good[i])));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(label_is_valid(text_of(bad[i])));
}

static bool
same_key(const char *a, const char *b)
{
	struct arena arena = { NULL };
	bool same = text_equal(label_key(&arena, text_of(a)),
	    label_key(&arena, text_of(b)));

	arena_release(&arena);
	return same;
}

static void
the_order_is_the_one_a_reader_expects(void **state)
{
	static const char *const order[] = { "1", "1.9", "1.10", "1a", "2",
		"10", "10a", "10b", "11", "Annex 2", "annex 10", "P1-3" };
	size_t count = sizeof(order) / sizeof(order[0]);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int c = label_compare(text_of(order[i]),
			    text_of(order[j]));
			assert_int_equal((c > 0) - (c < 0),
			    (i > j) - (i < j));
			assert_int_equal(same_key(order[i], order[j]),
			    i == j);
		}
}

static void
zeros_before_a_number_and_case_make_no_difference(void **state)
{
	(void)state;
	assert_int_equal(label_compare(T("007"), T("7")), 0);
	assert_int_equal(label_compare(T("P1"), T("p01")), 0);
	assert_true(label_compare(T("0"), T("00")) == 0);
	assert_true(label_compare(T("70"), T("7")) > 0);
	assert_true(same_key("PAN 01.4", "pan 1.004"));
	assert_true(same_key("0", "00"));
}

static void
a_stem_is_the_label_as_a_file_would_be_called(void **state)
{
	(void)state;
	assert_true(label_matches_stem(T("39"), T("039")));
	assert_true(label_matches_stem(T("39"), T("39")));
	assert_true(label_matches_stem(T("PAN 1.4.1"), T("pan-1.4.1")));
	assert_true(label_matches_stem(T("12a"), T("012A")));
	assert_false(label_matches_stem(T("39"), T("390")));
	assert_false(label_matches_stem(T("39"), T("rec-39")));
}

static void
a_slug_is_lower_case_with_hyphens(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(label_slug(&arena, T("PAN 1.4.1")).at,
	    "pan-1.4.1");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    labels_are_letters_digits_and_single_separators),
		cmocka_unit_test(the_order_is_the_one_a_reader_expects),
		cmocka_unit_test(
		    zeros_before_a_number_and_case_make_no_difference),
		cmocka_unit_test(
		    a_stem_is_the_label_as_a_file_would_be_called),
		cmocka_unit_test(a_slug_is_lower_case_with_hyphens),
	};

	return cmocka_run_group_tests_name("content/label", tests, NULL,
	    NULL);
}
