#include "core/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
what_is_written_in_pieces_is_read_in_one(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	for (int i = 0; i < 10000; i++)
		sink_string(&buffer.sink, "0123456789");
	assert_int_equal(buffer_text(&buffer).length, 100000);
	assert_memory_equal(buffer_text(&buffer).at + 99990, "0123456789",
	    10);
	buffer_release(&buffer);
}

static void
an_unwritten_buffer_is_empty_and_not_absent(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	assert_non_null(buffer_text(&buffer).at);
	assert_int_equal(buffer_text(&buffer).length, 0);
	buffer_release(&buffer);
}

static void
a_cleared_buffer_is_written_anew_in_the_same_memory(void **state)
{
	struct buffer buffer;
	const char *memory;

	(void)state;
	buffer_begin(&buffer);
	sink_string(&buffer.sink, "the first page");
	memory = buffer_text(&buffer).at;
	buffer_clear(&buffer);
	assert_int_equal(buffer_text(&buffer).length, 0);
	sink_string(&buffer.sink, "the second");
	assert_true(text_equal(buffer_text(&buffer), T("the second")));
	assert_ptr_equal(buffer_text(&buffer).at, memory);
	buffer_release(&buffer);
}

static void
a_released_buffer_may_be_written_again(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	sink_string(&buffer.sink, "one");
	buffer_release(&buffer);
	sink_string(&buffer.sink, "two");
	assert_true(text_equal(buffer_text(&buffer), T("two")));
	buffer_release(&buffer);
}

static void
what_is_kept_outlives_the_buffer(void **state)
{
	struct arena arena = { NULL };
	struct buffer buffer;
	struct text kept, empty;

	(void)state;
	buffer_begin(&buffer);
	sink_string(&buffer.sink, "kept");
	kept = buffer_keep(&buffer, &arena);
	assert_int_equal(buffer_text(&buffer).length, 0);
	empty = buffer_keep(&buffer, &arena);
	assert_string_equal(kept.at, "kept");
	assert_int_equal(kept.length, 4);
	assert_string_equal(empty.at, "");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_in_pieces_is_read_in_one),
		cmocka_unit_test(an_unwritten_buffer_is_empty_and_not_absent),
		cmocka_unit_test(
		    a_cleared_buffer_is_written_anew_in_the_same_memory),
		cmocka_unit_test(a_released_buffer_may_be_written_again),
		cmocka_unit_test(what_is_kept_outlives_the_buffer),
	};

	return cmocka_run_group_tests_name("core/buffer", tests, NULL, NULL);
}
