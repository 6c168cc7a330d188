#include "workbench.h"

static void
expect(const char *contents, const char *expected)
{
	struct workbench bench;
	struct value nothing = value_absent();
	const char *result;

	workbench_begin(&bench);
	result = workbench_render(&bench, contents, &nothing, TEMPLATE_FREE);
	assert_non_null(result);
	assert_string_equal(result, expected);
	workbench_end(&bench);
}

static void
expect_fault(const char *contents, enum diagnostic_code code, unsigned line,
    unsigned column)
{
	struct workbench bench;

	workbench_begin(&bench);
	assert_null(workbench_parse(&bench, "t", text_of(contents)));
	assert_place(workbench_fault(&bench, code), line, column);
	workbench_end(&bench);
}

static void
a_tag_alone_on_its_line_takes_the_line_with_it(void **state)
{
	(void)state;
	expect("a\n  {{! note }}  \nb\n", "a\nb\n");
	expect("a\r\n{{^x}}\r\nb\r\n{{/x}}\r\nc", "a\r\nb\r\nc");
	expect("{{! first }}\na", "a");
	expect("a\n  {{! last }}", "a\n");
	expect("a\n{{! two\n lines }}\nb", "a\nb");
	expect("a\n\t{{=| |=}}\nb|!c|\n", "a\nb\n");
}

static void
a_tag_with_company_leaves_its_line(void **state)
{
	(void)state;
	expect("a\n {{! note }} b\n", "a\n  b\n");
	expect("a\n{{^x}}{{/x}}\nb", "a\n\nb");
	expect(" {{x}}\n", " \n");
	expect("{{^x}} a\n{{/x}} b\n", " a\n b\n");
}

static void
an_empty_file_is_an_empty_template(void **state)
{
	(void)state;
	expect("", "");
	expect("\xEF\xBB\xBF", "");
}

static void
the_end_must_name_what_was_opened_last(void **state)
{
	struct workbench bench;
	struct diagnostic *fault;

	(void)state;
	workbench_begin(&bench);
	assert_null(workbench_parse(&bench, "t", T("{{#a}}\n {{$b}}{{/a}}")));
	fault = workbench_fault(&bench, D_TEMPLATE_CROSSED);
	assert_place(fault, 2, 8);
	assert_int_equal(fault->other.column, 2);
	workbench_end(&bench);
	expect_fault("a\n{{/a}}", D_TEMPLATE_UNOPENED, 2, 1);
	expect("{{^a}}{{$b}}{{/b}}{{/a}}", "");
}

static void
everything_left_open_is_told(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	assert_null(workbench_parse(&bench, "t", T("{{#a}}{{^b}}\n{{<c}}")));
	assert_int_equal(bench.diagnostics.count, 3);
	assert_int_equal(bench.diagnostics.list[2]->code,
	    D_TEMPLATE_UNCLOSED);
	assert_place(bench.diagnostics.list[2], 2, 1);
	workbench_end(&bench);
}

static struct text
repeated(struct arena *arena, const char *string, size_t times)
{
	size_t length = strlen(string);
	char *bytes = arena_allocate(arena, length * times + 1);

	for (size_t i = 0; i < times; i++)
		memcpy(bytes + i * length, string, length);
	return (struct text){ bytes, length * times };
}

static void
tags_nest_256_deep_and_no_deeper(void **state)
{
	struct workbench bench;
	struct arena *arena = &bench.arena;
	struct text open, close;

	(void)state;
	workbench_begin(&bench);
	open = repeated(arena, "{{^a}}", 256);
	close = repeated(arena, "{{/a}}", 256);
	assert_non_null(workbench_parse(&bench, "t", arena_join(arena,
	    TEXTS(open, close))));
	assert_null(workbench_parse(&bench, "t", repeated(arena, "{{#a}}",
	    200000)));
	assert_place(workbench_fault(&bench, D_TEMPLATE_NESTED), 1, 1537);
	workbench_end(&bench);
}

static void
a_template_that_is_nothing_but_delimiters_ends_soon(void **state)
{
	struct workbench bench;

	(void)state;
	workbench_begin(&bench);
	assert_null(workbench_parse(&bench, "t", repeated(&bench.arena, "{",
	    1000000)));
	workbench_fault(&bench, D_TEMPLATE_UNCLOSED_TAG);
	assert_null(workbench_parse(&bench, "t", (struct text){ "{{a\0}}",
	    6 }));
	workbench_fault(&bench, D_CHARACTER);
	assert_null(workbench_parse(&bench, "t", T("{{=\xFE \xFF=}}")));
	workbench_fault(&bench, D_NOT_UTF8);
	workbench_end(&bench);
}

static void
a_template_knows_its_name_and_file(void **state)
{
	struct workbench bench;
	const struct template *template;

	(void)state;
	workbench_begin(&bench);
	template = workbench_parse(&bench, "page", T("a"));
	assert_true(text_equal(template_name(template), T("page")));
	assert_true(text_equal(template_file(template)->contents, T("a")));
	workbench_end(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_tag_alone_on_its_line_takes_the_line_with_it),
		cmocka_unit_test(a_tag_with_company_leaves_its_line),
		cmocka_unit_test(an_empty_file_is_an_empty_template),
		cmocka_unit_test(the_end_must_name_what_was_opened_last),
		cmocka_unit_test(everything_left_open_is_told),
		cmocka_unit_test(tags_nest_256_deep_and_no_deeper),
		cmocka_unit_test(
		    a_template_that_is_nothing_but_delimiters_ends_soon),
		cmocka_unit_test(a_template_knows_its_name_and_file),
	};

	return cmocka_run_group_tests_name("template/parse", tests, NULL,
	    NULL);
}
