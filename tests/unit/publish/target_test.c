#include "publish/internal.h"

#include "playground.h"

static void
refuses(struct playground *play, const char *shown, const char *reason)
{
	struct target target;

	assert_false(target_find(&target, text_of(shown),
	    &play->diagnostics));
	assert_told(play, D_TARGET_UNFIT, reason);
	play->diagnostics.count = 0;
}

static void
what_cannot_be_exchanged_is_refused_plainly(void **state)
{
	put_file("plain", "");
	assert_int_equal(symlink("nowhere", "link"), 0);
	refuses(*state, "/", "top of the file system");
	refuses(*state, "//", "top of the file system");
	refuses(*state, ".", "run inside it");
	refuses(*state, "..", "run inside it");
	refuses(*state, "", "no name");
	refuses(*state, "plain", "not a folder");
	refuses(*state, "link", "leads nowhere");
	refuses(*state, "none/..", "not there");
	if (folder_is_mount(T("/dev/shm")))
		refuses(*state, "/dev/shm", "mount point");
}

static void
a_folder_whose_name_only_begins_like_this_one_will_do(void **state)
{
	struct playground *play = *state;
	struct target target;

	assert_int_equal(mkdir("here", 0755), 0);
	assert_int_equal(mkdir("here-and-now", 0755), 0);
	assert_int_equal(chdir("here-and-now"), 0);
	assert_true(target_find(&target, T("../here/"), &play->diagnostics));
	assert_true(target.exists);
	assert_true(text_equal(target.name, T("here")));
	assert_true(text_equal(target.shown, T("../here")));
	assert_true(text_equal(target.parent, text_of(play->folder)));
}

static void
folders_above_a_missing_one_are_made_and_it_is_not(void **state)
{
	struct playground *play = *state;
	struct target target;

	assert_true(target_find(&target, T("a/b/out//"),
	    &play->diagnostics));
	assert_false(target.exists);
	assert_true(is_there("a/b"));
	assert_false(is_there("a/b/out"));
	assert_true(text_equal(target.name, T("out")));
}

static void
folders_that_cannot_be_made_are_told(void **state)
{
	struct playground *play = *state;
	struct target target;

	put_file("plain", "");
	assert_false(target_find(&target, T("plain/out"),
	    &play->diagnostics));
	assert_told(play, D_CANNOT_WRITE, "plain");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_cannot_be_exchanged_is_refused_plainly),
		TEST(
		    a_folder_whose_name_only_begins_like_this_one_will_do),
		TEST(folders_above_a_missing_one_are_made_and_it_is_not),
		TEST(folders_that_cannot_be_made_are_told),
	};

	return cmocka_run_group_tests_name("publish/target", tests, NULL,
	    NULL);
}
