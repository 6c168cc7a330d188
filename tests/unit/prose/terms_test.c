#include "sample.h"

static void
the_first_use_on_a_page_leads_to_the_glossary(void **state)
{
	bool seen[SAMPLE_TERMS] = { false };
	struct prose_links links = sample_links(seen);
	struct sample sample;
	const struct prose *prose;

	(void)state;
	sample_begin(&sample);
	prose = sample_read(&sample, T("The MPS, and *the MPS*."));
	prose_html(prose, 2, &links, &sample.written.sink);
	prose_html(prose, 2, &links, &sample.written.sink);
	assert_string_equal(sample_string(&sample),
	    "<p>The <a class=\"term\" href=\"MPS\">MPS</a>, and <em>the MPS"
	    "</em>.</p>\n"
	    "<p>The MPS, and <em>the MPS</em>.</p>\n");
	assert_true(seen[0] && sample.book->term_used[0]);
	assert_false(seen[1] || sample.book->term_used[1]);
	sample_end(&sample);
}

static void
whole_words_plurals_and_words_beside_punctuation_count(void **state)
{
	(void)state;
	assert_html("CTSFOs",
	    "<p><a class=\"term\" href=\"CTSFO\">CTSFOs</a></p>\n");
	assert_html("CT-related",
	    "<p><a class=\"term\" href=\"CT\">CT</a>-related</p>\n");
	assert_html("LAS/LFB's",
	    "<p><a class=\"term\" href=\"LAS\">LAS</a>/<a class=\"term\" "
	    "href=\"LFB\">LFB</a>'s</p>\n");
	assert_html("New Scotland\nYard",
	    "<p><a class=\"term\" href=\"New Scotland Yard\">New Scotland\n"
	    "Yard</a></p>\n");
	assert_html("CTS MPS1 ct aMPS \xC3\xA9MPS",
	    "<p>CTS MPS1 ct aMPS \xC3\xA9MPS</p>\n");
}

static void
the_longest_term_comes_first(void **state)
{
	(void)state;
	assert_html("LFB/LAS",
	    "<p><a class=\"term\" href=\"LFB/LAS\">LFB/LAS</a></p>\n");
}

static void
code_links_headings_and_other_languages_hold_no_terms(void **state)
{
	(void)state;
	assert_html("# MPS\n\n`MPS` [MPS](https://x) [MPS]{lang=cy}",
	    "<h3>MPS</h3>\n<p><code>MPS</code> <a href=\"https://x\">MPS</a> "
	    "<span lang=\"cy\">MPS</span></p>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_use_on_a_page_leads_to_the_glossary),
		cmocka_unit_test(
		    whole_words_plurals_and_words_beside_punctuation_count),
		cmocka_unit_test(the_longest_term_comes_first),
		cmocka_unit_test(
		    code_links_headings_and_other_languages_hold_no_terms),
	};

	return cmocka_run_group_tests_name("prose/terms", tests, NULL, NULL);
}
