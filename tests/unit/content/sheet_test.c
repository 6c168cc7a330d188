#include "content/sheet.h"

#include "../yaml/reading.h"

/* "a|b/c|d" and the faults. */
static struct text
shape_of(struct arena *arena, const char *contents)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	struct diagnostics diagnostics = { .arena = arena };
	struct text all = TEXT("");
	struct sheet sheet;

	*file = (struct source_file){ TEXT("test.csv"),
		arena_copy(arena, text_of(contents)), 0 };
	if (!sheet_read(arena, file, &sheet, &diagnostics))
		return found_in(arena, &diagnostics);
	for (size_t i = 0; i < sheet.count; i++)
		for (size_t j = 0; j < sheet.rows[i].count; j++)
			all = arena_join(arena, TEXTS(all, j ? T("|") : i ?
			    T("/") : T(""), sheet.rows[i].cells[j].text));
	return all;
}

static void
expect_shape(const char *contents, const char *expected)
{
	struct arena arena = { NULL };

	assert_string_equal(shape_of(&arena, contents).at, expected);
	arena_release(&arena);
}

static void
rows_end_as_any_system_ends_lines(void **state)
{
	(void)state;
	expect_shape("a,b\nc,d\n", "a|b/c|d");
	expect_shape("a,b\r\nc,d\r\n", "a|b/c|d");
	expect_shape("a,b\nc,d", "a|b/c|d");
	expect_shape("\xEF\xBB\xBF" "a,b\n\nc", "a|b//c");
	expect_shape("", "");
	expect_shape("a,\n,b\n", "a|/|b");
}

static void
quoted_cells_hold_anything(void **state)
{
	(void)state;
	expect_shape("\"a,\"\"b\"\"\",c\n", "a,\"b\"|c");
	expect_shape("\"a\r\nb\",\"\"\n", "a\nb|");
	expect_shape("a \"b\" c,d\n", "a \"b\" c|d");
	expect_shape("\"a\"b,c\n", "ab|c");
	expect_shape("a\nb,\"c\n", "2:3 sheet-quote");
}

static void
the_first_row_tells_what_separates(void **state)
{
	(void)state;
	expect_shape("a;b\nc,d;e\n", "a|b/c,d|e");
	expect_shape("a\tb\nc;d\te\n", "a|b/c;d|e");
	expect_shape("\"a;b;c\",d\n", "a;b;c|d");
}

static void
what_is_not_utf_8_is_refused(void **state)
{
	(void)state;
	expect_shape("a,\xE9\n", "1:3 not-utf-8");
}

static void
cells_know_their_place(void **state)
{
	struct arena arena = { NULL };
	struct source_file file = { TEXT("test.csv"),
		TEXT("\xC3\xA9,b\n\"c\nd\", e\n"), 0 };
	struct diagnostics diagnostics = { .arena = &arena };
	struct sheet sheet;

	(void)state;
	assert_true(sheet_read(&arena, &file, &sheet, &diagnostics));
	expect_place(sheet.rows[0].cells[1].place, 1, 3, 1);
	expect_place(sheet.rows[1].cells[0].place, 2, 1, 1);
	expect_place(sheet.rows[1].cells[1].place, 3, 4, 1);
	arena_release(&arena);
}

static void
columns_are_named_as_spreadsheets_do(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(sheet_column_name(&arena, 0).at, "A");
	assert_string_equal(sheet_column_name(&arena, 25).at, "Z");
	assert_string_equal(sheet_column_name(&arena, 26).at, "AA");
	assert_string_equal(sheet_column_name(&arena, 701).at, "ZZ");
	assert_string_equal(sheet_column_name(&arena, 702).at, "AAA");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_end_as_any_system_ends_lines),
		cmocka_unit_test(quoted_cells_hold_anything),
		cmocka_unit_test(the_first_row_tells_what_separates),
		cmocka_unit_test(what_is_not_utf_8_is_refused),
		cmocka_unit_test(cells_know_their_place),
		cmocka_unit_test(columns_are_named_as_spreadsheets_do),
	};

	return cmocka_run_group_tests_name("content/sheet", tests, NULL,
	    NULL);
}
