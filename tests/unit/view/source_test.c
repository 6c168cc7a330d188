#include "small_report.h"

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
		cmocka_unit_test(a_recommendation_is_made_by_its_update),
		cmocka_unit_test(a_list_is_made_where_its_things_are_defined),
		cmocka_unit_test(the_other_pages_are_made_by_the_report),
	};

	return cmocka_run_group_tests_name("view/source", tests, NULL, NULL);
}
