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

/* Whether so many bytes become more when they are escaped: all the same, but
   for the one at `at`. */
static bool
grows_with(size_t length, size_t at, char byte)
{
	char bytes[LONGEST];
	struct buffer buffer;
	bool grown;

	memset(bytes, 'x', sizeof(bytes));
	bytes[at] = byte;
	buffer_begin(&buffer);
	sink_escaped(&buffer.sink, (struct text){ bytes, length });
	grown = buffer_length(&buffer) != length;
	buffer_release(&buffer);
	return grown;
}

static void
special_characters_are_found_wherever_they_stand(void **state)
{
	static const char special[] = "&<>\"";
	size_t writes = 0;

	(void)state;
	for (size_t length = 1; length <= LONGEST; length++)
		for (size_t at = 0; at < length; at++)
			for (int i = 0; i < 256; i++) {
				bool grown = grows_with(length, at, (char)i);
				assert_int_equal(grown, i &&
				    strchr(special, i) != NULL);
				writes += grown;
			}
	assert_int_equal(writes, 4 * LONGEST * (LONGEST + 1) / 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    special_characters_are_found_wherever_they_stand),
		cmocka_unit_test(
		    text_is_written_as_it_is_and_absent_text_not_at_all),
		cmocka_unit_test(numbers_are_written_in_digits),
		cmocka_unit_test(
		    escaped_text_is_safe_between_tags_and_in_attributes),
	};

	return cmocka_run_group_tests_name("core/sink", tests, NULL, NULL);
}
