#include "core/wrap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
expect_wrapped(struct text text, size_t column, size_t indentation,
    size_t width, const char *expected)
{
	struct arena arena = { NULL };
	struct buffer lines;

	buffer_begin(&lines);
	wrap_words(&lines.sink, text, column, indentation, width);
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
		cmocka_unit_test(lines_are_broken_before_they_are_too_long),
		cmocka_unit_test(
		    further_lines_are_indented_and_the_first_is_begun),
		cmocka_unit_test(a_long_word_has_a_line_of_its_own),
		cmocka_unit_test(characters_are_counted_and_not_bytes),
	};

	return cmocka_run_group_tests_name("core/wrap", tests, NULL, NULL);
}
