#include "content/find.h"

#include "small_report.h"

static void
assert_found(struct small_report *small, const char *needle,
    const char *path, unsigned line, unsigned column)
{
	struct place place = report_find(small->report, text_of(needle));

	if (!path) {
		assert_null(place.file);
		return;
	}
	assert_non_null(place.file);
	assert_true(text_ends(place.file->path, text_of(path)));
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void
a_text_is_found_wherever_it_stands(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "README.md", "" }));
	small_load(&small);
	assert_found(&small, "Police", "organisations.yaml", 2, 26);
	assert_found(&small, "words", "foreword.md", 1, 6);
	assert_found(&small, "Not yet", "recommendations/01.yaml", 6, 41);
	assert_found(&small, "nowhere", NULL, 0, 0);
	/* Keys are no text of the report. */
	assert_found(&small, "publisher", NULL, 0, 0);
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_found_wherever_it_stands),
	};

	return cmocka_run_group_tests_name("content/find", tests, NULL,
	    NULL);
}
