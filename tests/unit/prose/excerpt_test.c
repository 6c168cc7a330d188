#include "sample.h"

static void
assert_excerpt(const char *markdown, size_t characters, const char *excerpt)
{
	struct sample sample;

	sample_begin(&sample);
	assert_string_equal(prose_excerpt(sample_read(&sample,
	    text_of(markdown)), &sample.arena, characters).at, excerpt);
	sample_end(&sample);
}

static void
a_short_text_is_returned_whole_on_one_line(void **state)
{
	(void)state;
	assert_excerpt("# a\n\nb *c*\nd", 20, "a b c d");
	assert_excerpt("abcde", 5, "abcde");
	assert_excerpt("", 5, "");
}

static void
a_long_text_is_cut_after_a_word(void **state)
{
	(void)state;
	assert_excerpt("one two, three", 10, "one two\xE2\x80\xA6");
	assert_excerpt("one two three", 8, "one two\xE2\x80\xA6");
	assert_excerpt("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3,
	    "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
	assert_excerpt("ab", 0, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_text_is_returned_whole_on_one_line),
		cmocka_unit_test(a_long_text_is_cut_after_a_word),
	};

	return cmocka_run_group_tests_name("prose/excerpt", tests, NULL, NULL);
}
