#include "small_build.h"

enum { COLUMNS = 15, MOST_ROWS = 16 };

struct sheet {
	struct text cells[MOST_ROWS][COLUMNS];
	size_t rows;
};

/* The cell at *at, which moves to what ends it: RFC 4180, to the letter. */
static struct text
cell_at(struct arena *arena, struct text text, size_t *at)
{
	bool quoted = *at < text.length && text.at[*at] == '"';
	char *cell = arena_allocate(arena, text.length + 1);
	size_t length = 0;

	for (*at += quoted; *at < text.length; (*at)++) {
		char c = text.at[*at];
		if (quoted && c == '"') {
			++*at;
			if (*at >= text.length || text.at[*at] != '"')
				return (struct text){ cell, length };
		} else if (!quoted && (c == ',' || c == '\r'))
			break;
		else if (!quoted && (c == '"' || c == '\n'))
			fail_msg("a quote or line end without quotes");
		cell[length++] = c;
	}
	assert_false(quoted);
	return (struct text){ cell, length };
}

static void
read_table(struct small_build *made, const char *path, struct sheet *table)
{
	struct text text = small_build_read(made, path);
	size_t at = 0;

	memset(table, 0, sizeof(*table));
	for (; at < text.length; table->rows++) {
		assert_true(table->rows < MOST_ROWS);
		for (size_t i = 0; i < COLUMNS; i++) {
			table->cells[table->rows][i] = cell_at(
			    &made->small.arena, text, &at);
			assert_true(at < text.length);
			if (i + 1 < COLUMNS)
				assert_int_equal(text.at[at++], ',');
		}
		assert_true(text_equal(text_slice(text, at, at + 2),
		    T("\r\n")));
		at += 2;
	}
}

static void
expect(const struct sheet *table, size_t row, const char *column,
    const char *cell)
{
	size_t i = 0;

	while (i < COLUMNS && !text_equal(table->cells[0][i],
	    text_of(column)))
		i++;
	assert_true(i < COLUMNS);
	assert_string_equal(table->cells[row][i].at, cell);
}

static void
a_row_holds_the_facts_of_a_recommendation(void **state)
{
	struct small_build made;
	struct sheet table;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "csv");
	read_table(&made, "2024/report.csv", &table);
	assert_int_equal(table.rows, 5);
	expect(&table, 1, "number", "1");
	expect(&table, 1, "title", "A radar, \"new\"");
	expect(&table, 1, "group", "The port");
	expect(&table, 1, "owners", "Port Authority; City Council");
	expect(&table, 1, "status", "Built");
	expect(&table, 1, "closed", "true");
	expect(&table, 1, "edition", "2023");
	expect(&table, 1, "carried_forward", "true");
	expect(&table, 1, "date", "2023-04-01");
	expect(&table, 1, "recommendation", "Build a radar.");
	expect(&table, 1, "update",
	    "It turns, see recommendation 2.\n\nDay and night.");
	expect(&table, 1, "closing", "");
	expect(&table, 1, "notice", "A test.");
	expect(&table, 2, "title", "Buy a boat & keep <it>.");
	expect(&table, 2, "closing", "Two boats came.");
	expect(&table, 2, "carried_forward", "false");
	small_build_end(&made);
}

static void
what_is_not_reported_on_has_empty_cells(void **state)
{
	struct small_build made;
	struct sheet table;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "csv");
	read_table(&made, "2024/report.csv", &table);
	expect(&table, 4, "number", "10");
	expect(&table, 4, "status", "");
	expect(&table, 4, "closed", "false");
	expect(&table, 4, "edition", "");
	expect(&table, 4, "update", "");
	small_build_end(&made);
}

static void
evidence_and_corrections_have_a_line_each(void **state)
{
	struct small_build made;
	struct sheet table;

	(void)state;
	small_build_begin(&made);
	small_put(&made.small, "content/recommendations/3.yaml",
	    "number: 3\ngroup: port\nrecommendation: x\nupdates:\n"
	    "  - edition: '2024'\n    status: built\n    body: x\n"
	    "    evidence:\n"
	    "      - {title: A, url: 'https://a.org/', date: 2024-02}\n"
	    "      - {title: B, url: 'https://b.org/'}\n"
	    "    corrected:\n"
	    "      - {date: 2024-03-01, note: Not *one* but two.}\n"
	    "      - {date: 2024, note: Three.}\n");
	small_build_make(&made, "csv");
	read_table(&made, "2024/report.csv", &table);
	expect(&table, 3, "evidence", "A (2024-02): https://a.org/\n"
	    "B: https://b.org/");
	expect(&table, 3, "corrected", "2024-03-01: Not one but two.\n"
	    "2024: Three.");
	expect(&table, 4, "evidence", "");
	expect(&table, 4, "corrected", "");
	small_build_end(&made);
}

static void
commas_quotes_and_line_ends_of_any_kind_are_quoted(void **state)
{
	struct small_build made;
	struct sheet table;

	(void)state;
	small_build_begin(&made);
	small_put(&made.small, "content/recommendations/3.yaml",
	    "number: 3\ntitle: '\"\"'\ngroup: port\n"
	    "recommendation: \"a&#13;b\"\nupdates:\n"
	    "  - edition: '2024'\n    status: built\n"
	    "    body: 'said \"so\", then left'\n"
	    "    closing: '\"'\n");
	small_build_make(&made, "csv");
	read_table(&made, "2024/report.csv", &table);
	assert_int_equal(table.rows, 5);
	expect(&table, 3, "title", "\"\"");
	expect(&table, 3, "recommendation", "a\rb");
	expect(&table, 3, "update", "said \"so\", then left");
	expect(&table, 3, "closing", "\"");
	small_build_end(&made);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_holds_the_facts_of_a_recommendation),
		cmocka_unit_test(what_is_not_reported_on_has_empty_cells),
		cmocka_unit_test(evidence_and_corrections_have_a_line_each),
		cmocka_unit_test(
		    commas_quotes_and_line_ends_of_any_kind_are_quoted),
	};

	return cmocka_run_group_tests_name("formats/csv", tests, NULL, NULL);
}
