#include "sample.h"

#include <time.h>

/* Returns the unit repeated up to this number of bytes. */
static struct text
repeated(struct sample *sample, const char *unit, size_t bytes)
{
	size_t length = strlen(unit), count = bytes / length;
	char *text = arena_allocate(&sample->arena, bytes + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * length, unit, length);
	return (struct text){ text, count * length };
}

/* Fails unless the repeated unit has this fault in line 1, or none. */
static void
assert_repeated(const char *unit, size_t count, const char *fault,
    unsigned column)
{
	struct sample sample;
	struct text text;

	sample_begin(&sample);
	text = repeated(&sample, unit, strlen(unit) * count);
	if (fault)
		assert_fault(text.at, fault, 1, column);
	else
		assert_no_fault(text.at);
	sample_end(&sample);
}

static void
assert_fast(const char *unit, size_t bytes)
{
	bool seen[SAMPLE_TERMS] = { false };
	struct prose_links links = sample_links(seen);
	struct sample sample;
	clock_t begin = clock();
	const struct prose *prose;

	sample_begin(&sample);
	prose = sample_read(&sample, repeated(&sample, unit, bytes));
	prose_html(prose, 2, &links, &sample.written.sink);
	prose_plain(prose, &sample.written.sink);
	if ((clock() - begin) / CLOCKS_PER_SEC >= 10)
		fail_msg("%s repeated takes too long", unit);
	sample_end(&sample);
}

static void
nest_lists(char *markdown, size_t count)
{
	markdown[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++)
			strcat(markdown, "  ");
		strcat(markdown, "- a\n");
	}
}

static void
nesting_past_the_limit_is_an_error_at_its_place(void **state)
{
	char deep[6000] = "a\n\n";

	(void)state;
	memset(deep + 3, '>', 65);
	strcpy(deep + 68, "a");
	assert_fault(deep, "deep-text", 3, 1);
	strcpy(deep + 67, "a");
	assert_no_fault(deep);
	memset(deep, '\0', sizeof(deep));
	for (size_t i = 0; i < 80; i++)
		strcat(deep, "* ");
	assert_no_fault(deep);
	/* Each line nests one list deeper. */
	nest_lists(deep, 64);
	assert_no_fault(deep);
	nest_lists(deep, 65);
	assert_fault(deep, "deep-text", 65, 129);
}

static void
emphasis_past_the_limit_is_an_error(void **state)
{
	char deep[1000] = "";

	(void)state;
	for (size_t i = 0; i < 65; i++)
		strcat(deep, i % 2 ? "**a " : "*a ");
	for (size_t i = 65; i-- > 0;)
		strcat(deep, i % 2 ? "b**" : "b*");
	assert_fault(deep, "deep-text", 1, 1);
}

static void
too_much_markup_in_one_paragraph_is_an_error(void **state)
{
	(void)state;
	assert_repeated("[a] ", 1001, "crowded-paragraph", 4001);
	assert_repeated("[a] ", 1000, NULL, 0);
	assert_repeated("a < ", 1001, "crowded-paragraph", 4003);
	assert_repeated("*a*b ", 5001, "crowded-paragraph", 25001);
}

static void
slow_inputs_of_a_megabyte_do_not_hang(void **state)
{
	static const char *const slow[] = {
		"![[]()", "[a](", "*a_ ", "**a ", "> ", "- ", "1. ", "<a ",
		"<!-- ", "&", "`", "\\", "a\n", "[a]: /u\n", "]", "![",
		"recommendation ", "recommendations 1, ", "1-1-", "@a.b",
		"recommendations 1-1-1-1-", "https://", "www.", "a@b.c@",
		"recommendation 99 ", "recommendations 1 in the ", "{lang=",
		"MPS ", "New Scotland ", "a](", "|\n|-\n", "\xE2\x80\xA2 \n",
		"\xC2\xAD", "&#1;", "[a]{lang=cy}\n\n", "- a\n", "# a\n",
		"> a\n\n", "(((", "\t", "[\n", "a \\\n", "\xEF\xBF\xBD",
		"<b>\n\n", "![a](b)\n\n", "*a\n\n", "__a__b", "  - a\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(slow) / sizeof(slow[0]); i++)
		assert_fast(slow[i], 1000000);
}

static void
a_text_that_is_too_long_is_an_error(void **state)
{
	(void)state;
	assert_repeated("a ", 1048577, "long-text", 1);
}

static void
definitions_do_not_multiply(void **state)
{
	struct sample sample;
	struct buffer text;

	(void)state;
	buffer_begin(&text);
	sink_string(&text.sink, "[a]: https://x/");
	for (size_t i = 0; i < 500000; i++)
		sink_string(&text.sink, "a");
	for (size_t i = 0; i < 100000; i++)
		sink_string(&text.sink, "\n\n[a]");
	sample_begin(&sample);
	sample_read(&sample, buffer_text(&text));
	assert_int_equal(sample.diagnostics.count, 1);
	assert_string_equal(diagnostic_name(
	    sample.diagnostics.list[0]->code), "link-definitions");
	sample_end(&sample);
	buffer_release(&text);
}

static void
after_a_hundred_faults_one_says_that_there_are_more(void **state)
{
	struct sample sample;
	struct text text;

	(void)state;
	sample_begin(&sample);
	text = repeated(&sample, "recommendation 99\xC2\xAD ", 200 * 20);
	sample_read(&sample, text);
	assert_int_equal(diagnostics_count(&sample.diagnostics,
	    SEVERITY_ERROR), 101);
	assert_int_equal(diagnostics_count(&sample.diagnostics,
	    SEVERITY_WARNING), 101);
	sample_end(&sample);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    nesting_past_the_limit_is_an_error_at_its_place),
		cmocka_unit_test(emphasis_past_the_limit_is_an_error),
		cmocka_unit_test(
		    too_much_markup_in_one_paragraph_is_an_error),
		cmocka_unit_test(slow_inputs_of_a_megabyte_do_not_hang),
		cmocka_unit_test(a_text_that_is_too_long_is_an_error),
		cmocka_unit_test(definitions_do_not_multiply),
		cmocka_unit_test(
		    after_a_hundred_faults_one_says_that_there_are_more),
	};

	return cmocka_run_group_tests_name("prose/limits", tests, NULL, NULL);
}
