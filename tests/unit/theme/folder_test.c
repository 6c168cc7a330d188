#include "playground.h"

static void
a_theme_is_found_by_name_along_the_search(void **state)
{
	struct playground ground;
	struct theme *theme;

	(void)state;
	playground_begin(&ground);
	put(&ground, "one/base/theme.yaml", "name: base\n");
	put(&ground, "two/base/theme.yaml", "name: base\n");
	put(&ground, "two/harris/theme.yaml", "name: harris\nparent: base\n");
	theme = theme_open(&ground.arena, T("harris"),
	    TEXTS(inside(&ground, "one"), inside(&ground, "two"),
	    inside(&ground, "none")), &ground.diagnostics);
	assert_string_equal(found(&ground), "");
	assert_text_equal(theme->folder->name, "harris");
	assert_text_equal(theme->folder->parent->path,
	    inside(&ground, "one/base").at);
	assert_null(theme->folder->parent->parent);
	playground_end(&ground);
}

static void
a_theme_is_opened_by_its_path(void **state)
{
	static const char *const paths[] = { "own/mine", "own/mine/",
		"own/../own/mine/." };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct playground ground;
		struct theme *theme;
		playground_begin(&ground);
		put(&ground, "base/theme.yaml", "name: base\n");
		put(&ground, "own/mine/theme.yaml",
		    "name: mine\nparent: base\n");
		theme = open_theme(&ground, inside(&ground, paths[i]).at);
		assert_string_equal(found(&ground), "");
		assert_text_equal(theme->folder->name, "mine");
		playground_end(&ground);
	}
}

static void
a_theme_opened_by_its_path_finds_its_parent_beside_it(void **state)
{
	struct playground ground;
	struct theme *theme;

	(void)state;
	playground_begin(&ground);
	put(&ground, "elsewhere/plain/theme.yaml", "name: plain\n");
	put(&ground, "elsewhere/mine/theme.yaml",
	    "name: mine\nparent: plain\n");
	theme = open_theme(&ground, inside(&ground, "elsewhere/mine").at);
	assert_string_equal(found(&ground), "");
	assert_text_equal(theme->folder->parent->name, "plain");
	playground_end(&ground);
}

static void
expect_no_theme(const char *name, const char *expected,
    const char *suggestion)
{
	struct playground ground;

	playground_begin(&ground);
	put(&ground, "harris/theme.yaml", "name: harris\n");
	put(&ground, "harriss/readme", "");
	assert_null(open_theme(&ground, name));
	assert_string_equal(found(&ground), expected);
	assert_string_equal(suggested(&ground), suggestion);
	playground_end(&ground);
}

static void
a_theme_that_is_not_there_is_told_with_the_nearest(void **state)
{
	(void)state;
	expect_no_theme("haris", "- unknown-theme", "harris");
	expect_no_theme("harriss", "- unknown-theme", "harris");
	expect_no_theme("..", "- unknown-theme", "");
	expect_no_theme("", "- unknown-theme", "");
	expect_no_theme("./harris", "- not-a-theme", "");
	expect_no_theme(".", "- not-a-theme", "");
}

static void
the_name_is_that_of_the_folder(void **state)
{
	(void)state;
	expect_in_theme("", "");
	expect_in_theme("nmae: base", "base/theme.yaml:2:1 unknown-key");
}

static void
expect_in_file(const char *yaml, const char *expected)
{
	struct playground ground;

	playground_begin(&ground);
	put(&ground, "base/theme.yaml", yaml);
	open_theme(&ground, "base");
	assert_string_equal(found(&ground), expected);
	playground_end(&ground);
}

static void
a_theme_without_its_name_is_told(void **state)
{
	(void)state;
	expect_in_file("name: bass", "base/theme.yaml:1:7 "
	    "theme-name-differs");
	expect_in_file("name: Base", "base/theme.yaml:1:7 theme-name");
	expect_in_file("set: {}", "base/theme.yaml:1:1 missing-key");
	expect_in_file("name: ''", "base/theme.yaml:1:1 empty-value");
	expect_in_file("", "base/theme.yaml empty-theme");
	expect_in_file("[a]", "base/theme.yaml:1:1 wrong-type");
	expect_in_file("name: 'base", "base/theme.yaml:1:7 "
	    "yaml-unclosed-quote");
}

static void
parents_that_cannot_be_are_told(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\nparent: mine\n");
	put(&ground, "mine/theme.yaml", "name: mine\nparent: base\n");
	put(&ground, "lost/theme.yaml", "name: lost\nparent: bsae\n");
	put(&ground, "self/theme.yaml", "name: self\nparent: self\n");
	assert_null(open_theme(&ground, "base"));
	assert_non_null(strstr(ground.diagnostics.list[0]->message.at,
	    "base, mine, base"));
	assert_null(open_theme(&ground, "self"));
	assert_null(open_theme(&ground, "lost"));
	assert_string_equal(suggested(&ground), "base");
	assert_string_equal(found(&ground),
	    "mine/theme.yaml:2:9 theme-cycle\n"
	    "self/theme.yaml:2:9 theme-cycle\n"
	    "lost/theme.yaml:2:9 unknown-parent");
	playground_end(&ground);
}

static void
a_link_in_place_of_a_file_is_refused(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "real.yaml", "name: base\n");
	put(&ground, "base/readme", "");
	assert_int_equal(symlink("../real.yaml",
	    inside(&ground, "base/theme.yaml").at), 0);
	assert_null(open_theme(&ground, "base"));
	assert_string_equal(found(&ground), "base/theme.yaml not-plain");
	playground_end(&ground);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_theme_is_found_by_name_along_the_search),
		cmocka_unit_test(a_theme_is_opened_by_its_path),
		cmocka_unit_test(
		    a_theme_opened_by_its_path_finds_its_parent_beside_it),
		cmocka_unit_test(
		    a_theme_that_is_not_there_is_told_with_the_nearest),
		cmocka_unit_test(the_name_is_that_of_the_folder),
		cmocka_unit_test(a_theme_without_its_name_is_told),
		cmocka_unit_test(parents_that_cannot_be_are_told),
		cmocka_unit_test(a_link_in_place_of_a_file_is_refused),
	};

	return cmocka_run_group_tests_name("theme/folder", tests, NULL,
	    NULL);
}
