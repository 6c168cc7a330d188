#include "small_report.h"

static void
expect(struct small *small, const char *edition, const char *sentence)
{
	struct page *page;

	small_load(small, edition, false);
	page = small_page(small, PAGE_FRONT, NULL);
	assert_string_equal(arena_copy(&small->arena,
	    page_summary(page)).at, sentence);
	small_end(small);
}

/* One recommendation a line: its number and its status, "" for none. */
static void
only(struct small *small, const char *const (*all)[2])
{
	static const char *const old[] = { "1", "2", "3", "10", "p-1" };

	for (size_t i = 0; i < 5; i++)
		remove(arena_format(&small->arena,
		    "%s/content/recommendations/%s.yaml", small->root.at,
		    old[i]).at);
	for (; (*all)[0]; all++) {
		const char *number = (*all)[0], *status = (*all)[1];
		struct text contents = arena_format(&small->arena,
		    "number: %s\ngroup: port\nrecommendation: So.\n%s%s%s",
		    number, *status ? "updates: [{edition: '2024', status: "
		    : "", status, *status ? ", body: So.}]\n" : "");
		small_put(small, arena_format(&small->arena,
		    "content/recommendations/%s.yaml", number).at,
		    contents.at);
	}
}

static void
closed_and_not_closed_are_told_by_status_and_none_of_zero(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/4.yaml", "number: 4\n"
	    "group: town\nrecommendation: So.\nupdates:\n"
	    "  - {edition: '2024', status: talking, body: Talks.}\n");
	expect(&small, "2024", "3 of 5 recommendations are closed: "
	    "2 built, 1 replaced; 1 is talking, 1 is unreported.");
}

static void
where_none_is_closed_no_status_follows(void **state)
{
	static const char *const all[][2] = { { "1", "talking" },
		{ "2", "talking" }, { NULL, NULL } };
	struct small small;

	(void)state;
	small_begin(&small);
	only(&small, all);
	expect(&small, "2024", "0 of 2 recommendations are closed; "
	    "2 are talking.");
}

static void
where_all_are_closed_nothing_is_open(void **state)
{
	static const char *const all[][2] = { { "1", "built" },
		{ "2", "replaced" }, { NULL, NULL } };
	struct small small;

	(void)state;
	small_begin(&small);
	only(&small, all);
	expect(&small, "2024", "2 of 2 recommendations are closed: "
	    "1 built, 1 replaced.");
}

static void
what_is_not_reported_on_is_told_apart(void **state)
{
	static const char *const all[][2] = { { "1", "built" }, { "2", "" },
		{ "3", "" }, { NULL, NULL } };
	struct small small;

	(void)state;
	small_begin(&small);
	only(&small, all);
	expect(&small, "2024", "1 of 3 recommendations is closed: "
	    "1 built; 2 are unreported.");
}

static void
one_alone_takes_the_singular(void **state)
{
	static const char *const closed[][2] = { { "1", "built" },
		{ NULL, NULL } };
	static const char *const open[][2] = { { "1", "talking" },
		{ NULL, NULL } };
	struct small small;

	(void)state;
	small_begin(&small);
	only(&small, closed);
	expect(&small, "2024", "1 of 1 recommendation is closed: 1 built.");
	small_begin(&small);
	only(&small, open);
	expect(&small, "2024", "0 of 1 recommendation is closed; "
	    "1 is talking.");
}

static void
a_report_without_recommendations_has_a_sentence_too(void **state)
{
	static const char *const none[][2] = { { NULL, NULL } };
	struct small small;

	(void)state;
	small_begin(&small);
	only(&small, none);
	expect(&small, "2024", "0 recommendations");
}

static void
each_figure_leads_to_its_statuss_page(void **state)
{
	struct small small;
	struct value runs;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	runs = small_member(small_root(&small, PAGE_EDITION,
	    small_edition(&small, "2024")), "figures.summary");
	for (size_t i = 0; i < runs.count; i++) {
		struct value run = small_item(runs, i);
		const char *words = small_text(&small, run, "words");
		const char *address = small_text(&small, run, "address");
		if (strcmp(words, "2 built") == 0)
			assert_string_equal(address,
			    "../statuses/built.html");
		else if (strcmp(words, "1 replaced") == 0)
			assert_string_equal(address,
			    "../statuses/replaced.html");
		else
			assert_string_equal(address, "");
	}
	assert_true(runs.count > 4);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	    closed_and_not_closed_are_told_by_status_and_none_of_zero),
		cmocka_unit_test(where_none_is_closed_no_status_follows),
		cmocka_unit_test(where_all_are_closed_nothing_is_open),
		cmocka_unit_test(what_is_not_reported_on_is_told_apart),
		cmocka_unit_test(one_alone_takes_the_singular),
		cmocka_unit_test(
		    a_report_without_recommendations_has_a_sentence_too),
		cmocka_unit_test(each_figure_leads_to_its_statuss_page),
	};

	return cmocka_run_group_tests_name("view/summary", tests, NULL, NULL);
}
