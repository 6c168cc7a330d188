#include "core/sink.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
expect(struct buffer *buffer, const char *written)
{
	assert_true(text_equal(buffer_text(buffer), text_of(written)));
	buffer_release(buffer);
}

static void
text_is_written_as_it_is_and_absent_text_not_at_all(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	sink_put(&buffer.sink, T("a & b"));
	sink_put(&buffer.sink, (struct text){ NULL, 0 });
	sink_string(&buffer.sink, NULL);
	sink_string(&buffer.sink, "!");
	expect(&buffer, "a & b!");
}

static void
numbers_are_written_in_digits(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	sink_number(&buffer.sink, 0);
	sink_string(&buffer.sink, " ");
	sink_number(&buffer.sink, (size_t)UINT32_MAX);
	expect(&buffer, "0 4294967295");
}

static void
escaped_text_is_safe_between_tags_and_in_attributes(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	sink_escaped(&buffer.sink, T("<a href=\"x\">&amp;</a>"));
	expect(&buffer, "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
	buffer_begin(&buffer);
	sink_escaped(&buffer.sink, T("Mayor's caf\xC3\xA9"));
	expect(&buffer, "Mayor's caf\xC3\xA9");
}

enum { LONGEST = 40 };

static void
put_escaped(struct sink *sink, char byte)
{
	static const char *const references[] = { ['&'] = "&amp;",
		['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;" };
	unsigned char c = (unsigned char)byte;

	if (c < sizeof(references) / sizeof(references[0]) && references[c])
		sink_string(sink, references[c]);
	else
		sink_put(sink, (struct text){ &byte, 1 });
}

/* Escapes `length` different bytes, `byte` among them at `at`: with or without
   room for them in the sink. */
static void
expect_escaped(size_t length, size_t at, char byte, bool room)
{
	char bytes[LONGEST];
	struct buffer buffer, expected;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)('?' + i);
	bytes[at] = byte;
	buffer_begin(&buffer);
	buffer_begin(&expected);
	if (room) {
		sink_string(&buffer.sink, "before");
		sink_string(&expected.sink, "before");
	}
	sink_escaped(&buffer.sink, (struct text){ bytes, length });
	sink_string(&buffer.sink, "after");
	for (size_t i = 0; i < length; i++)
		put_escaped(&expected.sink, bytes[i]);
	sink_string(&expected.sink, "after");
	assert_true(text_equal(buffer_text(&buffer),
	    buffer_text(&expected)));
	buffer_release(&buffer);
	buffer_release(&expected);
}

static void
special_characters_are_found_wherever_they_stand(void **state)
{
	(void)state;
	for (size_t length = 1; length <= LONGEST; length++)
		for (size_t at = 0; at < length; at++)
			for (int i = 0; i < 256; i++) {
				expect_escaped(length, at, (char)i, true);
				expect_escaped(length, at, (char)i, false);
			}
}

/* Writes a text with a line feed in each `feeds` bytes as one line: with or
   without room for it in the sink. */
static void
expect_line(size_t length, size_t feeds, bool room)
{
	char bytes[LONGEST], line[LONGEST];
	struct buffer buffer;
	struct text written;

	for (size_t i = 0; i < LONGEST; i++) {
		bytes[i] = i % feeds ? (char)('?' + i) : '\n';
		line[i] = i % feeds ? bytes[i] : ' ';
	}
	buffer_begin(&buffer);
	if (room)
		sink_string(&buffer.sink, "before");
	sink_line(&buffer.sink, (struct text){ bytes, length });
	sink_string(&buffer.sink, "after");
	written = buffer_text(&buffer);
	assert_true(text_equal(text_slice(written, room ? 6 : 0,
	    written.length - 5), (struct text){ line, length }));
	assert_true(text_ends(written, T("after")));
	buffer_release(&buffer);
}

static void
a_line_has_spaces_for_line_feeds(void **state)
{
	(void)state;
	for (size_t length = 0; length <= LONGEST; length++)
		for (size_t feeds = 1; feeds <= LONGEST; feeds++) {
			expect_line(length, feeds, true);
			expect_line(length, feeds, false);
		}
}

/* Leaves the sink without room, as one that fails does. */
static void
refuse(struct sink *sink, const char *bytes, size_t length)
{
	(void)bytes;
	(void)length;
	sink->room = 0;
}

/* The last byte of the room is left to write(), see sink.h. */
static void
what_just_fits_is_put_and_nothing_behind_it(void **state)
{
	char room[LONGEST + 1], bytes[LONGEST];

	(void)state;
	memset(bytes, 'x', sizeof(bytes));
	for (size_t length = 1; length < LONGEST; length++) {
		struct sink sink = { refuse, room, length };
		memset(room, '.', sizeof(room));
		sink_escaped(&sink, (struct text){ bytes, length });
		assert_ptr_equal(sink.at, room);
		assert_int_equal(room[0], '.');
		sink = (struct sink){ refuse, room, length + 1 };
		sink_escaped(&sink, (struct text){ bytes, length });
		assert_int_equal(sink.room, 1);
		assert_ptr_equal(sink.at, room + length);
		assert_int_equal(room[length - 1], 'x');
		assert_int_equal(room[length], '.');
	}
}

static void
cells_are_quoted_where_they_must_be(void **state)
{
	const struct text cells[] = { TEXT("plain"), TEXT(""),
		TEXT("a, b"), TEXT("say \"so\""), TEXT("two\nlines"),
		{ NULL, 0 } };
	struct buffer text;

	(void)state;
	buffer_begin(&text);
	sink_csv_row(&text.sink, cells, 6);
	assert_true(text_equal(buffer_text(&text), T("plain,,\"a, b\","
	    "\"say \"\"so\"\"\",\"two\nlines\",\r\n")));
	buffer_release(&text);
}

static void
expect_wrapped(struct text text, size_t column, size_t indentation,
    size_t width, const char *expected)
{
	struct arena arena = { NULL };
	struct buffer lines;

	buffer_begin(&lines);
	sink_wrapped(&lines.sink, text, column, indentation, width);
	assert_string_equal(buffer_keep(&lines, &arena).at, expected);
	arena_release(&arena);
}

static void
lines_are_broken_before_they_are_too_long(void **state)
{
	(void)state;
	expect_wrapped(T("one two three"), 0, 0, 7, "one two\nthree\n");
	expect_wrapped(T("one two three"), 0, 0, 6, "one\ntwo\nthree\n");
	expect_wrapped(T("one two three"), 0, 0, 13, "one two three\n");
	expect_wrapped(T(""), 0, 4, 13, "\n");
}

static void
further_lines_are_indented_and_the_first_is_begun(void **state)
{
	(void)state;
	expect_wrapped(T("one two three"), 4, 2, 11,
	    "one two\n  three\n");
	expect_wrapped(T("one two three"), 5, 2, 11,
	    "one\n  two three\n");
}

static void
a_long_word_has_a_line_of_its_own(void **state)
{
	(void)state;
	expect_wrapped(T("a longest b"), 0, 1, 5, "a\n longest\n b\n");
	expect_wrapped(T("longest"), 9, 0, 5, "longest\n");
}

static void
characters_are_counted_and_not_bytes(void **state)
{
	(void)state;
	expect_wrapped(T("\xC3\xA9t\xC3\xA9 \xC3\xA9t\xC3\xA9"), 0, 0, 7,
	    "\xC3\xA9t\xC3\xA9 \xC3\xA9t\xC3\xA9\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    special_characters_are_found_wherever_they_stand),
		cmocka_unit_test(a_line_has_spaces_for_line_feeds),
		cmocka_unit_test(what_just_fits_is_put_and_nothing_behind_it),
		cmocka_unit_test(
		    text_is_written_as_it_is_and_absent_text_not_at_all),
		cmocka_unit_test(numbers_are_written_in_digits),
		cmocka_unit_test(
		    escaped_text_is_safe_between_tags_and_in_attributes),
		cmocka_unit_test(cells_are_quoted_where_they_must_be),
		cmocka_unit_test(lines_are_broken_before_they_are_too_long),
		cmocka_unit_test(
		    further_lines_are_indented_and_the_first_is_begun),
		cmocka_unit_test(a_long_word_has_a_line_of_its_own),
		cmocka_unit_test(characters_are_counted_and_not_bytes),
	};

	return cmocka_run_group_tests_name("core/sink", tests, NULL, NULL);
}
