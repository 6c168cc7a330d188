#include "playground.h"

#include "theme/settings.h"

static void
expect_fit(enum setting_type type, const char *value, bool fits)
{
	if (setting_value_fits(type, text_of(value)) != fits)
		fail_msg("'%s' should %sfit", value, fits ? "" : "not ");
}

static void
a_colour_is_a_hash_and_six_hexadecimal_digits(void **state)
{
	(void)state;
	expect_fit(SETTING_COLOUR, "#1d4f91", true);
	expect_fit(SETTING_COLOUR, "#1D4F9A", true);
	expect_fit(SETTING_COLOUR, "#1d4f9", false);
	expect_fit(SETTING_COLOUR, "#1d4f911", false);
	expect_fit(SETTING_COLOUR, "#1d4f9g", false);
	expect_fit(SETTING_COLOUR, "red", false);
	expect_fit(SETTING_COLOUR, "", false);
}

static void
fonts_are_names_with_commas_between(void **state)
{
	(void)state;
	expect_fit(SETTING_FONTS, "system-ui, \"Segoe UI\", sans-serif", true);
	expect_fit(SETTING_FONTS, "-apple-system, 'Source Sans 3'", true);
	expect_fit(SETTING_FONTS, "Noto Sans", true);
	expect_fit(SETTING_FONTS, "Source Sans 3", false);
	expect_fit(SETTING_FONTS, "Arial,", false);
	expect_fit(SETTING_FONTS, "'Arial", false);
	expect_fit(SETTING_FONTS, "''", false);
	expect_fit(SETTING_FONTS, "-", false);
	expect_fit(SETTING_FONTS, "", false);
}

static void
nothing_ends_a_declaration_or_fetches_a_file(void **state)
{
	static const char *const values[] = {
		"Arial;color:red", "Arial}body{", "url(x)", "'a\\', b'",
		"\"a\nb\"", "Arial/*", "'</style>'", "var(--x)", "a\nb",
		"@import",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		for (int type = SETTING_COLOUR; type <= SETTING_PICTURE;
		    type++)
			expect_fit((enum setting_type)type, values[i], false);
}

static void
a_length_has_a_number_and_a_known_unit(void **state)
{
	(void)state;
	expect_fit(SETTING_LENGTH, "16px", true);
	expect_fit(SETTING_LENGTH, "1.5rem", true);
	expect_fit(SETTING_LENGTH, "100%", true);
	expect_fit(SETTING_LENGTH, "66ch", true);
	expect_fit(SETTING_LENGTH, "16", false);
	expect_fit(SETTING_LENGTH, "16 px", false);
	expect_fit(SETTING_LENGTH, "1.rem", false);
	expect_fit(SETTING_LENGTH, ".5rem", false);
	expect_fit(SETTING_LENGTH, "16in", false);
	expect_fit(SETTING_LENGTH, "999999px", false);
	expect_fit(SETTING_LENGTH, "rem", false);
	expect_fit(SETTING_LENGTH, "", false);
}

static void
a_picture_has_one_of_three_endings(void **state)
{
	(void)state;
	expect_fit(SETTING_PICTURE, "logo.svg", true);
	expect_fit(SETTING_PICTURE, "pictures/a.png", true);
	expect_fit(SETTING_PICTURE, "a.jpg", true);
	expect_fit(SETTING_PICTURE, "a.gif", false);
	expect_fit(SETTING_PICTURE, "svg", false);
}

static void
short_colours_are_written_out(void **state)
{
	struct playground ground = { .theme = NULL };

	(void)state;
	assert_text_equal(setting_value_meant(&ground.arena, SETTING_COLOUR,
	    T("#a1f")), "#aa11ff");
	assert_text_equal(setting_value_meant(&ground.arena, SETTING_COLOUR,
	    T("1d4f91")), "#1d4f91");
	assert_null(setting_value_meant(&ground.arena, SETTING_COLOUR,
	    T("blue")).at);
	assert_null(setting_value_meant(&ground.arena, SETTING_COLOUR,
	    T("#")).at);
	arena_release(&ground.arena);
}

static void
a_text_cannot_leave_its_quotes(void **state)
{
	struct setting setting = { .type = SETTING_TEXT,
		.value = T("A \"b\"\\\n</style> Pr\xC3\xBCm;") };
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	setting_value_put(&setting, &buffer.sink);
	assert_true(text_equal(buffer_text(&buffer), T("\"A \\22 b\\22 \\5C "
	    "\\A \\3C /style> Pr\xC3\xBCm;\"")));
	buffer_release(&buffer);
}

static void
a_contrast_is_a_ratio_from_1_to_21(void **state)
{
	(void)state;
	assert_int_equal(contrast_parse(T("4.5")), 450);
	assert_int_equal(contrast_parse(T("3")), 300);
	assert_int_equal(contrast_parse(T("4.54")), 454);
	assert_int_equal(contrast_parse(T("21")), 2100);
	assert_int_equal(contrast_parse(T("21.01")), 0);
	assert_int_equal(contrast_parse(T("0.9")), 0);
	assert_int_equal(contrast_parse(T("4.5:1")), 0);
	assert_int_equal(contrast_parse(T("4.")), 0);
	assert_int_equal(contrast_parse(T("4.567")), 0);
	assert_int_equal(contrast_parse(T("")), 0);
}

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
		cmocka_unit_test(
		    a_colour_is_a_hash_and_six_hexadecimal_digits),
		cmocka_unit_test(fonts_are_names_with_commas_between),
		cmocka_unit_test(nothing_ends_a_declaration_or_fetches_a_file),
		cmocka_unit_test(a_length_has_a_number_and_a_known_unit),
		cmocka_unit_test(a_picture_has_one_of_three_endings),
		cmocka_unit_test(short_colours_are_written_out),
		cmocka_unit_test(a_text_cannot_leave_its_quotes),
		cmocka_unit_test(a_contrast_is_a_ratio_from_1_to_21),
		cmocka_unit_test(black_on_white_has_the_greatest_contrast),
		cmocka_unit_test(a_grey_just_below_the_ratio_is_below_it),
		cmocka_unit_test(each_channel_has_its_weight),
	};

	return cmocka_run_group_tests_name("theme/setting_value", tests, NULL,
	    NULL);
}
