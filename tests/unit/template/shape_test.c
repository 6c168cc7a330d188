#include "workbench.h"

#include "river.h"
#include "template/shape.h"

static struct level *
river_level(struct arena *arena)
{
	return level_inside(arena, NULL, (struct shape){
		.kind = VALUE_OBJECT, .type = &river_type });
}

static struct shape
look_up(const struct level *level, const char *name)
{
	const struct object_type *holder;
	struct text missing;
	struct shape shape;

	assert_true(level_look_up(level, text_of(name), &shape, &missing,
	    &holder));
	return shape;
}

static void
a_section_over_a_list_sees_its_items(void **state)
{
	struct arena arena = { NULL };
	struct level *level = river_level(&arena);

	(void)state;
	level = level_inside(&arena, level, look_up(level, "towns"));
	assert_ptr_equal(level->shape.type, &town_type);
	assert_int_equal(look_up(level, "tidal").kind, VALUE_BOOLEAN);
	assert_int_equal(look_up(level, "on.about").kind, VALUE_HTML);
	arena_release(&arena);
}

static void
equal_levels_are_one(void **state)
{
	struct arena arena = { NULL };
	struct level *river_in = river_level(&arena), *town, *again;

	(void)state;
	town = level_inside(&arena, river_in, look_up(river_in, "mouth"));
	assert_ptr_equal(town, level_inside(&arena, river_in,
	    look_up(river_in, "towns")));
	again = level_inside(&arena, town, look_up(town, "on"));
	assert_ptr_not_equal(again, river_in);
	again = level_inside(&arena, again, look_up(again, "mouth"));
	for (int i = 0; i < 3; i++) {
		struct level *before = again;
		again = level_inside(&arena, again, look_up(again, "on"));
		again = level_inside(&arena, again, look_up(again,
		    "mouth"));
		assert_ptr_equal(again, before);
	}
	arena_release(&arena);
}

static void
a_lone_value_hides_no_names(void **state)
{
	struct arena arena = { NULL };
	struct level *level = river_level(&arena);

	(void)state;
	level = level_inside(&arena, level, look_up(level, "kind"));
	assert_int_equal(look_up(level, ".").kind, VALUE_TEXT);
	assert_int_equal(look_up(level, "site").kind, VALUE_ADDRESS);
	arena_release(&arena);
}

static void
what_is_missing_is_the_part_that_is_unknown(void **state)
{
	struct arena arena = { NULL };
	struct level *level = river_level(&arena);
	const struct object_type *holder;
	struct text missing;
	struct shape shape;

	(void)state;
	assert_false(level_look_up(level, T("mouth.nmae.x"), &shape,
	    &missing, &holder));
	assert_true(text_equal(missing, T("nmae")));
	assert_ptr_equal(holder, &town_type);
	assert_true(text_equal(level_suggest(&arena, level, missing, holder),
	    T("name")));
	assert_false(level_look_up(level, T("port"), &shape, &missing,
	    &holder));
	assert_null(holder);
	assert_true(text_equal(level_suggest(&arena, level, missing, holder),
	    T("ports")));
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_section_over_a_list_sees_its_items),
		cmocka_unit_test(equal_levels_are_one),
		cmocka_unit_test(a_lone_value_hides_no_names),
		cmocka_unit_test(what_is_missing_is_the_part_that_is_unknown),
	};

	return cmocka_run_group_tests_name("template/shape", tests, NULL,
	    NULL);
}
