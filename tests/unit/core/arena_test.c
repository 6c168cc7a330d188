#include "core/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static void
memory_is_zeroed_even_where_it_was_used_before(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (size_t size = 0; size < 5000; size = size * 3 + 1) {
			char *bytes = arena_allocate(&arena, size);
			for (size_t i = 0; i < size; i++)
				assert_int_equal(bytes[i], 0);
			memset(bytes, 'x', size);
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
}

static void
memory_is_aligned_and_overlaps_nothing(void **state)
{
	struct arena arena = { NULL };
	char *before = NULL;

	(void)state;
	for (size_t size = 1; size < 100; size++) {
		char *bytes = arena_allocate(&arena, size);
		assert_int_equal((uintptr_t)bytes % _Alignof(uint64_t),
		    0);
		memset(bytes, (int)size, size);
		memset(arena_allocate_unset(&arena, size), 'x', size);
		if (before)
			assert_int_equal(before[0], size - 1);
		before = bytes;
	}
	arena_release(&arena);
}

static void
more_than_a_block_holds_can_be_had_at_once(void **state)
{
	struct arena arena = { NULL };
	const size_t size = 5 * 1024 * 1024;
	char *large = arena_allocate(&arena, size);
	char *small = arena_allocate(&arena, 1);

	(void)state;
	memset(large, 'x', size);
	assert_int_equal(*small, 0);
	arena_release(&arena);
}

static void
what_was_taken_since_a_mark_is_forgotten(void **state)
{
	struct arena arena = { NULL };
	struct arena_mark empty = arena_mark(&arena), mark;
	struct text kept = arena_copy(&arena, T("kept"));

	(void)state;
	mark = arena_mark(&arena);
	for (int i = 0; i < 3; i++) {
		char *more = arena_allocate(&arena, 100);
		assert_int_equal(more[99], 0);
		memset(more, 'x', 100);
		memset(arena_allocate(&arena, 50000), 'x', 50000);
		memset(arena_allocate(&arena, 500000), 'x', 500000);
		arena_rewind(&arena, mark);
	}
	assert_string_equal(kept.at, "kept");
	arena_rewind(&arena, empty);
	assert_int_equal(*arena_copy(&arena, T("")).at, 0);
	arena_release(&arena);
	arena_rewind(&arena, empty);
	assert_null(arena.block);
}

static void
a_copy_ends_in_a_nul_that_does_not_count(void **state)
{
	struct arena arena = { NULL };
	const char source[] = { 'a', 'b', 'c' };
	struct text copy = arena_copy(&arena, (struct text){ source, 2 });

	(void)state;
	assert_int_equal(copy.length, 2);
	assert_string_equal(copy.at, "ab");
	assert_ptr_not_equal(copy.at, source);
	copy = arena_copy(&arena, (struct text){ NULL, 0 });
	assert_non_null(copy.at);
	assert_string_equal(copy.at, "");
	arena_release(&arena);
}

static void
a_text_ends_in_a_nul_where_memory_was_used_before(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	for (size_t length = 0; length < 20; length++) {
		struct text dots = text_slice(T("...................."), 0,
		    length);
		memset(arena_allocate(&arena, 1000), 'x', 1000);
		arena_reset(&arena);
		assert_int_equal(strlen(arena_copy(&arena, dots).at), length);
		assert_int_equal(strlen(arena_join(&arena, TEXTS(dots,
		    dots)).at), 2 * length);
		assert_int_equal(strlen(arena_list(&arena, &dots, 1,
		    T(" ")).at), length);
		assert_int_equal(strlen(arena_format(&arena, "%s.",
		    arena_copy(&arena, dots).at).at), length + 1);
	}
	arena_release(&arena);
}

static void
texts_are_joined_up_to_an_absent_one(void **state)
{
	struct arena arena = { NULL };
	struct text joined = arena_join(&arena, TEXTS(T("a"), T(""),
	    T("bc")));

	(void)state;
	assert_int_equal(joined.length, 3);
	assert_string_equal(joined.at, "abc");
	joined = arena_join(&arena, TEXTS(text_of(NULL), T("x")));
	assert_int_equal(joined.length, 0);
	assert_string_equal(joined.at, "");
	arena_release(&arena);
}

static void
a_list_has_something_between_each_two(void **state)
{
	struct arena arena = { NULL };
	const struct text texts[] = { T("a"), text_of(NULL), T("bc") };

	(void)state;
	assert_string_equal(arena_list(&arena, texts, 3, T(", ")).at,
	    "a, , bc");
	assert_int_equal(arena_list(&arena, texts, 3, T("")).length, 3);
	assert_string_equal(arena_list(&arena, texts, 1, T(", ")).at, "a");
	assert_string_equal(arena_list(&arena, NULL, 0, T(", ")).at, "");
	arena_release(&arena);
}

static void
formatted_text_is_as_long_as_it_must_be(void **state)
{
	struct arena arena = { NULL };
	struct text long_text = arena_format(&arena, "%070000d|%s", 1, "z");

	(void)state;
	assert_int_equal(long_text.length, 70002);
	assert_string_equal(long_text.at + 69999, "1|z");
	arena_release(&arena);
}

static void
an_array_keeps_what_it_holds_while_it_grows(void **state)
{
	struct arena arena = { NULL };
	size_t *numbers = NULL, *first = NULL;
	size_t capacity = 0;

	(void)state;
	for (size_t count = 0; count < 10000; count++) {
		numbers = arena_grow(&arena, numbers, count, &capacity,
		    sizeof(*numbers));
		assert_true(capacity > count);
		numbers[count] = count;
		first = first ? first : numbers;
	}
	for (size_t i = 0; i < 10000; i++)
		assert_int_equal(numbers[i], i);
	/* The old place stays valid until the arena is reset. */
	assert_int_equal(first[7], 7);
	arena_release(&arena);
}

static void
two_arrays_that_grow_in_turn_do_not_run_into_each_other(void **state)
{
	struct arena arena = { NULL };
	size_t *one = NULL, *other = NULL;
	size_t one_fits = 0, other_fits = 0;

	(void)state;
	for (size_t count = 0; count < 1000; count++) {
		one = arena_grow(&arena, one, count, &one_fits,
		    sizeof(*one));
		one[count] = count;
		other = arena_grow(&arena, other, count, &other_fits,
		    sizeof(*other));
		other[count] = ~count;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_true(one[i] == i && other[i] == ~i);
	arena_release(&arena);
}

static void
an_arena_may_be_used_again_after_its_release(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	arena_reset(&arena);
	arena_release(&arena);
	assert_string_equal(arena_copy(&arena, T("again")).at, "again");
	arena_release(&arena);
	assert_null(arena.block);
	arena_release(&arena);
}

static void
what_another_arena_held_is_taken_over(void **state)
{
	struct arena arena = { NULL }, other = { NULL }, none = { NULL };
	const char *old, *own;

	(void)state;
	arena_take(&arena, &none);
	assert_null(arena.block);
	old = arena_copy(&other, T("theirs")).at;
	/* A second block. */
	arena_allocate(&other, 100000);
	arena_take(&arena, &other);
	assert_null(other.block);
	assert_string_equal(arena_copy(&other, T("anew")).at, "anew");
	own = arena_copy(&arena, T("ours")).at;
	arena_take(&arena, &other);
	assert_string_equal(old, "theirs");
	assert_string_equal(own, "ours");
	arena_release(&other);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    memory_is_zeroed_even_where_it_was_used_before),
		cmocka_unit_test(memory_is_aligned_and_overlaps_nothing),
		cmocka_unit_test(more_than_a_block_holds_can_be_had_at_once),
		cmocka_unit_test(what_was_taken_since_a_mark_is_forgotten),
		cmocka_unit_test(a_copy_ends_in_a_nul_that_does_not_count),
		cmocka_unit_test(
		    a_text_ends_in_a_nul_where_memory_was_used_before),
		cmocka_unit_test(texts_are_joined_up_to_an_absent_one),
		cmocka_unit_test(a_list_has_something_between_each_two),
		cmocka_unit_test(formatted_text_is_as_long_as_it_must_be),
		cmocka_unit_test(an_array_keeps_what_it_holds_while_it_grows),
		cmocka_unit_test(
		    two_arrays_that_grow_in_turn_do_not_run_into_each_other),
		cmocka_unit_test(
		    an_arena_may_be_used_again_after_its_release),
		cmocka_unit_test(what_another_arena_held_is_taken_over),
	};

	return cmocka_run_group_tests_name("core/arena", tests, NULL, NULL);
}
