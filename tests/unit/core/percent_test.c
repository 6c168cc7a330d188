#include "core/percent.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
assert_decoded(struct text address, struct text wanted)
{
	struct arena arena = { NULL };

	assert_true(text_equal(percent_decode(&arena, address), wanted));
	arena_release(&arena);
}

static void
whole_escapes_become_their_bytes(void **state)
{
	(void)state;
	assert_decoded(T("a%20b%C3%a9"), T("a b\xC3\xA9"));
	assert_decoded(T("%25%32%30"), T("%20"));
}

static void
what_is_no_whole_escape_stays(void **state)
{
	(void)state;
	assert_decoded(T("%4%zz%2g%2"), T("%4%zz%2g%2"));
	assert_decoded(T("%"), T("%"));
	assert_decoded(T("%%41"), T("%A"));
	assert_decoded(T(""), T(""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_escapes_become_their_bytes),
		cmocka_unit_test(what_is_no_whole_escape_stays),
	};

	return cmocka_run_group_tests_name("core/percent", tests, NULL, NULL);
}
