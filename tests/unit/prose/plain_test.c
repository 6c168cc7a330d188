#include "sample.h"

static void
assert_plain(const char *markdown, const char *plain)
{
	struct sample sample;

	sample_begin(&sample);
	prose_plain(sample_read(&sample, text_of(markdown)),
	    &sample.written.sink);
	assert_string_equal(sample_string(&sample), plain);
	sample_end(&sample);
}

static void
an_empty_line_separates_blocks(void **state)
{
	(void)state;
	assert_plain("# a\n\nb *c*\nd\n\n> e\n\n***\n\nf  \ng",
	    "a\n\nb c d\n\ne\n\nf\ng");
}

static void
items_follow_their_mark(void **state)
{
	(void)state;
	assert_plain("a\n\n- b\n- c\n  d\n  - e\n\nf",
	    "a\n\n- b\n- c d\n  - e\n\nf");
	assert_plain("9. a\n\n   b\n\n10. c", "9. a\n\n   b\n\n10. c");
	assert_plain("- a\n\n      b\n       c\n", "- a\n\n  b\n   c");
}

static void
addresses_follow_words_that_differ(void **state)
{
	(void)state;
	assert_plain("[a](https://x) https://y [b@c.org](mailto:b@c.org) "
	    "[d](mailto:b@c.org)",
	    "a (https://x) https://y b@c.org d (b@c.org)");
	assert_plain("![a](media/map.png) [b]{lang=cy}", "a b");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_line_separates_blocks),
		cmocka_unit_test(items_follow_their_mark),
		cmocka_unit_test(addresses_follow_words_that_differ),
	};

	return cmocka_run_group_tests_name("prose/plain", tests, NULL, NULL);
}
