#include "commands/load.h"

#include "../view/small_report.h"

/* The small report, and a template for each page. */
static void
begin(struct small *small, struct load_options *options)
{
	small_begin(small);
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		small_put(small, arena_format(&small->arena,
		    "themes/small/templates/%s.mustache",
		    page_kind_name(kind)).at, "<p>{{title}}</p>\n");
	*options = (struct load_options){ .content = path_join(&small->arena,
	    small->root, T("content")), .theme = path_join(&small->arena,
	    small->root, T("themes/small")) };
}

static struct loaded
loading(struct small *small, const struct load_options *options)
{
	return load(&small->arena, options, &small->diagnostics);
}

static size_t
count(const struct small *small, enum diagnostic_code code)
{
	size_t found = 0;

	for (size_t i = 0; i < small->diagnostics.count; i++)
		found += small->diagnostics.list[i]->code == code;
	return found;
}

static void
expect_current(const char *asked, bool drafts, const char *named,
    const char *current)
{
	struct small small;
	struct load_options options;
	struct loaded loaded;

	begin(&small, &options);
	options.edition = text_of(asked);
	options.drafts = drafts;
	if (named)
		small_put(&small, "content/report.yaml", arena_format(
		    &small.arena, "name: A\npublisher: B\nedition: '%s'\n"
		    "groups:\n  - {id: port, title: Port}\n"
		    "  - {id: town, title: Town}\n"
		    "statuses:\n  - {id: built, label: Built}\n"
		    "  - {id: replaced, label: Replaced}\n"
		    "  - {id: talking, label: Talking}\n", named).at);
	loaded = loading(&small, &options);
	small_expect_no_errors(&small);
	assert_non_null(loaded.view);
	assert_true(text_equal(loaded.view->request.current->id,
	    text_of(current)));
	small_end(&small);
}

static void
the_front_page_shows_what_is_asked_else_named_else_newest(void **state)
{
	(void)state;
	expect_current(NULL, false, NULL, "2024");
	expect_current(NULL, true, NULL, "2025");
	expect_current("2023", false, NULL, "2023");
	expect_current("2025", true, NULL, "2025");
	expect_current(NULL, false, "2023", "2023");
	expect_current(NULL, true, "2023", "2023");
	expect_current("2024", false, "2023", "2024");
}

static void
expect_refused(const char *asked, bool all_drafts,
    enum diagnostic_code code, const char *suggestion)
{
	struct small small;
	struct load_options options;

	begin(&small, &options);
	options.edition = text_of(asked);
	for (int year = 2023; all_drafts && year < 2025; year++)
		small_put(&small, arena_format(&small.arena,
		    "content/editions/%d/edition.yaml", year).at,
		    arena_format(&small.arena, "title: T\ndate: %d\n"
		    "draft: true\nsections: [recommendations]\n", year).at);
	if (all_drafts)
		remove(arena_format(&small.arena,
		    "%s/content/editions/2024/words.md", small.root.at).at);
	assert_null(loading(&small, &options).view);
	assert_int_equal(small.diagnostics.count, 1);
	assert_int_equal(small.diagnostics.list[0]->code, code);
	assert_true(text_equal(small.diagnostics.list[0]->suggestion,
	    text_of(suggestion)));
	small_end(&small);
}

static void
an_edition_that_cannot_be_shown_is_refused(void **state)
{
	(void)state;
	expect_refused("20224", false, D_ASKED_EDITION, "2024");
	expect_refused("spring", false, D_ASKED_EDITION, NULL);
	expect_refused("2025", false, D_ASKED_DRAFT, NULL);
	expect_refused(NULL, true, D_ONLY_DRAFTS, NULL);
}

static void
faults_of_content_prose_and_theme_are_told_together(void **state)
{
	struct small small;
	struct load_options options;
	struct loaded loaded;

	(void)state;
	begin(&small, &options);
	small_put(&small, "content/recommendations/3.yaml",
	    "number: 3\ngroup: prot\nrecommendation: <b>So</b>.\n");
	small_put(&small, "themes/small/templates/front.mustache",
	    "{{titel}}");
	small_put(&small, "content/recommendations/1.yaml",
	    "number: 1\ngroup: port\nrecommendation: <i>Radar</i>.\n");
	loaded = loading(&small, &options);
	assert_null(loaded.view);
	assert_non_null(loaded.report);
	assert_int_equal(count(&small, D_UNKNOWN_GROUP), 1);
	assert_int_equal(count(&small, D_TEMPLATE_UNKNOWN_NAME), 1);
	assert_true(count(&small, D_PROSE_HTML) > 0);
	small_end(&small);
}

static void
a_template_that_is_missing_is_told(void **state)
{
	struct small small;
	struct load_options options;

	(void)state;
	begin(&small, &options);
	remove(arena_format(&small.arena,
	    "%s/themes/small/templates/group.mustache", small.root.at).at);
	assert_null(loading(&small, &options).view);
	assert_int_equal(count(&small, D_THEME_NO_TEMPLATE), 1);
	small_end(&small);
}

static void
without_a_theme_the_content_is_still_checked(void **state)
{
	struct small small;
	struct load_options options;
	struct loaded loaded;

	(void)state;
	begin(&small, &options);
	options.theme = path_join(&small.arena, small.root, T("nowhere"));
	small_put(&small, "content/recommendations/3.yaml",
	    "number: 3\ngroup: port\nrecommendation: <b>So</b>.\n");
	loaded = loading(&small, &options);
	assert_null(loaded.theme);
	assert_null(loaded.view);
	assert_true(count(&small, D_PROSE_HTML) > 0);
	small_end(&small);
}

static void
without_content_the_theme_is_still_checked(void **state)
{
	struct small small;
	struct load_options options;
	struct loaded loaded;

	(void)state;
	begin(&small, &options);
	options.content = path_join(&small.arena, small.root, T("nowhere"));
	small_put(&small, "themes/small/templates/front.mustache",
	    "{{titel}}");
	loaded = loading(&small, &options);
	assert_null(loaded.report);
	assert_null(loaded.view);
	assert_int_equal(count(&small, D_TEMPLATE_UNKNOWN_NAME), 1);
	small_end(&small);
}

static void
what_is_carried_forward_is_warned_of_and_no_obstacle(void **state)
{
	struct small small;
	struct load_options options;

	(void)state;
	begin(&small, &options);
	assert_non_null(loading(&small, &options).view);
	assert_int_equal(count(&small, D_CARRIED_FORWARD), 1);
	assert_int_equal(count(&small, D_NOT_YET_REPORTED), 1);
	small_end(&small);
}

static void
a_warning_that_the_report_turns_off_is_not_told(void **state)
{
	struct small small;
	struct load_options options;
	struct loaded loaded;
	struct ignored off = { D_CARRIED_FORWARD, TEXT("We know.") };
	struct report report;

	(void)state;
	begin(&small, &options);
	loaded = loading(&small, &options);
	report = *loaded.report;
	report.ignored = &off;
	report.ignored_count = 1;
	load_ignore(&report, &small.diagnostics);
	assert_int_equal(count(&small, D_CARRIED_FORWARD), 0);
	assert_int_equal(count(&small, D_NOT_YET_REPORTED), 1);
	small_end(&small);
}

static void
pages_know_of_a_feed_only_where_it_is_made(void **state)
{
	struct small small;
	struct load_options options;

	(void)state;
	begin(&small, &options);
	assert_true(loading(&small, &options).view->request.feed);
	options.formats = T("html");
	assert_false(loading(&small, &options).view->request.feed);
	small_end(&small);
}

static void
themes_are_looked_for_here_beside_the_program_and_where_installed(
    void **state)
{
	struct arena arena = { NULL };
	const struct text *folders = theme_folders(&arena);

	(void)state;
	assert_true(text_equal(folders[0], T("themes")));
	assert_true(text_ends(folders[1], T("../themes")));
	assert_true(text_ends(folders[2], T("../share/yearon/themes")));
	assert_null(folders[3].at);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_front_page_shows_what_is_asked_else_named_else_newest),
		cmocka_unit_test(an_edition_that_cannot_be_shown_is_refused),
		cmocka_unit_test(
		    faults_of_content_prose_and_theme_are_told_together),
		cmocka_unit_test(a_template_that_is_missing_is_told),
		cmocka_unit_test(without_a_theme_the_content_is_still_checked),
		cmocka_unit_test(without_content_the_theme_is_still_checked),
		cmocka_unit_test(
		    what_is_carried_forward_is_warned_of_and_no_obstacle),
		cmocka_unit_test(
		    a_warning_that_the_report_turns_off_is_not_told),
		cmocka_unit_test(pages_know_of_a_feed_only_where_it_is_made),
		cmocka_unit_test(
	themes_are_looked_for_here_beside_the_program_and_where_installed),
	};

	return cmocka_run_group_tests_name("commands/load", tests, NULL,
	    NULL);
}
