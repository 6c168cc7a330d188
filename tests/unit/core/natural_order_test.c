#include "core/natural_order.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
the_order_is_the_one_a_reader_expects(void **state)
{
	static const char *const order[] = { "", "1", "1.9", "1.10", "1a", "2",
		"10", "10a", "10b", "11", "Annex 2", "annex 10", "P1-3", "~",
		"\xC3\xA9" };
	size_t count = sizeof(order) / sizeof(order[0]);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int c = natural_compare(text_of(order[i]),
			    text_of(order[j]));
			assert_int_equal((c > 0) - (c < 0),
			    (i > j) - (i < j));
		}
}

static void
zeros_before_a_number_and_case_make_no_difference(void **state)
{
	(void)state;
	assert_int_equal(natural_compare(T("007"), T("7")), 0);
	assert_int_equal(natural_compare(T("P1"), T("p01")), 0);
	assert_int_equal(natural_compare(T("0"), T("00")), 0);
	assert_true(natural_compare(T("70"), T("7")) > 0);
	assert_true(natural_compare(T("00"), T("1")) < 0);
}

static void
a_number_may_be_longer_than_any_that_is_counted_in(void **state)
{
	(void)state;
	assert_true(natural_compare(T("99999999999999999999999999999998"),
	    T("99999999999999999999999999999999")) < 0);
	assert_true(natural_compare(T("100000000000000000000000000000000"),
	    T("99999999999999999999999999999999")) > 0);
}

static void
a_stem_matches_the_label_that_a_file_is_called_after(void **state)
{
	(void)state;
	assert_true(natural_matches(T("39"), T("039")));
	assert_true(natural_matches(T("39"), T("39")));
	assert_true(natural_matches(T("PAN 1.4.1"), T("pan-1.4.1")));
	assert_true(natural_matches(T("12a"), T("012A")));
	assert_false(natural_matches(T("39"), T("390")));
	assert_false(natural_matches(T("39"), T("rec-39")));
	assert_int_not_equal(natural_compare(T("PAN 1"), T("pan-1")), 0);
}

/* Expects the number without its leading zeros. */
static void
expect_number(struct text text, size_t at, struct text number)
{
	size_t end = natural_number(text, &at);

	assert_true(text_equal(text_slice(text, at, end), number));
}

static void
a_number_is_its_digits_without_zeros_before_them(void **state)
{
	(void)state;
	expect_number(T("P007.40"), 1, T("7"));
	expect_number(T("P007.40"), 5, T("40"));
	expect_number(T("000"), 0, T("0"));
	expect_number(text_slice(T("0071"), 0, 2), 0, T("0"));
	expect_number(text_slice(T("0071"), 0, 3), 0, T("7"));
	expect_number(T("P7"), 0, T(""));
	expect_number(T("7"), 1, T(""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_order_is_the_one_a_reader_expects),
		cmocka_unit_test(
		    zeros_before_a_number_and_case_make_no_difference),
		cmocka_unit_test(
		    a_number_may_be_longer_than_any_that_is_counted_in),
		cmocka_unit_test(
		    a_stem_matches_the_label_that_a_file_is_called_after),
		cmocka_unit_test(
		    a_number_is_its_digits_without_zeros_before_them),
	};

	return cmocka_run_group_tests_name("core/natural", tests, NULL, NULL);
}
