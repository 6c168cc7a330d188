#include "reading.h"

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
		    literal_blocks_are_found_by_lines_and_indentation),
		cmocka_unit_test(folded_blocks_are_walked),
		cmocka_unit_test(plain_and_quoted_texts_are_walked),
		cmocka_unit_test(a_span_ends_with_its_line),
		cmocka_unit_test(
		    what_was_not_read_as_written_is_named_at_its_beginning),
		cmocka_unit_test(the_end_of_a_text_has_a_place),
	};

	return cmocka_run_group_tests_name("content/scalar_place", tests,
	    NULL, NULL);
}
