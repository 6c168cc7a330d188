#include "workbench.h"

#include "dump.h"
#include "river.h"
#include "template/binding.h"

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
expect_lines(const char *text, bool line_start, size_t skip,
    const char *expected)
{
	struct indentation outer = { NULL, TEXT(">") };
	struct indentation inner = { &outer, TEXT("-") };
	struct buffer buffer;

	buffer_begin(&buffer);
	compile_write_lines(&buffer.sink, text_of(text), line_start, &inner,
	    skip);
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, expected);
	buffer_release(&buffer);
}

static void
each_line_that_begins_gets_the_outer_indentation_first(void **state)
{
	(void)state;
	expect_lines("a\nb\n", true, 0, ">-a\n>-b\n");
	expect_lines("a\nb", false, 0, "a\n>-b");
}

static void
the_line_after_the_last_line_end_is_the_next_node_s(void **state)
{
	(void)state;
	expect_lines("a\n", true, 0, ">-a\n");
}

static void
empty_lines_stay_empty(void **state)
{
	(void)state;
	expect_lines("a\n\n\r\nb", true, 0, ">-a\n\n\r\n>-b");
}

static void
a_line_that_a_tag_goes_on_is_not_empty(void **state)
{
	(void)state;
	expect_lines("", true, 0, ">-");
	expect_lines("  ", true, 2, ">-");
}

static void
lines_lose_no_more_white_space_than_they_have(void **state)
{
	(void)state;
	expect_lines("    a\n b\nc\n \n", true, 2, ">-  a\n>-b\n>-c\n\n");
}

/* Compiles `contents`; returns the program as dump.h writes it. */
static const char *
compiled(struct workbench *bench, const char *contents)
{
	const struct template *template = workbench_parse(bench, "main",
	    text_of(contents));
	struct compile_scope scope = { .template = template };
	size_t size = 0;
	struct compile_request request = { &bench->arena, &bench->library,
		TEMPLATE_STRICT, &size };
	struct buffer lines;

	assert_non_null(template);
	buffer_begin(&lines);
	dump_program(&lines.sink, compile_nodes(&request, &scope, 0,
	    template->count), 0);
	assert_int_equal(bench->diagnostics.count, 0);
	return buffer_keep(&lines, &bench->arena).at;
}

static void
texts_of_all_included_templates_are_one_instruction(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "<p>{{$b}}own{{/b}}</p>\n");
	workbench_add(&bench, "q", "q\n\nq\n");
	assert_string_equal(compiled(&bench, "a\n"
	    "{{<p}}{{$b}}\n  other\n{{/b}}{{/p}}\n"
	    "  {{>q}}\n"
	    "z{{kind}}"),
	    "text \"a\\n<p>other\\n</p>\\n  q\\n\\n  q\\nz\"\n"
	    "value kind\n");
	workbench_end(&bench);
}

static void
each_tag_is_an_instruction(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	assert_string_equal(compiled(&bench, ""), "");
	assert_string_equal(compiled(&bench, "{{name}}{{{about}}}"
	    "{{#towns}}{{name}}{{/towns}}{{^dam}}no dam{{/dam}}"
	    "{{>*kind}}"),
	    "value name\n"
	    "raw about\n"
	    "section towns\n"
	    "inverted dam\n"
	    "include *kind\n");
	workbench_end(&bench);
}

static void
nothing_follows_a_fault(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	assert_string_equal(compiled(&bench, "a{{>p}}b{{kind}}"),
	    "text \"a\"\n"
	    "fault template-missing\n");
	workbench_end(&bench);
}

static void
sections_and_dynamic_names_are_compiled_when_they_are_met(void **state)
{
	struct workbench bench;
	struct value root = river();
	struct buffer lines;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "card", "<b>{{name}}</b>");
	buffer_begin(&lines);
	assert_non_null(workbench_render(&bench, "{{#towns}}{{name}}, "
	    "{{/towns}}{{#dam}}a dam{{/dam}}{{>*kind}}", &root,
	    TEMPLATE_STRICT));
	dump_program(&lines.sink, bench.cache.programs->program, 0);
	assert_string_equal(buffer_keep(&lines, &bench.arena).at,
	    "section towns\n"
	    "  value name\n"
	    "  text \", \"\n"
	    "section dam\n"
	    "include *kind\n"
	    "  text \"<b>\"\n"
	    "  value name\n"
	    "  text \"</b>\"\n");
	workbench_end(&bench);
}

static struct program *
program_of(struct workbench *bench, const char *contents, size_t *size)
{
	const struct template *template = workbench_parse(bench, "main",
	    text_of(contents));
	struct compile_scope scope = { .template = template };
	struct compile_request request = { &bench->arena, &bench->library,
		TEMPLATE_STRICT, size };

	*size = 0;
	return compile_nodes(&request, &scope, 0, template->count);
}

static void
each_node_counts_once(void **state)
{
	struct workbench bench;
	struct program *program;
	size_t size, nodes = 0;

	(void)state;
	workbench_begin(&bench);
	workbench_add(&bench, "p", "1{{kind}}");
	workbench_add(&bench, "q", "");
	/* Text, partial, text, value, text, section, partial. */
	program = program_of(&bench, "a{{>p}}b{{#tidal}}c{{/tidal}}{{>q}}",
	    &size);
	for (size_t i = 0; i < program->count; i++)
		nodes += program->instructions[i].nodes;
	assert_int_equal(nodes, 7);
	workbench_end(&bench);
}

/* All included templates together have sixteen to the seventh texts. */
static void
templates_that_multiply_each_other_take_little(void **state)
{
	static const char *const names[] = { "a", "b", "c", "d", "e", "f",
		"g" };
	struct workbench bench;
	struct program *program;
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
	program = program_of(&bench, "{{>a}}", &size);
	for (size_t i = 0; i < program->count; i++)
		later += program->instructions[i].opcode == OP_INCLUDE;
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
	struct program *program;
	size_t size;

	(void)state;
	for (size_t i = 0; i < 2000; i++)
		lines[i] = i % 2 ? '\n' : 'x';
	lines[2000] = '\0';
	workbench_begin(&bench);
	workbench_add(&bench, "p", lines);
	program = program_of(&bench, "    {{>p}}\n", &size);
	assert_int_equal(program->count, 1);
	assert_int_equal(program->instructions[0].opcode, OP_LINES);
	assert_int_equal(strlen(workbench_render(&bench, "    {{>p}}\n",
	    &root, TEMPLATE_STRICT)), 6000);
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
		cmocka_unit_test(
		    each_line_that_begins_gets_the_outer_indentation_first),
		cmocka_unit_test(
		    the_line_after_the_last_line_end_is_the_next_node_s),
		cmocka_unit_test(empty_lines_stay_empty),
		cmocka_unit_test(a_line_that_a_tag_goes_on_is_not_empty),
		cmocka_unit_test(
		    lines_lose_no_more_white_space_than_they_have),
		cmocka_unit_test(
		    texts_of_all_included_templates_are_one_instruction),
		cmocka_unit_test(each_tag_is_an_instruction),
		cmocka_unit_test(nothing_follows_a_fault),
		cmocka_unit_test(
		    sections_and_dynamic_names_are_compiled_when_they_are_met),
		cmocka_unit_test(each_node_counts_once),
		cmocka_unit_test(
		    templates_that_multiply_each_other_take_little),
		cmocka_unit_test(a_long_text_is_indented_as_it_is_written),
	};

	return cmocka_run_group_tests_name("template/compile", tests, NULL,
	    NULL);
}
