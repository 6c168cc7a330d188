#include "playground.h"

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
		cmocka_unit_test(a_template_that_no_page_uses_is_warned_of),
		cmocka_unit_test(
		    those_that_are_used_and_those_of_parents_are_not),
		cmocka_unit_test(any_may_be_meant_by_a_dynamic_name),
		cmocka_unit_test(what_no_page_uses_is_read_all_the_same),
	};

	return cmocka_run_group_tests_name("theme/templates_check", tests,
	    NULL, NULL);
}
