#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "template/memo.h"

static void
what_was_found_is_known_by_its_place_and_owner(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const char source[] = "mouth.name";
	struct text whole = { source, 10 }, part = { source, 5 };
	int one, other;
	bool known;

	(void)state;
	assert_non_null(memo);
	memo_slot(memo, &one, part, &known)->what = &other;
	assert_false(known);
	assert_ptr_equal(memo_slot(memo, &one, part, &known)->what, &other);
	assert_true(known);
	memo_slot(memo, &one, whole, &known);
	assert_false(known);
	memo_slot(memo, &other, part, &known);
	assert_false(known);
	free(memo);
}

static void
what_shares_a_slot_is_looked_for_again(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const char source[MEMO_SLOTS + 1];
	struct text name = { source, 1 }, same = { source + MEMO_SLOTS, 1 };
	int one;
	bool known;

	(void)state;
	assert_non_null(memo);
	memo_slot(memo, &one, name, &known)->what = &one;
	assert_null(memo_slot(memo, &one, same, &known)->what);
	assert_false(known);
	memo_slot(memo, &one, name, &known);
	assert_false(known);
	free(memo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_was_found_is_known_by_its_place_and_owner),
		cmocka_unit_test(what_shares_a_slot_is_looked_for_again),
	};

	return cmocka_run_group_tests_name("template/memo", tests, NULL,
	    NULL);
}
