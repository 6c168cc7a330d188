#include "content/content_schema.h"

#include "../yaml/reading.h"
#include "core/buffer.h"
#include "schema/json_schema.h"

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

static void
expect_in_guide(const char *wanted)
{
	struct buffer guide;

	buffer_begin(&guide);
	schema_markdown(&guide.sink);
	if (text_find(buffer_text(&guide), text_of(wanted), 0) ==
	    TEXT_NOWHERE)
		fail_msg("%s", wanted);
	buffer_release(&guide);
}

static void
every_key_has_its_row(void **state)
{
	(void)state;
	for (size_t i = 0; schemas[i]; i++) {
		expect_in_guide(schemas[i]->title);
		for (size_t k = 0; k < schemas[i]->count; k++)
			expect_in_guide(schemas[i]->keys[k].meaning);
	}
}

static void
a_row_says_what_an_editor_needs(void **state)
{
	(void)state;
	expect_in_guide("\n| `date` | yes | a date | When it is published; "
	    "editions are ordered by it. |\n");
	expect_in_guide("\n| `title` | | a text, at most 80 characters | A "
	    "short name for headings, lists and the feed. Without it: the "
	    "opening words. |\n");
	expect_in_guide("| one of `fully`, `partially`, `not` |");
}

/* The checker and JSON Schemas rely on it. */
static void
every_row_is_complete(void **state)
{
	(void)state;
	for (size_t i = 0; schemas[i]; i++)
		for (size_t k = 0; k < schemas[i]->count; k++) {
			const struct schema_key *row = &schemas[i]->keys[k];
			bool nested = row->type == TYPE_MAPPING ||
			    row->type == TYPE_LIST ||
			    row->type == TYPE_ONE_OR_LIST;
			assert_int_equal(row->schema != NULL, nested);
			assert_int_equal(row->choices != NULL,
			    row->type == TYPE_CHOICE);
			assert_non_null(value_type_name(row->type));
			assert_int_equal(row->meaning[strlen(
			    row->meaning) - 1], '.');
		}
}

/* That validators and editors agree with it is in tests/schemas.py. */

static const struct schema_file *
file_of(const char *name)
{
	const struct schema_file *file = content_files;

	while (!text_equal(file->name, text_of(name)))
		file++;
	return file;
}

static void
expect_json(const char *name, const struct schema_ids *ids,
    const char *wanted, bool there)
{
	struct buffer text;

	buffer_begin(&text);
	json_schema_put(file_of(name), ids, &text.sink);
	assert_int_equal(text_find(buffer_text(&text), text_of(wanted), 0) !=
	    TEXT_NOWHERE, there);
	buffer_release(&text);
}

static void
every_kind_of_file_has_one(void **state)
{
	size_t count = 0;

	(void)state;
	for (const struct schema_file *f = content_files; f->name.at; f++) {
		expect_json(f->name.at, NULL, "\"$schema\": \"https://"
		    "json-schema.org/draft/2020-12/schema\"", true);
		count++;
	}
	assert_int_equal(count, 5);
}

static struct text
id_at(const void *with, enum refers_to refers, size_t index)
{
	static const struct text groups[] = { TEXT("council"), TEXT("2024"),
		{ NULL, 0 } };

	(void)with;
	return refers == REFERS_TO_GROUPS ? groups[index] : groups[2];
}

static void
what_is_known_only_of_a_report_is_its_ids(void **state)
{
	struct schema_ids known = { id_at, NULL };
	const char *ids = "\"enum\": [\n        \"council\",\n"
	    "        \"2024\",\n        2024\n      ]";

	(void)state;
	expect_json("recommendation", &known, ids, true);
	expect_json("recommendation", NULL, "\"council\"", false);
}

static void
defaults_are_values_where_they_are_one(void **state)
{
	(void)state;
	expect_json("report", NULL, "\"default\": true", true);
	expect_json("report", NULL, "\"default\": \"en-GB\"", true);
	expect_json("report", NULL, "Without it: the title.\"", true);
	expect_json("report", NULL, "`", true);
	expect_json("report", NULL, "\"default\": \"the title\"", false);
}

static void
what_a_file_holds_is_described_and_bounded(void **state)
{
	(void)state;
	expect_json("recommendation", NULL, "\"maxLength\": 80", true);
	expect_json("recommendation", NULL, "\"additionalProperties\": false",
	    true);
	expect_json("glossary", NULL,
	    "\"description\": \"What it stands for.\"", true);
	expect_json("edition", NULL, "\"const\": \"recommendations\"", true);
	expect_json("report", NULL, "\"carried-forward\"", true);
	expect_json("report", NULL, "\"unknown-status\"", false);
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
		cmocka_unit_test(every_key_has_its_row),
		cmocka_unit_test(a_row_says_what_an_editor_needs),
		cmocka_unit_test(every_row_is_complete),
		cmocka_unit_test(every_kind_of_file_has_one),
		cmocka_unit_test(what_is_known_only_of_a_report_is_its_ids),
		cmocka_unit_test(defaults_are_values_where_they_are_one),
		cmocka_unit_test(what_a_file_holds_is_described_and_bounded),
	};

	return cmocka_run_group_tests_name("content/content_schema", tests,
	    NULL, NULL);
}
