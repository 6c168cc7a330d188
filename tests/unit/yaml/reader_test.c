#include "yaml/yaml.h"

#include "reading.h"

static void
scalars_are_the_text_as_it_is_written(void **state)
{
	static const struct { const char *key, *value; } pairs[] = {
		{ "a", "1.10" }, { "b", "no" }, { "c", "007" },
		{ "d", "2017-10" }, { "e", "~" }, { "f", "null" },
	};
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("a: 1.10\nb: no\nc: 007\n"
	    "d: 2017-10\ne: ~\nf: null\n"));
	for (size_t i = 0; i < 6; i++)
		assert_string_equal(node_member(reading.root,
		    pairs[i].key)->text.at, pairs[i].value);
	reading_end(&reading);
}

static void
an_empty_key_is_absent_but_an_empty_text_in_quotes_is_not(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("a:\nb: ''\n"));
	assert_null(node_member(reading.root, "a"));
	assert_non_null(node_key(reading.root, "a"));
	assert_non_null(node_member(reading.root, "b"));
	assert_null(node_key(reading.root, "c"));
	reading_end(&reading);
}

static void
files_without_content_are_no_fault(void **state)
{
	static const char *const empty[] = { "", "# only this\n", "---\n",
		"\xEF\xBB\xBF", "\n\n" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct reading reading;
		reading_begin(&reading, text_of(empty[i]));
		assert_null(reading.root);
		assert_int_equal(reading.diagnostics.count, 0);
		reading_end(&reading);
	}
}

static void
places_count_characters_behind_a_mark_and_carriage_returns(void **state)
{
	struct reading reading;
	const struct node *list;

	(void)state;
	reading_begin(&reading, T("\xEF\xBB\xBFn\xC3\xA9: x\r\n"
	    "list:\r\n  - 'caf\xC3\xA9'\r\n"));
	list = node_member(reading.root, "list");
	expect_place(reading.root->place, 1, 1, 1);
	expect_place(list->place, 3, 3, 1);
	expect_place(list->items[0]->place, 3, 5, 6);
	expect_place(reading.root->items[0]->place, 1, 5, 1);
	reading_end(&reading);
}

static void
a_key_twice_names_both_places_and_keeps_the_first(void **state)
{
	struct reading reading;

	(void)state;
	reading_begin(&reading, T("a: 1\nb: 2\na: 3\na: 4\n"));
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at,
	    "3:1 duplicate-key\n4:1 duplicate-key");
	expect_place(reading.diagnostics.list[1]->other, 1, 1, 1);
	assert_string_equal(node_member(reading.root, "a")->text.at, "1");
	assert_int_equal(reading.root->count, 2);
	reading_end(&reading);
	expect("a: {x: 1}\nb: {x: 1}\nA: 2\n", "");
}

static void
anchors_aliases_and_tags_are_refused(void **state)
{
	(void)state;
	expect("a: &x b\nc: *x\n", "1:4 yaml-anchor\n2:4 yaml-alias");
	expect("a: !!str b\nc: !important\n", "1:4 yaml-tag\n2:4 yaml-tag");
	expect("a: !x!y b\n", "1:4 yaml-tag");
	expect("a: '&x b'\nc: x *y !z &w\n", "");
}

static void
a_file_holds_one_document(void **state)
{
	(void)state;
	expect("a: b\n---\nc: d\n", "2:1 yaml-documents");
	expect("---\na: b\n...\n", "");
}

static void
keys_are_words(void **state)
{
	(void)state;
	expect("a: {{x}}\n", "1:5 yaml-key");
	expect("a: {{x}, {y}}\n", "1:5 yaml-key\n1:10 yaml-key");
	expect("? [a, b]\n: c\n", "1:3 yaml-key");
	expect("'': c\n", "1:1 yaml-key");
	expect("a: {x: y}\n", "");
}

static struct text
nested(struct arena *arena, size_t depth)
{
	char *bytes = arena_allocate(arena, depth * 2 + 1);

	memset(bytes, '[', depth);
	memset(bytes + depth, ']', depth);
	return (struct text){ bytes, depth * 2 };
}

static void
nesting_has_an_end(void **state)
{
	struct reading reading;
	struct arena arena = { NULL };

	(void)state;
	reading_begin(&reading, nested(&arena, YAML_DEPTH));
	assert_non_null(reading.root);
	reading_end(&reading);
	reading_begin(&reading, nested(&arena, YAML_DEPTH + 1));
	assert_null(reading.root);
	assert_string_equal(found_in(&reading.arena,
	    &reading.diagnostics).at, "1:65 yaml-deep");
	reading_end(&reading);
	reading_begin(&reading, nested(&arena, 100000));
	assert_null(reading.root);
	reading_end(&reading);
	arena_release(&arena);
}

static void
a_file_that_is_not_yaml_has_one_fault(void **state)
{
	(void)state;
	expect("a: 1\na: 2\nb: !x y\nc: d: e\nf: g: h\n",
	    "4:5 yaml-colon");
}

static void
a_whole_file_loses_its_mark_and_carriage_returns(void **state)
{
	struct arena arena = { NULL };
	struct source_file file = { TEXT("a.md"),
		TEXT("\xEF\xBB\xBFone\r\ntwo\r\n"), 0 };
	const struct node *node = yaml_whole_file(&arena, &file);

	(void)state;
	assert_true(text_equal(node->text, T("one\ntwo\n")));
	expect_place(scalar_place(node, 5, 2), 2, 2, 2);
	expect_place(scalar_place(node, 1, 1), 1, 2, 1);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars_are_the_text_as_it_is_written),
		cmocka_unit_test(
	    an_empty_key_is_absent_but_an_empty_text_in_quotes_is_not),
		cmocka_unit_test(files_without_content_are_no_fault),
		cmocka_unit_test(
	    places_count_characters_behind_a_mark_and_carriage_returns),
		cmocka_unit_test(
		    a_key_twice_names_both_places_and_keeps_the_first),
		cmocka_unit_test(anchors_aliases_and_tags_are_refused),
		cmocka_unit_test(a_file_holds_one_document),
		cmocka_unit_test(keys_are_words),
		cmocka_unit_test(nesting_has_an_end),
		cmocka_unit_test(a_file_that_is_not_yaml_has_one_fault),
		cmocka_unit_test(
		    a_whole_file_loses_its_mark_and_carriage_returns),
	};

	return cmocka_run_group_tests_name("content/yaml", tests, NULL,
	    NULL);
}
