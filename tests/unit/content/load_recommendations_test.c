#include "small_report.h"

static void
they_are_in_natural_order_and_know_since_when(void **state)
{
	struct small_report small;
	const struct recommendation *all;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/10.yaml",
	    "number: 10\ngroup: first\nrecommendation: x\n" },
	    { "recommendations/2.yaml",
	    "number: 2\ngroup: second\nrecommendation: x\nupdates:\n"
	    "- {edition: 2018, status: open, body: x}\n" },
	    /* It comes before the file of number 1. */
	    { "recommendations/1.10.yaml",
	    "number: '1.10'\ngroup: first\nrecommendation: x\n" },
	    { "editions/2019/edition.yaml", "title: x\ndate: 2019\n"
	    "draft: true\nsections: [recommendations]\n" }));
	small_load(&small);
	expect_faults(&small, "");
	all = small.report->recommendations;
	assert_string_equal(all[0].number.at, "1");
	assert_string_equal(all[1].number.at, "1.10");
	assert_string_equal(all[2].number.at, "2");
	assert_string_equal(all[3].number.at, "10");
	assert_string_equal(all[0].since->id.at, "2017");
	assert_string_equal(all[2].since->id.at, "2018");
	assert_string_equal(all[3].since->id.at, "2018");
	assert_string_equal(all[2].group->title.at, "Second");
	assert_int_equal(all[2].index, 2);
	small_end(&small);
}

/* Two texts of a file that is left out, and one of the next. */
static void
left_out_texts_come_in_the_order_of_their_files(void **state)
{
	struct small_report small;
	const struct markdown *const *texts;
	size_t count;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/01.yaml",
	    "number: 1\ngroup: frist\nrecommendation: a\nupdates:\n"
	    "- {edition: 2017, status: dnoe, body: b}\n" },
	    { "recommendations/02.yaml", "number: 2\ngroup: first\n"
	    "recommendation: c\nupdates:\n"
	    "- {edition: 2017, status: dnoe, body: d}\n" }));
	small_load(&small);
	texts = small.report->markdowns;
	count = small.report->markdown_count;
	assert_int_equal(small.report->recommendation_count, 1);
	assert_string_equal(texts[count - 4]->source.at, "c");
	assert_string_equal(texts[count - 3]->source.at, "b");
	assert_string_equal(texts[count - 2]->source.at, "a");
	assert_string_equal(texts[count - 1]->source.at, "d");
	small_end(&small);
}

/* Their contents are not kept, but as they were read they can be had. */
static void
a_place_in_a_file_can_be_quoted(void **state)
{
	struct small_report small;
	struct place place;
	struct text contents;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "" }));
	small_load(&small);
	place = small.report->recommendations[0].number_place;
	assert_null(place.file->contents.at);
	contents = source_file_contents(&small.arena, place.file);
	assert_true(text_starts(contents, T("number: 1\n")));
	small_end(&small);
}

static void
a_number_is_used_once_however_it_is_written(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/1.yaml",
	    "number: 01\ngroup: first\nrecommendation: Do it.\n" }));
	small_load(&small);
	expect_faults(&small, "recommendations/1.yaml:1:9 number-twice");
	assert_true(text_ends(
	    small.diagnostics.list[0]->other.file->path, T("/01.yaml")));
	assert_int_equal(small.diagnostics.list[0]->other.column, 9);
	small_end(&small);
	expect_load(CHANGES({ "recommendations/10.yaml",
	    "number: 10\ngroup: first\nrecommendation: Do it.\n" }), "");
}

static void
an_address_is_used_once(void **state)
{
	(void)state;
	expect_load(CHANGES({ "recommendations/pan-1.yaml",
	    "number: PAN 1\ngroup: first\nrecommendation: x\n" },
	    { "recommendations/pan-01.yaml",
	    "number: PAN-1\ngroup: first\nrecommendation: x\n" }),
	    "recommendations/pan-1.yaml:1:9 address-twice");
	expect_load(CHANGES({ "recommendations/pan-1.yaml",
	    "number: PAN 1\ngroup: first\nrecommendation: x\n" },
	    { "recommendations/pan-2.yaml",
	    "number: PAN-2\ngroup: first\nrecommendation: x\n" }), "");
}

static void
a_file_is_called_after_its_number(void **state)
{
	(void)state;
	expect_load(CHANGES({ "recommendations/3.yaml",
	    "number: PAN 3\ngroup: first\nrecommendation: x\n" }),
	    "recommendations/3.yaml:1:9 file-stem");
	expect_load(CHANGES({ "recommendations/Pan-003.yaml",
	    "number: PAN 3\ngroup: first\nrecommendation: x\n" }), "");
}

static void
a_copy_that_was_not_renumbered_is_to_blame(void **state)
{
	static const char one[] =
	    "number: 5\ngroup: first\nrecommendation: x\n";

	(void)state;
	expect_load(CHANGES({ "recommendations/3.yaml", one },
	    { "recommendations/5.yaml", one }),
	    "recommendations/3.yaml:1:9 number-twice");
	expect_load(CHANGES({ "recommendations/5.yaml", one },
	    { "recommendations/7.yaml", one },
	    { "recommendations/8.yaml", one }),
	    "recommendations/7.yaml:1:9 number-twice\n"
	    "recommendations/8.yaml:1:9 number-twice");
}

static bool
is_known(const struct report *report, struct text number)
{
	for (size_t i = 0; i < report->known_number_count; i++)
		if (text_equal(report->known_numbers[i], number))
			return true;
	return false;
}

static void
numbers_of_broken_files_are_known(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "recommendations/007.yaml", "a: [\n" },
	    { "recommendations/08.yaml", "number: 8\n" },
	    { "recommendations/009.yaml", "number: 6\n" },
	    { "recommendations/010.yml", "number: 10\n" },
	    { "recommendations/pan-1.yaml", "" }));
	small_load(&small);
	assert_int_equal(small.report->recommendation_count, 1);
	assert_true(is_known(small.report, T("7")));
	assert_true(is_known(small.report, T("8")));
	assert_false(is_known(small.report, T("08")));
	assert_true(is_known(small.report, T("6")));
	assert_true(is_known(small.report, T("9")));
	assert_true(is_known(small.report, T("10")));
	assert_true(is_known(small.report, T("pan-1")));
	assert_true(is_known(small.report, T("pan 1")));
	assert_false(is_known(small.report, T("2")));
	assert_false(small.report->numbers_unknown);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    they_are_in_natural_order_and_know_since_when),
		cmocka_unit_test(
		    left_out_texts_come_in_the_order_of_their_files),
		cmocka_unit_test(a_place_in_a_file_can_be_quoted),
		cmocka_unit_test(a_number_is_used_once_however_it_is_written),
		cmocka_unit_test(an_address_is_used_once),
		cmocka_unit_test(a_file_is_called_after_its_number),
		cmocka_unit_test(a_copy_that_was_not_renumbered_is_to_blame),
		cmocka_unit_test(numbers_of_broken_files_are_known),
	};

	return cmocka_run_group_tests_name(
	    "content/load_recommendations", tests, NULL, NULL);
}
