#include "core/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <unistd.h>

static void
the_clock_goes_forward_by_milliseconds(void **state)
{
	int64_t before = clock_milliseconds(), after;

	(void)state;
	usleep(20000);
	after = clock_milliseconds();
	assert_true(after - before >= 19);
	/* A machine may be busy, but hardly for a minute. */
	assert_true(after - before < 60000);
	assert_true(clock_milliseconds() >= after);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_clock_goes_forward_by_milliseconds),
	};

	return cmocka_run_group_tests_name("core/clock", tests, NULL, NULL);
}
