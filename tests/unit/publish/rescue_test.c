#include "publish/rescue.h"

#include <errno.h>
#include <fcntl.h>

#include "playground.h"

/* Two reports, the old one and the new, each with a manifest. */
static void
two_reports(void)
{
	assert_int_equal(mkdir("old", 0755), 0);
	assert_int_equal(mkdir("old/a", 0755), 0);
	assert_int_equal(mkdir("new", 0755), 0);
	put_file("old/.yearon-manifest", "a/gone\nindex.html\n");
	put_file("old/index.html", "old");
	put_file("old/a/gone", "old");
	put_file("new/.yearon-manifest", "added\nindex.html\n");
	put_file("new/index.html", "new");
	put_file("new/added", "new");
}

static int
rescued(void)
{
	return rescue_left(T("old"), T("new"));
}

static void
set_time(const char *path, time_t seconds)
{
	struct timespec times[2] = { { seconds, 0 }, { seconds, 0 } };

	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void
what_is_the_programs_own_is_left_where_it_is(void **state)
{
	(void)state;
	two_reports();
	assert_int_equal(rescued(), 0);
	assert_file("new/index.html", "new");
	assert_file("new/.yearon-manifest", "added\nindex.html\n");
	assert_false(is_there("new/a"));
	assert_true(is_there("old/a/gone"));
}

static void
files_and_folders_of_others_are_moved(void **state)
{
	(void)state;
	two_reports();
	put_file("old/a/note", "mine");
	assert_int_equal(mkdir("old/b", 0755), 0);
	assert_int_equal(mkdir("old/empty", 0755), 0);
	put_file("old/b/note", "mine too");
	assert_int_equal(symlink("nowhere", "old/link"), 0);
	assert_int_equal(rescued(), 0);
	assert_file("new/a/note", "mine");
	assert_file("new/b/note", "mine too");
	assert_true(is_there("new/empty"));
	assert_true(S_ISLNK(status_of("new/link").st_mode));
	assert_false(is_there("new/a/gone"));
}

static void
of_two_versions_the_later_one_is_kept(void **state)
{
	(void)state;
	two_reports();
	put_file("old/saved", "later");
	put_file("new/saved", "carried over");
	set_time("new/saved", 1000);
	put_file("old/copied", "the same");
	put_file("new/copied", "a copy");
	set_time("old/copied", 1000);
	set_time("new/copied", 1000);
	assert_int_equal(rescued(), 0);
	assert_file("new/saved", "later");
	assert_file("new/copied", "a copy");
}

static void
a_file_of_the_reports_name_is_not_moved(void **state)
{
	(void)state;
	two_reports();
	put_file("old/added", "mine");
	put_file("old/late", "mine");
	assert_int_equal(rescued(), EEXIST);
	assert_file("new/added", "new");
	assert_file("old/added", "mine");
	assert_file("new/late", "mine");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_the_programs_own_is_left_where_it_is),
		TEST(files_and_folders_of_others_are_moved),
		TEST(of_two_versions_the_later_one_is_kept),
		TEST(a_file_of_the_reports_name_is_not_moved),
	};

	return cmocka_run_group_tests_name("publish/rescue", tests, NULL,
	    NULL);
}
