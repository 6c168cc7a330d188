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
	/* Templates that include it are not at fault. */
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

/* A theme `base` whose page is `page`, and a child of it, `mine`. */
static void
begin(struct playground *ground, const char *page)
{
	playground_begin(ground);
	put(ground, "base/theme.yaml", "name: base\n");
	put(ground, "base/templates/page.mustache", page);
	put(ground, "base/templates/footer.mustache", "base foot");
	put(ground, "base/templates/spare.mustache", "not used");
	put(ground, "mine/theme.yaml", "name: mine\nparent: base\n");
}

/* Checks the page, as every page is, and then the rest. */
static void
check(struct playground *ground)
{
	static const struct object_type anything = { .name = "anything" };
	struct theme *theme = open_theme(ground, "mine");
	const struct template *page = theme_template(theme, T("page"));

	template_check(page, &theme->library, &anything,
	    &ground->diagnostics);
	templates_check(theme);
}

static void
a_template_that_no_page_uses_is_warned_of(void **state)
{
	struct playground ground;

	(void)state;
	begin(&ground, "{{>footer}}");
	put(&ground, "mine/templates/foter.mustache", "mine");
	check(&ground);
	assert_string_equal(found(&ground),
	    "mine/templates/foter.mustache template-unused");
	assert_string_equal(suggested(&ground), "footer");
	playground_end(&ground);
}

static void
those_that_are_used_and_those_of_parents_are_not(void **state)
{
	struct playground ground;

	(void)state;
	begin(&ground, "{{>footer}}");
	put(&ground, "mine/templates/footer.mustache", "{{>part}}");
	put(&ground, "mine/templates/part.mustache", "mine");
	check(&ground);
	assert_string_equal(found(&ground), "");
	playground_end(&ground);
}

static void
any_may_be_meant_by_a_dynamic_name(void **state)
{
	struct playground ground;

	(void)state;
	begin(&ground, "{{>*kind}}");
	put(&ground, "mine/templates/foter.mustache", "mine");
	check(&ground);
	assert_string_equal(found(&ground), "");
	playground_end(&ground);
}

static void
what_no_page_uses_is_read_all_the_same(void **state)
{
	struct playground ground;

	(void)state;
	begin(&ground, "{{>*kind}}");
	put(&ground, "mine/templates/part.mustache", "{{#a}}");
	put(&ground, "base/templates/spare.mustache", "a\n{{/b}}");
	check(&ground);
	assert_string_equal(found(&ground),
	    "mine/templates/part.mustache:1:1 template-unclosed\n"
	    "base/templates/spare.mustache:2:1 template-unopened");
	playground_end(&ground);
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
		cmocka_unit_test(a_template_that_no_page_uses_is_warned_of),
		cmocka_unit_test(
		    those_that_are_used_and_those_of_parents_are_not),
		cmocka_unit_test(any_may_be_meant_by_a_dynamic_name),
		cmocka_unit_test(what_no_page_uses_is_read_all_the_same),
	};

	return cmocka_run_group_tests_name("theme/templates", tests, NULL,
	    NULL);
}
