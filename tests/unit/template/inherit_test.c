#include "workbench.h"

#include "river.h"

/* Renders `contents`, with up to three templates "p", "q" and "r". */
static void
expect(const char *contents, const char *p, const char *q, const char *r,
    const char *expected)
{
	struct workbench bench;
	struct value root = river();
	const char *result;

	workbench_begin(&bench);
	if (p)
		workbench_add(&bench, "p", p);
	if (q)
		workbench_add(&bench, "q", q);
	if (r)
		workbench_add(&bench, "r", r);
	result = workbench_render(&bench, contents, &root, TEMPLATE_STRICT);
	assert_non_null(result);
	assert_string_equal(result, expected);
	workbench_end(&bench);
}

static void
a_partial_sees_what_its_tag_sees(void **state)
{
	(void)state;
	expect("{{#towns}}{{>p}}{{/towns}}", "<{{name}}>", NULL, NULL,
	    "<Oxford><Reading><Windsor>");
	expect("{{=| |=}}|>p||kind|", "{{kind}}|", NULL, NULL, "card|card");
}

static void
a_partial_alone_on_its_line_is_indented(void **state)
{
	(void)state;
	expect("a\n  {{>p}}\nb\n", "1\n\n {{kind}}\n", NULL, NULL,
	    "a\n  1\n\n   card\nb\n");
	expect("a\n\t{{>p}}\r\nb", "1", NULL, NULL, "a\n\t1b");
	expect(" {{>p}}\n", "1\n {{>q}}\n2\n", "{{kind}}\n3\n", NULL,
	    " 1\n  card\n  3\n 2\n");
}

static void
a_partial_among_others_is_not_indented(void **state)
{
	(void)state;
	expect("  {{>p}} b\n", "1\n2", NULL, NULL, "  1\n2 b\n");
	expect("  {{>p}}\n", "x {{>q}}\n", "1\n2", NULL, "  x 1\n2\n");
}

static void
tags_at_the_beginning_of_a_line_are_indented(void **state)
{
	(void)state;
	expect("  {{>p}}\n", "{{#tidal}}a\nb{{/tidal}} c\n{{! x }}d\n"
	    "{{#tidal}}e\n{{/tidal}} f\n", NULL, NULL,
	    "  a\n  b c\n  d\n  e\n   f\n");
}

static void
a_dynamic_name_is_that_of_the_text(void **state)
{
	struct workbench bench;
	struct value root = river();

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "card", "[{{$a}}{{kind}}{{/a}}]");
	assert_string_equal(workbench_render(&bench, "{{>*kind}} {{>* kind}} "
	    "{{<*mouth.on.kind}}{{$a}}b{{/a}}{{/*mouth.on.kind}}", &root,
	    TEMPLATE_STRICT), "[card] [card] [b]");
	assert_string_equal(workbench_render(&bench, "({{>*dam}})", &root,
	    TEMPLATE_STRICT), "()");
	assert_null(workbench_render(&bench, "{{>*tidal}}", &root,
	    TEMPLATE_STRICT));
	workbench_fault(&bench, D_TEMPLATE_DYNAMIC);
	assert_string_equal(workbench_render(&bench, "({{>*tidal}})", &root,
	    TEMPLATE_FREE), "()");
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

static void
a_block_shows_its_own_content_or_the_one_handed_on(void **state)
{
	(void)state;
	expect("{{$a}}own {{kind}}{{/a}}", NULL, NULL, NULL, "own card");
	expect("{{<p}} x {{$a}}given{{/a}} y {{/p}}",
	    "({{$a}}own{{/a}}, {{$b}}other{{/b}})", NULL, NULL,
	    "(given, other)");
	expect("{{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{$c}}3{{/c}}{{/p}}",
	    "{{$a}}own{{/a}}", NULL, NULL, "2");
}

static void
a_handed_on_block_sees_what_the_block_sees(void **state)
{
	(void)state;
	expect("{{<p}}{{$a}}{{name}} {{/a}}{{/p}}",
	    "{{#towns}}{{$a}}{{/a}}{{/towns}}", NULL, NULL,
	    "Oxford Reading Windsor ");
}

static void
the_outermost_of_several_parents_wins(void **state)
{
	(void)state;
	expect("{{<p}}{{$a}}1{{/a}}{{/p}}",
	    "{{<q}}{{$a}}2{{/a}}{{$b}}3{{/b}}{{/q}}",
	    "{{$a}}4{{/a}}{{$b}}5{{/b}}{{$c}}6{{/c}}", NULL, "136");
	expect("{{<p}}{{$a}}1{{/a}}{{/p}}", "{{>q}}", "{{$a}}2{{/a}}", NULL,
	    "1");
}

static void
a_block_inside_one_that_is_handed_on_is_its_own_template_s(void **state)
{
	(void)state;
	expect("{{<p}}{{$a}}[{{$a}}x{{/a}}]{{/a}}{{/p}}", "{{$a}}{{/a}}",
	    NULL, NULL, "[x]");
	expect("{{<p}}{{$b}}1{{/b}}{{/p}}",
	    "{{<q}}{{$a}}[{{$b}}2{{/b}}]{{/a}}{{/q}}", "{{$a}}{{/a}}", NULL,
	    "[1]");
}

static void
a_template_may_extend_the_one_of_its_name_in_the_parent_theme(void **state)
{
	struct workbench bench;
	struct value root = river();

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "page", "{{<page}}{{$a}}child{{/a}}{{/page}}");
	workbench_add(&bench, "page", "<{{$a}}parent{{/a}}>");
	assert_string_equal(workbench_render(&bench, "{{>page}}", &root,
	    TEMPLATE_STRICT), "<child>");
	workbench_end(&bench);
}

static void
a_parent_alone_on_its_lines_is_indented(void **state)
{
	(void)state;
	expect("a\n  {{<p}}\n{{$a}}1{{/a}}\n  {{/p}}\nb\n",
	    "x {{$a}}{{/a}}\ny\n", NULL, NULL, "a\n  x 1\n  y\nb\n");
	expect("a\n  {{<p}}{{/p}} b\n", "x\ny", NULL, NULL,
	    "a\n  x\ny b\n");
	expect(" {{>q}}\n", "x\ny", "  {{<p}}{{/p}} b\n", NULL,
	    "   x\ny b\n");
}

static void
a_block_s_indentation_is_taken_off_and_put_on(void **state)
{
	static const char given[] = "{{<p}}\n  {{$a}}\n      1\n"
	    "        2\n\n      3\n  {{/a}}\n{{/p}}\n";

	(void)state;
	expect(given, "<\n    {{$a}}\n    own\n    {{/a}}\n>\n", NULL, NULL,
	    "<\n    1\n      2\n\n    3\n>\n");
	expect(given, "<\n {{$a}}{{/a}}\n>\n", NULL, NULL,
	    "<\n 1\n   2\n\n 3\n>\n");
	expect(given, "<{{$a}}{{/a}}>\n", NULL, NULL,
	    "<1\n  2\n\n3\n>\n");
	expect(given, "{{<q}}\n{{$b}}\n  -\n   {{$a}}\n   {{/a}}\n{{/b}}\n"
	    "{{/q}}\n", "<\n    {{$b}}{{/b}}\n>\n", NULL,
	    "<\n    -\n     1\n       2\n\n     3\n>\n");
}

static void
all_lines_of_a_block_count_for_its_indentation(void **state)
{
	(void)state;
	expect("{{<p}}\n{{$a}}\n    {{#tidal}}\n      1\n    {{/tidal}}\n"
	    "   {{^tidal}}x{{/tidal}}2\n{{/a}}\n{{/p}}\n",
	    "{{$a}}{{/a}}\n", NULL, NULL, "   1\n2\n");
	expect("{{<p}}\n{{$a}}\n    1\n  {{/a}}\n{{/p}}\n",
	    "{{$a}}\n    {{#tidal}}\n  x\n    {{/tidal}}\n{{/a}}\n", NULL,
	    NULL, "  1\n");
}

static void
a_line_s_end_is_given_once(void **state)
{
	(void)state;
	expect("{{<p}}{{$a}}1{{/a}}{{/p}}\n", "{{$a}}\nx\n{{/a}}\ny\n", NULL,
	    NULL, "1\ny\n");
	expect("{{<p}}{{$a}}\n1\n{{/a}}{{/p}}\n", "{{$a}}x{{/a}}\r\ny\n",
	    NULL, NULL, "1\ny\n");
	expect("{{<p}}{{$a}}1{{/a}}{{/p}}\n", "{{$a}}x{{/a}}\r\ny\n", NULL,
	    NULL, "1\r\ny\n");
	expect("{{<p}}{{$a}}{{/a}}{{/p}}\n", "  {{$a}}x{{/a}}\ny\n", NULL,
	    NULL, "y\n");
}

static void
a_block_s_own_content_stands_as_it_is_written(void **state)
{
	static const char page[] = "a\n  {{$a}}\n    1\n\n   2\n  {{/a}}\n"
	    "  {{$b}}3{{/b}}\n  {{$c}}4{{/c}} 5\n  {{$d}}{{/d}}\nb\n";

	(void)state;
	expect(page, NULL, NULL, NULL,
	    "a\n    1\n\n   2\n  3\n  4 5\nb\n");
	expect(" {{>p}}\n", page, NULL, NULL,
	    " a\n     1\n\n    2\n   3\n   4 5\n b\n");
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_partial_sees_what_its_tag_sees),
		cmocka_unit_test(a_partial_alone_on_its_line_is_indented),
		cmocka_unit_test(a_partial_among_others_is_not_indented),
		cmocka_unit_test(
		    tags_at_the_beginning_of_a_line_are_indented),
		cmocka_unit_test(a_dynamic_name_is_that_of_the_text),
		cmocka_unit_test(
		    a_template_that_is_missing_is_empty_or_diagnosed),
		cmocka_unit_test(
		    a_block_shows_its_own_content_or_the_one_handed_on),
		cmocka_unit_test(a_handed_on_block_sees_what_the_block_sees),
		cmocka_unit_test(the_outermost_of_several_parents_wins),
		cmocka_unit_test(
		   a_block_inside_one_that_is_handed_on_is_its_own_template_s),
		cmocka_unit_test(
		a_template_may_extend_the_one_of_its_name_in_the_parent_theme),
		cmocka_unit_test(a_parent_alone_on_its_lines_is_indented),
		cmocka_unit_test(
		    a_block_s_indentation_is_taken_off_and_put_on),
		cmocka_unit_test(
		    all_lines_of_a_block_count_for_its_indentation),
		cmocka_unit_test(a_line_s_end_is_given_once),
		cmocka_unit_test(
		    a_block_s_own_content_stands_as_it_is_written),
		cmocka_unit_test(templates_without_end_are_diagnosed),
		cmocka_unit_test(a_tree_of_200_levels_is_not_too_deep),
	};

	return cmocka_run_group_tests_name("template/inherit", tests, NULL,
	    NULL);
}
