#include "workbench.h"

#include "river.h"

static void
check(struct workbench *bench, const char *contents)
{
	template_check(workbench_parse(bench, "main", text_of(contents)),
	    &bench->library, &river_type, &bench->diagnostics);
}

static void
expect_clean(const char *contents)
{
	struct workbench bench;

	workbench_begin(&bench);
	workbench_add(&bench, "town", "{{name}}{{#on}}{{site}}{{/on}}");
	workbench_add(&bench, "card", "{{$a}}{{tidal}}{{/a}}");
	check(&bench, contents);
	assert_int_equal(bench.diagnostics.count, 0);
	workbench_end(&bench);
}

static void
expect_fault(const char *contents, enum diagnostic_code code,
    const char *suggestion)
{
	struct workbench bench;
	struct diagnostic *fault;

	workbench_begin(&bench);
	workbench_add(&bench, "town", "{{name}}{{#on}}{{site}}{{/on}}");
	workbench_add(&bench, "card", "{{$a}}{{tidal}}{{/a}}");
	check(&bench, contents);
	fault = workbench_fault(&bench, code);
	assert_place(fault, 2, 2);
	if (suggestion)
		assert_true(text_equal(fault->suggestion,
		    text_of(suggestion)));
	else
		assert_null(fault->suggestion.at);
	workbench_end(&bench);
}

static void
what_the_types_know_is_no_fault(void **state)
{
	(void)state;
	expect_clean("{{name}} {{site}} {{{about}}} {{&course}} {{tidal}}");
	expect_clean("{{#towns}}{{>town}}{{kind}}{{on.mouth.name}}{{/towns}}"
	    "{{^dam}}{{name}}{{/dam}}{{#kind}}{{.}}{{/kind}}");
	expect_clean("{{>*kind}}{{<*kind}}{{/*kind}}");
	expect_clean("{{<card}}{{$a}}{{name}}{{/a}}{{/card}}");
}

static void
an_unknown_name_is_told_with_the_nearest_known(void **state)
{
	(void)state;
	expect_fault("\n {{nmae}}", D_TEMPLATE_UNKNOWN_NAME, "name");
	expect_fault("\n {{#tows}}{{/tows}}", D_TEMPLATE_UNKNOWN_NAME,
	    "towns");
	expect_fault("\n {{^zzzzzz}}{{/zzzzzz}}", D_TEMPLATE_UNKNOWN_NAME,
	    NULL);
	expect_fault("\n {{>*knid}}", D_TEMPLATE_UNKNOWN_NAME, "kind");
	expect_fault("{{#mouth}}\n {{tidl}}{{/mouth}}",
	    D_TEMPLATE_UNKNOWN_NAME, "tidal");
}

static void
an_unknown_part_of_a_name_is_told(void **state)
{
	(void)state;
	expect_fault("\n {{mouth.nam}}", D_TEMPLATE_UNKNOWN_MEMBER, "name");
	expect_fault("\n {{mouth.on.tidl}}", D_TEMPLATE_UNKNOWN_MEMBER,
	    "tidal");
	expect_fault("\n {{name.name}}", D_TEMPLATE_UNKNOWN_MEMBER, NULL);
	expect_fault("\n {{towns.name}}", D_TEMPLATE_UNKNOWN_MEMBER, NULL);
}

static void
names_inside_an_unknown_section_are_let_be(void **state)
{
	(void)state;
	expect_fault("\n {{#tows}}{{whatever}}{{/tows}}",
	    D_TEMPLATE_UNKNOWN_NAME, "towns");
}

static void
what_is_written_must_be_of_the_right_kind(void **state)
{
	(void)state;
	expect_fault("\n {{{name}}}", D_TEMPLATE_RAW, NULL);
	expect_fault("\n {{&tidal}}", D_TEMPLATE_RAW, NULL);
	expect_fault("\n {{about}}", D_TEMPLATE_ESCAPED, NULL);
	expect_fault("\n {{mouth}}", D_TEMPLATE_NOT_TEXT, NULL);
	expect_fault("\n {{towns}}", D_TEMPLATE_NOT_TEXT, NULL);
	expect_fault("{{#towns}}\n {{.}}{{/towns}}", D_TEMPLATE_NOT_TEXT,
	    NULL);
	expect_fault("\n {{>*towns}}", D_TEMPLATE_DYNAMIC, NULL);
}

static void
a_template_that_is_missing_is_told(void **state)
{
	(void)state;
	expect_fault("\n {{>twon}}", D_TEMPLATE_MISSING, NULL);
	expect_fault("\n {{<twon}}{{/twon}}", D_TEMPLATE_MISSING, NULL);
}

static void
a_block_that_the_parent_lacks_is_told(void **state)
{
	(void)state;
	expect_fault("{{<card}}\n {{$A}}{{/A}}{{/card}}",
	    D_TEMPLATE_UNKNOWN_BLOCK, "a");
	expect_fault("{{<card}}\n {{$zzzz}}{{/zzzz}}{{$a}}{{/a}}{{/card}}",
	    D_TEMPLATE_UNKNOWN_BLOCK, NULL);
	expect_fault("{{#towns}}{{<town}}\n {{$a}}{{/a}}{{/town}}{{/towns}}",
	    D_TEMPLATE_UNKNOWN_BLOCK, NULL);
}

static void
a_block_of_what_the_parent_includes_may_be_replaced(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "inner", "{{#towns}}{{$a}}{{/a}}{{/towns}}");
	workbench_add(&bench, "outer", "{{<inner}}{{$a}}{{$b}}{{/b}}{{/a}}"
	    "{{/inner}}");
	workbench_add(&bench, "page", "{{#dam}}{{>outer}}{{/dam}}");
	workbench_add(&bench, "any", "{{>*kind}}");
	workbench_add(&bench, "empty", "");
	check(&bench, "{{<page}}{{$a}}{{/a}}{{$b}}{{/b}}{{/page}}"
	    "{{<any}}{{$c}}{{/c}}{{/any}}{{<empty}}{{$c}}{{/c}}{{/empty}}");
	assert_int_equal(bench.diagnostics.count, 0);
	workbench_end(&bench);
}

static void
a_block_that_only_a_replaced_template_had_is_no_fault(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "page", "{{name}}");
	workbench_add(&bench, "page", "{{$a}}{{/a}}");
	check(&bench, "{{<page}}{{$a}}{{/a}}{{/page}}");
	assert_int_equal(bench.diagnostics.count, 0);
	check(&bench, "{{<page}}{{$b}}{{/b}}{{/page}}");
	workbench_fault(&bench, D_TEMPLATE_UNKNOWN_BLOCK);
	workbench_end(&bench);
}

static void
partials_are_checked_where_they_are_used(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "\n\n{{#towns}}{{on.name}}{{/towns}}"
	    "{{dma}}");
	check(&bench, "{{>p}} {{#mouth}}{{>p}}{{/mouth}} {{>p}}");
	assert_place(workbench_fault(&bench, D_TEMPLATE_UNKNOWN_NAME), 3,
	    32);
	workbench_end(&bench);
}

static void
handed_on_blocks_are_checked_where_the_block_stands(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "{{#mouth}}{{#on.kind}}{{$a}}{{x}}{{/a}}"
	    "{{/on.kind}}{{/mouth}}{{$b}}{{/b}}");
	check(&bench, "{{<p}}{{$a}}{{on.tidal}}{{/a}}"
	    "{{$b}}{{kind}}{{/b}}{{/p}}");
	assert_int_equal(bench.diagnostics.count, 0);
	check(&bench, "{{<p}}{{$b}}{{on.tidal}}{{/b}}{{$a}}{{/a}}{{/p}}");
	assert_place(workbench_fault(&bench, D_TEMPLATE_UNKNOWN_NAME), 1,
	    13);
	check(&bench, "{{<p}}{{/p}}");
	workbench_fault(&bench, D_TEMPLATE_UNKNOWN_NAME);
	workbench_end(&bench);
}

static void
templates_that_include_each_other_are_checked_once(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "{{#towns}}{{>q}}{{>q}}{{/towns}}{{x}}");
	workbench_add(&bench, "q", "{{#on}}{{<p}}{{$a}}{{/a}}{{/p}}"
	    "{{>p}}{{/on}}");
	check(&bench, "{{>p}}{{<p}}{{$a}}{{/a}}{{/p}}{{>q}}");
	assert_int_equal(bench.diagnostics.count, 2);
	workbench_end(&bench);
}

static void
nothing_is_unknown_in_data_of_any_shape(void **state)
{
	static const struct object_type any = { .name = "data" };
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	template_check(workbench_parse(&bench, "t", T("{{a}}{{{b.c}}}"
	    "{{#d}}{{.}}{{#e}}{{f}}{{/e}}{{/d}}{{>*g}}")), NULL, &any,
	    &bench.diagnostics);
	assert_int_equal(bench.diagnostics.count, 0);
	workbench_end(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_types_know_is_no_fault),
		cmocka_unit_test(
		    an_unknown_name_is_told_with_the_nearest_known),
		cmocka_unit_test(an_unknown_part_of_a_name_is_told),
		cmocka_unit_test(names_inside_an_unknown_section_are_let_be),
		cmocka_unit_test(what_is_written_must_be_of_the_right_kind),
		cmocka_unit_test(a_template_that_is_missing_is_told),
		cmocka_unit_test(a_block_that_the_parent_lacks_is_told),
		cmocka_unit_test(
		    a_block_of_what_the_parent_includes_may_be_replaced),
		cmocka_unit_test(
		    a_block_that_only_a_replaced_template_had_is_no_fault),
		cmocka_unit_test(partials_are_checked_where_they_are_used),
		cmocka_unit_test(
		    handed_on_blocks_are_checked_where_the_block_stands),
		cmocka_unit_test(
		    templates_that_include_each_other_are_checked_once),
		cmocka_unit_test(nothing_is_unknown_in_data_of_any_shape),
	};

	return cmocka_run_group_tests_name("template/check", tests, NULL,
	    NULL);
}
