#include "diagnostics/pick_name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct text known[] = { TEXT("json"), TEXT("csv"),
	TEXT("json") };

static void
the_first_of_that_name_is_meant(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	(void)state;
	assert_int_equal(pick_name(T("json"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 0);
	assert_int_equal(pick_name(T("csv"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 1);
	assert_int_equal(diagnostics.count, 0);
	arena_release(&arena);
}

static void
what_is_unknown_is_told_with_the_nearest(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	(void)state;
	assert_int_equal(pick_name(T("cvs"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 3);
	assert_int_equal(pick_name(T("JSON"), known, 3, D_ASKED_OWNER,
	    &diagnostics), 3);
	assert_int_equal(pick_name(T("x"), known, 0, D_ASKED_FORMAT,
	    &diagnostics), 0);
	assert_int_equal(diagnostics.count, 3);
	assert_int_equal(diagnostics.list[0]->code, D_ASKED_FORMAT);
	assert_string_equal(diagnostics.list[0]->message.at,
	    "there is no format 'cvs'");
	assert_string_equal(diagnostics.list[0]->suggestion.at, "csv");
	assert_null(diagnostics.list[0]->place.file);
	assert_int_equal(diagnostics.list[1]->code, D_ASKED_OWNER);
	assert_string_equal(diagnostics.list[1]->suggestion.at, "json");
	assert_null(diagnostics.list[2]->suggestion.at);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_of_that_name_is_meant),
		cmocka_unit_test(what_is_unknown_is_told_with_the_nearest),
	};

	return cmocka_run_group_tests_name("core/asked", tests, NULL, NULL);
}
