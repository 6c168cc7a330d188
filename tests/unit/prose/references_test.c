#include "sample.h"

#include <stdio.h>

static void
the_word_and_its_number_become_one_link(void **state)
{
	(void)state;
	assert_html("See Recommendation 37.\n",
	    "<p>See <a href=\"37\">Recommendation 37</a>.</p>\n");
	assert_html("recommendation 1.10.\n",
	    "<p><a href=\"1.10\">recommendation 1.10</a>.</p>\n");
	assert_html("recommendation PAN 1.4.1, P1-3\n",
	    "<p><a href=\"PAN 1.4.1\">recommendation PAN 1.4.1</a>, "
	    "P1-3</p>\n");
	assert_html("RECOMMENDATION 12A, housing-01",
	    "<p><a href=\"12a\">RECOMMENDATION 12A</a>, housing-01</p>\n");
	assert_html("recommendation housing-01's",
	    "<p><a href=\"housing-01\">recommendation housing-01</a>'s</p>\n");
}

static void
each_number_of_a_list_is_a_link_that_names_the_word(void **state)
{
	(void)state;
	assert_html("recommendations 37 and 39",
	    "<p><a href=\"37\">recommendations 37</a> and <a href=\"39\">"
	    "<span class=\"visually-hidden\">recommendation </span>39</a>"
	    "</p>\n");
	assert_html("recommendations 39, 2 and 12a, 37 others",
	    "<p><a href=\"39\">recommendations 39</a>, <a href=\"2\">"
	    "<span class=\"visually-hidden\">recommendation </span>2</a> and "
	    "<a href=\"12a\"><span class=\"visually-hidden\">recommendation "
	    "</span>12a</a>, 37 others</p>\n");
	assert_html("recommendation 37 and 39 others",
	    "<p><a href=\"37\">recommendation 37</a> and 39 others</p>\n");
}

static void
both_ends_of_a_range_are_links(void **state)
{
	static const char *const ranges[] = { "-", "\xE2\x80\x93", " to " };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char markdown[64], html[256];
		snprintf(markdown, sizeof(markdown),
		    "recommendations (73%s75)", ranges[i]);
		snprintf(html, sizeof(html), "<p>recommendations (<a href="
		    "\"73\"><span class=\"visually-hidden\">recommendation "
		    "</span>73</a>%s<a href=\"75\"><span class=\""
		    "visually-hidden\">recommendation </span>75</a>)</p>\n",
		    ranges[i]);
		assert_html(markdown, html);
	}
}

static void
the_longest_label_beats_a_range(void **state)
{
	(void)state;
	assert_html("recommendation P1-3",
	    "<p><a href=\"P1-3\">recommendation P1-3</a></p>\n");
	assert_html("recommendations P1-3-P1-9",
	    "<p><a href=\"P1-3\">recommendations P1-3</a>-<a href=\"P1-9\">"
	    "<span class=\"visually-hidden\">recommendation </span>P1-9</a>"
	    "</p>\n");
	assert_html("recommendation 37-related",
	    "<p><a href=\"37\">recommendation 37</a>-related</p>\n");
}

static void
line_ends_emphasis_and_fixed_spaces_may_be_between(void **state)
{
	(void)state;
	assert_html("as recommendation\n37 says",
	    "<p>as <a href=\"37\">recommendation\n37</a> says</p>\n");
	assert_html("*see recommendation* 37",
	    "<p><em>see </em><a href=\"37\"><em>recommendation</em> 37</a>"
	    "</p>\n");
	assert_html("Recommendation&nbsp;**37**",
	    "<p><a href=\"37\">Recommendation\xC2\xA0<strong>37</strong></a>"
	    "</p>\n");
	assert_html("recommendation PAN&nbsp;*1.4.1*",
	    "<p><a href=\"PAN 1.4.1\">recommendation PAN\xC2\xA0<em>1.4.1"
	    "</em></a></p>\n");
	assert_html("# Recommendation 37",
	    "<h3><a href=\"37\">Recommendation 37</a></h3>\n");
}

static void
other_documents_code_and_links_are_left_alone(void **state)
{
	(void)state;
	assert_html("recommendation 99 of it",
	    "<p>recommendation 99 of it</p>\n");
	assert_html("recommendations (1 to 99) in the PPO's\n2016 report",
	    "<p>recommendations (1 to 99) in the PPO's\n2016 report</p>\n");
	assert_html("`recommendation 99`",
	    "<p><code>recommendation 99</code></p>\n");
	assert_html("[recommendation 99](https://example.org)",
	    "<p><a href=\"https://example.org\">recommendation 99</a></p>\n");
	assert_no_fault("recommendation 37 in the text. Another report");
	assert_no_fault("the recommendation, 99; prerecommendation 99");
	assert_no_fault("the recommendation of 2016, recommendation XY 9");
}

static void
a_number_that_does_not_exist_is_an_error(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("Ends *in*\nRecommendation 371.\n",
	    "unknown-recommendation", 2, 16);
	assert_fault("> - see [this](https://x.org/371) &amp; recommendation\n"
	    ">   **371**", "unknown-recommendation", 2, 7);
	assert_fault("recommendations 73-999", "unknown-recommendation", 1,
	    20);
	assert_fault("recommendation PAN 1.4", "unknown-recommendation", 1,
	    16);
	/* A recommendation whose file has faults is no unknown one. */
	assert_no_fault("recommendation 88");
	sample_begin(&sample);
	sample_read(&sample, T("recommendation 38"));
	assert_true(text_equal(sample.diagnostics.list[0]->suggestion,
	    T("37")));
	sample_end(&sample);
}

static void
a_page_does_not_link_to_itself(void **state)
{
	struct sample sample;
	struct prose_links links = sample_links(NULL);
	const struct prose *prose;

	(void)state;
	sample_begin(&sample);
	prose = sample_read(&sample, T("recommendations 1 and 2"));
	links.self = &sample.recommendations[0];
	prose_html(prose, 2, &links, &sample.written.sink);
	assert_string_equal(sample_string(&sample),
	    "<p>recommendations 1 and <a href=\"2\"><span "
	    "class=\"visually-hidden\">recommendation </span>2</a></p>\n");
	sample_end(&sample);
}

static void
the_book_lists_who_refers_to_whom(void **state)
{
	struct sample sample;
	const struct prose_book *book;

	(void)state;
	sample_begin(&sample);
	sample_read(&sample, T("recommendations 73-75, recommendation 2, "
	    "recommendation 1, recommendation 73"));
	book = sample.book;
	assert_int_equal(book->refers_to[0].count, 3);
	assert_ptr_equal(book->refers_to[0].items[0],
	    &sample.recommendations[2]);
	assert_ptr_equal(book->refers_to[0].items[2],
	    &sample.recommendations[7]);
	assert_int_equal(book->referred_by[7].count, 1);
	assert_ptr_equal(book->referred_by[7].items[0],
	    &sample.recommendations[0]);
	assert_int_equal(book->referred_by[0].count, 0);
	sample_end(&sample);
}

static void
words_of_any_script_and_case_introduce_references(void **state)
{
	static const struct text introduce[] = { TEXT("no"),
		TEXT("\xC2\xA7"), TEXT("action"), TEXT("\xC3\xA9tape") };
	const struct reference_words words = { .introduce = introduce,
		.introduce_count = 4 };
	struct sample sample;
	const struct prose_book *book;

	(void)state;
	sample_begin(&sample);
	sample_read(&sample, T("No 37, \xC2\xA7 39, noon, ACTION 2, "
	    "\xC3\xA9tape 73, recommendation 75"));
	book = prose_read(&sample.arena, &sample.report, &words, false, 1,
	    &sample.diagnostics);
	assert_int_equal(sample.diagnostics.count, 0);
	assert_int_equal(book->refers_to[0].count, 4);
	sample_end(&sample);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_word_and_its_number_become_one_link),
		cmocka_unit_test(
		    each_number_of_a_list_is_a_link_that_names_the_word),
		cmocka_unit_test(both_ends_of_a_range_are_links),
		cmocka_unit_test(the_longest_label_beats_a_range),
		cmocka_unit_test(
		    line_ends_emphasis_and_fixed_spaces_may_be_between),
		cmocka_unit_test(
		    other_documents_code_and_links_are_left_alone),
		cmocka_unit_test(
		    a_number_that_does_not_exist_is_an_error),
		cmocka_unit_test(a_page_does_not_link_to_itself),
		cmocka_unit_test(the_book_lists_who_refers_to_whom),
		cmocka_unit_test(
		    words_of_any_script_and_case_introduce_references),
	};

	return cmocka_run_group_tests_name("prose/references", tests, NULL,
	    NULL);
}
