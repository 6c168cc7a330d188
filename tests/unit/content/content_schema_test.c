#include "content/content_schema.h"

#include "../yaml/reading.h"

static void
expect_checked(const struct schema *schema, const char *contents,
    const char *expected)
{
	struct reading reading;

	reading_begin(&reading, text_of(contents));
	assert_non_null(reading.root);
	schema_check(schema, reading.root, &reading.diagnostics);
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at, expected);
	reading_end(&reading);
}

/* A recommendation with one more line. */
static void
expect_line(const char *line, const char *expected)
{
	struct arena arena = { NULL };

	expect_checked(&schema_recommendation, arena_join(&arena, TEXTS(
	    T("number: 1\ngroup: a\nrecommendation: x\n"),
	    text_of(line))).at, expected);
	arena_release(&arena);
}

static void
an_unknown_key_suggests_the_nearest(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("number: 1\ngroup: a\n"
	    "recomendation: x\nrecommendation: x\n"));
	schema_check(&schema_recommendation, reading.root,
	    &reading.diagnostics);
	assert_int_equal(reading.diagnostics.count, 1);
	assert_int_equal(reading.diagnostics.list[0]->code, D_UNKNOWN_KEY);
	assert_string_equal(reading.diagnostics.list[0]->suggestion.at,
	    "recommendation");
	reading_end(&reading);
}

static void
needed_keys_are_there_and_hold_something(void **state)
{
	(void)state;
	expect_checked(&schema_recommendation, "number: 1\ngroup:\n"
	    "owners:\n", "2:1 empty-value\n1:1 missing-key");
	expect_checked(&schema_recommendation, "number: 1\ngroup: a\n"
	    "recommendation: ' '\n", "3:1 empty-value");
	expect_checked(&schema_edition, "title: x\ndate: 2017\n"
	    "sections: []\n", "3:1 empty-value");
	expect_line("title: ''\nowners:\n", "");
}

static void
a_misspelt_key_is_not_missing_too(void **state)
{
	(void)state;
	expect_checked(&schema_recommendation, "number: 1\ngruop: a\n"
	    "recommendation: x\n", "2:1 unknown-key");
	expect_checked(&schema_recommendation, "number: 1\ncolour: a\n"
	    "recommendation: x\n", "2:1 unknown-key\n1:1 missing-key");
}

static void
lists_and_mappings_stand_where_they_should(void **state)
{
	(void)state;
	expect_line("owners: home-office\n", "4:9 wrong-type");
	expect_line("owners: [[a]]\n", "4:10 wrong-type");
	expect_line("owners: [a, '']\n", "4:13 wrong-type");
	expect_line("updates: {edition: a}\n", "4:10 wrong-type");
	expect_line("updates: [a]\n", "4:11 wrong-type");
	expect_line("title: [a]\n", "4:8 wrong-type");
	expect_line("title: {a: b}\n", "4:8 wrong-type");
	expect_line("owners: [a]\nupdates: []\ntitle: a\n", "");
}

static void
a_scalar_for_a_list_shows_how_to_write_it(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("owners: home-office\n"));
	schema_check(&schema_recommendation, reading.root,
	    &reading.diagnostics);
	assert_non_null(strstr(reading.diagnostics.list[0]->message.at,
	    "write [home-office]"));
	reading_end(&reading);
}

static void
dates_are_well_formed_and_in_the_calendar(void **state)
{
	(void)state;
	expect_checked(&schema_edition, "title: x\ndate: October 2017\n"
	    "sections: [recommendations]\n", "2:7 bad-date");
	expect_checked(&schema_edition, "title: x\ndate: 2017-02-29\n"
	    "sections: [recommendations]\n", "2:7 no-such-date");
	expect_checked(&schema_edition, "title: x\ndate: 2016-02-29\n"
	    "sections: [recommendations]\n", "");
}

static void
truth_is_true_or_false(void **state)
{
	(void)state;
	expect_checked(&schema_edition, "title: x\ndate: 2017\ndraft: yes\n"
	    "sections: [recommendations]\n", "3:8 not-boolean");
	expect_checked(&schema_edition, "title: x\ndate: 2017\n"
	    "draft: 'true'\nsections: [recommendations]\n", "");
}

static void
a_choice_is_one_of_its_words(void **state)
{
	(void)state;
	expect_checked(&schema_report, "name: x\npublisher: y\n"
	    "groups: [{id: a, title: b}]\n"
	    "statuses: [{id: a, label: b, tone: opne}]\n",
	    "4:36 not-choice");
	expect_checked(&schema_report, "name: x\npublisher: y\n"
	    "groups: [{id: a, title: b}]\n"
	    "statuses: [{id: a, label: b, tone: refused}]\n", "");
}

static void
values_have_the_shape_of_their_type(void **state)
{
	(void)state;
	expect_checked(&schema_recommendation, "number: one\ngroup: a\n"
	    "recommendation: x\nlanguage: english\n",
	    "1:9 bad-number\n4:11 bad-language");
	expect_checked(&schema_report, "name: x\npublisher: y\n"
	    "groups: [{id: A b, title: b}]\n"
	    "statuses: [{id: a, label: b}]\n"
	    "url: www.x.org\nsource: {title: x, url: x.org}\n"
	    "contact: {email: me}\naccessibility: {response-days: ten}\n",
	    "3:15 bad-id\n5:6 bad-site-url\n6:25 bad-url\n7:18 bad-email\n"
	    "8:32 bad-days");
	expect_checked(&schema_edition, "title: x\ndate: 2017\nsections:\n"
	    "- {id: a, title: b, file: ../c.md}\n", "4:27 bad-section-file");
	expect_checked(&schema_report, "name: x\npublisher: y\n"
	    "groups: [{id: a-b, title: b}]\n"
	    "statuses: [{id: a, label: b}]\nlanguage: en-GB\n"
	    "url: https://x.org\nsource: {title: x, url: 'http://x.org'}\n"
	    "contact: {email: a@b.org}\n"
	    "accessibility: {response-days: 10}\n", "");
}

static void
titles_are_short(void **state)
{
	static const char fits[] = "title: "
	    "1234567890123456789012345678901234567890"
	    "123456789012345678901234567890123456789\xC3\xA9\n";
	static const char too_long[] = "title: "
	    "1234567890123456789012345678901234567890"
	    "1234567890123456789012345678901234567890a\n";

	(void)state;
	expect_line(fits, "");
	expect_line(too_long, "4:8 too-long");
}

static void
a_signature_may_be_one_or_a_list(void **state)
{
	(void)state;
	expect_checked(&schema_edition, "title: x\ndate: 2017\nsections:\n"
	    "- {id: a, title: b, file: c.md, signed: {name: x}}\n"
	    "- {id: b, title: b, file: c.md, signed: [{name: x}, {role: y}]}"
	    "\n", "5:53 missing-key");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_unknown_key_suggests_the_nearest),
		cmocka_unit_test(needed_keys_are_there_and_hold_something),
		cmocka_unit_test(a_misspelt_key_is_not_missing_too),
		cmocka_unit_test(lists_and_mappings_stand_where_they_should),
		cmocka_unit_test(a_scalar_for_a_list_shows_how_to_write_it),
		cmocka_unit_test(dates_are_well_formed_and_in_the_calendar),
		cmocka_unit_test(truth_is_true_or_false),
		cmocka_unit_test(a_choice_is_one_of_its_words),
		cmocka_unit_test(values_have_the_shape_of_their_type),
		cmocka_unit_test(titles_are_short),
		cmocka_unit_test(a_signature_may_be_one_or_a_list),
	};

	return cmocka_run_group_tests_name("content/schema_check", tests,
	    NULL, NULL);
}
