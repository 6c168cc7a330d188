#include "yaml/error_hints.h"

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
	};

	return cmocka_run_group_tests_name("content/yaml_guess", tests, NULL,
	    NULL);
}
