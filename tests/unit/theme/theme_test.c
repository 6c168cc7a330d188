#include "playground.h"

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
		cmocka_unit_test(the_stylesheet_holds_what_is_in_force),
		cmocka_unit_test(a_theme_is_a_library_of_templates),
	};

	return cmocka_run_group_tests_name("theme/theme", tests, NULL, NULL);
}
