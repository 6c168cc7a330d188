#include "workbench.h"

#include "template/write.h"

static void
expect_lines(const char *text, bool line_start, size_t skip,
    const char *expected)
{
	struct indentation outer = { NULL, TEXT(">") };
	struct indentation inner = { &outer, TEXT("-") };
	struct buffer buffer;

	buffer_begin(&buffer);
	write_lines(&buffer.sink, text_of(text), line_start, &inner, skip);
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, expected);
	buffer_release(&buffer);
}

static void
each_line_that_begins_gets_the_outer_indentation_first(void **state)
{
	(void)state;
	expect_lines("a\nb\n", true, 0, ">-a\n>-b\n");
	expect_lines("a\nb", false, 0, "a\n>-b");
}

static void
the_line_after_the_last_line_end_is_the_next_piece_s(void **state)
{
	(void)state;
	expect_lines("a\n", true, 0, ">-a\n");
}

static void
empty_lines_stay_empty(void **state)
{
	(void)state;
	expect_lines("a\n\n\r\nb", true, 0, ">-a\n\n\r\n>-b");
}

static void
a_line_that_a_tag_goes_on_is_not_empty(void **state)
{
	(void)state;
	expect_lines("", true, 0, ">-");
	expect_lines("  ", true, 2, ">-");
}

static void
lines_lose_no_more_white_space_than_they_have(void **state)
{
	(void)state;
	expect_lines("    a\n b\nc\n \n", true, 2, ">-  a\n>-b\n>-c\n\n");
}

static void
expect_address(const char *address, const char *expected)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	write_address(&buffer.sink, text_of(address));
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, expected);
	buffer_release(&buffer);
}

static void
what_cannot_stand_in_an_address_is_encoded(void **state)
{
	(void)state;
	expect_address("a b\"<>\\^`{|}\n\x7F",
	    "a%20b%22%3C%3E%5C%5E%60%7B%7C%7D%0A%7F");
}

/* Whether an address with the byte at that place grows. */
static bool
grows_with(size_t at, char byte)
{
	char bytes[40];
	struct buffer buffer;
	bool grown;

	memset(bytes, 'x', sizeof(bytes));
	bytes[at] = byte;
	buffer_begin(&buffer);
	write_address(&buffer.sink, (struct text){ bytes, sizeof(bytes) });
	grown = buffer_length(&buffer) != sizeof(bytes);
	buffer_release(&buffer);
	return grown;
}

static void
what_cannot_stand_in_an_address_is_found_anywhere(void **state)
{
	(void)state;
	for (size_t at = 0; at < 40; at++)
		for (int c = 0; c < 256; c++)
			assert_int_equal(grows_with(at, (char)c), c <= ' ' ||
			    c == 0x7F || strchr("\"&<>\\^`{|}", c) != NULL);
}

static void
an_address_that_is_one_stays_as_it_is(void **state)
{
	(void)state;
	expect_address("https://a.example/~x/?q='1'&r=%20#(f)",
	    "https://a.example/~x/?q='1'&amp;r=%20#(f)");
}

static void
expect_written(struct value value, const char *expected)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	assert_int_equal(write_value(&buffer.sink, &value), expected != NULL);
	assert_true(text_equal(buffer_text(&buffer), expected ?
	    text_of(expected) : T("")));
	buffer_release(&buffer);
}

static void
values_that_are_written_out_of_hand_are(void **state)
{
	(void)state;
	expect_written(value_absent(), "");
	expect_written(value_boolean(true), "true");
	expect_written(value_boolean(false), "false");
	expect_written(value_text(T("a & b")), "a &amp; b");
	expect_written(value_address(T("a b&c")), "a%20b&amp;c");
	expect_written(value_html(T("<b>a</b>")), NULL);
	expect_written(value_object(NULL, NULL, NULL), NULL);
	expect_written(value_list(NULL, NULL, 0, NULL), NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    each_line_that_begins_gets_the_outer_indentation_first),
		cmocka_unit_test(
		    the_line_after_the_last_line_end_is_the_next_piece_s),
		cmocka_unit_test(empty_lines_stay_empty),
		cmocka_unit_test(a_line_that_a_tag_goes_on_is_not_empty),
		cmocka_unit_test(
		    lines_lose_no_more_white_space_than_they_have),
		cmocka_unit_test(what_cannot_stand_in_an_address_is_encoded),
		cmocka_unit_test(
		    what_cannot_stand_in_an_address_is_found_anywhere),
		cmocka_unit_test(an_address_that_is_one_stays_as_it_is),
		cmocka_unit_test(values_that_are_written_out_of_hand_are),
	};

	return cmocka_run_group_tests_name("template/write", tests, NULL,
	    NULL);
}
