#include "workbench.h"

#include "template/binding.h"

#include "river.h"

static size_t
part_end(struct text name, size_t from)
{
	while (from < name.length && name.at[from] != '.')
		from++;
	return from < name.length ? from : name.length;
}

/* A instruction for a tag of that name. */
static struct instruction
instruction_for(struct template_node *node, const char *name)
{
	struct text text = text_of(name);
	size_t first = part_end(text, 0);

	*node = (struct template_node){ .text = text, .first = first,
		.second = part_end(text, first + 1) };
	return (struct instruction){ .node = node };
}

static void
expect(const struct name_context *context, struct instruction *instruction,
    const char *expected)
{
	struct value value = binding_look_up(context, instruction);

	assert_int_equal(instruction->binding.unknown, !expected);
	assert_int_equal(value.kind, expected ? VALUE_TEXT : VALUE_ABSENT);
	if (expected)
		assert_true(text_equal(value.text, text_of(expected)));
}

/* The river around its first town, and the town around another river. */
struct place_names {
	struct template_cache cache;
	struct name_context river, town, word;
};

static void
begin(struct place_names *names)
{
	struct value list = river_all_towns(NULL);
	struct template_cache *cache = &names->cache;

	*names = (struct place_names){ .river.value = river() };
	names->river.path = binding_path_inside(cache,
	    binding_outermost_path(cache), &names->river.value);
	names->town = (struct name_context){ &names->river, town_at(&list, 0),
		NULL };
	names->town.path = binding_path_inside(cache, names->river.path,
	    &names->town.value);
	names->word = (struct name_context){ &names->town,
	    value_text(T("word")),
		NULL };
	names->word.path = binding_path_inside(cache, names->town.path,
	    &names->word.value);
}

static void
a_name_is_that_of_the_innermost_who_has_it(void **state)
{
	struct place_names names;
	struct template_node node;
	struct instruction name, kind, none;

	(void)state;
	begin(&names);
	/* Twice: found, and remembered; and again from elsewhere. */
	name = instruction_for(&node, "name");
	for (int i = 0; i < 2; i++) {
		expect(&names.word, &name, "Oxford");
		expect(&names.word, &name, "Oxford");
		expect(&names.river, &name, "Thames & \"Isis\"");
	}
	kind = instruction_for(&node, "kind");
	expect(&names.word, &kind, "card");
	expect(&names.word, &kind, "card");
	none = instruction_for(&node, "height");
	expect(&names.word, &none, NULL);
	expect(&names.word, &none, NULL);
	template_cache_release(&names.cache);
}

static void
a_dotted_name_goes_on_in_what_was_found(void **state)
{
	struct place_names names;
	struct template_node node;
	struct instruction instruction;

	(void)state;
	begin(&names);
	instruction = instruction_for(&node, "mouth.name");
	expect(&names.river, &instruction, "Southend");
	expect(&names.town, &instruction, "Southend");
	instruction = instruction_for(&node, "on.mouth.on.mouth.name");
	expect(&names.word, &instruction, "Southend");
	instruction = instruction_for(&node, "mouth.height");
	expect(&names.river, &instruction, NULL);
	expect(&names.river, &instruction, NULL);
	instruction = instruction_for(&node, "name.height");
	expect(&names.river, &instruction, NULL);
	template_cache_release(&names.cache);
}

static void
what_has_no_value_has_no_parts_and_hides_others(void **state)
{
	struct place_names names;
	struct template_node node;
	struct instruction instruction = instruction_for(&node,
	    "dam.name.of.anything");

	(void)state;
	begin(&names);
	assert_int_equal(binding_look_up(&names.river, &instruction).kind,
	    VALUE_ABSENT);
	assert_false(instruction.binding.unknown);
	template_cache_release(&names.cache);
}

static void
a_dot_is_the_innermost_value(void **state)
{
	struct place_names names;
	struct template_node node;
	struct instruction instruction = instruction_for(&node, ".");

	(void)state;
	begin(&names);
	expect(&names.word, &instruction, "word");
	template_cache_release(&names.cache);
}

static void
without_a_path_names_are_found_all_the_same(void **state)
{
	struct place_names names;
	struct template_node node;
	struct instruction instruction;

	(void)state;
	begin(&names);
	names.word.path = names.town.path = NULL;
	instruction = instruction_for(&node, "name");
	expect(&names.word, &instruction, "Oxford");
	instruction = instruction_for(&node, "kind");
	expect(&names.word, &instruction, "card");
	instruction = instruction_for(&node, "height");
	expect(&names.word, &instruction, NULL);
	template_cache_release(&names.cache);
}

/* Returns an object of a type with fields that are the same for all objects,
   and others. */
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
	struct template_cache cache = { .size = 0 };
	struct name_context context = { NULL, fixed_object(), NULL };
	struct template_node node;
	struct instruction instruction;

	(void)state;
	context.path = binding_path_inside(&cache,
	    binding_outermost_path(&cache), &context.value);
	instruction = instruction_for(&node, "words.short");
	expect(&context, &instruction, "one");
	expect(&context, &instruction, "one");
	instruction = instruction_for(&node, "words.none");
	expect(&context, &instruction, NULL);
	instruction = instruction_for(&node, "words.short.none");
	expect(&context, &instruction, NULL);
	instruction = instruction_for(&node, "name");
	expect(&context, &instruction, "Oxford");
	instruction = instruction_for(&node, "none.of");
	assert_int_equal(binding_look_up(&context, &instruction).kind,
	    VALUE_ABSENT);
	assert_false(instruction.binding.unknown);
	template_cache_release(&cache);
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
equal_types_of_nested_values_are_one_path(void **state)
{
	struct template_cache cache = { .size = 0 };
	static const struct object_type river = { .name = "river" },
	    town = { .name = "town" };
	struct value a = value_object(&river, "a", NULL),
	    b = value_object(&river, "b", NULL),
	    c = value_object(&town, "c", NULL), words = value_text(T("x"));
	struct type_path *outermost = binding_outermost_path(&cache), *path;

	(void)state;
	path = binding_path_inside(&cache, outermost, &a);
	assert_ptr_not_equal(path, outermost);
	assert_ptr_not_equal(binding_path_inside(&cache, outermost, &c), path);
	assert_ptr_equal(binding_path_inside(&cache, outermost, &b), path);
	assert_ptr_not_equal(binding_path_inside(&cache, path, &b), path);
	assert_ptr_not_equal(binding_path_inside(&cache, path, &words),
	    binding_path_inside(&cache, path, &b));
	template_cache_release(&cache);
}

static void
inside_data_of_any_shape_a_path_is_open(void **state)
{
	struct template_cache cache = { .size = 0 };
	static const struct object_type river = { .name = "river" },
	    data = { .name = "data", .member = no_member };
	struct value known = value_object(&river, "a", NULL),
	    any = value_object(&data, "b", NULL);
	struct type_path *path;

	(void)state;
	path = binding_path_inside(&cache, binding_outermost_path(&cache),
	    &known);
	assert_false(path->open);
	path = binding_path_inside(&cache, path, &any);
	assert_true(path->open);
	assert_true(binding_path_inside(&cache, path, &known)->open);
	template_cache_release(&cache);
}

static void
paths_beyond_the_most_are_not_remembered(void **state)
{
	struct template_cache cache = { .size = 0 };
	static const struct object_type river = { .name = "river" };
	struct value value = value_object(&river, "a", NULL);
	struct type_path *path;

	(void)state;
	path = binding_outermost_path(&cache);
	for (size_t i = 0; i < MOST_TYPE_PATHS; i++) {
		path = binding_path_inside(&cache, path, &value);
		assert_non_null(path);
	}
	path = binding_path_inside(&cache, path, &value);
	assert_null(path);
	assert_null(binding_path_inside(&cache, path, &value));
	template_cache_release(&cache);
}

static void
a_template_has_a_program_for_each_mode(void **state)
{
	struct template_cache cache = { .size = 0 };
	static const char one, other;
	const struct template *a = (const void *)&one,
	    *b = (const void *)&other;
	struct cached_program *entry = binding_cached_program(&cache, a,
	    TEMPLATE_STRICT);

	(void)state;
	assert_null(entry->program);
	assert_ptr_equal(binding_cached_program(&cache, a, TEMPLATE_STRICT),
	    entry);
	assert_ptr_not_equal(binding_cached_program(&cache, a, TEMPLATE_FREE),
	    entry);
	assert_ptr_not_equal(binding_cached_program(&cache, b, TEMPLATE_STRICT),
	    entry);
	assert_ptr_equal(binding_cached_program(&cache, a, TEMPLATE_STRICT),
	    entry);
	template_cache_release(&cache);
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
		    without_a_path_names_are_found_all_the_same),
		cmocka_unit_test(
		    a_value_that_is_the_same_for_all_objects_is_found),
		cmocka_unit_test(a_template_has_a_program_for_each_mode),
		cmocka_unit_test(equal_types_of_nested_values_are_one_path),
		cmocka_unit_test(inside_data_of_any_shape_a_path_is_open),
		cmocka_unit_test(paths_beyond_the_most_are_not_remembered),
	};

	return cmocka_run_group_tests_name("template/binding", tests, NULL,
	    NULL);
}
