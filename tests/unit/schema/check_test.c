#include "schema/schema.h"

#include "../yaml/reading.h"

static const struct schema_key value = { .type = TYPE_TEXT };
static const struct schema_key form_keys[] = {
	{ "one", TYPE_TEXT, SCHEMA_OPTIONAL, .meaning = "For one." },
	{ "other", TYPE_TEXT, SCHEMA_REQUIRED, .meaning = "For others." },
};
static const struct schema forms = {
	"forms", "forms", NULL, SCHEMA_KEYS(form_keys)
};
static const struct schema_key form = { .type = TYPE_FORMS,
	.schema = &forms };
static const struct schema_key keys[] = {
	{ "a", TYPE_TEXT, SCHEMA_OPTIONAL, .meaning = "A text." },
	{ "texts", TYPE_TEXTS, SCHEMA_OPTIONAL, .meaning = "Texts." },
	{ "named", TYPE_NAMED, SCHEMA_OPTIONAL, .meaning = "Names.",
	    .each = &value },
	{ "strings", TYPE_NAMED, SCHEMA_OPTIONAL, .meaning = "Strings.",
	    .each = &form },
};
static const struct schema schema = {
	"a thing", "thing.yaml", NULL, SCHEMA_KEYS(keys)
};

static void
expect_found(const char *contents, const char *expected)
{
	struct reading reading;

	reading_begin(&reading, text_of(contents));
	schema_check(&schema, reading.root, &reading.diagnostics);
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at, expected);
	reading_end(&reading);
}

static void
a_text_that_is_cut_at_a_hash_is_warned_of_there(void **state)
{
	(void)state;
	expect_found("a: Report #3\n", "1:11 yaml-remark");
	expect_found("a: Plan  # 4, and", "1:10 yaml-remark");
	expect_found("a: The plan of\n  the council #4\n",
	    "2:15 yaml-remark");
}

static void
remarks_and_hashes_in_quotes_are_left_alone(void **state)
{
	(void)state;
	expect_found("a: Report # see there\n", "");
	expect_found("a: Report #\n", "");
	expect_found("a: Report ## old\n", "");
	expect_found("a: Report#3\n", "");
	expect_found("a: 'Report' #3\n", "");
	expect_found("a: |\n  Report #3\n#4\n", "");
	expect_found("a: Report\n#4\n", "");
}

static void
a_list_of_texts_has_no_holes(void **state)
{
	(void)state;
	expect_found("texts: [b, c]\n", "");
	expect_found("texts: b\n", "1:8 wrong-type");
	expect_found("texts: [b, [c], '']\n",
	    "1:12 wrong-type\n1:17 empty-value");
}

static void
keys_that_an_author_chooses_have_values_of_one_type(void **state)
{
	(void)state;
	expect_found("named: {x: y, Z-1: }\n", "");
	expect_found("named: [x]\n", "1:8 wrong-type");
	expect_found("named: {x: [y]}\n", "1:12 wrong-type");
	expect_found("named: {x: {other: y}}\n", "1:12 wrong-type");
	expect_found("strings: {x: y, z: {other: b, o: c}}\n", "");
	expect_found("strings: {x: {other: [y]}}\n", "1:22 wrong-type");
	expect_found("strings: {x: [y]}\n", "1:14 wrong-type");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_text_that_is_cut_at_a_hash_is_warned_of_there),
		cmocka_unit_test(remarks_and_hashes_in_quotes_are_left_alone),
		cmocka_unit_test(a_list_of_texts_has_no_holes),
		cmocka_unit_test(
		    keys_that_an_author_chooses_have_values_of_one_type),
	};

	return cmocka_run_group_tests_name("schema/check", tests, NULL,
	    NULL);
}
