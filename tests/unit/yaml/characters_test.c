#include "yaml/characters.h"

#include "reading.h"

static void
bytes_that_are_not_utf8_are_named_once_at_their_place(void **state)
{
	(void)state;
	expect("a: \xC3\xA9\nb: caf\xE9 \xE9\n", "2:7 not-utf-8");
	expect("a: \xC3\xA9\nb: caf\xC3\xA9\n", "");
}

static void
characters_that_no_page_may_hold_are_named_each(void **state)
{
	(void)state;
	expect("a: x\x01y\nb: \xC2\x92\nc: \xEF\xBF\xBE\n",
	    "1:5 forbidden-character\n2:4 forbidden-character\n"
	    "3:4 forbidden-character");
	expect("a: x\xC2\xA0y\xEF\xBF\xBD\n", "");
}

static void
escapes_cannot_write_what_the_file_may_not_hold(void **state)
{
	(void)state;
	expect("a: \"b\\x01\"\n", "1:6 forbidden-character");
	expect("a: \"b\\0\"\n", "1:6 forbidden-character");
	expect("a: \"b\\u00e9\"\n", "");
	expect("a: 'b\\x01'\n", "");
}

static void
line_separators_that_editors_do_not_show_are_named(void **state)
{
	(void)state;
	expect("a: x\xE2\x80\xA8y\n", "1:5 line-separator");
	expect("a: x\rb: y\n", "1:5 line-separator");
	expect("a: x\r\nb: y\r\n", "");
}

static void
a_file_full_of_faults_is_named_a_few_times(void **state)
{
	char contents[1001];
	struct reading reading;

	(void)state;
	memset(contents, 1, 1000);
	contents[1000] = '\0';
	reading_begin(&reading, text_of(contents));
	assert_in_range(reading.diagnostics.count, 1, 20);
	reading_end(&reading);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    bytes_that_are_not_utf8_are_named_once_at_their_place),
		cmocka_unit_test(
		    characters_that_no_page_may_hold_are_named_each),
		cmocka_unit_test(
		    escapes_cannot_write_what_the_file_may_not_hold),
		cmocka_unit_test(
		    line_separators_that_editors_do_not_show_are_named),
		cmocka_unit_test(a_file_full_of_faults_is_named_a_few_times),
	};

	return cmocka_run_group_tests_name("content/characters", tests,
	    NULL, NULL);
}
