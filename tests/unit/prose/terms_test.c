#include "sample.h"

/* Start of a link to a term that is spelled out on paper. */
#define LINK(term) \
	"<a class=\"term\" href=\"" term "\" data-meaning=\"long form\">"

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
	    "<p>The <a class=\"term\" href=\"MPS\" "
	    "data-meaning=\"long form\">MPS</a>, and <em>the MPS</em>.</p>\n"
	    "<p>The MPS, and <em>the MPS</em>.</p>\n");
	assert_true(seen[0] && sample.book->term_used[0]);
	assert_false(seen[1] || sample.book->term_used[1]);
	sample_end(&sample);
}

static void
whole_words_plurals_and_words_beside_punctuation_count(void **state)
{
	(void)state;
	assert_html("CTSFOs", "<p>" LINK("CTSFO") "CTSFOs</a></p>\n");
	assert_html("CT-related",
	    "<p>" LINK("CT") "CT</a>-related</p>\n");
	assert_html("LAS/LFB's", "<p>" LINK("LAS") "LAS</a>/" LINK("LFB")
	    "LFB</a>'s</p>\n");
	assert_html("New Scotland\nYard", "<p>" LINK("New Scotland Yard")
	    "New Scotland\nYard</a></p>\n");
	assert_html("CTS MPS1 ct aMPS \xC3\xA9MPS",
	    "<p>CTS MPS1 ct aMPS \xC3\xA9MPS</p>\n");
}

static void
the_longest_term_comes_first(void **state)
{
	(void)state;
	assert_html("LFB/LAS",
	    "<p>" LINK("LFB/LAS") "LFB/LAS</a></p>\n");
}

static void
a_term_after_its_meaning_is_not_spelled_out_on_paper(void **state)
{
	(void)state;
	assert_html("A Long\nform (MPS)", "<p>A Long\nform ("
	    "<a class=\"term\" href=\"MPS\">MPS</a>)</p>\n");
	assert_html("Long forms (MPSs)", "<p>Long forms ("
	    "<a class=\"term\" href=\"MPS\">MPSs</a>)</p>\n");
	assert_html("A form (MPS)", "<p>A form (" LINK("MPS")
	    "MPS</a>)</p>\n");
	assert_html("A long form, MPS", "<p>A long form, " LINK("MPS")
	    "MPS</a></p>\n");
}

static void
code_links_headings_and_other_languages_hold_no_terms(void **state)
{
	(void)state;
	assert_html("# MPS\n\n`MPS` [MPS](https://x) [MPS]{lang=cy}",
	    "<h3>MPS</h3>\n<p><code>MPS</code> <a href=\"https://x\">MPS</a> "
	    "<span lang=\"cy\">MPS</span></p>\n");
}

static void
an_abbreviation_that_the_glossary_lacks_is_reported_once(void **state)
{
	(void)state;
	assert_fault("The MPS and the RNLI. The RNLI asked.",
	    "unknown-short-form", 1, 17);
	assert_fault("Two *DIY*s, and DIYs.", "unknown-short-form", 1, 6);
}

static void
names_numbers_and_explained_words_are_no_abbreviations(void **state)
{
	(void)state;
	assert_no_fault("Rights of the Child (UNCRC). The UNCRC says so.");
	assert_no_fault("Part III, the A-4, AT&T, I, X-RAY, BT1 and ABa.");
	assert_no_fault("By ISO 9001.");
	assert_no_fault("`RNLI` and [RNLI](https://x.org) SOMETHING");
	assert_no_fault("CTSFOs of the LAS");
}

static void
short_names_of_organisations_are_known(void **state)
{
	struct organisation council = { .short_name = TEXT("HC") };
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	sample.report.organisations = &council;
	sample.report.organisation_count = 1;
	sample_read(&sample, T("The HC."));
	assert_int_equal(sample.diagnostics.count, 0);
	sample_end(&sample);
}

static void
without_a_glossary_no_abbreviation_is_reported(void **state)
{
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	sample.report.term_count = 0;
	sample_read(&sample, T("The RNLI."));
	assert_int_equal(sample.diagnostics.count, 0);
	sample_end(&sample);
}

static void
terms_that_no_text_uses_are_reported(void **state)
{
	struct node node = { .kind = NODE_SCALAR };
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	for (size_t i = 0; i < SAMPLE_TERMS; i++)
		sample.terms[i].node = &node;
	sample_read(&sample, T("MPS, CT, CTSFO, LFB, LAS, LFB/LAS."));
	prose_warn_unused_terms(sample.book, &sample.report,
	    &sample.diagnostics);
	assert_int_equal(sample.diagnostics.count, 1);
	assert_int_equal(sample.diagnostics.list[0]->code, D_TERM_UNUSED);
	sample_end(&sample);
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
	      a_term_after_its_meaning_is_not_spelled_out_on_paper),
		cmocka_unit_test(
		    code_links_headings_and_other_languages_hold_no_terms),
		cmocka_unit_test(
		    an_abbreviation_that_the_glossary_lacks_is_reported_once),
		cmocka_unit_test(
		    names_numbers_and_explained_words_are_no_abbreviations),
		cmocka_unit_test(short_names_of_organisations_are_known),
		cmocka_unit_test(
		    without_a_glossary_no_abbreviation_is_reported),
		cmocka_unit_test(terms_that_no_text_uses_are_reported),
	};

	return cmocka_run_group_tests_name("prose/terms", tests, NULL, NULL);
}
