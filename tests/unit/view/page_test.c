#include "small_report.h"

static void
a_page_knows_where_it_is_and_the_way_back(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_FRONT, NULL);
	assert_string_equal(page->address.at, "index.html");
	assert_string_equal(page->root.at, "");
	page = small_page(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "3"));
	assert_string_equal(page->address.at, "recommendations/3.html");
	assert_string_equal(page_link(page, T("index.html")).at,
	    "../index.html");
	assert_string_equal(page_absolute(page, page->address).at,
	    "https://example.org/harbour/recommendations/3.html");
	page = small_page(&small, PAGE_STATUS, &small.report->statuses[1]);
	assert_string_equal(page->address.at, "statuses/replaced.html");
	small_end(&small);
}

static void
the_page_for_lost_readers_works_at_any_depth(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_NOT_FOUND, NULL);
	assert_string_equal(page_link(page, T("index.html")).at,
	    "https://example.org/harbour/index.html");
	small_end(&small);
}

static void
served_pages_may_ask_for_news_and_published_ones_may_not(void **state)
{
	struct small small;
	struct page *page;
	struct value policy;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	for (int served = 0; served < 2; served++) {
		small.view->request.served = served;
		page = small_page(&small, PAGE_NOT_FOUND, NULL);
		assert_string_equal(page_link(page, T("a.html")).at,
		    served ? "/a.html" :
		    "https://example.org/harbour/a.html");
		policy = small_member(small_root(&small, PAGE_FRONT, NULL),
		    "content-security-policy");
		assert_int_equal(served, text_find(policy.text,
		    T("connect-src 'self'"), 0) != TEXT_NOWHERE);
	}
	small_end(&small);
}

static void
an_edition_shows_its_own_state_and_other_pages_the_current_one(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_EDITION, small_edition(&small,
	    "2023"));
	assert_ptr_equal(page->edition_status->edition, small_edition(&small,
	    "2023"));
	page = small_page(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1"));
	assert_ptr_equal(page->edition_status->edition, small_edition(&small,
	    "2024"));
	small_end(&small);
}

static void
drafts_have_neither_standing_nor_pages_nor_owners(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_null(small.view->edition_statuses[2]);
	assert_false(view_shows(small.view, small_recommendation(&small,
	    "P-1")));
	assert_int_equal(small.view->owned[0].count, 2);
	assert_false(small.view->owned[2].has_page);
	small_end(&small);
	small_begin(&small);
	small_load(&small, "2025", true);
	assert_true(view_shows(small.view, small_recommendation(&small,
	    "P-1")));
	assert_int_equal(small.view->owned[2].count, 1);
	small_end(&small);
}

static void
an_owner_of_what_comes_later_has_a_page_and_nothing_on_it(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/2.yaml", "number: 2\n"
	    "group: port\nowners: [drafters]\nsince: '2024'\n"
	    "recommendation: Later.\n");
	small_load(&small, "2023", false);
	assert_true(small.view->owned[2].has_page);
	assert_int_equal(small.view->owned[2].count, 0);
	small_end(&small);
}

static void
a_recommendation_is_reached_within_the_page_where_it_is_there(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_EDITION, small_edition(&small,
	    "2023"));
	assert_string_equal(page_recommendation_link(page,
	    small_recommendation(&small, "1")).at, "#recommendation-1");
	/* Left out of 2023. */
	assert_string_equal(page_recommendation_link(page,
	    small_recommendation(&small, "2")).at,
	    "../recommendations/2.html");
	assert_null(page_recommendation_link(page,
	    small_recommendation(&small, "P-1")).at);
	page = small_page(&small, PAGE_FRONT, NULL);
	assert_string_equal(page_recommendation_link(page,
	    small_recommendation(&small, "1")).at, "recommendations/1.html");
	small_end(&small);
}

static void
opening_words_stand_in_for_a_title(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_FRONT, NULL);
	assert_true(text_equal(page_recommendation_title(page,
	    small_recommendation(&small, "3")), T("Pilots")));
	assert_true(text_equal(page_recommendation_title(page,
	    small_recommendation(&small, "2")),
	    T("Buy a boat & keep <it>.")));
	small_end(&small);
}

static void
a_language_is_said_only_where_it_is_another(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_FRONT, NULL);
	assert_int_equal(page_language(page, text_of(NULL)).kind,
	    VALUE_ABSENT);
	assert_int_equal(page_language(page, T("EN-gb")).kind, VALUE_ABSENT);
	assert_int_equal(page_direction(page, T("en-GB")).kind,
	    VALUE_ABSENT);
	assert_true(text_equal(page_language(page, T("cy")).text, T("cy")));
	assert_true(text_equal(page_direction(page, T("cy")).text,
	    T("ltr")));
	assert_true(text_equal(page_direction(page, T("ar")).text,
	    T("rtl")));
	small_end(&small);
}

static void
dates_are_in_words_and_absent_ones_absent(void **state)
{
	struct small small;
	struct page *page;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	page = small_page(&small, PAGE_FRONT, NULL);
	assert_true(text_equal(page_date(page, (struct date){ 2017, 10,
	    31 }).text, T("31 October 2017")));
	assert_int_equal(page_date(page, (struct date){ 0, 0, 0 }).kind,
	    VALUE_ABSENT);
	small_end(&small);
}

static void
a_term_is_explained_once_a_page(void **state)
{
	struct small small;
	struct value root;

	(void)state;
	small_begin(&small);
	small_put(&small, "content/recommendations/3.yaml", "number: 3\n"
	    "group: port\nrecommendation: The VTS, the VTS.\n"
	    "updates:\n  - {edition: '2024', status: built, body: A VTS.}\n");
	small_load(&small, "2024", false);
	root = small_root(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "3"));
	assert_non_null(strstr(small_text(&small, root,
	    "recommendation.body"), "../glossary.html#term-VTS"));
	assert_null(strstr(small_text(&small, root,
	    "recommendation.update.body"), "glossary"));
	small_end(&small);
}

static void
each_kind_has_a_name_and_some_an_address_of_their_own(void **state)
{
	(void)state;
	for (enum page_kind kind = 0; kind < PAGE_KINDS; kind++)
		assert_non_null(page_kind_name(kind));
	assert_string_equal(page_kind_name(PAGE_LARGE_PRINT), "large-print");
	assert_true(text_equal(page_kind_address(PAGE_NOT_FOUND),
	    T("404.html")));
	assert_null(page_kind_address(PAGE_EDITION).at);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_knows_where_it_is_and_the_way_back),
		cmocka_unit_test(the_page_for_lost_readers_works_at_any_depth),
		cmocka_unit_test(
		    served_pages_may_ask_for_news_and_published_ones_may_not),
		cmocka_unit_test(
	    an_edition_shows_its_own_state_and_other_pages_the_current_one),
		cmocka_unit_test(
		    drafts_have_neither_standing_nor_pages_nor_owners),
		cmocka_unit_test(
		    an_owner_of_what_comes_later_has_a_page_and_nothing_on_it),
		cmocka_unit_test(
	    a_recommendation_is_reached_within_the_page_where_it_is_there),
		cmocka_unit_test(opening_words_stand_in_for_a_title),
		cmocka_unit_test(a_language_is_said_only_where_it_is_another),
		cmocka_unit_test(dates_are_in_words_and_absent_ones_absent),
		cmocka_unit_test(a_term_is_explained_once_a_page),
		cmocka_unit_test(
		    each_kind_has_a_name_and_some_an_address_of_their_own),
	};

	return cmocka_run_group_tests_name("view/page", tests, NULL, NULL);
}
