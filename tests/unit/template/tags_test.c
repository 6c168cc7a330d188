#include "workbench.h"

#include "template/tags.h"

struct scan {
	struct workbench bench;
	struct source_file file;
	struct tag_reader tags;
	struct tag tag;
};

static void
begin(struct scan *scan, const char *contents)
{
	workbench_begin(&scan->bench);
	scan->file = (struct source_file){ TEXT("t"), text_of(contents), 0 };
	tags_begin(&scan->tags, &scan->bench.arena, &scan->file,
	    &scan->bench.diagnostics);
}

static void
expect_tag(struct scan *scan, enum tag_kind kind, const char *content)
{
	assert_int_equal(tags_next(&scan->tags, &scan->tag), TAGS_FOUND);
	assert_int_equal(scan->tag.kind, kind);
	assert_true(text_equal(scan->tag.content, text_of(content)));
}

static void
expect_fault(const char *contents, enum diagnostic_code code, unsigned line,
    unsigned column)
{
	struct scan scan;
	enum tags_result result;

	begin(&scan, contents);
	while ((result = tags_next(&scan.tags, &scan.tag)) == TAGS_FOUND)
		;
	assert_int_equal(result, TAGS_FAULT);
	assert_place(workbench_fault(&scan.bench, code), line, column);
	workbench_end(&scan.bench);
}

static void
every_sigil_has_its_kind(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "{{a}}{{{b}}}{{&c}}{{#d}}{{^e}}{{/f}}{{>g}}{{<h}}{{$i}}"
	    "{{! j k }}");
	expect_tag(&scan, TAG_VALUE, "a");
	expect_tag(&scan, TAG_RAW, "b");
	expect_tag(&scan, TAG_RAW, "c");
	expect_tag(&scan, TAG_SECTION, "d");
	expect_tag(&scan, TAG_INVERTED, "e");
	expect_tag(&scan, TAG_CLOSE, "f");
	expect_tag(&scan, TAG_PARTIAL, "g");
	expect_tag(&scan, TAG_PARENT, "h");
	expect_tag(&scan, TAG_BLOCK, "i");
	expect_tag(&scan, TAG_COMMENT, "j k");
	assert_int_equal(tags_next(&scan.tags, &scan.tag), TAGS_END);
	workbench_end(&scan.bench);
}

static void
white_space_around_the_name_does_not_count(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "{{ a }}{{#\tb\n}}{{> * c }}{{ # d }}{{{ e }}}");
	expect_tag(&scan, TAG_VALUE, "a");
	expect_tag(&scan, TAG_SECTION, "b");
	expect_tag(&scan, TAG_PARTIAL, "* c");
	assert_true(scan.tag.dynamic);
	assert_true(text_equal(scan.tag.name, T("c")));
	expect_tag(&scan, TAG_SECTION, "d");
	expect_tag(&scan, TAG_RAW, "e");
	workbench_end(&scan.bench);
}

static void
delimiters_are_in_force_at_once(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "{{=<% %>=}}{{a}}<%b%><%{c}%><%= | | =%>|d|{{e}}");
	expect_tag(&scan, TAG_DELIMITERS, "<% %>");
	expect_tag(&scan, TAG_VALUE, "b");
	expect_tag(&scan, TAG_RAW, "c");
	expect_tag(&scan, TAG_DELIMITERS, "| |");
	expect_tag(&scan, TAG_VALUE, "d");
	assert_int_equal(tags_next(&scan.tags, &scan.tag), TAGS_END);
	workbench_end(&scan.bench);
}

static void
a_tag_knows_what_stands_beside_it(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "x\n \t{{a}} \r\n{{b}}{{c}}");
	expect_tag(&scan, TAG_VALUE, "a");
	assert_true(scan.tag.first_on_line && scan.tag.last_on_line);
	assert_int_equal(scan.tag.line_from, 2);
	assert_int_equal(scan.tag.line_to, 12);
	expect_tag(&scan, TAG_VALUE, "b");
	assert_true(scan.tag.first_on_line && !scan.tag.last_on_line);
	expect_tag(&scan, TAG_VALUE, "c");
	assert_true(!scan.tag.first_on_line && scan.tag.last_on_line);
	workbench_end(&scan.bench);
}

static void
expect_place(struct scan *scan, uint32_t line, uint32_t column)
{
	assert_int_equal(tags_next(&scan->tags, &scan->tag), TAGS_FOUND);
	assert_int_equal(scan->tag.line, line);
	assert_int_equal(scan->tag.column, column);
}

static void
a_place_counts_characters_from_tag_to_tag(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "{{a}}{{b}} caf\xC3\xA9 {{c}}\n\xE2\x80\x93\t{{d}}\n\n"
	    "{{e}}\r\n a longer line, \xE2\x80\x9Cquoted\xE2\x80\x9D: {{f}}");
	expect_place(&scan, 1, 1);
	expect_place(&scan, 1, 6);
	expect_place(&scan, 1, 17);
	expect_place(&scan, 2, 3);
	expect_place(&scan, 4, 1);
	expect_place(&scan, 5, 27);
	workbench_end(&scan.bench);
}

static void
a_byte_order_mark_is_no_text(void **state)
{
	struct scan scan;

	(void)state;
	begin(&scan, "\xEF\xBB\xBF {{a}}");
	assert_int_equal(scan.tags.at, 3);
	expect_tag(&scan, TAG_VALUE, "a");
	assert_true(scan.tag.first_on_line);
	assert_int_equal(scan.tag.column, 2);
	workbench_end(&scan.bench);
}

static void
a_tag_without_its_end_is_told_where_it_begins(void **state)
{
	(void)state;
	expect_fault("\n\xC3\xA9 {{a", D_TEMPLATE_UNCLOSED_TAG, 2, 3);
	expect_fault("{{{a}}", D_TEMPLATE_UNCLOSED_TAG, 1, 1);
	expect_fault("{{=| |}}", D_TEMPLATE_UNCLOSED_TAG, 1, 1);
	expect_fault("{{! a }", D_TEMPLATE_UNCLOSED_TAG, 1, 1);
}

static void
a_tag_without_one_name_is_told(void **state)
{
	(void)state;
	expect_fault("{{}}", D_TEMPLATE_NAME, 1, 1);
	expect_fault("{{a b}}", D_TEMPLATE_NAME, 1, 1);
	expect_fault("a {{> * }}", D_TEMPLATE_NAME, 1, 3);
}

static void
delimiters_that_are_none_are_told(void **state)
{
	(void)state;
	expect_fault("{{==}}", D_TEMPLATE_DELIMITERS, 1, 1);
	expect_fault("{{=|=}}", D_TEMPLATE_DELIMITERS, 1, 1);
	expect_fault("{{=a b c=}}", D_TEMPLATE_DELIMITERS, 1, 1);
	expect_fault("{{=a= =b=}}", D_TEMPLATE_DELIMITERS, 1, 1);
}

static void
expect_character(const char *bytes, size_t length, enum diagnostic_code code)
{
	struct source_file file = { TEXT("t"), { bytes, length }, 0 };
	struct workbench bench;

	workbench_begin(&bench);
	assert_false(tags_check_characters(&file, &bench.diagnostics));
	assert_place(workbench_fault(&bench, code), 2, 3);
	workbench_end(&bench);
}

static void
bytes_that_no_page_may_hold_are_told(void **state)
{
	struct source_file file = { TEXT("t"), TEXT("\t\xC3\xA9\r\n"), 0 };

	(void)state;
	expect_character("\nab\xFF", 4, D_NOT_UTF8);
	expect_character("\nab\0", 4, D_CHARACTER);
	expect_character("\nab\x1B", 4, D_CHARACTER);
	assert_true(tags_check_characters(&file, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sigil_has_its_kind),
		cmocka_unit_test(white_space_around_the_name_does_not_count),
		cmocka_unit_test(delimiters_are_in_force_at_once),
		cmocka_unit_test(a_tag_knows_what_stands_beside_it),
		cmocka_unit_test(a_place_counts_characters_from_tag_to_tag),
		cmocka_unit_test(a_byte_order_mark_is_no_text),
		cmocka_unit_test(
		    a_tag_without_its_end_is_told_where_it_begins),
		cmocka_unit_test(a_tag_without_one_name_is_told),
		cmocka_unit_test(delimiters_that_are_none_are_told),
		cmocka_unit_test(bytes_that_no_page_may_hold_are_told),
	};

	return cmocka_run_group_tests_name("template/tags", tests, NULL,
	    NULL);
}
