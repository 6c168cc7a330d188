#include "core/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
memory_is_zeroed_and_can_grow(void **state)
{
	char *memory = memory_allocate(10, 10);

	(void)state;
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(memory[i], 0);
	memory[99] = 'x';
	memory = memory_resize(memory, 100000);
	assert_int_equal(memory[99], 'x');
	memory_release(memory);
	memory_release(memory_allocate(0, 0));
	memory_release(memory_resize(NULL, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_can_grow),
	};

	return cmocka_run_group_tests_name("core/memory", tests, NULL, NULL);
}
