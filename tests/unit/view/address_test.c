#include "view/address.h"

#include "small_report.h"

static void
every_thing_has_its_page(void **state)
{
	struct arena arena = { NULL };
	const struct edition edition = { .id = TEXT("2017-10") };
	const struct recommendation one = { .slug = TEXT("pan-1.4.1") };
	const struct organisation organisation = { .id = TEXT("mopac") };
	const struct status status = { .id = TEXT("open") };
	const struct group group = { .id = TEXT("other") };

	(void)state;
	assert_string_equal(address_edition(&arena, &edition).at,
	    "2017-10/index.html");
	assert_string_equal(address_large_print(&arena, &edition).at,
	    "2017-10/large-print.html");
	assert_string_equal(address_recommendation(&arena, &one).at,
	    "recommendations/pan-1.4.1.html");
	assert_string_equal(address_organisation(&arena, &organisation).at,
	    "organisations/mopac.html");
	assert_string_equal(address_status(&arena, &status).at,
	    "statuses/open.html");
	assert_string_equal(address_group(&arena, &group).at,
	    "groups/other.html");
	assert_string_equal(fragment_recommendation(&arena, &one).at,
	    "recommendation-pan-1.4.1");
	assert_string_equal(fragment_group(&arena, &group).at,
	    "group-other");
	arena_release(&arena);
}

static void
the_root_goes_up_once_a_folder(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(address_root(&arena, T("index.html")).at, "");
	assert_string_equal(address_root(&arena, T("groups/a.html")).at,
	    "../");
	assert_string_equal(address_root(&arena, T("a/b/c.html")).at,
	    "../../");
	arena_release(&arena);
}

static struct text
term_id(struct arena *arena, struct text words)
{
	struct term term = { .term = words };

	return fragment_term(arena, &term);
}

static void
a_term_leads_to_the_glossary(void **state)
{
	struct arena arena = { NULL };
	const struct term term = { .term = TEXT("R&D team") };

	(void)state;
	assert_string_equal(address_term(&arena, &term).at,
	    "glossary.html#term-R_x26_D_x20_team");
	assert_string_equal(term_id(&arena, T("MPS")).at, "term-MPS");
	arena_release(&arena);
}

static void
ids_of_terms_stand_for_themselves_everywhere(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	for (int i = 1; i < 256; i++) {
		char byte = (char)i;
		struct text id = term_id(&arena, (struct text){ &byte, 1 });
		assert_true(id.length > strlen("term-"));
		for (size_t k = 0; k < id.length; k++)
			assert_true(ascii_letter(id.at[k]) ||
			    ascii_digit(id.at[k]) || id.at[k] == '-' ||
			    id.at[k] == '_');
	}
	arena_release(&arena);
}

static void
different_terms_have_different_ids(void **state)
{
	static const struct text terms[] = { TEXT("A B"), TEXT("A-B"),
		TEXT("A_B"), TEXT("AB"), TEXT("A_x20_B"), TEXT("A/B"),
		TEXT("a b"), TEXT("\xC3\xA9"), TEXT("\xC3\xA8"),
		TEXT("x5F_"), TEXT("_"), TEXT("A  B") };
	enum { COUNT = sizeof(terms) / sizeof(terms[0]) };
	struct arena arena = { NULL };

	(void)state;
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < i; k++)
			assert_false(text_equal(term_id(&arena, terms[i]),
			    term_id(&arena, terms[k])));
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_thing_has_its_page),
		cmocka_unit_test(the_root_goes_up_once_a_folder),
		cmocka_unit_test(a_term_leads_to_the_glossary),
		cmocka_unit_test(ids_of_terms_stand_for_themselves_everywhere),
		cmocka_unit_test(different_terms_have_different_ids),
	};

	return cmocka_run_group_tests_name("view/address", tests, NULL, NULL);
}
