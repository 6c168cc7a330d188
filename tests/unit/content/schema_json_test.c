#include "content/schema_json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

/* That validators and editors agree with it is in tests/schemas.py. */

static const struct schema_file *
file_of(const char *name)
{
	const struct schema_file *file = schema_files;

	while (!text_equal(file->name, text_of(name)))
		file++;
	return file;
}

static void
expect(const char *name, const struct report *report, const char *wanted,
    bool there)
{
	struct buffer text;

	buffer_begin(&text);
	schema_json(file_of(name), report, &text.sink);
	assert_int_equal(text_find(buffer_text(&text), text_of(wanted), 0) !=
	    TEXT_NOWHERE, there);
	buffer_release(&text);
}

static void
every_kind_of_file_has_one(void **state)
{
	size_t count = 0;

	(void)state;
	for (const struct schema_file *f = schema_files; f->name.at; f++) {
		expect(f->name.at, NULL, "\"$schema\": \"https://json-schema."
		    "org/draft/2020-12/schema\"", true);
		count++;
	}
	assert_int_equal(count, 5);
}

static void
what_is_known_only_of_a_report_is_its_ids(void **state)
{
	struct group groups[] = { { .id = TEXT("council") },
		{ .id = TEXT("2024") } };
	struct report report = { .groups = groups, .group_count = 2 };
	const char *ids = "\"enum\": [\n        \"council\",\n"
	    "        \"2024\",\n        2024\n      ]";

	(void)state;
	expect("recommendation", &report, ids, true);
	expect("recommendation", NULL, "\"council\"", false);
}

static void
defaults_are_values_where_they_are_one(void **state)
{
	(void)state;
	expect("report", NULL, "\"default\": true", true);
	expect("report", NULL, "\"default\": \"en-GB\"", true);
	expect("report", NULL, "Without it: the title.\"", true);
	expect("report", NULL, "`", true);
	expect("report", NULL, "\"default\": \"the title\"", false);
}

static void
what_a_file_holds_is_described_and_bounded(void **state)
{
	(void)state;
	expect("recommendation", NULL, "\"maxLength\": 80", true);
	expect("recommendation", NULL, "\"additionalProperties\": false",
	    true);
	expect("glossary", NULL, "\"description\": \"What it stands for.\"",
	    true);
	expect("edition", NULL, "\"const\": \"recommendations\"", true);
	expect("report", NULL, "\"carried-forward\"", true);
	expect("report", NULL, "\"unknown-status\"", false);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_file_has_one),
		cmocka_unit_test(what_is_known_only_of_a_report_is_its_ids),
		cmocka_unit_test(defaults_are_values_where_they_are_one),
		cmocka_unit_test(what_a_file_holds_is_described_and_bounded),
	};

	return cmocka_run_group_tests_name("content/schema_json", tests,
	    NULL, NULL);
}
