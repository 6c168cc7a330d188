#include "small_report.h"

static void
a_number_is_used_once_however_it_is_written(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/1.yaml",
	    "number: 01\ngroup: first\nrecommendation: Do it.\n" }));
	small_load(&small);
	expect_faults(&small, "recommendations/1.yaml:1:9 number-twice");
	assert_true(text_ends(
	    small.diagnostics.list[0]->other.file->path, T("/01.yaml")));
	assert_int_equal(small.diagnostics.list[0]->other.column, 9);
	small_end(&small);
	expect_load(CHANGES({ "recommendations/10.yaml",
	    "number: 10\ngroup: first\nrecommendation: Do it.\n" }), "");
}

static void
an_address_is_used_once(void **state)
{
	(void)state;
	expect_load(CHANGES({ "recommendations/pan-1.yaml",
	    "number: PAN 1\ngroup: first\nrecommendation: x\n" },
	    { "recommendations/pan-01.yaml",
	    "number: PAN-1\ngroup: first\nrecommendation: x\n" }),
	    "recommendations/pan-1.yaml:1:9 address-twice");
	expect_load(CHANGES({ "recommendations/pan-1.yaml",
	    "number: PAN 1\ngroup: first\nrecommendation: x\n" },
	    { "recommendations/pan-2.yaml",
	    "number: PAN-2\ngroup: first\nrecommendation: x\n" }), "");
}

static void
a_file_is_called_after_its_number(void **state)
{
	(void)state;
	expect_load(CHANGES({ "recommendations/3.yaml",
	    "number: PAN 3\ngroup: first\nrecommendation: x\n" }),
	    "recommendations/3.yaml:1:9 file-stem");
	expect_load(CHANGES({ "recommendations/Pan-003.yaml",
	    "number: PAN 3\ngroup: first\nrecommendation: x\n" }), "");
}

static void
a_copy_that_was_not_renumbered_is_to_blame(void **state)
{
	static const char one[] =
	    "number: 5\ngroup: first\nrecommendation: x\n";

	(void)state;
	expect_load(CHANGES({ "recommendations/3.yaml", one },
	    { "recommendations/5.yaml", one }),
	    "recommendations/3.yaml:1:9 number-twice");
	expect_load(CHANGES({ "recommendations/5.yaml", one },
	    { "recommendations/7.yaml", one },
	    { "recommendations/8.yaml", one }),
	    "recommendations/7.yaml:1:9 number-twice\n"
	    "recommendations/8.yaml:1:9 number-twice");
}

static bool
is_known(const struct report *report, struct text number)
{
	for (size_t i = 0; i < report->known_number_count; i++)
		if (text_equal(report->known_numbers[i], number))
			return true;
	return false;
}

static void
numbers_of_broken_files_are_known(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/007.yaml", "a: [\n" },
	    { "recommendations/08.yaml", "number: 8\n" },
	    { "recommendations/009.yaml", "number: 6\n" },
	    { "recommendations/010.yml", "number: 10\n" },
	    { "recommendations/pan-1.yaml", "" }));
	small_load(&small);
	assert_int_equal(small.report->recommendation_count, 1);
	assert_true(is_known(small.report, T("7")));
	assert_true(is_known(small.report, T("8")));
	assert_false(is_known(small.report, T("08")));
	assert_true(is_known(small.report, T("6")));
	assert_true(is_known(small.report, T("9")));
	assert_true(is_known(small.report, T("10")));
	assert_true(is_known(small.report, T("pan-1")));
	assert_true(is_known(small.report, T("pan 1")));
	assert_false(is_known(small.report, T("2")));
	assert_false(small.report->numbers_unknown);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_used_once_however_it_is_written),
		cmocka_unit_test(an_address_is_used_once),
		cmocka_unit_test(a_file_is_called_after_its_number),
		cmocka_unit_test(a_copy_that_was_not_renumbered_is_to_blame),
		cmocka_unit_test(numbers_of_broken_files_are_known),
	};

	return cmocka_run_group_tests_name("content/numbers", tests, NULL,
	    NULL);
}
