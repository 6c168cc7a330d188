#include "publish/exchange.h"

#include <errno.h>

#include "playground.h"

static void
folders_change_places(void **state)
{
	(void)state;
	assert_int_equal(mkdir("new", 0755), 0);
	assert_int_equal(mkdir("old", 0755), 0);
	put_file("new/a", "new");
	put_file("old/a", "old");
	assert_int_equal(folder_sync(T("new")), 0);
	assert_int_equal(folder_exchange(T("new"), T("old"), true), 0);
	assert_file("old/a", "new");
	assert_file("new/a", "old");
}

static void
a_first_folder_moves_where_nothing_is(void **state)
{
	(void)state;
	assert_int_equal(mkdir("new", 0755), 0);
	assert_int_equal(folder_exchange(T("new"), T("old"), false), 0);
	assert_false(is_there("new"));
	assert_int_equal(mkdir("new", 0755), 0);
	assert_int_equal(folder_exchange(T("new"), T("old"), false), EEXIST);
	assert_true(is_there("new"));
}

static void
nothing_changes_where_the_system_refuses(void **state)
{
	(void)state;
	assert_int_equal(mkdir("new", 0755), 0);
	assert_int_equal(folder_exchange(T("new"), T("old"), true), ENOENT);
	assert_int_equal(folder_exchange(T("new"), T("."), true), EBUSY);
	assert_true(is_there("new"));
	assert_int_equal(folder_sync(T("old")), ENOENT);
	if (status_of("/dev/shm").st_dev != status_of(".").st_dev)
		assert_int_equal(folder_exchange(T("new"), T("/dev/shm"),
		    true), EXDEV);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(folders_change_places),
		TEST(a_first_folder_moves_where_nothing_is),
		TEST(nothing_changes_where_the_system_refuses),
	};

	return cmocka_run_group_tests_name("publish/exchange", tests, NULL,
	    NULL);
}
