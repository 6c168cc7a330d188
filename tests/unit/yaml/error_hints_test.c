#include "yaml/error_hints.h"

#include "diagnostics/explanation.h"
#include "reading.h"

static void
what_follows_a_closed_quotation_or_bracket_is_told_apart(void **state)
{
	(void)state;
	expect("a: \"Lit\" lamps\n", "1:10 yaml-quoted-word");
	expect("a: 'It's lit'\n", "1:8 yaml-after-quote");
	expect("a: [Draft] lamps\n", "1:12 yaml-after-bracket");
	expect("a: {Draft} lamps: b\n", "1:12 yaml-after-bracket");
	expect("a: '\"Lit\" [lamps] now'\n", "");
}

static void
an_item_without_its_dash_is_told_from_a_line_that_was_moved(void **state)
{
	(void)state;
	expect("a:\n  - b: c\n  b: d\n", "3:3 yaml-list-item");
	expect("a:\n- b\nc\n", "3:1 yaml-list-item");
	expect("a:\n  - b: c\n   d: e\n", "3:4 yaml-indentation");
	expect("a:\n  - b: c\n - b: d\n", "3:2 yaml-indentation");
	expect("a:\n- b\nc: d\n", "");
}

static void
a_missing_space_is_named_where_it_is_missing(void **state)
{
	(void)state;
	expect("a:\n  -b: c\n   d: e\n", "2:3 yaml-dash-space");
	expect("a: b\nc:d\n", "2:1 yaml-colon-space");
	expect("a: b\nhttp://x\n", "2:1 yaml-no-colon");
	expect("a:\n  - -b\nc: d:e\n", "");
}

static void
a_line_that_would_go_on_with_a_value_is_indented_too_far(void **state)
{
	(void)state;
	expect("a: b\n  c: d\n", "2:3 yaml-deeper");
	expect("a: b\n  so it is: d\n", "2:11 yaml-colon");
	expect("a:\n  c: d\n", "");
}

static void
a_line_that_leaves_its_block_is_told_from_others(void **state)
{
	(void)state;
	expect("a: |\n    b\n\n  c\n", "4:3 yaml-block-indentation");
	expect("- a: >-\n     b\n   c: d\n", "3:4 yaml-block-indentation");
	expect("a: b|\n  c: |\n", "2:3 yaml-deeper");
	expect("a: |\n    b\nc\n", "3:1 yaml-no-colon");
	expect("a: |\n  b\n    c\n  d\n", "");
}

static void
a_text_that_is_cut_at_a_hash_is_named_by_its_next_line(void **state)
{
	(void)state;
	expect("a: Report #3 of the\n  council\n", "2:3 yaml-cut");
	expect("a: Report # 3 of the\n  council\n", "2:3 yaml-cut");
	expect("a: Report # see there\n  council\n", "2:3 yaml-no-colon");
	expect("a: Report#3 of the\n  council # see #3\n", "");
}

static size_t
count_of(const char *contents, enum diagnostic_code code, bool *usable)
{
	struct reading reading;
	size_t count = 0;

	reading_begin(&reading, text_of(contents));
	for (size_t i = 0; i < reading.diagnostics.count; i++)
		count += reading.diagnostics.list[i]->code == code;
	*usable = reading.root && reading.diagnostics.count == 0;
	reading_end(&reading);
	return count;
}

static void
what_explains_a_code_shows_it_wrong_and_right(void **state)
{
	(void)state;
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++) {
		const struct diagnostic_row *one = diagnostic_row(i);
		bool usable;
		/* A cut text is YAML; the schema tells which are texts. */
		if (!text_equal(diagnostic_room(i), T("yaml")) || !one->wrong ||
		    i == D_YAML_REMARK)
			continue;
		if (count_of(one->wrong, i, &usable) == 0)
			fail_msg("not wrong: %s", diagnostic_name(i));
		if (count_of(one->right, i, &usable) || !usable)
			fail_msg("not right: %s", diagnostic_name(i));
	}
}

static void
a_colon_in_a_text_without_quotes_is_told_from_other_faults(void **state)
{
	(void)state;
	expect("a: b\ntitle: Foo: bar\n", "2:11 yaml-colon");
	expect("a: b\ntitle: 'Foo: bar'\nurl: http://x\n", "");
}

static void
a_line_without_a_key_is_named(void **state)
{
	(void)state;
	expect("a: b\nsome text\nc: d\n", "2:1 yaml-no-colon");
	expect("a: b\n  some text\nc: d\n", "");
}

static void
a_line_that_does_not_fit_is_named(void **state)
{
	(void)state;
	expect("a:\n  b: c\n d: e\n", "3:2 yaml-indentation");
	expect("a:\n- b: c\n d: e\n", "3:2 yaml-indentation");
	expect("a:\n  b: c\nd: e\n", "");
}

static void
a_list_beside_its_key_is_named(void **state)
{
	(void)state;
	expect("owners: - a\n", "1:9 yaml-dash");
	expect("owners:\n- a\n", "");
}

static void
a_quote_that_is_never_closed_is_named_where_it_opens(void **state)
{
	(void)state;
	expect("a: b\nc: 'Mayor\nd: e\n", "2:4 yaml-unclosed-quote");
	expect("a: b\nc: \"Mayor\nd: e\n", "2:4 yaml-unclosed-quote");
	expect("a: b\nc: 'May\n  or'\nd: e\n", "");
}

static void
a_quote_that_closes_too_early_is_named(void **state)
{
	(void)state;
	expect("c: 'Mayor's Office'\n", "1:11 yaml-after-quote");
	expect("c: \"the \"Office\" of\"\n", "1:10 yaml-after-quote");
	expect("c: [a, 'b's]\n", "1:11 yaml-after-quote");
	expect("c: 'Mayor''s Office'\n", "");
}

static void
a_bracket_that_is_not_closed_is_named(void **state)
{
	(void)state;
	expect("c: [a, b\nd: e\n", "1:4 yaml-bracket");
	expect("c: {a: b\nd: e\n", "1:4 yaml-bracket");
	expect("c: [a,\n  b]\nd: e\n", "");
}

static void
an_item_that_is_missing_between_brackets_is_named(void **state)
{
	(void)state;
	expect("c: [a, , b]\n", "1:8 yaml-flow");
	expect("c: [\n", "2:1 yaml-flow");
	expect("c: [a, ]\n", "");
}

static void
characters_that_begin_no_text_are_named(void **state)
{
	(void)state;
	expect("c: @home\n", "1:4 yaml-first-character");
	expect("c: %5\n", "1:4 yaml-first-character");
	expect("c: *important*\n", "1:4 yaml-first-character");
	expect("c: & more\n", "1:4 yaml-first-character");
	expect("c: ] more\n", "1:4 yaml-first-character");
	expect("c: }\n", "1:4 yaml-first-character");
	expect("- a\n- , more\n", "2:3 yaml-first-character");
	expect("c: ? more\n", "1:4 yaml-first-character");
	expect("c: 5% of @home & *more*, [?] }\n", "");
}

static void
a_text_beside_a_blocks_mark_is_named(void **state)
{
	(void)state;
	expect("c: > 5 years\n", "1:4 yaml-block");
	expect("c: |\n  5 years\n", "");
}

static void
an_unknown_escape_is_named(void **state)
{
	(void)state;
	expect("c: \"C:\\files\\home\"\n", "1:13 yaml-escape");
	expect("c: \"C:\\\\home\"\n", "");
}

static void
tabs_in_the_indentation_are_named(void **state)
{
	(void)state;
	expect("a:\n\tb: c\n", "2:1 yaml-tab");
	expect("a: [b,\n\tc]\n", "2:1 yaml-tab");
	expect("a: |\n\ttext\n", "2:1 yaml-tab");
	expect("a:\tb\nc: |\n  d\te\n  \tf\n", "");
}

static void
what_no_rule_knows_is_told_in_libyamls_words(void **state)
{
	(void)state;
	expect("%FOO\n", "1:5 yaml");
	expect("%YAML 1.2\n---\na: b\n", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_follows_a_closed_quotation_or_bracket_is_told_apart),
		cmocka_unit_test(
		an_item_without_its_dash_is_told_from_a_line_that_was_moved),
		cmocka_unit_test(
		    a_missing_space_is_named_where_it_is_missing),
		cmocka_unit_test(
		a_line_that_would_go_on_with_a_value_is_indented_too_far),
		cmocka_unit_test(
		    a_line_that_leaves_its_block_is_told_from_others),
		cmocka_unit_test(
		    a_text_that_is_cut_at_a_hash_is_named_by_its_next_line),
		cmocka_unit_test(
		    what_explains_a_code_shows_it_wrong_and_right),
		cmocka_unit_test(
	    a_colon_in_a_text_without_quotes_is_told_from_other_faults),
		cmocka_unit_test(a_line_without_a_key_is_named),
		cmocka_unit_test(a_line_that_does_not_fit_is_named),
		cmocka_unit_test(a_list_beside_its_key_is_named),
		cmocka_unit_test(
		    a_quote_that_is_never_closed_is_named_where_it_opens),
		cmocka_unit_test(a_quote_that_closes_too_early_is_named),
		cmocka_unit_test(a_bracket_that_is_not_closed_is_named),
		cmocka_unit_test(
		    an_item_that_is_missing_between_brackets_is_named),
		cmocka_unit_test(characters_that_begin_no_text_are_named),
		cmocka_unit_test(a_text_beside_a_blocks_mark_is_named),
		cmocka_unit_test(an_unknown_escape_is_named),
		cmocka_unit_test(tabs_in_the_indentation_are_named),
		cmocka_unit_test(
		    what_no_rule_knows_is_told_in_libyamls_words),
	};

	return cmocka_run_group_tests_name("yaml/error_hints", tests, NULL,
	    NULL);
}
