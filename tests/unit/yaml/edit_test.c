#include "yaml/edit.h"

#include "reading.h"

static const struct text lines = TEXT("edition: b\nbody: |\n");

/* The file with an item as number `at` of its list "updates". */
static void
expect_item(const char *before, size_t at, const char *after)
{
	struct reading reading;
	struct text result;

	reading_begin(&reading, text_of(before));
	assert_non_null(reading.root);
	result = edit_add_item(&reading.arena, reading.root, "updates", at,
	    lines);
	if (after)
		assert_string_equal(result.at, after);
	else
		assert_null(result.at);
	reading_end(&reading);
}

static void
an_item_stands_as_its_neighbours_do(void **state)
{
	(void)state;
	expect_item("updates:\n- edition: a\n", 1,
	    "updates:\n- edition: a\n- edition: b\n  body: |\n");
	expect_item("updates:\n    -   edition: a\nx: 1\n", 1,
	    "updates:\n    -   edition: a\n    -   edition: b\n"
	    "        body: |\nx: 1\n");
	expect_item("updates:\n  -\n    edition: a\n", 1,
	    "updates:\n  -\n    edition: a\n  - edition: b\n"
	    "    body: |\n");
}

static void
an_item_goes_where_it_is_asked_for(void **state)
{
	(void)state;
	expect_item("updates:\n  # About c.\n  - edition: c\n", 0,
	    "updates:\n  - edition: b\n    body: |\n  # About c.\n"
	    "  - edition: c\n");
	expect_item("updates:\n  - edition: a\n  # About c.\n"
	    "  - edition: c\n", 1,
	    "updates:\n  - edition: a\n  - edition: b\n    body: |\n"
	    "  # About c.\n  - edition: c\n");
}

static void
remarks_and_empty_lines_stay_with_what_they_are_about(void **state)
{
	(void)state;
	expect_item("updates:\n  - edition: a # so\n    # Of a.\n\n"
	    "# Of x.\nx: 1\n", 1,
	    "updates:\n  - edition: a # so\n    # Of a.\n"
	    "  - edition: b\n    body: |\n\n# Of x.\nx: 1\n");
	expect_item("updates:\n  - body: |+\n      Text.\n\nx: 1\n", 1,
	    "updates:\n  - body: |+\n      Text.\n\n  - edition: b\n"
	    "    body: |\nx: 1\n");
}

static void
an_empty_or_missing_list_is_begun(void **state)
{
	(void)state;
	expect_item("updates:\nx: 1\n", 0,
	    "updates:\n  - edition: b\n    body: |\nx: 1\n");
	expect_item("updates: [ ]  # none\nx: 1\n", 0,
	    "updates:  # none\n  - edition: b\n    body: |\nx: 1\n");
	expect_item("updates: []", 0,
	    "updates:\n  - edition: b\n    body: |\n");
	expect_item("x: 1\n", 0,
	    "x: 1\nupdates:\n  - edition: b\n    body: |\n");
	expect_item("x: 1\n...\n", 0,
	    "x: 1\nupdates:\n  - edition: b\n    body: |\n...\n");
}

static void
the_files_own_line_ends_are_used(void **state)
{
	(void)state;
	expect_item("x: 1\r\nupdates:\r\n  - edition: a", 1,
	    "x: 1\r\nupdates:\r\n  - edition: a\r\n  - edition: b\r\n"
	    "    body: |\r\n");
	expect_item("\xEF\xBB\xBFupdates:\n- edition: a\n", 1,
	    "\xEF\xBB\xBFupdates:\n- edition: a\n- edition: b\n"
	    "  body: |\n");
}

static void
what_stands_between_brackets_is_left_alone(void **state)
{
	(void)state;
	expect_item("{x: 1}\n", 0, NULL);
	expect_item("updates: [{edition: a}]\n", 1, NULL);
	expect_item("updates: {edition: a}\n", 1, NULL);
	expect_item("updates: none\n", 0, NULL);
}

static void
a_value_is_replaced_and_its_remark_kept(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("date: 2017  # when\ntitle: >-\n  A\n"
	    "  b\n\nx: 'y'\n"));
	assert_string_equal(edit_replace(&reading.arena, node_member(
	    reading.root, "date"), T("2018")).at, "date: 2018  # when\n"
	    "title: >-\n  A\n  b\n\nx: 'y'\n");
	assert_string_equal(edit_replace(&reading.arena, node_member(
	    reading.root, "title"), T("C")).at, "date: 2017  # when\n"
	    "title: C\n\nx: 'y'\n");
	assert_string_equal(edit_replace(&reading.arena, node_member(
	    reading.root, "x"), T("z")).at, "date: 2017  # when\n"
	    "title: >-\n  A\n  b\n\nx: z\n");
	reading_end(&reading);
}

static void
a_line_goes_behind_a_value(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("date: 2017  # when\nx:"));
	assert_string_equal(edit_add_line(&reading.arena, reading.root,
	    "date", T("draft: true")).at,
	    "date: 2017  # when\ndraft: true\nx:");
	assert_null(edit_add_line(&reading.arena, reading.root, "x",
	    T("y")).at);
	assert_null(edit_add_line(&reading.arena, reading.root, "z",
	    T("y")).at);
	reading_end(&reading);
	reading_begin(&reading, T("date: 2017"));
	assert_string_equal(edit_add_line(&reading.arena, reading.root,
	    "date", T("draft: true")).at, "date: 2017\ndraft: true\n");
	reading_end(&reading);
	reading_begin(&reading, T("{date: 2017}"));
	assert_null(edit_add_line(&reading.arena, reading.root, "date",
	    T("draft: true")).at);
	reading_end(&reading);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_stands_as_its_neighbours_do),
		cmocka_unit_test(an_item_goes_where_it_is_asked_for),
		cmocka_unit_test(
		    remarks_and_empty_lines_stay_with_what_they_are_about),
		cmocka_unit_test(an_empty_or_missing_list_is_begun),
		cmocka_unit_test(the_files_own_line_ends_are_used),
		cmocka_unit_test(what_stands_between_brackets_is_left_alone),
		cmocka_unit_test(a_value_is_replaced_and_its_remark_kept),
		cmocka_unit_test(a_line_goes_behind_a_value),
	};

	return cmocka_run_group_tests_name("content/edit", tests, NULL,
	    NULL);
}
