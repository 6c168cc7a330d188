#include "small_report.h"

static void
ids_and_terms_are_used_once(void **state)
{
	(void)state;
	expect_load(CHANGES({ "organisations.yaml",
	    "- {id: council, name: A}\n- {id: council, name: B}\n" }),
	    "organisations.yaml:2:8 id-twice");
	expect_load(CHANGES({ "organisations.yaml",
	    "- {id: council, name: A}\n- {id: index, name: B}\n" }),
	    "organisations.yaml:2:8 reserved-id");
	expect_load(CHANGES({ "glossary.yaml",
	    "- {term: CT, meaning: a}\n- {term: CT, meaning: b}\n" }),
	    "glossary.yaml:2:10 id-twice");
	expect_load(CHANGES({ "glossary.yaml",
	    "- {term: CT, meaning: a}\n- {term: Ct, meaning: b}\n" }), "");
}

static void
a_broken_file_of_organisations_causes_no_fault_of_owners(void **state)
{
	(void)state;
	expect_load(CHANGES({ "organisations.yaml", "id: x\n" }),
	    "organisations.yaml:1:1 wrong-type");
	expect_load(CHANGES({ "organisations.yaml", "- {id: council}\n" }),
	    "organisations.yaml:1:3 missing-key");
	/* An empty one is sound, and has no owners. */
	expect_load(CHANGES({ "organisations.yaml", "# none\n" }),
	    "recommendations/01.yaml:3:10 unknown-owner");
}

static void
organisations_and_terms_are_in_the_order_of_their_files(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "organisations.yaml",
	    "- {id: police, name: P, short: Q, url: 'http://p.org',\n"
	    "   language: cy}\n- {id: council, name: C}\n" },
	    { "glossary.yaml",
	    "- {term: Z, meaning: a}\n- {term: A, meaning: b}\n" }));
	small_load(&small);
	expect_faults(&small, "");
	assert_string_equal(small.report->organisations[0].short_name.at,
	    "Q");
	assert_string_equal(small.report->organisations[1].id.at,
	    "council");
	assert_ptr_equal(small.report->recommendations[0].owners[0],
	    &small.report->organisations[1]);
	assert_string_equal(small.report->terms[0].term.at, "Z");
	assert_int_equal(small.report->terms[1].index, 1);
	assert_int_equal(small.report->terms[1].node->place.line, 2);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_and_terms_are_used_once),
		cmocka_unit_test(
	    a_broken_file_of_organisations_causes_no_fault_of_owners),
		cmocka_unit_test(
		    organisations_and_terms_are_in_the_order_of_their_files),
	};

	return cmocka_run_group_tests_name("content/load_organisations",
	    tests, NULL, NULL);
}
