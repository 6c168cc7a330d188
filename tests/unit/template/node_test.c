#include "workbench.h"

#include "template/node.h"

static void
an_argument_is_found_among_those_directly_inside_the_parent(void **state)
{
	struct workbench bench;
	const struct template *template;
	const struct template_node *found;

	(void)state;
	workbench_begin(&bench);
	template = workbench_parse(&bench, "t", T("{{<p}}{{$c}}1{{/c}}"
	    "{{$a}}{{<q}}{{$d}}2{{/d}}{{/q}}{{/a}}{{$b}}3{{/b}}"
	    "{{$a}}4{{/a}}{{/p}}"));
	assert_int_equal(template->nodes[0].argument_count, 4);
	found = template_node_argument(template, &template->nodes[0], T("a"));
	assert_non_null(found);
	assert_true(text_equal(found[1].text, T("4")));
	found = template_node_argument(template, &template->nodes[0], T("c"));
	assert_true(text_equal(found[1].text, T("1")));
	assert_null(template_node_argument(template, &template->nodes[0],
	    T("d")));
	assert_null(template_node_argument(template, &template->nodes[0],
	    T("")));
	workbench_end(&bench);
}

static void
a_node_knows_where_its_content_ends(void **state)
{
	struct workbench bench;
	const struct template *template;

	(void)state;
	workbench_begin(&bench);
	template = workbench_parse(&bench, "t", T("a{{#b}}c{{d}}{{/b}}e"));
	assert_int_equal(template->count, 5);
	assert_int_equal(template->nodes[0].end, 1);
	assert_int_equal(template->nodes[1].end, 4);
	assert_int_equal(template_node_place(template,
	    &template->nodes[3]).column, 9);
	workbench_end(&bench);
}

static void
a_template_knows_whether_it_names_others_dynamically(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	assert_true(template_is_dynamic(workbench_parse(&bench, "a",
	    T("b{{#c}}{{>*d}}{{/c}}"))));
	assert_true(template_is_dynamic(workbench_parse(&bench, "e",
	    T("{{<*f}}{{/*f}}"))));
	assert_false(template_is_dynamic(workbench_parse(&bench, "g",
	    T("{{>h}}{{<i}}{{/i}}{{j}}"))));
	workbench_end(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		  an_argument_is_found_among_those_directly_inside_the_parent),
		cmocka_unit_test(a_node_knows_where_its_content_ends),
		cmocka_unit_test(
		    a_template_knows_whether_it_names_others_dynamically),
	};

	return cmocka_run_group_tests_name("template/node", tests, NULL,
	    NULL);
}
