#include "small_report.h"

static const struct edition_status *
edition_status(struct small *small, const char *edition, bool drafts)
{
	return edition_status_of(&small->arena, small->report,
	    small_edition(small, edition), drafts);
}

static const struct shown_update *
shown_update_of(const struct small *small,
    const struct edition_status *edition_status, const char *number)
{
	return &edition_status->updates[small_recommendation(small,
	    number)->index];
}

/* "status edition", carried forward with a "+"; "-" and "left out". */
static void
expect(struct small *small, const struct edition_status *edition_status,
    const char *number, const char *expected)
{
	const struct shown_update *one = shown_update_of(small, edition_status,
	    number);
	struct text said = one->left_out ? T("left out") : T("-");

	if (one->update)
		said = arena_join(&small->arena, TEXTS(
		    one->update->status->id, T(" "),
		    one->update->edition->id,
		    one->carried_forward ? T(" +") : T("")));
	assert_string_equal(said.at, expected);
}

static void
an_edition_shows_its_update_else_the_latest_before_it(void **state)
{
	struct small small;
	const struct edition_status *first, *second;

	(void)state;
	small_begin(&small);
	small_read(&small);
	first = edition_status(&small, "2023", false);
	second = edition_status(&small, "2024", false);
	expect(&small, first, "1", "built 2023");
	expect(&small, second, "1", "built 2023 +");
	expect(&small, first, "3", "talking 2023");
	expect(&small, second, "3", "built 2024");
	small_end(&small);
}

static void
what_comes_later_is_left_out(void **state)
{
	struct small small;
	const struct edition_status *first;

	(void)state;
	small_begin(&small);
	small_read(&small);
	first = edition_status(&small, "2023", false);
	expect(&small, first, "2", "left out");
	expect(&small, first, "P-1", "left out");
	assert_false(shown_update_of(&small, first, "2")->carried_forward);
	assert_null(recommendation_status(first, small_recommendation(&small,
	    "2")));
	small_end(&small);
}

static void
without_any_update_it_is_not_yet_reported_on(void **state)
{
	struct small small;
	const struct edition_status *second;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/11.yaml", "number: 11\n"
	    "group: town\nrecommendation: Since the newest.\n");
	small_read(&small);
	second = edition_status(&small, "2024", false);
	expect(&small, edition_status(&small, "2023", false), "10", "-");
	expect(&small, second, "10", "-");
	expect(&small, second, "11", "-");
	expect(&small, edition_status(&small, "2023", false), "11", "left out");
	expect(&small, edition_status(&small, "2025", true), "11", "-");
	assert_null(recommendation_status(second, small_recommendation(&small,
	    "10")));
	small_end(&small);
}

static void
since_decides_when_it_appears(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/10.yaml", "number: 10\n"
	    "group: town\nsince: '2024'\nrecommendation: Light.\n");
	small_put(&small, "content/recommendations/11.yaml", "number: 11\n"
	    "group: town\nsince: '2023'\nrecommendation: Light.\n"
	    "updates:\n  - {edition: '2024', status: built, body: So.}\n");
	small_read(&small);
	expect(&small, edition_status(&small, "2023", false), "10", "left out");
	expect(&small, edition_status(&small, "2024", false), "10", "-");
	expect(&small, edition_status(&small, "2023", false), "11", "-");
	expect(&small, edition_status(&small, "2024", false), "11",
	    "built 2024");
	small_end(&small);
}

static void
drafts_are_there_only_where_they_are_asked_for(void **state)
{
	struct small small;
	const struct edition_status *published, *draft;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/3.yaml", "number: 3\n"
	    "group: port\nrecommendation: Train pilots.\nupdates:\n"
	    "  - {edition: '2024', status: talking, body: Talks.}\n"
	    "  - {edition: '2025', status: built, body: Done.}\n");
	small_read(&small);
	published = edition_status(&small, "2024", false);
	draft = edition_status(&small, "2025", true);
	assert_false(edition_is_visible(small_edition(&small, "2025"),
	    false));
	assert_true(edition_is_visible(small_edition(&small, "2025"), true));
	expect(&small, published, "3", "talking 2024");
	expect(&small, draft, "3", "built 2025");
	expect(&small, published, "P-1", "left out");
	expect(&small, draft, "P-1", "talking 2025");
	expect(&small, draft, "2", "replaced 2024 +");
	assert_int_equal(published->total, 4);
	assert_int_equal(draft->total, 5);
	small_end(&small);
}

/* A draft that was set aside, with a published edition after it. */
static void
an_unseen_draft_between_editions_carries_nothing_forward(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/editions/2026/edition.yaml",
	    "title: The harbour\ndate: 2026\nsections: [recommendations]\n");
	small_read(&small);
	expect(&small, edition_status(&small, "2026", false), "P-1", "-");
	expect(&small, edition_status(&small, "2026", true), "P-1",
	    "talking 2025 +");
	small_end(&small);
}

static size_t
count(const struct small *small, const struct edition_status *edition_status,
    size_t group, size_t status)
{
	return edition_status_count(edition_status, group < 2 ?
	    &small->report->groups[group] : NULL, status < 3 ?
	    &small->report->statuses[status] : NULL);
}

static void
the_figures_add_up(void **state)
{
	enum { PORT, TOWN, ALL };
	enum { BUILT, REPLACED, TALKING, NONE };
	struct small small;
	const struct edition_status *now;

	(void)state;
	small_begin(&small);
	small_read(&small);
	now = edition_status(&small, "2024", false);
	assert_int_equal(count(&small, now, PORT, BUILT), 2);
	assert_int_equal(count(&small, now, PORT, REPLACED), 1);
	assert_int_equal(count(&small, now, PORT, TALKING), 0);
	assert_int_equal(count(&small, now, PORT, NONE), 0);
	assert_int_equal(count(&small, now, TOWN, NONE), 1);
	assert_int_equal(count(&small, now, ALL, BUILT), 2);
	assert_int_equal(count(&small, now, ALL, NONE), 1);
	assert_int_equal(now->group_totals[PORT], 3);
	assert_int_equal(now->group_totals[TOWN], 1);
	assert_int_equal(now->total, 4);
	assert_int_equal(now->closed, 3);
	small_end(&small);
}

static void
a_group_lists_what_it_has_by_number(void **state)
{
	struct small small;
	const struct edition_status *now;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/20.yaml",
	    "number: 20\ngroup: port\nrecommendation: Dredge.\n");
	small_read(&small);
	now = edition_status(&small, "2024", false);
	assert_int_equal(now->group_totals[0], 4);
	assert_true(text_equal(now->by_group[0][0]->number, T("1")));
	assert_true(text_equal(now->by_group[0][2]->number, T("3")));
	assert_true(text_equal(now->by_group[0][3]->number, T("20")));
	assert_true(text_equal(now->by_group[1][0]->number, T("10")));
	small_end(&small);
}

static void
each_missing_update_is_warned_of_at_its_number(void **state)
{
	struct small small;
	const struct diagnostic *one;

	(void)state;
	small_begin(&small);
	small_read(&small);
	edition_status_warn(edition_status_of(&small.arena, small.report,
	    small_edition(&small, "2024"), false), &small.diagnostics);
	assert_int_equal(small.diagnostics.count, 2);
	assert_int_equal(small.diagnostics.list[1]->code,
	    D_NOT_YET_REPORTED);
	one = small.diagnostics.list[0];
	assert_int_equal(one->code, D_CARRIED_FORWARD);
	assert_true(text_ends(one->place.file->path,
	    T("recommendations/1.yaml")));
	assert_int_equal(one->place.line, 1);
	assert_int_equal(one->place.column, 9);
	assert_true(text_starts(one->message, T("recommendation 1 has no "
	    "update for edition 2024: the report shows its update of "
	    "2023")));
	small_end(&small);
}

static void
nothing_is_said_of_what_is_new_or_left_out(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_read(&small);
	edition_status_warn(edition_status_of(&small.arena, small.report,
	    small_edition(&small, "2023"), false), &small.diagnostics);
	assert_int_equal(small.diagnostics.count, 1);
	assert_true(text_starts(small.diagnostics.list[0]->message,
	    T("recommendation 10 has no update")));
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    an_edition_shows_its_update_else_the_latest_before_it),
		cmocka_unit_test(what_comes_later_is_left_out),
		cmocka_unit_test(without_any_update_it_is_not_yet_reported_on),
		cmocka_unit_test(since_decides_when_it_appears),
		cmocka_unit_test(
		    drafts_are_there_only_where_they_are_asked_for),
		cmocka_unit_test(
		    an_unseen_draft_between_editions_carries_nothing_forward),
		cmocka_unit_test(the_figures_add_up),
		cmocka_unit_test(a_group_lists_what_it_has_by_number),
		cmocka_unit_test(
		    each_missing_update_is_warned_of_at_its_number),
		cmocka_unit_test(nothing_is_said_of_what_is_new_or_left_out),
	};

	return cmocka_run_group_tests_name("view/edition_status", tests,
	    NULL, NULL);
}
