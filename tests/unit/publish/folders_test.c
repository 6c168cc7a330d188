#include "publish/folders.h"

#include <errno.h>

#include "playground.h"

static void
a_tree_goes_with_all_that_is_in_it(void **state)
{
	(void)state;
	assert_int_equal(folder_make(T("a/b/c/d")), 0);
	put_file("a/b/c/file", "");
	put_file("a/.hidden", "");
	assert_int_equal(chmod("a/b/c", 0500), 0);
	assert_int_equal(folder_remove(T("a")), 0);
	assert_false(is_there("a"));
	assert_int_equal(folder_remove(T("a")), 0);
}

static void
links_are_removed_and_not_followed(void **state)
{
	(void)state;
	assert_int_equal(folder_make(T("keep")), 0);
	put_file("keep/file", "kept");
	assert_int_equal(folder_make(T("a")), 0);
	assert_int_equal(symlink("../keep", "a/link"), 0);
	assert_int_equal(symlink("keep", "top"), 0);
	assert_int_equal(folder_remove(T("a")), 0);
	assert_int_equal(folder_remove(T("top")), ENOTDIR);
	assert_file("keep/file", "kept");
}

static void
folders_may_lie_deep(void **state)
{
	struct playground *play = *state;
	struct text path = T("d");

	for (int i = 0; i < 1500; i++)
		path = path_join(&play->arena, path, T("d"));
	assert_int_equal(folder_make(path), 0);
	assert_int_equal(folder_remove(T("d")), 0);
	assert_int_equal(entries_in("."), 0);
}

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
		TEST(a_tree_goes_with_all_that_is_in_it),
		TEST(links_are_removed_and_not_followed),
		TEST(folders_may_lie_deep),
		TEST(folders_change_places),
		TEST(a_first_folder_moves_where_nothing_is),
		TEST(nothing_changes_where_the_system_refuses),
	};

	return cmocka_run_group_tests_name("publish/folders", tests, NULL,
	    NULL);
}
