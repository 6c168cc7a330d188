#include "yaml/positions.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
lines_and_columns_count_characters_behind_the_mark(void **state)
{
	struct arena arena = { NULL };
	struct positions positions;
	struct position position;

	(void)state;
	positions_begin(&positions, &arena,
	    T("\xEF\xBB\xBF\xC3\xA9 a\n\nb"), 3);
	position = positions_at(&positions, 2);
	assert_int_equal(position.byte, 6);
	assert_int_equal(position.column, 3);
	position = positions_at(&positions, 5);
	assert_int_equal(position.line, 3);
	assert_int_equal(position.column, 1);
	arena_release(&arena);
}

static void
far_places_and_places_past_the_end_are_found(void **state)
{
	struct arena arena = { NULL };
	char bytes[1000];
	struct positions positions;

	(void)state;
	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = i % 10 == 9 ? '\n' : 'x';
	positions_begin(&positions, &arena,
	    (struct text){ bytes, sizeof(bytes) }, 0);
	for (size_t i = 0; i < sizeof(bytes); i++) {
		struct position position = positions_at(&positions, i);
		assert_int_equal(position.byte, i);
		assert_int_equal(position.line, i / 10 + 1);
		assert_int_equal(position.column, i % 10 + 1);
	}
	assert_int_equal(positions_at(&positions, 5000).byte, 1000);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    lines_and_columns_count_characters_behind_the_mark),
		cmocka_unit_test(
		    far_places_and_places_past_the_end_are_found),
	};

	return cmocka_run_group_tests_name("content/positions", tests, NULL,
	    NULL);
}
