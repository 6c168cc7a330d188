#include "small_report.h"

#include "content/ids.h"

static void
each_kind_has_its_ids_in_the_reports_order(void **state)
{
	struct small_report small;
	const struct report *report;
	const struct text *ids;
	size_t count;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "" }));
	small_load(&small);
	report = small.report;
	assert_string_equal(ids_at(report, REFERS_TO_GROUPS, 0).at, "first");
	assert_string_equal(ids_at(report, REFERS_TO_EDITIONS, 1).at,
	    "2018");
	assert_null(ids_at(report, REFERS_TO_EDITIONS, 2).at);
	assert_null(ids_at(report, REFERS_TO_NOTHING, 0).at);
	ids = ids_list(&small.arena, report, REFERS_TO_STATUSES, &count);
	assert_int_equal(count, 2);
	assert_string_equal(ids[0].at, "done");
	assert_string_equal(ids[1].at, "open");
	ids_list(&small.arena, report, REFERS_TO_NOTHING, &count);
	assert_int_equal(count, 0);
	small_end(&small);
}

static void
an_id_is_found_among_its_own_kind(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "" }));
	small_load(&small);
	assert_int_equal(ids_find(small.report, REFERS_TO_ORGANISATIONS,
	    T("police")), 1);
	assert_int_equal(ids_find(small.report, REFERS_TO_GROUPS,
	    T("police")), TEXT_NOWHERE);
	assert_int_equal(ids_find(small.report, REFERS_TO_ORGANISATIONS,
	    T("Police")), TEXT_NOWHERE);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_its_ids_in_the_reports_order),
		cmocka_unit_test(an_id_is_found_among_its_own_kind),
	};

	return cmocka_run_group_tests_name("content/ids", tests, NULL, NULL);
}
