#include "workbench.h"

#include "template/plan.h"

#include "river.h"

static struct plan *
plan_of(struct workbench *bench, const char *contents, size_t *size)
{
	const struct template *template = workbench_parse(bench, "main",
	    text_of(contents));
	struct scope scope = { .template = template };

	assert_non_null(template);
	*size = 0;
	return plan_pieces(&bench->arena, &bench->library, TEMPLATE_STRICT,
	    &scope, 0, template->count, size);
}

static void
texts_of_all_that_is_taken_in_are_one_step(void **state)
{
	struct workbench bench;
	struct plan *plan;
	size_t size;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "<p>{{$b}}own{{/b}}</p>\n");
	workbench_add(&bench, "q", "q\n\nq\n");
	plan = plan_of(&bench, "a\n{{<p}}{{$b}}\n  other\n{{/b}}{{/p}}\n"
	    "  {{>q}}\nz{{kind}}", &size);
	assert_int_equal(plan->count, 2);
	assert_int_equal(plan->steps[0].kind, STEP_TEXT);
	assert_string_equal(plan->steps[0].text.at,
	    "a\n<p>other\n</p>\n  q\n\n  q\nz");
	assert_int_equal(plan->steps[1].kind, STEP_VALUE);
	workbench_end(&bench);
}

static void
an_empty_template_has_nothing_to_do(void **state)
{
	struct workbench bench;
	size_t size;

	(void)state;
	workbench_begin(&bench);
	assert_int_equal(plan_of(&bench, "", &size)->count, 0);
	workbench_end(&bench);
}

static void
each_piece_counts_once(void **state)
{
	struct workbench bench;
	struct plan *plan;
	size_t size, pieces = 0;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "1{{kind}}");
	workbench_add(&bench, "q", "");
	/* Text, partial, text, value, text, section, partial. */
	plan = plan_of(&bench, "a{{>p}}b{{#tidal}}c{{/tidal}}{{>q}}", &size);
	for (size_t i = 0; i < plan->count; i++)
		pieces += plan->steps[i].pieces;
	assert_int_equal(pieces, 7);
	workbench_end(&bench);
}

static void
what_is_inside_a_section_is_a_plan_of_its_own(void **state)
{
	struct workbench bench;
	struct value root = river();
	struct plan *plan;
	size_t size;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "{{#towns}}{{name}}{{/towns}}");
	plan = plan_of(&bench, "{{>p}}", &size);
	assert_int_equal(plan->count, 1);
	assert_int_equal(plan->steps[0].kind, STEP_SECTION);
	assert_null(plan->steps[0].inner);
	assert_string_equal(workbench_render(&bench, "{{>p}}", &root,
	    TEMPLATE_STRICT), "OxfordReadingWindsor");
	workbench_end(&bench);
}

static void
nothing_follows_a_fault(void **state)
{
	struct workbench bench;
	struct plan *plan;
	size_t size;

	(void)state;
	workbench_begin(&bench);
	plan = plan_of(&bench, "a{{>p}}b{{kind}}", &size);
	assert_int_equal(plan->count, 2);
	assert_int_equal(plan->steps[1].kind, STEP_FAULT);
	assert_int_equal(plan->steps[1].code, D_TEMPLATE_MISSING);
	assert_int_equal(bench.diagnostics.count, 0);
	workbench_end(&bench);
}

/* Sixteen to the seventh texts, if all were unfolded. */
static void
templates_that_multiply_each_other_take_little(void **state)
{
	static const char *const names[] = { "a", "b", "c", "d", "e", "f",
		"g" };
	struct workbench bench;
	struct plan *plan;
	size_t size, later = 0;

	(void)state;
	workbench_begin(&bench);
	for (size_t i = 0; i < 7; i++) {
		char contents[16 * 8], *end = contents;
		for (size_t k = 0; k < 16; k++) {
			memcpy(end, i < 6 ? "x{{> }}" : "xxxxxxx", 8);
			if (i < 6)
				end[4] = names[i + 1][0];
			end += 7;
		}
		workbench_add(&bench, names[i],
		    arena_copy(&bench.arena, text_of(contents)).at);
	}
	plan = plan_of(&bench, "{{>a}}", &size);
	for (size_t i = 0; i < plan->count; i++)
		later += plan->steps[i].kind == STEP_LATER;
	assert_in_range(later, 1, 1000);
	assert_in_range(size, 1, 200000);
	workbench_end(&bench);
}

static void
a_long_text_is_indented_as_it_is_written(void **state)
{
	struct workbench bench;
	struct value root = river();
	char lines[2001];
	struct plan *plan;
	size_t size;

	(void)state;
	for (size_t i = 0; i < 2000; i++)
		lines[i] = i % 2 ? '\n' : 'x';
	lines[2000] = '\0';
	workbench_begin(&bench);
	workbench_add(&bench, "p", lines);
	plan = plan_of(&bench, "    {{>p}}\n", &size);
	assert_int_equal(plan->count, 1);
	assert_int_equal(plan->steps[0].kind, STEP_LINES);
	assert_int_equal(strlen(workbench_render(&bench, "    {{>p}}\n",
	    &root, TEMPLATE_STRICT)), 6000);
	workbench_end(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_of_all_that_is_taken_in_are_one_step),
		cmocka_unit_test(an_empty_template_has_nothing_to_do),
		cmocka_unit_test(each_piece_counts_once),
		cmocka_unit_test(
		    what_is_inside_a_section_is_a_plan_of_its_own),
		cmocka_unit_test(nothing_follows_a_fault),
		cmocka_unit_test(
		    templates_that_multiply_each_other_take_little),
		cmocka_unit_test(a_long_text_is_indented_as_it_is_written),
	};

	return cmocka_run_group_tests_name("template/plan", tests, NULL,
	    NULL);
}
