#include "small_report.h"

static void
pictures_are_listed_by_their_paths(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "media/z.png", "" },
	    { "media/maps/b.JPG", "" }, { "media/maps/a.webp", "" },
	    { "media/README.md", "" }, { "media/.DS_Store", "" }));
	small_load(&small);
	expect_faults(&small, "");
	assert_int_equal(small.report->media_count, 3);
	assert_string_equal(small.report->media[0].at, "media/maps/a.webp");
	assert_string_equal(small.report->media[1].at, "media/maps/b.JPG");
	assert_string_equal(small.report->media[2].at, "media/z.png");
	small_end(&small);
}

static void
what_is_no_picture_is_refused(void **state)
{
	(void)state;
	expect_load(CHANGES({ "media/a.svg", "" }),
	    "media/a.svg svg-picture");
	expect_load(CHANGES({ "media/maps/a.pdf", "" }),
	    "media/maps/a.pdf stray-file");
	expect_load(CHANGES({ "media/a\nb.png", "" }),
	    "media/a\nb.png file-name");
	expect_load(CHANGES({ "media/a b \xC3\xA9.png", "" }), "");
}

static void
a_picture_has_a_size_that_can_be_sent(void **state)
{
	struct small_report small;

	(void)state;
	small_begin(&small, CHANGES({ "media/a.png", "" },
	    { "media/b.png", "" }));
	assert_int_equal(truncate(small_path(&small, "media/a.png").at,
	    (10 << 20) + 1), 0);
	assert_int_equal(truncate(small_path(&small, "media/b.png").at,
	    10 << 20), 0);
	small_load(&small);
	expect_faults(&small, "media/a.png too-large");
	small_end(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pictures_are_listed_by_their_paths),
		cmocka_unit_test(what_is_no_picture_is_refused),
		cmocka_unit_test(a_picture_has_a_size_that_can_be_sent),
	};

	return cmocka_run_group_tests_name("content/load_media", tests, NULL,
	    NULL);
}
