#include "workbench.h"

#include "river.h"

static void
expect(const char *contents, const char *expected)
{
	struct workbench bench;
	struct value root = river();
	const char *result;

	workbench_begin(&bench);
	result = workbench_render(&bench, contents, &root, TEMPLATE_STRICT);
	assert_non_null(result);
	assert_string_equal(result, expected);
	workbench_end(&bench);
}

/* Strict: diagnosed at column 3; free: `expected`. */
static void
expect_fault(const char *contents, enum diagnostic_code code,
    const char *expected)
{
	struct workbench bench;
	struct value root = river();

	workbench_begin(&bench);
	assert_null(workbench_render(&bench, contents, &root,
	    TEMPLATE_STRICT));
	assert_place(workbench_fault(&bench, code), 1, 3);
	assert_string_equal(workbench_render(&bench, contents, &root,
	    TEMPLATE_FREE), expected);
	workbench_end(&bench);
}

static void
each_kind_of_value_is_written_in_its_way(void **state)
{
	(void)state;
	expect("{{name}}", "Thames &amp; &quot;Isis&quot;");
	expect("{{site}}", "a%20b?x=1&amp;y=%3C%7C%3E");
	expect("{{{about}}} {{&about}}", "<b>long</b> <b>long</b>");
	expect("{{{course}}}", "<i>eastward</i>");
	expect("{{tidal}}", "true");
	expect("[{{dam}}{{{dam}}}]", "[]");
}

static void
a_section_goes_through_its_value(void **state)
{
	(void)state;
	expect("{{#towns}}{{name}} {{/towns}}", "Oxford Reading Windsor ");
	expect("{{#ports}}x{{/ports}}{{^ports}}none{{/ports}}", "none");
	expect("{{#dam}}x{{/dam}}{{^dam}}none{{/dam}}", "none");
	expect("{{#mouth}}{{name}}{{/mouth}}", "Southend");
	expect("{{#kind}}{{.}} {{kind}}{{/kind}}", "card card");
	expect("{{#tidal}}{{.}}{{/tidal}}{{^tidal}}x{{/tidal}}", "true");
	expect("{{#course}}{{{.}}}{{/course}}", "<i>eastward</i>");
}

static void
names_are_looked_up_from_the_inside_out(void **state)
{
	(void)state;
	expect("{{#mouth}}{{name}}: {{kind}}{{/mouth}}", "Southend: card");
	expect("{{mouth.name}} {{mouth.on.kind}}", "Southend card");
	expect("{{#mouth}}{{#on}}{{#mouth}}{{name}}{{/mouth}}{{/on}}"
	    "{{/mouth}}", "Southend");
}

/* Birds and fish, each kind with a word that is the same for all of it. */
static const struct field animal_fields[] = {
	{ "name", VALUE_TEXT, NULL, town_name, "" },
	{ "none", VALUE_TEXT, NULL, NULL, "" },
	{ "word", VALUE_TEXT, NULL, NULL, "" },
};
static struct value bird_words[3], fish_words[3];
static const struct object_type bird_type = { .name = "bird",
	.fields = animal_fields, .count = 3, .fixed = bird_words };
static const struct object_type fish_type = { .name = "fish",
	.fields = animal_fields, .count = 3, .fixed = fish_words };

static struct value
animal_at(const struct value *list, size_t index)
{
	const char *name = (const char *)list->self + 2 * index;

	return value_object(name[0] == 'b' ? &bird_type : &fish_type, name,
	    NULL);
}

/* The names of animals, which begin with their kind. */
static void
expect_animals(const char *names, size_t count, const char *expected)
{
	struct workbench bench;
	struct value root = value_list(names, NULL, count, animal_at);
	const char *result;

	bird_words[2] = value_text(T("<sings>"));
	fish_words[1] = value_text(T("none?"));
	fish_words[2] = value_address(T("a b"));
	workbench_begin(&bench);
	result = workbench_render(&bench, "{{#.}}({{name}}{{^none}} {{word}}"
	    "{{/none}}{{#none}} {{.}}{{/none}} {{word}}){{/.}}", &root,
	    TEMPLATE_STRICT);
	assert_non_null(result);
	assert_string_equal(result, expected);
	workbench_end(&bench);
}

static void
what_is_the_same_for_all_of_a_type_is_written_for_each(void **state)
{
	(void)state;
#define BIRD "(b &lt;sings&gt; &lt;sings&gt;)"
#define FISH "(f none? a%20b)"
	expect_animals("b\0b\0b\0b", 4, BIRD BIRD BIRD BIRD);
	expect_animals("f\0f\0f\0f", 4, FISH FISH FISH FISH);
	expect_animals("b\0b\0f\0f\0b\0f\0f", 7,
	    BIRD BIRD FISH FISH BIRD FISH FISH);
	expect_animals("f\0b\0f\0f\0f\0b\0b", 7,
	    FISH BIRD FISH FISH FISH BIRD BIRD);
}

static void
parts_of_what_is_absent_are_absent(void **state)
{
	(void)state;
	expect("[{{dam.name}}{{#dam.on.towns}}x{{/dam.on.towns}}]", "[]");
}

static void
unknown_names_are_empty_or_diagnosed(void **state)
{
	(void)state;
	expect_fault("a {{nam}}b", D_TEMPLATE_UNKNOWN_NAME, "a b");
	expect_fault("a {{mouth.kind}}b", D_TEMPLATE_UNKNOWN_NAME, "a b");
	expect_fault("a {{#nam}}x{{/nam}}b", D_TEMPLATE_UNKNOWN_NAME, "a b");
	expect_fault("a {{^nam}}x{{/nam}}b", D_TEMPLATE_UNKNOWN_NAME,
	    "a xb");
	expect_fault("a {{name..x}}b", D_TEMPLATE_UNKNOWN_NAME, "a b");
}

static void
only_html_is_written_raw_in_a_page(void **state)
{
	(void)state;
	expect_fault("a {{{name}}}", D_TEMPLATE_RAW, "a Thames & \"Isis\"");
	expect_fault("a {{&site}}", D_TEMPLATE_RAW, "a a b?x=1&y=<|>");
	expect_fault("a {{{tidal}}}", D_TEMPLATE_RAW, "a true");
}

static void
html_is_not_escaped_in_a_page(void **state)
{
	(void)state;
	expect_fault("a {{about}}", D_TEMPLATE_ESCAPED, "a <b>long</b>");
}

static void
what_is_no_text_is_not_written(void **state)
{
	(void)state;
	expect_fault("a {{mouth}}.", D_TEMPLATE_NOT_TEXT, "a .");
	expect_fault("a {{towns}}.", D_TEMPLATE_NOT_TEXT, "a .");
	expect_fault("a {{.}}.", D_TEMPLATE_NOT_TEXT, "a .");
}

static struct value
nested_item(const struct value *list, size_t index)
{
	size_t *depth = list->page;

	(void)index;
	(*depth)++;
	return value_list(NULL, depth, *depth < 3 ? 1 : 0, nested_item);
}

static void
lists_of_lists_are_gone_through_with_dots(void **state)
{
	struct workbench bench;
	size_t depth = 0;
	struct value root = value_list(NULL, &depth, 1, nested_item);

	(void)state;
	workbench_begin(&bench);
	assert_string_equal(workbench_render(&bench,
	    "{{#.}}a{{#.}}b{{#.}}c{{^.}}d{{/.}}{{/.}}{{/.}}{{/.}}", &root,
	    TEMPLATE_STRICT), "abcd");
	workbench_end(&bench);
}

/* Writes every piece's length, to see that pieces are large. */
struct measure {
	struct sink sink;
	size_t writes, bytes;
};

static void
measure_write(struct sink *sink, const char *bytes, size_t length)
{
	struct measure *measure = (struct measure *)sink;

	(void)bytes;
	measure->writes++;
	measure->bytes += length;
}

static void
text_between_tags_is_written_in_one_piece(void **state)
{
	struct workbench bench;
	struct measure measure = { .sink.write = measure_write };
	struct value root = river();

	(void)state;
	workbench_begin(&bench);
	assert_true(template_render(workbench_parse(&bench, "t",
	    T("a\nb\nc {{kind}} d\n\ne\n")), NULL, &root, TEMPLATE_STRICT,
	    &measure.sink, &bench.diagnostics));
	assert_int_equal(measure.writes, 3);
	assert_int_equal(measure.bytes, 16);
	workbench_end(&bench);
}

static void
a_template_is_rendered_again_and_again(void **state)
{
	struct workbench bench;
	struct value root = river();
	const struct template *template;

	(void)state;
	workbench_begin(&bench);
	template = workbench_parse(&bench, "t", T("{{kind}},"));
	for (int i = 0; i < 2; i++)
		assert_true(template_render(template, NULL, &root,
		    TEMPLATE_STRICT, &bench.output.sink,
		    &bench.diagnostics));
	assert_true(text_equal(buffer_text(&bench.output),
	    T("card,card,")));
	workbench_end(&bench);
}

/* Ten thousand bytes for each of a thousand items. */
static struct value
large_item(const struct value *list, size_t index)
{
	char *bytes = arena_allocate(list->page, 10000);

	bytes[0] = (char)('0' + index % 10);
	return value_text((struct text){ bytes, 1 });
}

/* A block begins with the address of the one before. */
static size_t
blocks_of_arena(const struct arena *arena)
{
	size_t count = 0;

	for (const void *const *block = (const void *)arena->block; block;
	    block = *block)
		count++;
	return count;
}

static void
what_is_made_for_an_item_is_forgotten_behind_it(void **state)
{
	struct workbench bench;
	struct arena values = { NULL };
	struct value list;

	(void)state;
	workbench_begin(&bench);
	arena_allocate(&values, 1);
	bench.library.values = &values;
	list = value_list(NULL, &values, 1000, large_item);
	assert_non_null(workbench_render(&bench, "{{#.}}{{.}}{{/.}}", &list,
	    TEMPLATE_STRICT));
	assert_int_equal(buffer_text(&bench.output).length, 1000);
	assert_true(text_ends(buffer_text(&bench.output), T("6789")));
	assert_true(blocks_of_arena(&values) <= 2);
	arena_release(&values);
	workbench_end(&bench);
}

static void
templates_without_end_are_diagnosed(void **state)
{
	struct workbench bench;
	struct value root = river();

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "a{{>q}}{{>q}}");
	workbench_add(&bench, "q", "\n {{<p}}{{$a}}{{/a}}{{/p}}");
	assert_null(workbench_render(&bench, "{{>p}}", &root,
	    TEMPLATE_FREE));
	workbench_fault(&bench, D_TEMPLATE_DEEP);
	workbench_add(&bench, "r", "{{#mouth}}{{#on}}{{>s}}{{/on}}"
	    "{{/mouth}}");
	workbench_add(&bench, "s", "{{#mouth}}{{#on}}{{#tidal}}{{^dam}}\n"
	    "{{#kind}}{{#name}}{{>r}}{{/name}}{{/kind}}{{/dam}}{{/tidal}}"
	    "{{/on}}{{/mouth}}");
	assert_null(workbench_render(&bench, "{{>r}}", &root,
	    TEMPLATE_STRICT));
	workbench_fault(&bench, D_TEMPLATE_DEEP);
	workbench_end(&bench);
}

/* Each level holds one more, until `left` of them were asked for. */
static struct value
level_item(const struct value *list, size_t index)
{
	size_t *left = list->page;

	(void)index;
	return value_list(NULL, left, *left > 0 ? (*left)--, 1u : 0u,
	    level_item);
}

static void
a_tree_of_200_levels_is_not_too_deep(void **state)
{
	struct workbench bench;
	size_t left = 200;
	struct value root = value_list(NULL, &left, 1, level_item);

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "{{#.}}{{>q}}{{/.}}{{^.}}leaf{{/.}}");
	workbench_add(&bench, "q", "{{#.}}{{>p}}{{/.}}{{^.}}leaf{{/.}}");
	assert_string_equal(workbench_render(&bench, "{{>p}}", &root,
	    TEMPLATE_STRICT), "leaf");
	workbench_end(&bench);
}

static void
a_template_that_is_missing_is_empty_or_diagnosed(void **state)
{
	struct workbench bench;
	struct value root = river();

	(void)state;
	workbench_begin(&bench);
	assert_null(workbench_render(&bench, "\n {{>*kind}}", &root,
	    TEMPLATE_STRICT));
	assert_place(workbench_fault(&bench, D_TEMPLATE_MISSING), 2, 2);
	assert_null(workbench_render(&bench, "{{<x}}{{/x}}", &root,
	    TEMPLATE_STRICT));
	workbench_fault(&bench, D_TEMPLATE_MISSING);
	assert_string_equal(workbench_render(&bench,
	    "a{{>x}}{{<y}}{{$z}}b{{/z}}{{/y}}c", &root, TEMPLATE_FREE),
	    "ac");
	workbench_end(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_value_is_written_in_its_way),
		cmocka_unit_test(a_section_goes_through_its_value),
		cmocka_unit_test(names_are_looked_up_from_the_inside_out),
		cmocka_unit_test(
		    what_is_the_same_for_all_of_a_type_is_written_for_each),
		cmocka_unit_test(parts_of_what_is_absent_are_absent),
		cmocka_unit_test(unknown_names_are_empty_or_diagnosed),
		cmocka_unit_test(only_html_is_written_raw_in_a_page),
		cmocka_unit_test(html_is_not_escaped_in_a_page),
		cmocka_unit_test(what_is_no_text_is_not_written),
		cmocka_unit_test(lists_of_lists_are_gone_through_with_dots),
		cmocka_unit_test(text_between_tags_is_written_in_one_piece),
		cmocka_unit_test(a_template_is_rendered_again_and_again),
		cmocka_unit_test(
		    what_is_made_for_an_item_is_forgotten_behind_it),
		cmocka_unit_test(templates_without_end_are_diagnosed),
		cmocka_unit_test(a_tree_of_200_levels_is_not_too_deep),
		cmocka_unit_test(
		    a_template_that_is_missing_is_empty_or_diagnosed),
	};

	return cmocka_run_group_tests_name("template/render", tests, NULL,
	    NULL);
}
