#include "small_report.h"

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
	assert_string_equal(report_id_at(report, REFERS_TO_GROUPS, 0).at,
	    "first");
	assert_string_equal(report_id_at(report, REFERS_TO_EDITIONS, 1).at,
	    "2018");
	assert_null(report_id_at(report, REFERS_TO_EDITIONS, 2).at);
	assert_null(report_id_at(report, REFERS_TO_NOTHING, 0).at);
	ids = report_ids(&small.arena, report, REFERS_TO_STATUSES, &count);
	assert_int_equal(count, 2);
	assert_string_equal(ids[0].at, "done");
	assert_string_equal(ids[1].at, "open");
	report_ids(&small.arena, report, REFERS_TO_NOTHING, &count);
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
	assert_int_equal(report_find_id(small.report, REFERS_TO_ORGANISATIONS,
	    T("police")), 1);
	assert_int_equal(report_find_id(small.report, REFERS_TO_GROUPS,
	    T("police")), TEXT_NOWHERE);
	assert_int_equal(report_find_id(small.report, REFERS_TO_ORGANISATIONS,
	    T("Police")), TEXT_NOWHERE);
	small_end(&small);
}

static void
assert_found(struct small_report *small, const char *needle,
    const char *path, unsigned line, unsigned column)
{
	struct place place = report_find_text(small->report, text_of(needle));

	if (!path) {
		assert_null(place.file);
		return;
	}
	assert_non_null(place.file);
	assert_true(text_ends(place.file->path, text_of(path)));
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void
a_text_is_found_wherever_it_stands(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "" }));
	small_load(&small);
	assert_found(&small, "Police", "organisations.yaml", 2, 26);
	assert_found(&small, "words", "foreword.md", 1, 6);
	assert_found(&small, "Not yet", "recommendations/01.yaml", 6, 41);
	assert_found(&small, "nowhere", NULL, 0, 0);
	/* Keys are no text of the report. */
	assert_found(&small, "publisher", NULL, 0, 0);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_its_ids_in_the_reports_order),
		cmocka_unit_test(an_id_is_found_among_its_own_kind),
		cmocka_unit_test(a_text_is_found_wherever_it_stands),
	};

	return cmocka_run_group_tests_name("content/report", tests, NULL,
	    NULL);
}
