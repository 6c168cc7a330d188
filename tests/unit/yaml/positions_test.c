#include "yaml/positions.h"

#include "core/utf8.h"
#include "reading.h"

static void
expect_counted(struct text text, size_t skip, struct position position)
{
	uint32_t line = 1, column = 1;

	for (size_t at = skip; at < position.byte;) {
		bool end = utf8_next(text, &at) == '\n';
		line += end;
		column = end ? 1 : column + 1;
	}
	assert_int_equal(position.line, line);
	assert_int_equal(position.column, column);
}

/* Reads all tokens of the text and expects a position that agrees with a count
   of characters from the beginning. */
static void
expect_positions(struct text text, size_t skip)
{
	struct positions positions;
	yaml_parser_t parser;
	bool more = true;

	positions_begin(&positions, text, skip);
	assert_true(yaml_parser_initialize(&parser));
	yaml_parser_set_input_string(&parser,
	    (const unsigned char *)text.at + skip, text.length - skip);
	while (more) {
		yaml_token_t token;
		struct position to, from;
		assert_true(yaml_parser_scan(&parser, &token));
		to = positions_at(&positions, token.end_mark);
		expect_counted(text, skip, to);
		from = positions_at(&positions, token.start_mark);
		expect_counted(text, skip, from);
		more = token.type != YAML_STREAM_END_TOKEN;
		if (!more)
			assert_int_equal(to.byte, text.length);
		yaml_token_delete(&token);
	}
	yaml_parser_delete(&parser);
}

static void
lines_and_columns_count_characters_behind_the_mark(void **state)
{
	(void)state;
	expect_positions(T("\xEF\xBB\xBF\xC3\xA9: a\n\nb: c\n"), 3);
	expect_positions(T("a: [\xC3\xA9, \xF0\x9F\x99\x82, b]\r\n"
	    "c:\td\r\n"), 0);
	expect_positions(T("a: |\n  \xC3\xA9\n\n  b\nc: d\n"), 0);
}

static void
a_last_line_without_its_end_is_no_line_more(void **state)
{
	(void)state;
	expect_positions(T("a: b"), 0);
	expect_positions(T("a: b\nc: \xC3\xA9"), 0);
	expect_positions(T("a: b\n- "), 0);
	expect_positions(T("\xEF\xBB\xBF"), 3);
	expect_positions(T(""), 0);
}

/*
 * Reads `contents`, a mapping with a key t, and expects `word` of its text at
 * that line and column, as long as itself or `span`.
 */
static void
expect_word(const char *contents, const char *word, unsigned line,
    unsigned column, unsigned span)
{
	struct reading reading;
	const struct node *node;
	size_t at;

	reading_begin(&reading, text_of(contents));
	node = node_member(reading.root, "t");
	at = text_find(node->text, text_of(word), 0);
	assert_true(at != TEXT_NOWHERE);
	expect_place(scalar_place(node, at, strlen(word)), line, column,
	    span);
	reading_end(&reading);
}

static void
literal_blocks_are_found_by_lines_and_indentation(void **state)
{
	(void)state;
	expect_word("t: |\n  one\n\n  tw\xC3\xB6 word\n", "word", 4, 7, 4);
	expect_word("t: |\r\n  one\r\n\r\n  two\r\n", "two", 4, 3, 3);
	expect_word("t: |2-  # more\n    one\n\n   two\n", "two", 4, 4, 3);
	expect_word("t: |+\n\n\n  one\n", "one", 4, 3, 3);
	expect_word("t: |\n  one\n   \n     two", "two", 4, 6, 3);
}

static void
folded_blocks_are_walked(void **state)
{
	(void)state;
	expect_word("t: >\n  one\n  two three\n\n  four\n", "three", 3, 7, 5);
	expect_word("t: >-\n  one\n\n    - two\n    - three\n  four\n", "four",
	    6, 3, 4);
	expect_word("t: >\r\n  one\r\n  two\r\n", "two", 3, 3, 3);
}

static void
plain_and_quoted_texts_are_walked(void **state)
{
	(void)state;
	expect_word("t: one two\n  three\n", "two", 1, 8, 3);
	expect_word("t: one two\n  three\n", "three", 2, 3, 5);
	expect_word("t: 'it''s two'\n", "two", 1, 11, 3);
	expect_word("t: \"a\\tb\\u00e9 two\"\n", "two", 1, 16, 3);
	expect_word("t: \"one \\\n   two\n\n  three\"\n", "two", 2, 4, 3);
	expect_word("t: \"one \\\n   two\n\n  three\"\n", "three", 4, 3, 5);
}

static void
a_span_ends_with_its_line(void **state)
{
	(void)state;
	expect_word("t: |\n  one two\n  three\n", "two\nthree", 2, 7, 3);
	expect_word("t: one two\n  three\n", "two three", 1, 8, 3);
}

static void
what_was_not_read_as_written_is_named_at_its_beginning(void **state)
{
	(void)state;
	expect_word("t: &x one two\n", "two", 1, 4, 10);
}

static void
the_end_of_a_text_has_a_place(void **state)
{
	struct reading reading;
	const struct node *node;

	(void)state;
	reading_begin(&reading, T("t: |\n  one\nu: v\n"));
	node = node_member(reading.root, "t");
	expect_place(scalar_place(node, 3, 0), 2, 6, 1);
	expect_place(scalar_place(node, 400, 400), 3, 1, 1);
	reading_end(&reading);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    lines_and_columns_count_characters_behind_the_mark),
		cmocka_unit_test(a_last_line_without_its_end_is_no_line_more),
		cmocka_unit_test(
		    literal_blocks_are_found_by_lines_and_indentation),
		cmocka_unit_test(folded_blocks_are_walked),
		cmocka_unit_test(plain_and_quoted_texts_are_walked),
		cmocka_unit_test(a_span_ends_with_its_line),
		cmocka_unit_test(
		    what_was_not_read_as_written_is_named_at_its_beginning),
		cmocka_unit_test(the_end_of_a_text_has_a_place),
	};

	return cmocka_run_group_tests_name("yaml/positions", tests, NULL,
	    NULL);
}
