#include "workbench.h"

#include "river.h"
#include "template/static_scope.h"

static struct static_scope *
river_scope(struct arena *arena)
{
	return static_scope_inside(arena, NULL, (struct static_value){
		.kind = VALUE_OBJECT, .type = &river_type });
}

static struct static_value
look_up(const struct static_scope *scope, const char *name)
{
	const struct object_type *holder;
	struct text missing;
	struct static_value known;

	assert_true(static_scope_look_up(scope, text_of(name), &known, &missing,
	    &holder));
	return known;
}

static void
a_section_over_a_list_sees_its_items(void **state)
{
	struct arena arena = { NULL };
	struct static_scope *scope = river_scope(&arena);

	(void)state;
	scope = static_scope_inside(&arena, scope, look_up(scope, "towns"));
	assert_ptr_equal(scope->known.type, &town_type);
	assert_int_equal(look_up(scope, "tidal").kind, VALUE_BOOLEAN);
	assert_int_equal(look_up(scope, "on.about").kind, VALUE_HTML);
	arena_release(&arena);
}

static void
equal_scopes_are_one(void **state)
{
	struct arena arena = { NULL };
	struct static_scope *river_in = river_scope(&arena), *town, *again;

	(void)state;
	town = static_scope_inside(&arena, river_in, look_up(river_in,
	    "mouth"));
	assert_ptr_equal(town, static_scope_inside(&arena, river_in,
	    look_up(river_in, "towns")));
	again = static_scope_inside(&arena, town, look_up(town, "on"));
	assert_ptr_not_equal(again, river_in);
	again = static_scope_inside(&arena, again, look_up(again, "mouth"));
	for (int i = 0; i < 3; i++) {
		struct static_scope *before = again;
		again = static_scope_inside(&arena, again, look_up(again,
		    "on"));
		again = static_scope_inside(&arena, again, look_up(again,
		    "mouth"));
		assert_ptr_equal(again, before);
	}
	arena_release(&arena);
}

static void
a_lone_value_hides_no_names(void **state)
{
	struct arena arena = { NULL };
	struct static_scope *scope = river_scope(&arena);

	(void)state;
	scope = static_scope_inside(&arena, scope, look_up(scope, "kind"));
	assert_int_equal(look_up(scope, ".").kind, VALUE_TEXT);
	assert_int_equal(look_up(scope, "site").kind, VALUE_ADDRESS);
	arena_release(&arena);
}

static void
what_is_missing_is_the_part_that_is_unknown(void **state)
{
	struct arena arena = { NULL };
	struct static_scope *scope = river_scope(&arena);
	const struct object_type *holder;
	struct text missing;
	struct static_value known;

	(void)state;
	assert_false(static_scope_look_up(scope, T("mouth.nmae.x"), &known,
	    &missing, &holder));
	assert_true(text_equal(missing, T("nmae")));
	assert_ptr_equal(holder, &town_type);
	assert_true(text_equal(static_scope_suggest(&arena, scope, missing,
	    holder), T("name")));
	assert_false(static_scope_look_up(scope, T("port"), &known, &missing,
	    &holder));
	assert_null(holder);
	assert_true(text_equal(static_scope_suggest(&arena, scope, missing,
	    holder), T("ports")));
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_section_over_a_list_sees_its_items),
		cmocka_unit_test(equal_scopes_are_one),
		cmocka_unit_test(a_lone_value_hides_no_names),
		cmocka_unit_test(what_is_missing_is_the_part_that_is_unknown),
	};

	return cmocka_run_group_tests_name("template/static_scope", tests, NULL,
	    NULL);
}
