#include "sample.h"

static void
pipe_tables_are_warned_of(void **state)
{
	(void)state;
	assert_fault("a\n\n| a | b |\n|---|:-:|\n| c | d |", "pipe-table", 3,
	    1);
	assert_no_fault("a | b\nc - d");
	assert_no_fault("    | a | b |\n    |---|---|\n");
}

static void
pasted_bullets_are_warned_of_line_by_line(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("a\n\xE2\x80\xA2 b", "pasted-bullet", 2, 1);
	assert_fault("\xC2\xB7\xC2\xA0" "b", "pasted-bullet", 1, 1);
	assert_no_fault("the force\n\xE2\x80\x93 which was");
	assert_no_fault("3 \xC2\xB7 4, \xE2\x80\xA2");
	sample_begin(&sample);
	sample_read(&sample, T("\xE2\x80\x93 a\n\xE2\x80\x93 b"));
	assert_int_equal(sample.diagnostics.count, 2);
	sample_end(&sample);
}

static void
invisible_characters_are_warned_of_but_for_joiners(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("a\nb \xC2\xAD" "c", "invisible-character", 2, 3);
	assert_fault("a\xE2\x80\x8D" "b", "invisible-character", 1, 2);
	assert_no_fault("\xD9\x85\xE2\x80\x8C\xDB\x8C a\xC2\xA0" "b \xC2\xAB");
	sample_begin(&sample);
	sample_read(&sample, T("a\xE2\x80\x8B\xE2\x81\xA6 \xEF\xBB\xBF"));
	assert_int_equal(sample.diagnostics.count, 3);
	sample_end(&sample);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pipe_tables_are_warned_of),
		cmocka_unit_test(pasted_bullets_are_warned_of_line_by_line),
		cmocka_unit_test(
		    invisible_characters_are_warned_of_but_for_joiners),
	};

	return cmocka_run_group_tests_name("prose/lint", tests, NULL, NULL);
}
