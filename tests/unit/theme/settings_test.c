#include "playground.h"

#define PAGE "settings:\n" \
	"  - {name: page, type: colour, default: '#ffffff', meaning: M}\n"

static void
settings_keep_the_order_of_their_declaration(void **state)
{
	struct playground ground;
	struct theme *theme;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n" PAGE
	    "  - {name: body, type: fonts, default: Arial, meaning: M}\n");
	put(&ground, "child/theme.yaml", "name: child\nparent: base\n"
	    "settings: [{name: motto, type: text, meaning: M}]\n"
	    "set: {page: '#eeeeee'}\n");
	theme = open_theme(&ground, "child");
	assert_string_equal(found(&ground), "");
	assert_int_equal(theme->setting_count, 3);
	assert_text_equal(theme->settings[0].name, "page");
	assert_text_equal(theme->settings[0].value, "#eeeeee");
	assert_text_equal(theme->settings[1].value, "Arial");
	assert_text_equal(theme->settings[2].name, "motto");
	assert_null(theme->settings[2].value.at);
	playground_end(&ground);
}

static void
a_declaration_is_held_against_its_keys(void **state)
{
	(void)state;
	expect_in_theme("settings: [{name: a, type: text, meaning: M}]", "");
	expect_in_theme("settings: [{name: a, typ: text, meaning: M}]",
	    "base/theme.yaml:2:22 unknown-key");
	expect_in_theme("settings: [{name: a, meaning: M}]",
	    "base/theme.yaml:2:12 missing-key");
	expect_in_theme("settings: [{name: a, type: text, meaning: }]",
	    "base/theme.yaml:2:34 empty-value");
	expect_in_theme("settings: [a]", "base/theme.yaml:2:12 wrong-type");
	expect_in_theme("settings: {a: b}",
	    "base/theme.yaml:2:11 wrong-type");
	expect_in_theme("settings: [{name: A, type: text, meaning: M}]",
	    "base/theme.yaml:2:19 setting-name");
	expect_in_theme("settings: [{name: 1a, type: text, meaning: M}]",
	    "base/theme.yaml:2:19 setting-name");
	expect_in_theme("settings: [{name: a, type: color, default: '#000000', "
	    "meaning: M}]", "base/theme.yaml:2:28 not-choice");
}

static void
a_setting_is_declared_once_along_the_line(void **state)
{
	struct playground ground;
	const struct diagnostic *one;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n" PAGE);
	put(&ground, "child/theme.yaml", "name: child\nparent: base\n" PAGE);
	open_theme(&ground, "child");
	assert_string_equal(found(&ground),
	    "child/theme.yaml:4:12 setting-twice");
	one = ground.diagnostics.list[0];
	assert_int_equal(one->other.line, 3);
	playground_end(&ground);
}

static void
a_value_is_of_its_type(void **state)
{
	(void)state;
	expect_in_theme(PAGE "set: {page: '#abcdef'}", "");
	expect_in_theme(PAGE "set: {page: '#abcdeg'}",
	    "base/theme.yaml:4:13 setting-value");
	expect_in_theme(PAGE "set: {page: [a]}",
	    "base/theme.yaml:4:13 wrong-type");
	/* Without quotes the colour is a remark. */
	expect_in_theme(PAGE "set:\n  page: #abcdef",
	    "base/theme.yaml:5:3 setting-empty");
	expect_in_theme("settings: [{name: a, type: length, meaning: M}]",
	    "base/theme.yaml:2:12 setting-empty");
	expect_in_theme("settings: [{name: a, type: picture, meaning: M}]",
	    "");
}

static void
a_value_at_fault_leaves_the_one_before(void **state)
{
	struct playground ground;
	struct theme *theme;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n" PAGE
	    "set: {page: '#abc'}");
	theme = open_theme(&ground, "base");
	assert_string_equal(suggested(&ground), "#aabbcc");
	assert_text_equal(theme_setting(theme, T("page"))->value, "#ffffff");
	assert_null(theme_setting(theme, T("pages")));
	playground_end(&ground);
}

static void
an_unknown_setting_is_told_with_the_nearest(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n" PAGE
	    "set: {pgae: '#000000'}");
	open_theme(&ground, "base");
	assert_string_equal(found(&ground),
	    "base/theme.yaml:4:7 unknown-setting");
	assert_string_equal(suggested(&ground), "page");
	playground_end(&ground);
}

static void
a_picture_is_one_of_the_assets(void **state)
{
	(void)state;
	expect_in_theme("settings: [{name: a, type: picture, "
	    "default: logo.svg, meaning: M}]", "");
	expect_in_theme("settings: [{name: a, type: picture, "
	    "default: log.svg, meaning: M}]",
	    "base/theme.yaml:2:46 setting-picture");
	expect_in_theme("settings: [{name: a, type: picture, "
	    "default: ../logo.svg, meaning: M}]",
	    "base/theme.yaml:2:46 setting-picture");
}

#define INK(rest) PAGE \
	"  - {name: ink, type: colour, default: '#767676', meaning: M, " \
	rest "}\n"

static void
a_contrast_that_is_too_low_is_an_error(void **state)
{
	(void)state;
	expect_in_theme(INK("against: page, contrast: 4.5"), "");
	expect_in_theme(INK("against: page, contrast: 4.55"),
	    "base/theme.yaml:4:40 contrast");
}

static void
a_contrast_is_measured_on_what_is_in_force(void **state)
{
	struct playground ground;
	const struct diagnostic *one;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n"
	    INK("against: page, contrast: 4.5"));
	put(&ground, "child/theme.yaml", "name: child\nparent: base\n"
	    "set: {page: '#eeeeee'}\n");
	open_theme(&ground, "child");
	/* The child's background is wrong, not its parent's ink. */
	assert_string_equal(found(&ground), "child/theme.yaml:3:13 contrast");
	one = ground.diagnostics.list[0];
	assert_int_equal(one->other.line, 4);
	assert_non_null(strstr(one->message.at, "#767676"));
	assert_non_null(strstr(one->message.at, "#eeeeee"));
	assert_non_null(strstr(one->message.at, "3.91 to 1"));
	playground_end(&ground);
}

static void
a_wanted_contrast_is_complete(void **state)
{
	(void)state;
	expect_in_theme(INK("against: page"),
	    "base/theme.yaml:4:72 setting-against");
	expect_in_theme(INK("contrast: 4.5"),
	    "base/theme.yaml:4:73 setting-against");
	expect_in_theme(INK("against: page, contrast: high"),
	    "base/theme.yaml:4:88 setting-contrast");
	expect_in_theme(INK("against: paeg, contrast: 3"),
	    "base/theme.yaml:4:72 setting-against-unknown");
	expect_in_theme("settings: [{name: a, type: text, meaning: M, "
	    "against: a, contrast: 3}]",
	    "base/theme.yaml:2:55 setting-against");
}

static void
the_stylesheet_holds_what_is_in_force(void **state)
{
	struct playground ground;
	struct buffer buffer;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/assets/logo.svg", "<svg/>");
	put(&ground, "base/theme.yaml", "name: base\nsettings:\n"
	    "  - {name: page, type: colour, default: '#ffffff', meaning: M}\n"
	    "  - {name: wide, type: length, default: 66ch, meaning: M}\n"
	    "  - {name: logo, type: picture, default: logo.svg, meaning: M}\n"
	    "  - {name: motto, type: text, default: 'a }', meaning: M}\n"
	    "  - {name: none, type: text, meaning: M}\n"
	    "set: {wide: 70ch}\n");
	open_theme(&ground, "base");
	assert_string_equal(found(&ground), "");
	buffer_begin(&buffer);
	theme_stylesheet(ground.theme, &buffer.sink);
	assert_text_equal(buffer_text(&buffer), ":root{\n--page:#ffffff;\n"
	    "--wide:70ch;\n--motto:\"a }\";\n}\n");
	buffer_release(&buffer);
	playground_end(&ground);
}

static void
a_theme_is_a_library_of_templates(void **state)
{
	struct playground ground;
	struct template_library *library;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/templates/a.mustache", "A");
	library = &open_theme(&ground, "base")->library;
	assert_non_null(library->find(library, T("a"), NULL));
	playground_end(&ground);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    settings_keep_the_order_of_their_declaration),
		cmocka_unit_test(a_declaration_is_held_against_its_keys),
		cmocka_unit_test(a_setting_is_declared_once_along_the_line),
		cmocka_unit_test(a_value_is_of_its_type),
		cmocka_unit_test(a_value_at_fault_leaves_the_one_before),
		cmocka_unit_test(an_unknown_setting_is_told_with_the_nearest),
		cmocka_unit_test(a_picture_is_one_of_the_assets),
		cmocka_unit_test(a_contrast_that_is_too_low_is_an_error),
		cmocka_unit_test(a_contrast_is_measured_on_what_is_in_force),
		cmocka_unit_test(a_wanted_contrast_is_complete),
		cmocka_unit_test(the_stylesheet_holds_what_is_in_force),
		cmocka_unit_test(a_theme_is_a_library_of_templates),
	};

	return cmocka_run_group_tests_name("theme/settings", tests, NULL,
	    NULL);
}
