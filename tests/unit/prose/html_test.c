#include "sample.h"

static void
blocks_are_well_formed_and_escaped(void **state)
{
	(void)state;
	assert_html("A & B < C \"q\"\n\n***\n\n> quoted\n",
	    "<p>A &amp; B &lt; C &quot;q&quot;</p>\n<hr/>\n"
	    "<blockquote>\n<p>quoted</p>\n</blockquote>\n");
	assert_html("```sh\na <b>\n```\n",
	    "<pre><code>a &lt;b&gt;\n</code></pre>\n");
	assert_html("a  \nb\\\nc", "<p>a<br/>\nb<br/>\nc</p>\n");
	assert_html("*a **b*** `c<`",
	    "<p><em>a <strong>b</strong></em> <code>c&lt;</code></p>\n");
	assert_html("***a***", "<p><em><strong>a</strong></em></p>\n");
}

static void
lists_are_tight_or_loose_and_begin_where_they_say(void **state)
{
	(void)state;
	assert_html("- a\n- b\n  - c\n",
	    "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n"
	    "</ul>\n");
	assert_html("3. a\n\n4. b\n",
	    "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n"
	    "</li>\n</ol>\n");
	assert_html("1) a\n", "<ol>\n<li>a</li>\n</ol>\n");
}

static void
headings_begin_at_the_given_level_and_skip_none(void **state)
{
	(void)state;
	assert_html("# a\n### b\n## c\n# d\n",
	    "<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n<h3>d</h3>\n");
	assert_html("## a\n", "<h3>a</h3>\n");
	assert_html("# a\n## b\n### c\n#### d\n##### e\n",
	    "<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n"
	    "<h6>e</h6>\n");
}

static void
an_inline_only_text_has_no_paragraph_around_it(void **state)
{
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	sample.markdown.inline_only = true;
	assert_string_equal(sample_html(&sample, "a *b*\n"), "a <em>b</em>");
	sample_read(&sample, T("a\n\nb\n\nc"));
	assert_int_equal(sample.diagnostics.count, 1);
	assert_int_equal(sample.diagnostics.list[0]->place.line, 3);
	sample_read(&sample, T("- a"));
	assert_int_equal(sample.diagnostics.count, 1);
	assert_string_equal(diagnostic_name(
	    sample.diagnostics.list[0]->code), "one-paragraph");
	sample_end(&sample);
}

static void
raw_html_is_an_error_with_advice(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("a\n\nb <br> c", "raw-html", 3, 3);
	assert_fault("a\n\n<div>\nb\n</div>", "raw-html", 3, 1);
	assert_fault("> a\n> b <!-- c --> d", "raw-html", 2, 5);
	assert_fault("![a<b>](media/map.png)", "raw-html", 1, 4);
	assert_no_fault("a < b, `<br>`, \\<br>, &lt;br>");
	sample_begin(&sample);
	sample_read(&sample, T("a <b>c</b>"));
	assert_int_equal(sample.diagnostics.count, 2);
	assert_non_null(strstr(sample.diagnostics.list[0]->message.at,
	    "instead of '<b>', write **words**"));
	sample_end(&sample);
}

static void
forbidden_characters_are_errors_as_entities_too(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("a\nb &#1; c", "forbidden-character", 2, 3);
	assert_fault("a &#xFFFE;", "forbidden-character", 1, 3);
	assert_fault("a &amp; b &#0;", "forbidden-character", 1, 11);
	assert_fault("a &#133;", "forbidden-character", 1, 3);
	assert_fault("a [b](https://x \"c &#2;\")", "forbidden-character",
	    1, 7);
	assert_fault("![b][c]\n\n[c]: media/map.png '&#xFFFE;'",
	    "forbidden-character", 1, 3);
	sample_begin(&sample);
	sample_read(&sample, T("&#xFFFF; &#xD800;"));
	assert_int_equal(sample.diagnostics.count, 2);
	assert_true(text_starts(sample.diagnostics.list[0]->message,
	    T("the character &#xFFFF; cannot")));
	assert_true(text_starts(sample.diagnostics.list[1]->message,
	    T("the character &#xD800; cannot")));
	sample_end(&sample);
	assert_no_fault("`&#1;` \\&#1; &#65; \xEF\xBF\xBD");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_are_well_formed_and_escaped),
		cmocka_unit_test(
		    lists_are_tight_or_loose_and_begin_where_they_say),
		cmocka_unit_test(
		    headings_begin_at_the_given_level_and_skip_none),
		cmocka_unit_test(
		    an_inline_only_text_has_no_paragraph_around_it),
		cmocka_unit_test(raw_html_is_an_error_with_advice),
		cmocka_unit_test(
		    forbidden_characters_are_errors_as_entities_too),
	};

	return cmocka_run_group_tests_name("prose/html", tests, NULL, NULL);
}
