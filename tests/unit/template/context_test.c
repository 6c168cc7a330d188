#include "workbench.h"

#include "template/context.h"

#include "river.h"

static size_t
part_end(struct text name, size_t from)
{
	while (from < name.length && name.at[from] != '.')
		from++;
	return from < name.length ? from : name.length;
}

/* A step for a tag of that name. */
static struct step
step_for(struct piece *piece, const char *name)
{
	struct text text = text_of(name);
	size_t first = part_end(text, 0);

	*piece = (struct piece){ .text = text, .first = first,
		.second = part_end(text, first + 1) };
	return (struct step){ .piece = piece };
}

static void
expect(const struct context *context, struct step *step,
    const char *expected)
{
	struct value value = context_look_up(context, step);

	assert_int_equal(step->way.unknown, !expected);
	assert_int_equal(value.kind, expected ? VALUE_TEXT : VALUE_ABSENT);
	if (expected)
		assert_true(text_equal(value.text, text_of(expected)));
}

/* The river around its first town, and the town around another river. */
struct place_names {
	struct template_memo memo;
	struct context river, town, word;
};

static void
begin(struct place_names *names)
{
	struct value list = river_all_towns(NULL);
	struct template_memo *memo = &names->memo;

	*names = (struct place_names){ .river.value = river() };
	names->river.level = memo_level_inside(memo, &memo->outermost,
	    &names->river.value);
	names->town = (struct context){ &names->river, town_at(&list, 0),
		NULL };
	names->town.level = memo_level_inside(memo, names->river.level,
	    &names->town.value);
	names->word = (struct context){ &names->town, value_text(T("word")),
		NULL };
	names->word.level = memo_level_inside(memo, names->town.level,
	    &names->word.value);
}

static void
a_name_is_that_of_the_innermost_who_has_it(void **state)
{
	struct place_names names;
	struct piece piece;
	struct step name, kind, none;

	(void)state;
	begin(&names);
	/* Twice: found, and remembered; and again from elsewhere. */
	name = step_for(&piece, "name");
	for (int i = 0; i < 2; i++) {
		expect(&names.word, &name, "Oxford");
		expect(&names.word, &name, "Oxford");
		expect(&names.river, &name, "Thames & \"Isis\"");
	}
	kind = step_for(&piece, "kind");
	expect(&names.word, &kind, "card");
	expect(&names.word, &kind, "card");
	none = step_for(&piece, "height");
	expect(&names.word, &none, NULL);
	expect(&names.word, &none, NULL);
	memo_release(&names.memo);
}

static void
a_dotted_name_goes_on_in_what_was_found(void **state)
{
	struct place_names names;
	struct piece piece;
	struct step step;

	(void)state;
	begin(&names);
	step = step_for(&piece, "mouth.name");
	expect(&names.river, &step, "Southend");
	expect(&names.town, &step, "Southend");
	step = step_for(&piece, "on.mouth.on.mouth.name");
	expect(&names.word, &step, "Southend");
	step = step_for(&piece, "mouth.height");
	expect(&names.river, &step, NULL);
	expect(&names.river, &step, NULL);
	step = step_for(&piece, "name.height");
	expect(&names.river, &step, NULL);
	memo_release(&names.memo);
}

static void
what_has_no_value_has_no_parts_and_hides_others(void **state)
{
	struct place_names names;
	struct piece piece;
	struct step step = step_for(&piece, "dam.name.of.anything");

	(void)state;
	begin(&names);
	assert_int_equal(context_look_up(&names.river, &step).kind,
	    VALUE_ABSENT);
	assert_false(step.way.unknown);
	memo_release(&names.memo);
}

static void
a_dot_is_the_innermost_value(void **state)
{
	struct place_names names;
	struct piece piece;
	struct step step = step_for(&piece, ".");

	(void)state;
	begin(&names);
	expect(&names.word, &step, "word");
	memo_release(&names.memo);
}

static void
without_a_level_names_are_found_all_the_same(void **state)
{
	struct place_names names;
	struct piece piece;
	struct step step;

	(void)state;
	begin(&names);
	names.word.level = names.town.level = NULL;
	step = step_for(&piece, "name");
	expect(&names.word, &step, "Oxford");
	step = step_for(&piece, "kind");
	expect(&names.word, &step, "card");
	step = step_for(&piece, "height");
	expect(&names.word, &step, NULL);
	memo_release(&names.memo);
}

/* A type with what is the same for all objects, beside what is not. */
static struct value
fixed_object(void)
{
	static const struct field names[] = {
		{ "long", VALUE_TEXT, NULL, NULL, "" },
		{ "short", VALUE_TEXT, NULL, NULL, "" },
	};
	static const struct field fields[] = {
		{ "name", VALUE_TEXT, NULL, town_name, "" },
		{ "none", VALUE_TEXT, NULL, NULL, "" },
		{ "words", VALUE_OBJECT, NULL, NULL, "" },
	};
	static struct value named[2], values[3];
	static const struct object_type words = { .name = "words",
		.fields = names, .count = 2, .fixed = named, .sorted = true };
	static const struct object_type type = { .name = "fixed",
		.fields = fields, .count = 3, .fixed = values };

	named[0] = value_text(T("a long one"));
	named[1] = value_text(T("one"));
	values[2] = value_object(&words, NULL, NULL);
	return value_object(&type, "Oxford", NULL);
}

static void
a_value_that_is_the_same_for_all_objects_is_found(void **state)
{
	struct template_memo memo = { .size = 0 };
	struct context context = { NULL, fixed_object(), NULL };
	struct piece piece;
	struct step step;

	(void)state;
	context.level = memo_level_inside(&memo, &memo.outermost,
	    &context.value);
	step = step_for(&piece, "words.short");
	expect(&context, &step, "one");
	expect(&context, &step, "one");
	step = step_for(&piece, "words.none");
	expect(&context, &step, NULL);
	step = step_for(&piece, "words.short.none");
	expect(&context, &step, NULL);
	step = step_for(&piece, "name");
	expect(&context, &step, "Oxford");
	step = step_for(&piece, "none.of");
	assert_int_equal(context_look_up(&context, &step).kind, VALUE_ABSENT);
	assert_false(step.way.unknown);
	memo_release(&memo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_that_of_the_innermost_who_has_it),
		cmocka_unit_test(a_dotted_name_goes_on_in_what_was_found),
		cmocka_unit_test(
		    what_has_no_value_has_no_parts_and_hides_others),
		cmocka_unit_test(a_dot_is_the_innermost_value),
		cmocka_unit_test(
		    without_a_level_names_are_found_all_the_same),
		cmocka_unit_test(
		    a_value_that_is_the_same_for_all_objects_is_found),
	};

	return cmocka_run_group_tests_name("template/context", tests, NULL,
	    NULL);
}
