#include "core/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
what_was_put_in_is_found_and_nothing_else(void **state)
{
	struct arena arena = { NULL };
	struct table table = { .arena = &arena };
	int numbers[1000];

	(void)state;
	assert_null(table_find(&table, T("0")));
	for (int i = 0; i < 1000; i++)
		*table_at(&table, arena_format(&arena, "%d", i)) =
		    &numbers[i];
	assert_int_equal(table.count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_ptr_equal(table_find(&table,
		    arena_format(&arena, "%d", i)), &numbers[i]);
	assert_null(table_find(&table, T("1000")));
	arena_release(&arena);
}

static void
a_key_has_one_value_however_often_it_is_named(void **state)
{
	struct arena arena = { NULL };
	struct table table = { .arena = &arena };
	int first, second;

	(void)state;
	*table_at(&table, T("name")) = &first;
	assert_ptr_equal(*table_at(&table, T("name")), &first);
	*table_at(&table, T("name")) = &second;
	assert_ptr_equal(table_find(&table, T("name")), &second);
	assert_int_equal(table.count, 1);
	arena_release(&arena);
}

/* Keys of 1 to 40 bytes that are alike but for one. */
static void
keys_that_differ_in_any_byte_are_different(void **state)
{
	struct arena arena = { NULL };
	struct table table = { .arena = &arena };
	char bytes[40];
	size_t count = 0;

	(void)state;
	for (size_t length = 1; length <= sizeof(bytes); length++)
		for (size_t at = 0; at < length; at++) {
			memset(bytes, '\0', sizeof(bytes));
			bytes[at] = 'x';
			*table_at(&table, arena_copy(&arena, (struct text){
			    bytes, length })) = &table;
			assert_int_equal(table.count, ++count);
		}
	arena_release(&arena);
}

static void
the_empty_text_is_a_key_like_any_other(void **state)
{
	struct arena arena = { NULL };
	struct table table = { .arena = &arena };
	struct text absent = { NULL, 0 };
	int value;

	(void)state;
	*table_at(&table, absent) = &value;
	assert_ptr_equal(table_find(&table, T("")), &value);
	assert_int_equal(table.count, 1);
	arena_release(&arena);
}

/* The keys that are there stay, and the slots do not move any more. */
static void
keys_that_are_expected_find_room(void **state)
{
	enum { KEYS = 1000 };
	struct arena arena = { NULL };
	struct table table = { .arena = &arena };
	const struct table_slot *slots;

	(void)state;
	*table_at(&table, T("before")) = &table;
	table_reserve(&table, KEYS);
	slots = table.slots;
	for (int i = 0; i < KEYS; i++)
		*table_at(&table, arena_format(&arena, "%d", i)) = &arena;
	assert_ptr_equal(table.slots, slots);
	assert_int_equal(table.count, KEYS + 1);
	assert_ptr_equal(table_find(&table, T("before")), &table);
	assert_ptr_equal(table_find(&table, T("999")), &arena);
	table_reserve(&table, 1);
	assert_ptr_equal(table.slots, slots);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_put_in_is_found_and_nothing_else),
		cmocka_unit_test(
		    a_key_has_one_value_however_often_it_is_named),
		cmocka_unit_test(keys_that_differ_in_any_byte_are_different),
		cmocka_unit_test(the_empty_text_is_a_key_like_any_other),
		cmocka_unit_test(keys_that_are_expected_find_room),
	};

	return cmocka_run_group_tests_name("core/table", tests, NULL, NULL);
}
