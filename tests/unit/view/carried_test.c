#include "view/carried.h"

#include "small_report.h"

static void
each_missing_update_is_warned_of_at_its_number(void **state)
{
	struct small small;
	const struct diagnostic *one;

	(void)state;
	small_begin(&small);
	small_read(&small);
	carried_warn(standing_of(&small.arena, small.report,
	    small_edition(&small, "2024"), false), &small.diagnostics);
	assert_int_equal(small.diagnostics.count, 2);
	assert_int_equal(small.diagnostics.list[1]->code,
	    D_NOT_YET_REPORTED);
	one = small.diagnostics.list[0];
	assert_int_equal(one->code, D_CARRIED_FORWARD);
	assert_true(text_ends(one->place.file->path,
	    T("recommendations/1.yaml")));
	assert_int_equal(one->place.line, 1);
	assert_int_equal(one->place.column, 9);
	assert_true(text_starts(one->message, T("recommendation 1 has no "
	    "update for edition 2024: the report shows its update of "
	    "2023")));
	small_end(&small);
}

static void
nothing_is_said_of_what_is_new_or_left_out(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_read(&small);
	carried_warn(standing_of(&small.arena, small.report,
	    small_edition(&small, "2023"), false), &small.diagnostics);
	assert_int_equal(small.diagnostics.count, 1);
	assert_true(text_starts(small.diagnostics.list[0]->message,
	    T("recommendation 10 has no update")));
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    each_missing_update_is_warned_of_at_its_number),
		cmocka_unit_test(nothing_is_said_of_what_is_new_or_left_out),
	};

	return cmocka_run_group_tests_name("view/carried", tests, NULL, NULL);
}
