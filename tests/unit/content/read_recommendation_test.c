#include "small_report.h"

/* The recommendation's file, with `lines` behind what every one needs. */
static void
expect_lines(const char *lines, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_join(&arena, TEXTS(T("number: 1\n"
	    "group: first\nrecommendation: Do it.\n"), text_of(lines)));

	expect_load(CHANGES({ "recommendations/01.yaml", contents.at }),
	    expected);
	arena_release(&arena);
}

static void
what_it_names_must_exist(void **state)
{
	(void)state;
	expect_load(CHANGES({ "recommendations/01.yaml",
	    "number: 1\ngroup: frist\nrecommendation: Do it.\n" }),
	    "recommendations/01.yaml:2:8 unknown-group -> first");
	expect_lines("owners: [council, polcie]\n",
	    "recommendations/01.yaml:4:19 unknown-owner -> police");
	expect_lines("since: 20178\n",
	    "recommendations/01.yaml:4:8 unknown-edition -> 2017");
	expect_lines("updates:\n- {edition: 2018, status: opne, body: x}\n",
	    "recommendations/01.yaml:5:27 unknown-status -> open");
	expect_lines("owners: [council, police]\nsince: 2017\n"
	    "updates:\n- {edition: 2018, status: open, body: x}\n", "");
}

static void
an_owner_is_named_once(void **state)
{
	(void)state;
	expect_lines("owners: [council, police, council]\n",
	    "recommendations/01.yaml:4:27 owner-twice");
	expect_load(CHANGES({ "recommendations/02.yaml",
	    "number: 2\ngroup: first\nrecommendation: Do it.\n"
	    "owners: [council]\n" }), "");
}

static void
owners_need_the_file_that_says_who_they_are(void **state)
{
	(void)state;
	expect_load(CHANGES({ "organisations.yaml", NULL }),
	    "recommendations/01.yaml:3:1 no-organisations");
	expect_load(CHANGES({ "organisations.yaml", NULL },
	    { "recommendations/01.yaml", "number: 1\ngroup: first\n"
	    "recommendation: Do it.\nowners: []\n" }), "");
}

static void
updates_stand_in_the_order_of_their_editions(void **state)
{
	(void)state;
	expect_lines("updates:\n"
	    "- {edition: 2018, status: done, body: x}\n"
	    "- {edition: 2017, status: open, body: x}\n",
	    "recommendations/01.yaml:6:13 updates-order");
	expect_lines("updates:\n"
	    "- {edition: 2017, status: open, body: x}\n"
	    "- {edition: 2018, status: open, body: y}\n"
	    "- {edition: 2017, status: open, body: x}\n",
	    "recommendations/01.yaml:7:13 update-twice");
}

static void
a_broken_update_causes_no_fault_of_another(void **state)
{
	(void)state;
	expect_lines("updates:\n"
	    "- {edition: 2017, status: dnoe, body: x}\n"
	    "- {edition: 2018, status: open, body: x}\n",
	    "recommendations/01.yaml:5:27 unknown-status -> done");
	expect_load(CHANGES({ "editions/2017/edition.yaml", "title: [\n" }),
	    "editions/2017/edition.yaml:2:1 yaml-flow");
}

static void
no_update_is_older_than_the_recommendation(void **state)
{
	(void)state;
	expect_lines("since: 2018\nupdates:\n"
	    "- {edition: 2017, status: open, body: x}\n",
	    "recommendations/01.yaml:6:13 update-before-since");
	expect_lines("since: 2017\nupdates:\n"
	    "- {edition: 2018, status: open, body: x}\n", "");
}

static void
all_that_an_update_can_hold_is_taken(void **state)
{
	struct small_report small;
	const struct recommendation *one;
	const struct update *update;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/01.yaml",
	    "number: 1\ngroup: first\nrecommendation: x\nlanguage: cy\n"
	    "updates:\n- edition: 2017\n  status: open\n"
	    "  date: 2017-09-01\n  closing: The end.\n  language: fr\n"
	    "  evidence:\n  - {title: T, url: 'https://x.org/', date: 2016}\n"
	    "  corrected:\n  - {date: 2018-01-02, note: A figure.}\n"
	    "  body: |\n    Text.\n" }));
	small_load(&small);
	expect_faults(&small, "");
	one = &small.report->recommendations[0];
	update = &one->updates[0];
	assert_int_equal(update->date.day, 1);
	assert_true(update->closing.inline_only);
	assert_string_equal(update->body.source.at, "Text.\n");
	assert_string_equal(update->body.language.at, "fr");
	assert_int_equal(update->evidence[0].date.year, 2016);
	assert_int_equal(update->evidence[0].place.line, 12);
	assert_int_equal(update->evidence[0].place.column, 21);
	assert_int_equal(update->corrected[0].date.month, 1);
	assert_string_equal(update->corrected[0].note.source.at,
	    "A figure.");
	assert_string_equal(one->text.language.at, "cy");
	assert_int_equal(one->number_place.column, 9);
	assert_false(one->since_named);
	small_end(&small);
}

/* Two updates, of 2017 and 2018. */
static void
expect_two(const char *first, const char *second, const char *expected)
{
	struct arena arena = { NULL };
	struct text contents = arena_format(&arena, "number: 1\n"
	    "group: first\nrecommendation: Do it.\nupdates:\n"
	    "- {edition: 2017, %s}\n- {edition: 2018, %s}\n", first,
	    second);

	expect_load(CHANGES({ "recommendations/01.yaml", contents.at }),
	    expected);
	arena_release(&arena);
}

static void
the_same_words_again_are_warned_of(void **state)
{
	(void)state;
	expect_two("status: open, body: 'So far, so  good. '",
	    "status: open, body: 'So far, so\n  good.'",
	    "recommendations/01.yaml:6:33 same-update");
	expect_two("status: open, body: So far so good",
	    "status: open, body: So far so goods", "");
	expect_two("status: open, body: So far",
	    "status: open, body: Sofar", "");
}

static void
what_was_dealt_with_and_is_no_longer_is_warned_of(void **state)
{
	(void)state;
	expect_two("status: done, body: a", "status: open, body: b",
	    "recommendations/01.yaml:6:27 status-back");
	expect_two("status: open, body: a", "status: done, body: b", "");
	expect_two("status: done, body: a", "status: done, body: b", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_names_must_exist),
		cmocka_unit_test(an_owner_is_named_once),
		cmocka_unit_test(owners_need_the_file_that_says_who_they_are),
		cmocka_unit_test(
		    updates_stand_in_the_order_of_their_editions),
		cmocka_unit_test(a_broken_update_causes_no_fault_of_another),
		cmocka_unit_test(no_update_is_older_than_the_recommendation),
		cmocka_unit_test(all_that_an_update_can_hold_is_taken),
		cmocka_unit_test(the_same_words_again_are_warned_of),
		cmocka_unit_test(
		    what_was_dealt_with_and_is_no_longer_is_warned_of),
	};

	return cmocka_run_group_tests_name("content/read_recommendation", tests,
	    NULL, NULL);
}
