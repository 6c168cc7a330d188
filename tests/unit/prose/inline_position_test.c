#include "sample.h"

/* Parses the value of `body`, whose only fault must be at this place. */
static void
assert_fault_in_yaml(const char *yaml, unsigned line, unsigned column,
    unsigned span)
{
	struct sample sample;
	const struct diagnostic *first;

	sample_begin(&sample);
	sample.file = (struct source_file){ T("sample.yaml"),
		text_of(yaml), 0 };
	sample_read_node(&sample, node_member(yaml_read(&sample.arena,
	    &sample.file, &sample.diagnostics), "body"));
	assert_int_equal(sample.diagnostics.count, 1);
	first = sample.diagnostics.list[0];
	assert_int_equal(first->place.line, line);
	assert_int_equal(first->place.column, column);
	assert_int_equal(first->place.span, span);
	sample_end(&sample);
}

static void
faults_are_placed_in_the_yaml_file(void **state)
{
	(void)state;
	assert_fault_in_yaml("a: b\nbody: |\n  - \xC3\xA9 *c*\n"
	    "    recommendation 371\n", 4, 20, 3);
	assert_fault_in_yaml("body: a recommendation 371\n", 1, 24, 3);
	assert_fault_in_yaml("body: \"\\u00e9 [a](b)\"\n", 1, 19, 1);
	assert_fault_in_yaml("body: 'it''s <b>'\n", 1, 14, 3);
}

static void
markup_before_the_words_does_not_move_them(void **state)
{
	(void)state;
	assert_fault("[a]: https://x 'y'\n[a] recommendation 99",
	    "unknown-recommendation", 2, 20);
	assert_fault("[99](https://x \"99)\") recommendation 99",
	    "unknown-recommendation", 1, 38);
	assert_fault("<https://x/99> `99` recommendation 99",
	    "unknown-recommendation", 1, 36);
	assert_fault("![99](media/map.png) recommendation 99",
	    "unknown-recommendation", 1, 37);
	assert_fault("&eacute; &amp; \\* &lt; recommendation 99",
	    "unknown-recommendation", 1, 39);
	assert_fault("## a *b* recommendation 99 ##",
	    "unknown-recommendation", 1, 25);
	assert_fault("a recommendation 99\n====",
	    "unknown-recommendation", 1, 18);
	assert_fault("1. a\n\n   > b\nlazy recommendation 99",
	    "unknown-recommendation", 4, 21);
	assert_fault("a `b\nc` recommendation 99",
	    "unknown-recommendation", 2, 19);
	assert_fault("> a ` b\n> ` c\n> recommendation 99",
	    "unknown-recommendation", 3, 18);
	assert_fault("a ` b\n`\nrecommendation 99",
	    "unknown-recommendation", 3, 16);
	assert_fault("a `  \nb ` recommendation 99",
	    "unknown-recommendation", 2, 20);
	assert_fault("a `\nb\n` c\nrecommendation 99",
	    "unknown-recommendation", 4, 16);
	assert_fault("a\\\nrecommendation  \n99",
	    "unknown-recommendation", 3, 1);
	assert_fault("# 1\n\n#hashtag recommendation 99",
	    "unknown-recommendation", 3, 25);
	assert_fault("## #1 *a* recommendation 99",
	    "unknown-recommendation", 1, 26);
	assert_fault("a\r\n\r\nb recommendation 99\r\n",
	    "unknown-recommendation", 3, 18);
}

/* Fails unless the faults are at these lines and columns, which end in two
   zeros. */
static void
assert_faults_at(const char *markdown, const unsigned (*places)[2])
{
	struct sample sample;
	size_t count = 0;

	sample_begin(&sample);
	sample_read(&sample, text_of(markdown));
	for (; places[count][0]; count++) {
		const struct diagnostic *one;
		assert_true(count < sample.diagnostics.count);
		one = sample.diagnostics.list[count];
		assert_int_equal(one->place.line, places[count][0]);
		assert_int_equal(one->place.column, places[count][1]);
	}
	assert_int_equal(sample.diagnostics.count, count);
	sample_end(&sample);
}

static void
pictures_without_words_do_not_move_what_follows(void **state)
{
	(void)state;
	assert_fault("[![a](media/map.png)](https://x) recommendation 99",
	    "unknown-recommendation", 1, 49);
	assert_fault("[a](https://x)] [] recommendation 99",
	    "unknown-recommendation", 1, 35);
	assert_fault("[a](https://x)[b](https://y)[] recommendation 99",
	    "unknown-recommendation", 1, 47);
	assert_faults_at("![](media/map.png) a ![](media/map.png)\n"
	    "![](media/map.png)![](media/other.png) recommendation 99",
	    (const unsigned[][2]){ { 1, 5 }, { 1, 26 }, { 2, 5 },
	    { 2, 23 }, { 2, 55 }, { 0, 0 } });
	assert_faults_at("## ![](media/map.png) recommendation 99",
	    (const unsigned[][2]){ { 1, 8 }, { 1, 38 }, { 0, 0 } });
}

static void
lines_that_only_look_like_definitions_are_walked(void **state)
{
	(void)state;
	assert_fault("[a]: https://x is no definition, recommendation 99",
	    "unknown-recommendation", 1, 49);
	assert_fault("[a]: https://x\n[b]: https://y recommendation 99",
	    "unknown-recommendation", 2, 31);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faults_are_placed_in_the_yaml_file),
		cmocka_unit_test(markup_before_the_words_does_not_move_them),
		cmocka_unit_test(
		    pictures_without_words_do_not_move_what_follows),
		cmocka_unit_test(
		    lines_that_only_look_like_definitions_are_walked),
	};

	return cmocka_run_group_tests_name("prose/inline_position", tests, NULL,
	    NULL);
}
