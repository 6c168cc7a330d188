#include "sample.h"

static void
one_that_the_glossary_lacks_is_told_once(void **state)
{
	(void)state;
	assert_fault("The MPS and the RNLI. The RNLI asked.",
	    "unknown-short-form", 1, 17);
	assert_fault("Two *DIY*s, and DIYs.", "unknown-short-form", 1, 6);
}

static void
names_numbers_and_what_is_explained_are_none(void **state)
{
	(void)state;
	assert_no_fault("Rights of the Child (UNCRC). The UNCRC says so.");
	assert_no_fault("Part III, the A-4, AT&T, I, X-RAY, BT1 and ABa.");
	assert_no_fault("By ISO 9001.");
	assert_no_fault("`RNLI` and [RNLI](https://x.org) SOMETHING");
	assert_no_fault("CTSFOs of the LAS");
}

static void
short_forms_of_organisations_are_known(void **state)
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
without_a_glossary_none_is_asked_for(void **state)
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
terms_that_no_text_uses_are_told(void **state)
{
	struct node node = { .kind = NODE_SCALAR };
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	for (size_t i = 0; i < SAMPLE_TERMS; i++)
		sample.terms[i].node = &node;
	sample_read(&sample, T("MPS, CT, CTSFO, LFB, LAS, LFB/LAS."));
	prose_unused(sample.book, &sample.report, &sample.diagnostics);
	assert_int_equal(sample.diagnostics.count, 1);
	assert_int_equal(sample.diagnostics.list[0]->code, D_TERM_UNUSED);
	sample_end(&sample);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_that_the_glossary_lacks_is_told_once),
		cmocka_unit_test(
		    names_numbers_and_what_is_explained_are_none),
		cmocka_unit_test(short_forms_of_organisations_are_known),
		cmocka_unit_test(without_a_glossary_none_is_asked_for),
		cmocka_unit_test(terms_that_no_text_uses_are_told),
	};

	return cmocka_run_group_tests_name("prose/short_forms", tests, NULL,
	    NULL);
}
