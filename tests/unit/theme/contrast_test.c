#include "playground.h"

static void
black_on_white_has_the_greatest_contrast(void **state)
{
	(void)state;
	assert_int_equal(colour_contrast(T("#000000"), T("#ffffff")), 2100);
	assert_int_equal(colour_contrast(T("#FFFFFF"), T("#000000")), 2100);
	assert_int_equal(colour_contrast(T("#1d4f91"), T("#1d4f91")), 100);
}

static void
a_grey_just_below_the_ratio_is_below_it(void **state)
{
	(void)state;
	/* The classic pair either side of 4.5 to 1 on white. */
	assert_int_equal(colour_contrast(T("#767676"), T("#ffffff")), 454);
	assert_int_equal(colour_contrast(T("#777777"), T("#ffffff")), 447);
}

static void
each_channel_has_its_weight(void **state)
{
	(void)state;
	assert_int_equal(colour_contrast(T("#ff0000"), T("#ffffff")), 399);
	assert_int_equal(colour_contrast(T("#00ff00"), T("#ffffff")), 137);
	assert_int_equal(colour_contrast(T("#0000ff"), T("#ffffff")), 859);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(black_on_white_has_the_greatest_contrast),
		cmocka_unit_test(a_grey_just_below_the_ratio_is_below_it),
		cmocka_unit_test(each_channel_has_its_weight),
	};

	return cmocka_run_group_tests_name("theme/contrast", tests, NULL,
	    NULL);
}
