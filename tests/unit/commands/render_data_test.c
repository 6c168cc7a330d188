#include "commands/render_data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct reading {
	struct arena arena;
	struct diagnostics diagnostics;
	struct value root;
	bool good;
};

static void
read_as(struct reading *reading, const char *path, const char *contents)
{
	struct source_file *file;

	*reading = (struct reading){ .good = false };
	reading->diagnostics.arena = &reading->arena;
	file = ARENA_NEW(&reading->arena, struct source_file, 1);
	file->path = text_of(path);
	file->contents = text_of(contents);
	reading->good = render_data_read(&reading->arena, file, &reading->root,
	    &reading->diagnostics);
}

static struct value
member(const struct value *object, const char *name)
{
	bool found;
	struct value value = value_member(object, text_of(name), &found);

	assert_true(found);
	return value;
}

static void
expect_text(struct value value, const char *expected)
{
	assert_int_equal(value.kind, VALUE_TEXT);
	assert_true(text_equal(value.text, text_of(expected)));
}

static void
yaml_reads_decimals_as_numbers_and_keeps_others(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, "d.yaml", "b: 1.210\na: 007\nc: 1e3\n"
	    "d: '1.10'\ne: 1.2.3\n");
	assert_true(reading.good);
	expect_text(member(&reading.root, "a"), "007");
	expect_text(member(&reading.root, "b"), "1.21");
	expect_text(member(&reading.root, "d"), "1.10");
	expect_text(member(&reading.root, "e"), "1.2.3");
	expect_text(member(&reading.root, "c"), "1e3");
	arena_release(&reading.arena);
}

static void
only_plain_words_of_yaml_mean_more_than_themselves(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, "d.yaml", "a: null\nb: ~\nc:\nd: true\ne: false\n"
	    "f: 'null'\ng: \"true\"\nh: ''\ni: no\n");
	assert_true(reading.good);
	for (const char *name = "abc"; *name; name++)
		assert_int_equal(member(&reading.root,
		    (const char[]){ *name, '\0' }).kind, VALUE_ABSENT);
	assert_true(member(&reading.root, "d").truth);
	assert_int_equal(member(&reading.root, "e").kind, VALUE_BOOLEAN);
	expect_text(member(&reading.root, "f"), "null");
	expect_text(member(&reading.root, "g"), "true");
	expect_text(member(&reading.root, "h"), "");
	expect_text(member(&reading.root, "i"), "no");
	arena_release(&reading.arena);
}

static void
lists_and_mappings_nest_in_either_syntax(void **state)
{
	static const char *const files[][2] = {
		{ "d.yaml", "a:\n  - b: x\n  - [y, z]\n" },
		{ "d.yaml", "{ a: [ { b: x }, [ 'y', z ] ] }\n" },
		{ "d.json", "{\"a\":[{\"b\":\"x\"},[\"y\",\"z\"]]}" },
		{ "d.txt", "\xEF\xBB\xBF{\"a\":[{\"b\":\"x\"},"
		    "[\"y\",\"z\"]]}" },
	};
	struct reading reading;
	struct value list, item;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		read_as(&reading, files[i][0], files[i][1]);
		assert_true(reading.good);
		list = member(&reading.root, "a");
		assert_int_equal(list.count, 2);
		item = list.item(&list, 0);
		expect_text(member(&item, "b"), "x");
		item = list.item(&list, 1);
		expect_text(item.item(&item, 1), "z");
		arena_release(&reading.arena);
	}
}

static void
expect_number(const char *json, const char *expected)
{
	struct reading reading;

	read_as(&reading, "d.json", json);
	assert_true(reading.good);
	expect_text(reading.root, expected);
	arena_release(&reading.arena);
}

static void
numbers_of_json_are_as_short_as_reads_back(void **state)
{
	(void)state;
	expect_number("85", "85");
	expect_number("-0.50", "-0.5");
	expect_number("1.210", "1.21");
	expect_number("85.0", "85");
	expect_number("0.1", "0.1");
	expect_number("0.30000000000000004", "0.30000000000000004");
}

static void
other_values_of_json_are_what_they_are(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, "d.json", "{\"a\": null, \"b\": true, \"c\": \"\","
	    " \"d\": \"\\ud83d\\ude80\"}");
	assert_true(reading.good);
	assert_int_equal(member(&reading.root, "a").kind, VALUE_ABSENT);
	assert_true(member(&reading.root, "b").truth);
	expect_text(member(&reading.root, "c"), "");
	expect_text(member(&reading.root, "d"), "\xF0\x9F\x9A\x80");
	arena_release(&reading.arena);
}

static void
members_are_found_whatever_their_order(void **state)
{
	struct reading reading;
	bool found;

	(void)state;
	read_as(&reading, "d.json", "{\"c\":\"3\",\"a\":\"1\",\"b\":\"2\"}");
	expect_text(member(&reading.root, "a"), "1");
	expect_text(member(&reading.root, "b"), "2");
	expect_text(member(&reading.root, "c"), "3");
	value_member(&reading.root, T("d"), &found);
	assert_false(found);
	arena_release(&reading.arena);
}

static void
expect_fault(const char *path, const char *contents, const char *code,
    unsigned line)
{
	struct reading reading;
	const struct diagnostic *fault;

	read_as(&reading, path, contents);
	assert_false(reading.good);
	assert_int_equal(reading.diagnostics.count, 1);
	fault = reading.diagnostics.list[0];
	assert_string_equal(diagnostic_name(fault->code), code);
	assert_int_equal(fault->place.line, line);
	arena_release(&reading.arena);
}

static void
what_is_no_json_is_told_where(void **state)
{
	(void)state;
	expect_fault("d.json", "{\n\"a\": }", "json", 2);
	expect_fault("d.json", "{\"a\": 1,\n \"a\": 2}", "json", 2);
	expect_fault("d.json", "", "json", 1);
	expect_fault("d.json", "a: b", "json", 1);
}

static void
what_is_no_yaml_is_told_as_in_the_content(void **state)
{
	(void)state;
	expect_fault("d.yaml", "a: 1\nb: 2\na: 3\n", "duplicate-key", 3);
	expect_fault("d.yaml", "a: &x 1\n", "yaml-anchor", 1);
}

static void
an_empty_file_is_an_absent_value(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, "d.yaml", "");
	assert_true(reading.good);
	assert_int_equal(reading.root.kind, VALUE_ABSENT);
	arena_release(&reading.arena);
}

static void
a_file_may_hold_a_lone_value(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, "d.yaml", "--- word\n...\n");
	assert_true(reading.good);
	expect_text(reading.root, "word");
	arena_release(&reading.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    yaml_reads_decimals_as_numbers_and_keeps_others),
		cmocka_unit_test(
		    only_plain_words_of_yaml_mean_more_than_themselves),
		cmocka_unit_test(lists_and_mappings_nest_in_either_syntax),
		cmocka_unit_test(numbers_of_json_are_as_short_as_reads_back),
		cmocka_unit_test(other_values_of_json_are_what_they_are),
		cmocka_unit_test(members_are_found_whatever_their_order),
		cmocka_unit_test(what_is_no_json_is_told_where),
		cmocka_unit_test(what_is_no_yaml_is_told_as_in_the_content),
		cmocka_unit_test(an_empty_file_is_an_absent_value),
		cmocka_unit_test(a_file_may_hold_a_lone_value),
	};

	return cmocka_run_group_tests_name("commands/data", tests, NULL,
	    NULL);
}
