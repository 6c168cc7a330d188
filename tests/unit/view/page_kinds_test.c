#include "small_report.h"

static void
expect_title(struct small *small, enum page_kind kind, const void *subject,
    const char *title)
{
	assert_string_equal(small_text(small, small_root(small, kind,
	    subject), "title"), title);
}

static void
expect_description(struct small *small, enum page_kind kind,
    const void *subject, const char *description)
{
	assert_string_equal(small_text(small, small_root(small, kind,
	    subject), "description"), description);
}

static void
a_page_is_called_after_what_it_is_about(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	expect_title(&small, PAGE_FRONT, NULL,
	    "Harbour Review: One year on");
	expect_title(&small, PAGE_EDITION, small_edition(&small, "2023"),
	    "The harbour, May 2023");
	expect_title(&small, PAGE_LARGE_PRINT, small_edition(&small,
	    "2023"), "May 2023 in large print");
	expect_title(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1"),
	    "Recommendation 1: A radar, \"new\"");
	expect_title(&small, PAGE_ORGANISATION,
	    &small.report->organisations[0], "Port Authority");
	expect_title(&small, PAGE_GROUP, &small.report->groups[0],
	    "The port");
	expect_title(&small, PAGE_STATUS, &small.report->statuses[2],
	    "Status: Talking");
	expect_title(&small, PAGE_EDITIONS, NULL, "Editions");
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_EDITIONS, NULL), "full-title"),
	    "Editions - Harbour Review");
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_FRONT, NULL), "full-title"),
	    "Harbour Review: One year on");
	small_end(&small);
}

static void
without_a_subtitle_the_front_page_has_the_reports_name(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2023", false);
	expect_title(&small, PAGE_FRONT, NULL, "Harbour Review");
	small_end(&small);
}

static void
a_description_tells_the_figures_of_its_subject(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	expect_description(&small, PAGE_FRONT, NULL, "Harbour Review: "
	    "3 of 4 recommendations are closed: "
	    "2 built, 1 replaced; 1 is unreported.");
	expect_description(&small, PAGE_LARGE_PRINT, small_edition(&small,
	    "2024"), "Large: "
	    "3 of 4 recommendations are closed: "
	    "2 built, 1 replaced; 1 is unreported.");
	expect_description(&small, PAGE_ORGANISATION,
	    &small.report->organisations[1],
	    "City Council: 1 recommendation");
	expect_description(&small, PAGE_STATUS, &small.report->statuses[0],
	    "Built: 2 recommendations");
	expect_description(&small, PAGE_GROUP, &small.report->groups[0],
	    "The port: 3 recommendations");
	small_end(&small);
}

static void
a_recommendation_is_described_by_its_status(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	expect_description(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "2"),
	    "10 May 2024, 2: Replaced by MOPAC");
	expect_description(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "10"),
	    "10 May 2024, 10: Not yet reported on");
	small_end(&small);
	small_begin(&small);
	small_load(&small, "2023", false);
	expect_description(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "2"),
	    "May 2023, 2: Not in this edition");
	assert_string_equal(small_text(&small, small_root(&small,
	    PAGE_RECOMMENDATION, small_recommendation(&small, "2")),
	    "recommendation.status-label"), "Not in this edition");
	small_end(&small);
}

static struct text
lines_from(struct arena *arena, struct place place)
{
	struct text contents = source_file_contents(arena, place.file);
	size_t at = 0;

	for (uint32_t line = 1; line < place.line; line++)
		at = text_find_byte(contents, '\n', at) + 1;
	return text_slice(contents, at, contents.length);
}

static void
assert_source(struct small *small, enum page_kind kind, const void *subject,
    const char *file, const char *line)
{
	struct place place = page_source(small_page(small, kind, subject));

	assert_non_null(place.file);
	assert_true(text_ends(place.file->path, text_of(file)));
	assert_true(text_starts(text_trim(lines_from(&small->arena, place)),
	    text_of(line)));
}

static void
a_recommendation_is_made_by_its_update(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2023", false);
	assert_source(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "1"), "recommendations/1.yaml",
	    "body: |");
	/* Not yet reported on: the file. */
	assert_source(&small, PAGE_RECOMMENDATION,
	    small_recommendation(&small, "2"), "recommendations/2.yaml",
	    "number: 2");
	small_end(&small);
}

static void
a_list_is_made_where_its_things_are_defined(void **state)
{
	struct small small;
	const struct report *report;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	report = small.report;
	assert_source(&small, PAGE_STATUS, &report->statuses[1],
	    "report.yaml", "- {id: replaced");
	assert_source(&small, PAGE_GROUP, &report->groups[1],
	    "report.yaml", "- {id: town");
	assert_source(&small, PAGE_ORGANISATION, &report->organisations[0],
	    "organisations.yaml", "- {id: authority");
	assert_source(&small, PAGE_ORGANISATIONS, NULL,
	    "organisations.yaml", "- {id: authority");
	assert_source(&small, PAGE_GLOSSARY, NULL, "glossary.yaml",
	    "- {term: VTS");
	assert_source(&small, PAGE_EDITION, small_edition(&small, "2023"),
	    "editions/2023/edition.yaml", "title:");
	small_end(&small);
}

static void
the_other_pages_are_made_by_the_report(void **state)
{
	struct small small;

	(void)state;
	small_begin(&small);
	small_load(&small, "2024", false);
	assert_source(&small, PAGE_FRONT, NULL, "report.yaml", "");
	assert_source(&small, PAGE_NOT_FOUND, NULL, "report.yaml", "");
	assert_source(&small, PAGE_FORMATS, NULL, "report.yaml", "");
	assert_source(&small, PAGE_ACCESSIBILITY, NULL, "report.yaml", "");
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_is_called_after_what_it_is_about),
		cmocka_unit_test(
		    without_a_subtitle_the_front_page_has_the_reports_name),
		cmocka_unit_test(
		    a_description_tells_the_figures_of_its_subject),
		cmocka_unit_test(a_recommendation_is_described_by_its_status),
		cmocka_unit_test(a_recommendation_is_made_by_its_update),
		cmocka_unit_test(a_list_is_made_where_its_things_are_defined),
		cmocka_unit_test(the_other_pages_are_made_by_the_report),
	};

	return cmocka_run_group_tests_name("view/page_kinds", tests, NULL,
	    NULL);
}
