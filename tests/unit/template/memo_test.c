#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "template/memo.h"

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
	struct template_memo memo = { .size = 0 };
	static const struct object_type river = { .name = "river" },
	    town = { .name = "town" };
	struct value a = value_object(&river, "a", NULL),
	    b = value_object(&river, "b", NULL),
	    c = value_object(&town, "c", NULL), words = value_text(T("x"));
	struct memo_level *outermost = &memo.outermost, *level;

	(void)state;
	level = memo_level_inside(&memo, outermost, &a);
	assert_ptr_not_equal(level, outermost);
	assert_ptr_not_equal(memo_level_inside(&memo, outermost, &c), level);
	assert_ptr_equal(memo_level_inside(&memo, outermost, &b), level);
	assert_ptr_not_equal(memo_level_inside(&memo, level, &b), level);
	assert_ptr_not_equal(memo_level_inside(&memo, level, &words),
	    memo_level_inside(&memo, level, &b));
	memo_release(&memo);
}

static void
inside_data_of_any_shape_a_level_is_open(void **state)
{
	struct template_memo memo = { .size = 0 };
	static const struct object_type river = { .name = "river" },
	    data = { .name = "data", .member = no_member };
	struct value known = value_object(&river, "a", NULL),
	    any = value_object(&data, "b", NULL);
	struct memo_level *level;

	(void)state;
	level = memo_level_inside(&memo, &memo.outermost, &known);
	assert_false(level->open);
	level = memo_level_inside(&memo, level, &any);
	assert_true(level->open);
	assert_true(memo_level_inside(&memo, level, &known)->open);
	memo_release(&memo);
}

static void
levels_beyond_the_most_are_not_remembered(void **state)
{
	struct template_memo memo = { .size = 0 };
	static const struct object_type river = { .name = "river" };
	struct value value = value_object(&river, "a", NULL);
	struct memo_level *level;

	(void)state;
	level = &memo.outermost;
	for (size_t i = 0; i < MEMO_LEVELS; i++) {
		level = memo_level_inside(&memo, level, &value);
		assert_non_null(level);
	}
	level = memo_level_inside(&memo, level, &value);
	assert_null(level);
	assert_null(memo_level_inside(&memo, level, &value));
	memo_release(&memo);
}

static void
a_template_has_a_plan_for_each_mode(void **state)
{
	struct template_memo memo = { .size = 0 };
	static const char one, other;
	const struct template *a = (const void *)&one,
	    *b = (const void *)&other;
	struct memo_plan *plan = memo_plan_of(&memo, a, TEMPLATE_STRICT);

	(void)state;
	assert_null(plan->plan);
	assert_ptr_equal(memo_plan_of(&memo, a, TEMPLATE_STRICT), plan);
	assert_ptr_not_equal(memo_plan_of(&memo, a, TEMPLATE_FREE), plan);
	assert_ptr_not_equal(memo_plan_of(&memo, b, TEMPLATE_STRICT), plan);
	assert_ptr_equal(memo_plan_of(&memo, a, TEMPLATE_STRICT), plan);
	memo_release(&memo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_template_has_a_plan_for_each_mode),
		cmocka_unit_test(the_same_types_on_the_way_are_the_same_level),
		cmocka_unit_test(inside_data_of_any_shape_a_level_is_open),
		cmocka_unit_test(levels_beyond_the_most_are_not_remembered),
	};

	return cmocka_run_group_tests_name("template/memo", tests, NULL,
	    NULL);
}
