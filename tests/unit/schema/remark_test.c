#include "schema/remark.h"

#include "../yaml/reading.h"

/* What is said of the value of `a`. */
static void
expect_remark(const char *contents, const char *expected)
{
	struct reading reading;

	reading_begin(&reading, text_of(contents));
	remark_warn(node_member(reading.root, "a"), &reading.diagnostics);
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at, expected);
	reading_end(&reading);
}

static void
a_text_that_is_cut_at_a_hash_is_warned_of_there(void **state)
{
	(void)state;
	expect_remark("a: Report #3\n", "1:11 yaml-remark");
	expect_remark("a: Plan  # 4, and", "1:10 yaml-remark");
	expect_remark("a: The plan of\n  the council #4\n",
	    "2:15 yaml-remark");
}

static void
remarks_and_hashes_in_quotes_are_left_alone(void **state)
{
	(void)state;
	expect_remark("a: Report # see there\n", "");
	expect_remark("a: Report #\n", "");
	expect_remark("a: Report ## old\n", "");
	expect_remark("a: Report#3\n", "");
	expect_remark("a: 'Report' #3\n", "");
	expect_remark("a: |\n  Report #3\n#4\n", "");
	expect_remark("a: Report\n#4\n", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_text_that_is_cut_at_a_hash_is_warned_of_there),
		cmocka_unit_test(remarks_and_hashes_in_quotes_are_left_alone),
	};

	return cmocka_run_group_tests_name("content/remark", tests, NULL,
	    NULL);
}
