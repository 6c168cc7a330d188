#include "diagnostics/explanation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"

static void
every_code_is_explained(void **state)
{
	(void)state;
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		if (!diagnostic_row(i)->meaning)
			fail_msg("'%s' is not explained",
			    diagnostic_name(i));
}

static void
what_is_wrong_has_a_right_that_differs(void **state)
{
	(void)state;
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++) {
		const struct diagnostic_row *one = diagnostic_row(i);
		if (!one->wrong)
			continue;
		if (!one->right || strcmp(one->wrong, one->right) == 0)
			fail_msg("'%s' has nothing right",
			    diagnostic_name(i));
	}
}

static void
it_is_written_with_its_example(void **state)
{
	struct buffer text;

	(void)state;
	buffer_begin(&text);
	explanation_put(D_UNKNOWN_STATUS, &text.sink);
	sink_put(&text.sink, T("\0"));
	assert_string_equal(buffer_text(&text).at,
	    "unknown-status (error): report.yaml has no status '\xE2\x80\xA6'\n"
	    "\n"
	    "  Statuses are those that report.yaml lists, by their ids.\n"
	    "\n"
	    "wrong:\n"
	    "  status: resolvd\n"
	    "\n"
	    "right:\n"
	    "  status: resolved\n");
	buffer_release(&text);
}

static void
the_list_and_the_guide_have_each_code_once(void **state)
{
	struct buffer list, guide;

	(void)state;
	buffer_begin(&list);
	buffer_begin(&guide);
	explanation_list(&list.sink);
	explanation_markdown(&guide.sink);
	assert_int_not_equal(text_find(buffer_text(&list),
	    T("  page-title                error\n"), 0), TEXT_NOWHERE);
	assert_int_not_equal(text_find(buffer_text(&list),
	    T("  asked-code                wrong usage\n"), 0),
	    TEXT_NOWHERE);
	assert_int_not_equal(text_find(buffer_text(&guide),
	    T("\n| `yaml-tab` | error | Lines are"), 0), TEXT_NOWHERE);
	assert_int_not_equal(text_find(buffer_text(&guide),
	    T("begins with '\\[' or '\\{' is"), 0), TEXT_NOWHERE);
	assert_int_equal(text_find(buffer_text(&guide),
	    T("page-title"), 0), TEXT_NOWHERE);
	buffer_release(&list);
	buffer_release(&guide);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_is_explained),
		cmocka_unit_test(what_is_wrong_has_a_right_that_differs),
		cmocka_unit_test(it_is_written_with_its_example),
		cmocka_unit_test(the_list_and_the_guide_have_each_code_once),
	};

	return cmocka_run_group_tests_name("diagnostics/explanation", tests,
	    NULL, NULL);
}
