#include "publish/tree.h"

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
	assert_int_equal(tree_remove(T("a")), 0);
	assert_false(is_there("a"));
	assert_int_equal(tree_remove(T("a")), 0);
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
	assert_int_equal(tree_remove(T("a")), 0);
	assert_int_equal(tree_remove(T("top")), ENOTDIR);
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
	assert_int_equal(tree_remove(T("d")), 0);
	assert_int_equal(entries_in("."), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_tree_goes_with_all_that_is_in_it),
		TEST(links_are_removed_and_not_followed),
		TEST(folders_may_lie_deep),
	};

	return cmocka_run_group_tests_name("publish/tree", tests, NULL,
	    NULL);
}
