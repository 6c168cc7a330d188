#include "small_build.h"

#include <jansson.h>

static json_t *
parsed(struct small_build *made, const char *path)
{
	struct text contents = small_build_read(made, path);
	json_error_t error;
	json_t *root = json_loadb(contents.at, contents.length,
	    JSON_REJECT_DUPLICATES, &error);

	if (!root)
		fail_msg("%s:%d: %s", path, error.line, error.text);
	return root;
}

/* The member at the path, "totals.by_status.built"; digits index a list. */
static const json_t *
at(const json_t *root, const char *path)
{
	char word[64];

	while (*path) {
		size_t length = strcspn(path, ".");
		snprintf(word, sizeof(word), "%.*s", (int)length, path);
		root = json_is_array(root) ? json_array_get(root,
		    (size_t)strtoul(word, NULL, 10)) :
		    json_object_get(root, word);
		if (!root)
			fail_msg("nothing at %s", path);
		path += length + (path[length] == '.');
	}
	return root;
}

static void
expect_text(const json_t *root, const char *path, const char *text)
{
	if (!text)
		assert_true(json_is_null(at(root, path)));
	else
		assert_string_equal(json_string_value(at(root, path)), text);
}

static void
expect_number(const json_t *root, const char *path, json_int_t number)
{
	assert_true(json_is_integer(at(root, path)));
	assert_int_equal(json_integer_value(at(root, path)), number);
}

static void
the_report_and_its_edition_are_described(void **state)
{
	struct small_build made;
	json_t *root;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json");
	root = parsed(&made, "2024/report.json");
	expect_text(root, "report.name", "Harbour Review");
	expect_text(root, "report.publisher", "Harbour Office");
	expect_text(root, "report.notice", "A test.");
	expect_text(root, "report.language", "en-GB");
	expect_text(root, "report.source_title", NULL);
	expect_text(root, "report.url", "https://example.org/harbour/");
	expect_text(root, "edition.id", "2024");
	expect_text(root, "edition.subtitle", "One year on");
	expect_text(root, "edition.date", "2024-05-10");
	assert_true(json_is_false(at(root, "edition.draft")));
	expect_text(root, "statuses.1.label", "Replaced by MOPAC");
	assert_true(json_is_true(at(root, "statuses.1.closed")));
	expect_text(root, "statuses.0.sentence", "So.");
	expect_text(root, "statuses.2.sentence", NULL);
	expect_text(root, "groups.0.short", "Port");
	expect_text(root, "groups.1.short", "The town");
	expect_text(root, "organisations.1.name", "City Council");
	expect_text(root, "sections.0.text", "Some words.");
	json_decref(root);
	small_build_end(&made);
}

static void
the_figures_are_those_of_the_edition_and_add_up(void **state)
{
	struct small_build made;
	json_t *root;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json");
	root = parsed(&made, "2024/report.json");
	expect_number(root, "totals.recommendations", 4);
	expect_number(root, "totals.closed", 3);
	expect_number(root, "totals.by_status.built", 2);
	expect_number(root, "totals.by_status.replaced", 1);
	expect_number(root, "totals.by_status.talking", 0);
	expect_number(root, "totals.not_yet_reported", 1);
	expect_number(root, "groups.0.recommendations", 3);
	expect_number(root, "groups.0.by_status.built", 2);
	expect_number(root, "groups.1.not_yet_reported", 1);
	assert_int_equal(json_array_size(at(root, "recommendations")), 4);
	json_decref(root);
	root = parsed(&made, "2023/report.json");
	expect_number(root, "totals.recommendations", 3);
	expect_number(root, "totals.by_status.talking", 1);
	json_decref(root);
	small_build_end(&made);
}

static void
a_recommendation_has_its_update_evidence_and_corrections(void **state)
{
	struct small_build made;
	json_t *root;
	const json_t *one;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json");
	root = parsed(&made, "2024/report.json");
	one = at(root, "recommendations.0");
	expect_text(one, "number", "1");
	expect_text(one, "title", "A radar, \"new\"");
	expect_text(one, "group", "port");
	expect_text(one, "owners.1", "council");
	expect_text(one, "since", "2023");
	expect_text(one, "status", "built");
	assert_true(json_is_true(at(one, "closed")));
	assert_true(json_is_true(at(one, "carried_forward")));
	expect_text(one, "recommendation", "Build a radar.");
	expect_text(one, "update.edition", "2023");
	expect_text(one, "update.status", "built");
	expect_text(one, "update.date", "2023-04-01");
	expect_text(one, "update.closing", NULL);
	expect_text(one, "update.evidence.0.url", "https://example.org/a");
	expect_text(one, "update.evidence.0.date", NULL);
	expect_text(one, "update.corrected.0.date", "2023-06");
	expect_text(one, "update.corrected.0.note", "It turned.");
	expect_text(one, "references.0", "2");
	json_decref(root);
	small_build_end(&made);
}

static void
what_is_not_reported_on_has_no_status_and_no_update(void **state)
{
	struct small_build made;
	json_t *root;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json");
	root = parsed(&made, "2024/report.json");
	expect_text(root, "recommendations.3.number", "10");
	expect_text(root, "recommendations.3.status", NULL);
	expect_text(root, "recommendations.3.update", NULL);
	assert_true(json_is_false(at(root, "recommendations.3.closed")));
	json_decref(root);
	small_build_end(&made);
}

static void
nothing_of_a_draft_gets_out(void **state)
{
	struct small_build made;
	struct text contents;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "json,csv,feed");
	assert_false(small_build_has(&made, "2025/report.json"));
	contents = small_build_read(&made, "2024/report.json");
	assert_int_equal(text_find(contents, T("Not to be seen"), 0),
	    TEXT_NOWHERE);
	assert_int_equal(text_find(contents, T("P-1"), 0), TEXT_NOWHERE);
	assert_int_equal(text_find(small_build_read(&made,
	    "2024/report.csv"), T("P-1"), 0), TEXT_NOWHERE);
	assert_int_equal(text_find(small_build_read(&made, "feed.xml"),
	    T("2025"), 0), TEXT_NOWHERE);
	small_build_end(&made);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_report_and_its_edition_are_described),
		cmocka_unit_test(
		    the_figures_are_those_of_the_edition_and_add_up),
		cmocka_unit_test(
		    a_recommendation_has_its_update_evidence_and_corrections),
		cmocka_unit_test(
		    what_is_not_reported_on_has_no_status_and_no_update),
		cmocka_unit_test(nothing_of_a_draft_gets_out),
	};

	return cmocka_run_group_tests_name("formats/json", tests, NULL, NULL);
}
