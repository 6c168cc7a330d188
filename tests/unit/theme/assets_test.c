#include "playground.h"

#include "theme/folder.h"

static void
a_child_hides_the_assets_of_its_parent(void **state)
{
	struct playground ground;
	struct theme *theme;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/site.css", "base");
	put(&ground, "base/assets/icons/x.svg", "<svg/>");
	put(&ground, "mine/theme.yaml", "name: mine\nparent: base\n");
	put(&ground, "mine/assets/site.css", "mine");
	put(&ground, "mine/assets/a.png", "");
	theme = open_theme(&ground, "mine");
	assert_string_equal(found(&ground), "");
	assert_int_equal(theme->asset_count, 3);
	assert_text_equal(theme->assets[0].name, "a.png");
	assert_text_equal(theme->assets[1].name, "icons/x.svg");
	assert_text_equal(theme->assets[2].path,
	    inside(&ground, "mine/assets/site.css").at);
	assert_non_null(asset_find(theme, T("icons/x.svg")));
	assert_null(asset_find(theme, T("icons")));
	playground_end(&ground);
}

static void
what_editors_leave_behind_is_no_asset(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/site.css~", "");
	put(&ground, "base/assets/.DS_Store", "");
	put(&ground, "base/assets/#site.css#", "");
	put(&ground, "base/assets/site.css.bak", "");
	assert_int_equal(open_theme(&ground, "base")->asset_count, 0);
	assert_string_equal(found(&ground), "");
	playground_end(&ground);
}

static void
links_and_odd_names_are_refused_by_name(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/a b.png", "");
	put(&ground, "base/assets/a_b-c.1.png", "");
	assert_int_equal(symlink("theme.yaml",
	    inside(&ground, "base/assets/link.css").at), 0);
	assert_int_equal(symlink("/", inside(&ground, "base/assets/root").at),
	    0);
	assert_int_equal(open_theme(&ground, "base")->asset_count, 1);
	assert_string_equal(found(&ground),
	    "base/assets/a b.png asset-name\n"
	    "base/assets/link.css not-plain\n"
	    "base/assets/root not-plain");
	playground_end(&ground);
}

static void
the_name_of_the_stylesheet_of_settings_is_taken(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/settings.css", "");
	put(&ground, "base/assets/more/settings.css", "");
	assert_int_equal(open_theme(&ground, "base")->asset_count, 1);
	assert_string_equal(found(&ground),
	    "base/assets/settings.css asset-taken");
	playground_end(&ground);
}

static void
folders_are_nested_so_deep_and_no_deeper(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/1/2/3/4/5/6/7/8/a.css", "");
	assert_int_equal(open_theme(&ground, "base")->asset_count, 1);
	assert_string_equal(found(&ground), "");
	put(&ground, "base/assets/1/2/3/4/5/6/7/8/9/a.css", "");
	assert_int_equal(open_theme(&ground, "base")->asset_count, 1);
	assert_string_equal(found(&ground),
	    "base/assets/1/2/3/4/5/6/7/8/9 asset-deep");
	playground_end(&ground);
}

static void
a_file_and_a_folder_of_one_name_cannot_both_be(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets/icons/x.svg", "");
	put(&ground, "base/assets/iconsets", "");
	put(&ground, "mine/theme.yaml", "name: mine\nparent: base\n");
	put(&ground, "mine/assets/icons", "");
	open_theme(&ground, "mine");
	assert_string_equal(found(&ground), "mine/assets/icons asset-clash");
	playground_end(&ground);
}

static void
assets_are_in_a_folder(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/assets", "");
	open_theme(&ground, "base");
	assert_string_equal(found(&ground),
	    "base/assets theme-not-a-folder");
	playground_end(&ground);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_child_hides_the_assets_of_its_parent),
		cmocka_unit_test(what_editors_leave_behind_is_no_asset),
		cmocka_unit_test(links_and_odd_names_are_refused_by_name),
		cmocka_unit_test(
		    the_name_of_the_stylesheet_of_settings_is_taken),
		cmocka_unit_test(folders_are_nested_so_deep_and_no_deeper),
		cmocka_unit_test(
		    a_file_and_a_folder_of_one_name_cannot_both_be),
		cmocka_unit_test(assets_are_in_a_folder),
	};

	return cmocka_run_group_tests_name("theme/assets", tests, NULL,
	    NULL);
}
