#include "core/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <malloc.h>

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

/* What malloc has mapped for one large thing goes back when that is
   released. */
static void
a_large_thing_has_no_memory_of_its_own(void **state)
{
	void *large;

	(void)state;
	memory_begin();
	large = memory_allocate(1, 1024 * 1024);
	assert_int_equal(mallinfo2().hblks, 0);
	memory_release(large);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_can_grow),
		cmocka_unit_test(a_large_thing_has_no_memory_of_its_own),
	};

	return cmocka_run_group_tests_name("core/memory", tests, NULL, NULL);
}
