#include "playground.h"

#include "theme/folder.h"

static void
begin_line(struct playground *ground)
{
	playground_begin(ground);
	put(ground, "base/theme.yaml", "name: base\n");
	put(ground, "base/templates/page.mustache", "base page");
	put(ground, "base/templates/head.mustache", "base head");
	put(ground, "middle/theme.yaml", "name: middle\nparent: base\n");
	put(ground, "middle/templates/page-foot.mustache", "middle foot");
	put(ground, "mine/theme.yaml", "name: mine\nparent: middle\n");
	put(ground, "mine/templates/page.mustache", "{{<page}}{{/page}}");
	put(ground, "mine/templates/head.mustache", "mine head");
	assert_non_null(open_theme(ground, "mine"));
}

static void
expect_file(struct playground *ground, const struct template *template,
    const char *path)
{
	assert_non_null(template);
	assert_string_equal(template_file(template)->path.at,
	    inside(ground, path).at);
}

static void
a_template_comes_from_the_nearest_folder(void **state)
{
	struct playground ground;

	(void)state;
	begin_line(&ground);
	expect_file(&ground, theme_template(ground.theme, T("page")),
	    "mine/templates/page.mustache");
	expect_file(&ground, theme_template(ground.theme, T("page-foot")),
	    "middle/templates/page-foot.mustache");
	assert_string_equal(found(&ground), "");
	playground_end(&ground);
}

static void
a_template_is_parsed_once(void **state)
{
	struct playground ground;

	(void)state;
	begin_line(&ground);
	assert_ptr_equal(theme_template(ground.theme, T("page")),
	    theme_template(ground.theme, T("page")));
	playground_end(&ground);
}

static void
its_own_name_means_the_parents(void **state)
{
	struct playground ground;
	struct template_library *library;
	const struct template *page, *base;

	(void)state;
	begin_line(&ground);
	library = &ground.theme->library;
	page = theme_template(ground.theme, T("page"));
	base = library->find(library, T("page"), page);
	expect_file(&ground, base, "base/templates/page.mustache");
	assert_null(library->find(library, T("page"), base));
	playground_end(&ground);
}

static void
any_other_name_means_the_most_derived(void **state)
{
	struct playground ground;
	struct template_library *library;
	const struct template *base;

	(void)state;
	begin_line(&ground);
	library = &ground.theme->library;
	base = library->find(library, T("page"),
	    theme_template(ground.theme, T("page")));
	expect_file(&ground, library->find(library, T("head"), base),
	    "mine/templates/head.mustache");
	assert_null(library->find(library, T("feet"), base));
	assert_null(library->find(library, T("../head"), base));
	assert_null(library->find(library, T(""), base));
	playground_end(&ground);
}

static void
a_missing_template_is_told_with_the_nearest(void **state)
{
	struct playground ground;

	(void)state;
	begin_line(&ground);
	assert_null(theme_template(ground.theme, T("pgae")));
	assert_string_equal(found(&ground), "- theme-lacks-template");
	assert_string_equal(suggested(&ground), "page");
	playground_end(&ground);
}

static void
names_are_listed_once_and_sorted(void **state)
{
	struct playground ground;
	struct text *names;

	(void)state;
	begin_line(&ground);
	assert_int_equal(theme_template_names(ground.theme, &names), 3);
	assert_text_equal(names[0], "head");
	assert_text_equal(names[1], "page");
	assert_text_equal(names[2], "page-foot");
	playground_end(&ground);
}

static void
a_faulty_template_is_told_once(void **state)
{
	struct playground ground;
	struct template_library *library;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/templates/bad.mustache", "{{#a}}");
	open_theme(&ground, "base");
	library = &ground.theme->library;
	assert_null(theme_template(ground.theme, T("bad")));
	assert_null(theme_template(ground.theme, T("bad")));
	assert_int_equal(ground.diagnostics.count, 1);
	/* Those that include it are not at fault. */
	assert_non_null(library->find(library, T("bad"), NULL));
	assert_int_equal(ground.diagnostics.count, 1);
	playground_end(&ground);
}

static void
strays_among_the_templates_are_told(void **state)
{
	struct playground ground;

	(void)state;
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/templates/Page.mustache", "");
	put(&ground, "base/templates/folder.mustache/a", "");
	put(&ground, "base/templates/page.html", "");
	put(&ground, "base/templates/page.mustache~", "");
	put(&ground, "base/templates/page.mustache", "");
	assert_int_equal(symlink("page.mustache",
	    inside(&ground, "base/templates/z.mustache").at), 0);
	open_theme(&ground, "base");
	assert_string_equal(found(&ground),
	    "base/templates/folder.mustache template-file-name\n"
	    "base/templates/page.html template-file-name\n"
	    "base/templates/Page.mustache template-file-name\n"
	    "base/templates/z.mustache not-plain");
	playground_end(&ground);
}

static void
a_template_is_at_most_1_mebibyte_large(void **state)
{
	struct playground ground;
	size_t size = 1024 * 1024;
	char *contents = memset(malloc(size + 2), 'a', size + 1);

	(void)state;
	contents[size + 1] = '\0';
	playground_begin(&ground);
	put(&ground, "base/theme.yaml", "name: base\n");
	put(&ground, "base/templates/large.mustache", contents);
	contents[size] = '\0';
	put(&ground, "base/templates/fits.mustache", contents);
	open_theme(&ground, "base");
	assert_non_null(theme_template(ground.theme, T("fits")));
	assert_null(theme_template(ground.theme, T("large")));
	assert_string_equal(found(&ground),
	    "base/templates/large.mustache too-large");
	playground_end(&ground);
	free(contents);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_template_comes_from_the_nearest_folder),
		cmocka_unit_test(a_template_is_parsed_once),
		cmocka_unit_test(its_own_name_means_the_parents),
		cmocka_unit_test(any_other_name_means_the_most_derived),
		cmocka_unit_test(a_missing_template_is_told_with_the_nearest),
		cmocka_unit_test(names_are_listed_once_and_sorted),
		cmocka_unit_test(a_faulty_template_is_told_once),
		cmocka_unit_test(strays_among_the_templates_are_told),
		cmocka_unit_test(a_template_is_at_most_1_mebibyte_large),
	};

	return cmocka_run_group_tests_name("theme/templates", tests, NULL,
	    NULL);
}
