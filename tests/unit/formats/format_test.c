#include "small_build.h"

static struct diagnostics
none(struct arena *arena)
{
	return (struct diagnostics){ .arena = arena };
}

static void
a_list_names_formats_and_none_means_all(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics found = none(&arena);
	format_set all = format_set_read(text_of(NULL), &found);
	format_set some = format_set_read(T("csv, html"), &found);

	(void)state;
	for (const struct format *f = formats; f->name; f++)
		assert_true(format_set_has(all, f->name));
	assert_true(format_set_has(some, "csv"));
	assert_true(format_set_has(some, "html"));
	assert_false(format_set_has(some, "json"));
	assert_int_equal(found.count, 0);
	arena_release(&arena);
}

static void
an_unknown_format_is_told_with_the_one_that_was_meant(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics found = none(&arena);

	(void)state;
	assert_true(format_set_has(format_set_read(T("sitmap,json"),
	    &found), "json"));
	assert_int_equal(found.count, 1);
	assert_int_equal(found.list[0]->code, D_ASKED_FORMAT);
	assert_true(text_equal(found.list[0]->suggestion, T("sitemap")));
	format_set_read(T(""), &found);
	format_set_read(T("json,"), &found);
	assert_int_equal(found.count, 3);
	arena_release(&arena);
}

static void
what_pages_link_to_is_made_before_them_whatever_the_list(void **state)
{
	size_t place = 0, data = 0, pages = 0, lists = 0;

	(void)state;
	for (const struct format *f = formats; f->name; f++, place++) {
		if (strcmp(f->name, "csv") == 0)
			data = place;
		if (strcmp(f->name, "html") == 0)
			pages = place;
		if (strcmp(f->name, "sitemap") == 0)
			lists = place;
	}
	assert_true(data < pages && pages < lists);
	assert_true(place < sizeof(format_set) * 8);
}

static void
only_what_is_asked_for_is_made(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_build_make(&made, "csv");
	assert_true(small_build_has(&made, "2024/report.csv"));
	assert_false(small_build_has(&made, "2024/report.json"));
	assert_false(small_build_has(&made, "feed.xml"));
	assert_int_equal(made.small.view->download_count, 2);
	small_build_end(&made);
}

static void
what_is_impossible_is_not_made(void **state)
{
	struct small_build made;

	(void)state;
	small_build_begin(&made);
	small_put(&made.small, "content/report.yaml",
	    "name: Harbour\npublisher: Office\n"
	    "groups:\n  - {id: port, title: Port}\n"
	    "  - {id: town, title: Town}\n"
	    "statuses:\n  - {id: built, label: Built, closed: true}\n"
	    "  - {id: replaced, label: Replaced, closed: true}\n"
	    "  - {id: talking, label: Talking}\n");
	small_build_make(&made, "json,feed,sitemap");
	assert_true(small_build_has(&made, "2024/report.json"));
	assert_false(small_build_has(&made, "feed.xml"));
	assert_false(small_build_has(&made, "sitemap.xml"));
	small_build_end(&made);
}

static void
the_same_report_gives_the_same_bytes(void **state)
{
	static const char *const files[] = { "2024/report.json",
		"2024/report.csv", "2023/report.json", "feed.xml" };
	struct small_build one, other;

	(void)state;
	small_build_begin(&one);
	small_build_begin(&other);
	small_build_make(&one, "json,csv,feed");
	small_build_make(&other, "json,csv,feed");
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		assert_true(text_equal(small_build_read(&one, files[i]),
		    small_build_read(&other, files[i])));
	small_build_end(&one);
	small_build_end(&other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_names_formats_and_none_means_all),
		cmocka_unit_test(
		    an_unknown_format_is_told_with_the_one_that_was_meant),
		cmocka_unit_test(
		    what_pages_link_to_is_made_before_them_whatever_the_list),
		cmocka_unit_test(only_what_is_asked_for_is_made),
		cmocka_unit_test(what_is_impossible_is_not_made),
		cmocka_unit_test(the_same_report_gives_the_same_bytes),
	};

	return cmocka_run_group_tests_name("formats/format", tests, NULL,
	    NULL);
}
