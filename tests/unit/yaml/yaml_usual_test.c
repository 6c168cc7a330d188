#include "yaml/yaml_usual.h"

#include "reading.h"
#include "yaml/node.h"

static void
assert_same(const struct node *a, const struct node *b)
{
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->style, b->style);
	assert_int_equal(a->from, b->from);
	assert_int_equal(a->to, b->to);
	expect_place(a->place, b->place.line, b->place.column,
	    b->place.span);
	assert_true(text_equal(a->text, b->text));
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		if (a->kind == NODE_MAPPING)
			assert_same(a->keys[i], b->keys[i]);
		assert_same(a->items[i], b->items[i]);
	}
}

/* Read here, and as libyaml reads it. */
static void
expect_usual(const char *contents)
{
	struct arena arena = { NULL };
	struct diagnostics found = { .arena = &arena };
	struct source_file file = { TEXT("a.yaml"), text_of(contents), 0 };
	const struct node *node = yaml_usual(&arena, &file, &found);
	size_t faults = found.count;

	if (!node)
		fail_msg("'%s' is not taken", contents);
	assert_same(node, yaml_events(&arena, &file, &found));
	assert_int_equal(found.count, 2 * faults);
	arena_release(&arena);
}

static void
expect_unusual(const char *contents)
{
	struct arena arena = { NULL };
	struct diagnostics found = { .arena = &arena };
	struct source_file file = { TEXT("a.yaml"), text_of(contents), 0 };

	if (yaml_usual(&arena, &file, &found))
		fail_msg("'%s' is taken", contents);
	assert_int_equal(found.count, 0);
	arena_release(&arena);
}

static void
what_is_written_as_usual_is_what_libyaml_reads(void **state)
{
	static const char *const usual[] = {
		"a: b\n", "  a: b\n", "\n# c\n\na: b\n  # c\n\nc: d\n",
		"a:   b c  \n", "a: (b) [c], {d}; it's \"e\" & f#g\n",
		"a: \xC3\xA9\xE2\x80\x93\xC3\xA9\nb: $5\n",
		"a: 'b: # c'\nb: \"  c\"\nc: ''\nd: \"\"\n",
		"a: []\nb: [c]\nc: [ d-1 ,  2017.10 , E_f ]\n",
		"a: [b c,  d's e/f = g&h  , 'i, j', \"k]\"]\n",
		"a: {}\nb: { }\nc: {d: e}\nf: { g: h i ,  j: 'k}' }\n",
		"- {a: b\xC3\xA9, c: [d, e f], g: 'h'}\n- {i: http://j/k}\n",
		"a: {b: c, b: d}\ne: {f: a|>g%h@i*j!k\"l\\m-}\n",
		"a:\n  b: c\n\n  d: e\nf: g\n",
		"a:\n- b\n- c\nd: e\n", "a:\n  - b\n  -   c: d\n      e: f\n",
		"- a: b\n  c:\n  - d\n- e\n- 'f'\n- [g]\n",
		"a: b\na: c\n",
		NULL,
	};

	(void)state;
	for (size_t i = 0; usual[i]; i++)
		expect_usual(usual[i]);
}

static void
blocks_are_what_libyaml_reads(void **state)
{
	static const char *const usual[] = {
		"a: |\n b\n", "a: |-\n  b\n\n\n", "a: >-\n  b\n  c\n",
		"a: |\n  b\n   c\n\n  d\n \ne: f\n",
		"a: >\n  b\n  c\n\n\n  d\n   e\n  f\n\n   g\n\n  h\n",
		"a: |\n  b\n# c\nd: e\n", "a:\n- b: |\n    c\n  d: e\n",
		"a: |\n  b\n      \n  c\n", "a: >\n  \xC3\xA9\n\n",
		"a: |\n  b: c\n  - d\n  # e\n  \tf\n", NULL,
	};

	(void)state;
	for (size_t i = 0; usual[i]; i++)
		expect_usual(usual[i]);
}

static void
all_else_is_left_to_libyaml(void **state)
{
	static const char *const unusual[] = {
		"", "\n", "# c\n", "a: b", "a: b\r\n", "\xEF\xBB\xBF" "a: b\n",
		"---\na: b\n", "a\n", "'a': b\n", "a b: c\n", "? a\n",
		"a:\n", "a:\nb: c\n", "a:b\n", "a: b: c\n", "a: b:\n",
		"a: b # c\n", "a: 'b' # c\n", "a: [b] # c\n", "a: b\n  c\n",
		"a: b\n # c\n  d\n", "a: &b c\n", "a: *b\n", "a: !b c\n",
		"a: {b:c}\n", "a: {b}\n", "a: {b: }\n", "a: {b: c,}\n",
		"a: {b: c, }\n", "a: {b: c,d: e}\n", "a: {b: {c: d}}\n",
		"a: {b: c]\n", "a: {b: c\n", "a: {b: c: d}\n", "a: {b: c?}\n",
		"a: {b: c,\n  d: e}\n", "a: {b: c} d\n", "a: {'b': c}\n",
		"a: {b: c #d}\n", "a: {b: -}\n", "a: {b: *c}\n", "{a: b}\n",
		"a: [b: c]\n", "a: [b [c]\n", "a: [b {c]\n", "a: [b:]\n",
		"a: [b, [c]]\n", "a: [b,\nc]\n", "a: [b}\n",
		"a: [b, ]\n", "a: [b,c]\n", "a: 'b''c'\n", "a: \"b\\n\"\n",
		"a: 'b\n  c'\n", "a: 'b': c\n", "a: -b\n", "a: - b\n",
		"a: %b\n", "a:\tb\n", "a: b\tc\n", "\ta: b\n", "- - a\n",
		"-\n  a\n", "- a\nb: c\n", "a:\n  b: c\n d: e\n",
		"a: b\n c: d\n", "a:\n - b\n  - c\n", "a: |+\n  b\n",
		"a: |2\n  b\n", "a: | # c\n  b\n", "a: |\nb: c\n",
		"a: |\n\n  b\n", "a: |\n  \tb\n c: d\n", "a: |\n \tb\n",
		"a: |\n   b\n  c\n", NULL,
	};

	(void)state;
	for (size_t i = 0; unusual[i]; i++)
		expect_unusual(unusual[i]);
}

static void
what_is_nested_deep_is_left_to_libyaml(void **state)
{
	struct arena arena = { NULL };
	struct text nested = TEXT("");

	(void)state;
	for (int i = 0; i < 11; i++)
		nested = arena_format(&arena, "%s%*sa:\n", i ? nested.at :
		    "", i, "");
	expect_usual(arena_format(&arena, "%s%*sa: b\n", nested.at, 11,
	    "").at);
	expect_unusual(arena_format(&arena, "%s%*sa:\n%*sa: b\n", nested.at,
	    11, "", 12, "").at);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_is_written_as_usual_is_what_libyaml_reads),
		cmocka_unit_test(blocks_are_what_libyaml_reads),
		cmocka_unit_test(all_else_is_left_to_libyaml),
		cmocka_unit_test(what_is_nested_deep_is_left_to_libyaml),
	};

	return cmocka_run_group_tests_name("content/yaml_usual", tests, NULL,
	    NULL);
}
