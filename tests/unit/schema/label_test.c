#include "schema/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/natural_order.h"

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
labels_have_one_key_where_their_order_is_the_same(void **state)
{
	static const char *const labels[] = { "1", "1.9", "1.09", "1.10",
		"1a", "01A", "2", "10", "010", "0", "00", "Annex 2",
		"annex 02", "P1-3", "p1 3" };
	size_t count = sizeof(labels) / sizeof(labels[0]);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			assert_int_equal(same_key(labels[i], labels[j]),
			    natural_compare(text_of(labels[i]),
			    text_of(labels[j])) == 0);
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
		cmocka_unit_test(
		    labels_have_one_key_where_their_order_is_the_same),
		cmocka_unit_test(a_slug_is_lower_case_with_hyphens),
	};

	return cmocka_run_group_tests_name("content/label", tests, NULL,
	    NULL);
}
