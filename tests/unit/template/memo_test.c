#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "template/memo.h"

static void
what_was_found_is_known_by_its_place_and_owner(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const char source[] = "mouth.name";
	struct text whole = { source, 10 }, part = { source, 5 };
	int one, other;
	bool known;

	(void)state;
	assert_non_null(memo);
	memo_slot(memo, &one, part, &known)->what = &other;
	assert_false(known);
	assert_ptr_equal(memo_slot(memo, &one, part, &known)->what, &other);
	assert_true(known);
	memo_slot(memo, &one, whole, &known);
	assert_false(known);
	memo_slot(memo, &other, part, &known);
	assert_false(known);
	free(memo);
}

/* More names than there are slots: some must have lost theirs. */
static void
what_lost_its_slot_is_looked_for_again(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const char source[MEMO_SLOTS * 2];
	size_t lost = 0;
	int one;

	(void)state;
	assert_non_null(memo);
	for (size_t i = 0; i < sizeof(source); i++) {
		bool known;
		memo_slot(memo, &one, (struct text){ source + i, 1 }, &known)
		    ->what = source + i;
		assert_false(known);
	}
	for (size_t i = 0; i < sizeof(source); i++) {
		bool known;
		struct memo_slot *slot = memo_slot(memo, &one,
		    (struct text){ source + i, 1 }, &known);
		if (known)
			assert_ptr_equal(slot->what, source + i);
		else
			assert_null(slot->what);
		lost += !known;
	}
	assert_in_range(lost, MEMO_SLOTS, sizeof(source) - 1);
	free(memo);
}

static struct value
no_member(const struct value *object, struct text name, bool *found)
{
	(void)object;
	(void)name;
	*found = false;
	return value_absent();
}

static void
the_same_types_on_the_way_are_the_same_level(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const struct object_type river = { .name = "river" },
	    town = { .name = "town" };
	struct value a = value_object(&river, "a", NULL),
	    b = value_object(&river, "b", NULL),
	    c = value_object(&town, "c", NULL), words = value_text(T("x"));
	struct memo_level *outermost, *level;

	(void)state;
	assert_non_null(memo);
	outermost = memo_level_outermost(memo);
	level = memo_level_inside(memo, outermost, &a);
	assert_ptr_not_equal(level, outermost);
	assert_ptr_not_equal(memo_level_inside(memo, outermost, &c), level);
	assert_ptr_equal(memo_level_inside(memo, outermost, &b), level);
	assert_ptr_not_equal(memo_level_inside(memo, level, &b), level);
	assert_ptr_not_equal(memo_level_inside(memo, level, &words),
	    memo_level_inside(memo, level, &b));
	assert_ptr_equal(memo_level_outermost(memo), outermost);
	free(memo);
}

static void
inside_data_of_any_shape_a_level_is_open(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const struct object_type river = { .name = "river" },
	    data = { .name = "data", .member = no_member };
	struct value known = value_object(&river, "a", NULL),
	    any = value_object(&data, "b", NULL);
	struct memo_level *level;

	(void)state;
	assert_non_null(memo);
	level = memo_level_inside(memo, memo_level_outermost(memo), &known);
	assert_false(level->open);
	level = memo_level_inside(memo, level, &any);
	assert_true(level->open);
	assert_true(memo_level_inside(memo, level, &known)->open);
	free(memo);
}

static void
levels_beyond_the_most_are_not_remembered(void **state)
{
	struct template_memo *memo = calloc(1, sizeof(*memo));
	static const struct object_type river = { .name = "river" };
	struct value value = value_object(&river, "a", NULL);
	struct memo_level *level;

	(void)state;
	assert_non_null(memo);
	level = memo_level_outermost(memo);
	for (size_t i = 1; i < MEMO_LEVELS; i++) {
		level = memo_level_inside(memo, level, &value);
		assert_non_null(level);
	}
	level = memo_level_inside(memo, level, &value);
	assert_null(level);
	assert_null(memo_level_inside(memo, level, &value));
	free(memo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_was_found_is_known_by_its_place_and_owner),
		cmocka_unit_test(what_lost_its_slot_is_looked_for_again),
		cmocka_unit_test(the_same_types_on_the_way_are_the_same_level),
		cmocka_unit_test(inside_data_of_any_shape_a_level_is_open),
		cmocka_unit_test(levels_beyond_the_most_are_not_remembered),
	};

	return cmocka_run_group_tests_name("template/memo", tests, NULL,
	    NULL);
}
