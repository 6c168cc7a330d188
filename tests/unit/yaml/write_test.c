#include "yaml/write.h"

#include "core/buffer.h"
#include "reading.h"

/* The texts come back as they were, from `key: TEXT`. */
static void
expect_scalar(const char *text, const char *written)
{
	struct reading reading;
	struct buffer buffer;

	buffer_begin(&buffer);
	sink_string(&buffer.sink, "key: ");
	yaml_put_scalar(&buffer.sink, text_of(text));
	reading_begin(&reading, buffer_text(&buffer));
	if (written)
		assert_string_equal(arena_copy(&reading.arena, text_slice(
		    buffer_text(&buffer), 5, buffer_length(&buffer))).at,
		    written);
	assert_int_equal(reading.diagnostics.count, 0);
	assert_true(text_equal(node_member(reading.root, "key")->text,
	    text_of(text)));
	buffer_release(&buffer);
	reading_end(&reading);
}

static void
plain_words_stay_plain(void **state)
{
	(void)state;
	expect_scalar("Two years on", "Two years on");
	expect_scalar("A: b", "\"A: b\"");
	expect_scalar("10:30, it's 5#", "10:30, it's 5#");
	expect_scalar("été", "été");
}

static void
what_would_mean_something_else_is_quoted(void **state)
{
	static const char *const hard[] = { "- a", "? b", "[x]", "{y}", "*z",
		"&a", "!t", "|", ">", "%d", "@x", "`y`", "'q'", "\"q\"",
		"# r", "a # r", "end:", "a \\ b", "\"a\\b\" c: d", " led",
		"trailed ", "", "---", "~", "," };

	(void)state;
	for (size_t i = 0; i < sizeof(hard) / sizeof(hard[0]); i++)
		expect_scalar(hard[i], NULL);
}

static void
expect_block(const char *text, const char *written)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	yaml_put_block(&buffer.sink, 2, text_of(text));
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, written);
	buffer_release(&buffer);
}

static void
a_blocks_lines_are_indented(void **state)
{
	(void)state;
	expect_block(" One.\n\n- two\r\n- three\rfour\n\n",
	    "|\n  One.\n\n  - two\n  - three\n  four\n");
	expect_block("", "|\n");
}

static void
long_lines_are_broken_where_markdown_reads_the_same(void **state)
{
	static const char words[] = "Words and words and words and words and "
	    "words and words and words - 3. and # more words stand here";

	(void)state;
	expect_block(words, "|\n  Words and words and words and words and "
	    "words and words and words - 3. and #\n"
	    "  more words stand here\n");
	expect_block("- An item whose line is long but is an item, so that it "
	    "is left as it was for ever",
	    "|\n  - An item whose line is long but is an item, so that it "
	    "is left as it was for ever\n");
	expect_block("Averylongwordthatcannotbebrokenbecauseithasnospaces"
	    "anywhereinitatallhowlongsoeveritis and",
	    "|\n  Averylongwordthatcannotbebrokenbecauseithasnospaces"
	    "anywhereinitatallhowlongsoeveritis\n  and\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_words_stay_plain),
		cmocka_unit_test(what_would_mean_something_else_is_quoted),
		cmocka_unit_test(a_blocks_lines_are_indented),
		cmocka_unit_test(
		    long_lines_are_broken_where_markdown_reads_the_same),
	};

	return cmocka_run_group_tests_name("content/yaml_write", tests, NULL,
	    NULL);
}
