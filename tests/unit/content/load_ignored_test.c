#include "small_report.h"

static void
expect_ignored(const char *lines, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_join(&arena, TEXTS(
	    text_of(small_files[0].contents), text_of(lines)));

	expect_load(CHANGES({ "report.yaml", contents.at }), expected);
	arena_release(&arena);
}

static void
warnings_can_be_turned_off_with_a_reason(void **state)
{
	(void)state;
	expect_ignored("ignore:\n- {warning: carried-forward, reason: x}\n"
	    "- {warning: vague-link, reason: x}\n", "");
	expect_ignored("ignore:\n- {warning: carried-forward}\n",
	    "report.yaml:10:3 missing-key");
}

static void
errors_and_what_is_no_code_cannot(void **state)
{
	(void)state;
	expect_ignored("ignore:\n- {warning: carried-foward, reason: x}\n",
	    "report.yaml:10:13 unknown-warning -> carried-forward");
	expect_ignored("ignore:\n- {warning: yaml-tab, reason: x}\n",
	    "report.yaml:10:13 not-a-warning");
	expect_ignored("ignore:\n- {warning: vague-link, reason: x}\n"
	    "- {warning: vague-link, reason: y}\n",
	    "report.yaml:11:13 warning-twice");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(warnings_can_be_turned_off_with_a_reason),
		cmocka_unit_test(errors_and_what_is_no_code_cannot),
	};

	return cmocka_run_group_tests_name("content/load_ignored", tests,
	    NULL, NULL);
}
