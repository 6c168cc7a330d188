#include "core/mdoc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"

static void
expect(void (*write)(struct sink *, struct text), const char *text,
    const char *written)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	write(&buffer.sink, text_of(text));
	sink_put(&buffer.sink, T("\0"));
	assert_string_equal(buffer_text(&buffer).at, written);
	buffer_release(&buffer);
}

static void
each_sentence_begins_a_line(void **state)
{
	(void)state;
	expect(mdoc_text, "One. Two? (Three.) Four", "One.\nTwo?\n(Three.)\n"
	    "Four\n");
	expect(mdoc_text, "", "");
}

static void
what_mdoc_would_read_as_a_request_is_text(void **state)
{
	(void)state;
	expect(mdoc_text, ".Sh no", "\\&.Sh no\n");
	expect(mdoc_text, "'br", "\\&'br\n");
	expect(mdoc_text, "a\\fB", "a\\efB\n");
	expect(mdoc_word, "a \"b\"", "\"a \\(dqb\\(dq\"");
}

static void
options_have_hyphens_that_can_be_copied(void **state)
{
	(void)state;
	expect(mdoc_text, "well-known --out -o", "well-known \\-\\-out \\-o\n");
	expect(mdoc_word, "build -o x", "\"build \\-o x\"");
}

static void
what_stands_between_backticks_is_quoted(void **state)
{
	(void)state;
	expect(mdoc_text, "`ltr` or `rtl`.", "\\(oqltr\\(cq or "
	    "\\(oqrtl\\(cq.\n");
}

static void
lines_are_no_longer_than_eighty_bytes(void **state)
{
	struct buffer buffer;
	char words[4001];
	size_t from = 0, end;
	struct text text;

	(void)state;
	for (size_t i = 0; i < 4000; i += 4)
		memcpy(words + i, i % 12 ? "`a` " : "-bc ", 5);
	buffer_begin(&buffer);
	mdoc_text(&buffer.sink, text_of(words));
	text = buffer_text(&buffer);
	for (; from < text.length; from = end + 1) {
		end = text_find_byte(text, '\n', from);
		assert_in_range(end - from, 1, 80);
	}
	buffer_release(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sentence_begins_a_line),
		cmocka_unit_test(what_mdoc_would_read_as_a_request_is_text),
		cmocka_unit_test(options_have_hyphens_that_can_be_copied),
		cmocka_unit_test(what_stands_between_backticks_is_quoted),
		cmocka_unit_test(lines_are_no_longer_than_eighty_bytes),
	};

	return cmocka_run_group_tests_name("core/mdoc", tests, NULL, NULL);
}
