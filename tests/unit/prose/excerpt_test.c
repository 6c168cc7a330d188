#include "sample.h"

static void
assert_opening(const char *markdown, size_t characters, const char *opening)
{
	struct sample sample;

	sample_begin(&sample);
	assert_string_equal(prose_excerpt(sample_read(&sample,
	    text_of(markdown)), &sample.arena, characters).at, opening);
	sample_end(&sample);
}

static void
a_short_text_is_given_whole_on_one_line(void **state)
{
	(void)state;
	assert_opening("# a\n\nb *c*\nd", 20, "a b c d");
	assert_opening("abcde", 5, "abcde");
	assert_opening("", 5, "");
}

static void
a_long_one_is_cut_after_a_word(void **state)
{
	(void)state;
	assert_opening("one two, three", 10, "one two\xE2\x80\xA6");
	assert_opening("one two three", 8, "one two\xE2\x80\xA6");
	assert_opening("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3,
	    "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
	assert_opening("ab", 0, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_text_is_given_whole_on_one_line),
		cmocka_unit_test(a_long_one_is_cut_after_a_word),
	};

	return cmocka_run_group_tests_name("prose/excerpt", tests, NULL, NULL);
}
