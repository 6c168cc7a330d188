#include "small_report.h"

/* "id count" of each segment, separated by spaces. */
static const char *
said(struct small *small, struct value segments)
{
	struct text all = T("");

	for (size_t i = 0; i < segments.count; i++) {
		struct value one = small_item(segments, i);
		all = arena_join(&small->arena, TEXTS(all, i ? T(" ") : T(""),
		    text_of(small_text(small, one, "id")), T(" "),
		    text_of(small_text(small, one, "count"))));
	}
	return all.at;
}

static void
a_bar_has_what_there_is_and_a_row_has_a_cell_for_all(void **state)
{
	struct small small;
	struct value root, groups;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_FRONT, NULL);
	groups = small_member(root, "figures.groups");
	assert_string_equal(said(&small, small_member(small_item(groups, 0),
	    "segments")), "built 2 replaced 1");
	assert_string_equal(said(&small, small_member(small_item(groups, 1),
	    "segments")), "- 1");
	assert_string_equal(said(&small, small_member(small_item(groups, 0),
	    "cells")), "built 2 replaced 1 talking 0 - 0");
	assert_string_equal(said(&small, small_member(small_item(groups, 1),
	    "cells")), "built 0 replaced 0 talking 0 - 1");
	assert_string_equal(said(&small, small_member(root,
	    "figures.cells")), "built 2 replaced 1 talking 0 - 1");
	assert_string_equal(small_text(&small, root, "figures.total"), "4");
	assert_string_equal(small_text(&small, root, "figures.closed"),
	    "3");
	assert_true(small_member(root, "figures.unreported").truth);
	small_end(&small);
}

static void
a_group_of_which_an_edition_has_nothing_has_no_chart(void **state)
{
	struct small small;
	struct value root, groups;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/10.yaml",
	    "number: 10\ngroup: port\nrecommendation: So.\n");
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_FRONT, NULL);
	groups = small_member(root, "figures.groups");
	assert_true(small_member(small_item(groups, 0),
	    "has-recommendations").truth);
	assert_false(small_member(small_item(groups, 1),
	    "has-recommendations").truth);
	assert_int_equal(small_member(small_item(groups, 1),
	    "chart-text").kind, VALUE_ABSENT);
	small_end(&small);
}

static void
where_all_are_reported_on_no_cell_says_otherwise(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/10.yaml",
	    "number: 10\ngroup: town\nrecommendation: So.\nupdates:\n"
	    "  - {edition: '2024', status: talking, body: So.}\n");
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_FRONT, NULL);
	assert_string_equal(said(&small, small_member(root,
	    "figures.cells")), "built 2 replaced 1 talking 1");
	assert_string_equal(said(&small, small_member(small_item(
	    small_member(root, "figures.groups"), 0), "cells")),
	    "built 2 replaced 1 talking 0");
	assert_false(small_member(root, "figures.unreported").truth);
	small_end(&small);
}

static size_t
number(struct small *small, struct value object, const char *name)
{
	return (size_t)strtoul(small_text(small, object, name), NULL, 10);
}

static void
expect_parts(struct small *small, const size_t *counts)
{
	struct page *page = small_page(small, PAGE_FRONT, NULL);
	struct value all = segments_value(page, counts, true);
	size_t x = 0, whole = 0;

	for (size_t i = 0; i < 4; i++)
		whole += counts[i];
	for (size_t i = 0; i < all.count; i++) {
		struct value one = small_item(all, i);
		size_t exact = counts[i] * 1000 / (whole ? whole : 1);
		size_t width = number(small, one, "width");
		assert_int_equal(number(small, one, "x"), x);
		x += width;
		assert_true(width + 1 >= exact && width <= exact + 1);
		assert_true(number(small, one, "percent") * 10 + 5 >= exact);
		assert_true(number(small, one, "percent") * 10 <= exact + 6);
	}
	assert_int_equal(x, whole ? 1000 : 0);
}

static void
parts_of_a_bar_follow_each_other_and_fill_it(void **state)
{
	static const size_t counts[][4] = { { 1, 1, 1, 0 }, { 62, 8, 35, 0 },
		{ 11, 4, 7, 0 }, { 0, 0, 0, 0 }, { 1, 0, 0, 0 },
		{ 1, 998, 1, 7 }, { 3333, 3333, 3334, 1 }, { 7, 7, 7, 7 } };
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		expect_parts(&small, counts[i]);
	small_end(&small);
}

static void
a_percentage_is_rounded_to_the_nearest(void **state)
{
	static const size_t counts[] = { 1, 2, 5, 0 };
	struct small small;
	struct value all;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	all = segments_value(small_page(&small, PAGE_FRONT, NULL), counts,
	    false);
	assert_int_equal(number(&small, small_item(all, 0), "percent"), 13);
	assert_int_equal(number(&small, small_item(all, 1), "percent"), 25);
	assert_int_equal(number(&small, small_item(all, 2), "percent"), 63);
	small_end(&small);
}

static void
a_segment_names_its_status_and_leads_to_it(void **state)
{
	struct small small;
	struct value cells, one;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	cells = small_member(small_root(&small, PAGE_GROUP,
	    &small.report->groups[0]), "group.cells");
	one = small_item(cells, 1);
	assert_string_equal(small_text(&small, one, "label"),
	    "Replaced by MOPAC");
	assert_string_equal(small_text(&small, one, "short"), "Replaced");
	assert_string_equal(small_text(&small, one, "tone"), "other");
	assert_string_equal(small_text(&small, one, "address"),
	    "../statuses/replaced.html");
	assert_string_equal(small_text(&small, one, "count-words"),
	    "1 recommendation");
	assert_false(small_member(one, "zero").truth);
	one = small_item(cells, 3);
	assert_string_equal(small_text(&small, one, "label"),
	    "Not yet reported on");
	assert_string_equal(small_text(&small, one, "tone"), "none");
	assert_string_equal(small_text(&small, one, "address"), "");
	assert_true(small_member(one, "zero").truth);
	small_end(&small);
}

static void
a_chart_is_told_in_words(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_GROUP, &small.report->groups[0]), "group.chart-text"),
	    "Port: 3 recommendations. Built: 2, Replaced by MOPAC: 1.");
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_bar_has_what_there_is_and_a_row_has_a_cell_for_all),
		cmocka_unit_test(
		    a_group_of_which_an_edition_has_nothing_has_no_chart),
		cmocka_unit_test(
		    where_all_are_reported_on_no_cell_says_otherwise),
		cmocka_unit_test(parts_of_a_bar_follow_each_other_and_fill_it),
		cmocka_unit_test(a_percentage_is_rounded_to_the_nearest),
		cmocka_unit_test(a_segment_names_its_status_and_leads_to_it),
		cmocka_unit_test(a_chart_is_told_in_words),
	};

	return cmocka_run_group_tests_name("view/figures", tests, NULL, NULL);
}
