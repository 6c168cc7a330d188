#include "publish/internal.h"

#include <errno.h>
#include <fcntl.h>

#include "playground.h"

static void
what_others_put_there_stays_as_it_is(void **state)
{
	struct stat before, after;

	PUBLISH(*state, "pages/a", "1");
	put_file("out/pages/note.txt", "mine");
	assert_int_equal(mkdir("out/photos", 0700), 0);
	assert_int_equal(mkdir("out/photos/empty", 0500), 0);
	put_file("out/photos/x.jpg", "picture");
	assert_int_equal(symlink("/nowhere/at all", "out/link"), 0);
	before = status_of("out/photos");
	PUBLISH(*state, "index.html", "2");
	after = status_of("out/photos");
	assert_file("out/pages/note.txt", "mine");
	assert_file("out/photos/x.jpg", "picture");
	assert_true(S_ISLNK(status_of("out/link").st_mode));
	assert_int_equal(after.st_mode, before.st_mode);
	assert_true(after.st_mtime == before.st_mtime);
	assert_int_equal(status_of("out/photos/empty").st_mode & 07777,
	    0500);
	assert_false(is_there("out/pages/a"));
	assert_file("out/.yearon-manifest", "index.html\n");
}

static void
a_folder_of_others_is_not_ours_but_may_be_built_into(void **state)
{
	assert_int_equal(mkdir("out", 0755), 0);
	put_file("out/note.txt", "mine");
	PUBLISH(*state, "index.html", "1");
	assert_file("out/note.txt", "mine");
	assert_file("out/index.html", "1");
}

static void
a_file_of_others_is_not_overwritten(void **state)
{
	struct stage_result result;
	struct stage *stage;

	assert_int_equal(mkdir("out", 0755), 0);
	put_file("out/index.html", "mine");
	put_file("out/assets", "mine too");
	stage = begin(*state);
	stage_put(stage, T("index.html"), T("ours"));
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_NOT_OURS, "'out/index.html'");
	assert_file("out/index.html", "mine");
	assert_int_equal(entries_in("out"), 2);
	assert_int_equal(entries_in("."), 1);
}

static void
a_file_of_others_where_a_folder_is_to_be_is_named(void **state)
{
	struct stage_result result;
	struct stage *stage;

	assert_int_equal(mkdir("out", 0755), 0);
	put_file("out/assets", "mine");
	stage = begin(*state);
	stage_put(stage, T("assets/style.css"), T("ours"));
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_NOT_OURS, "'out/assets'");
	assert_file("out/assets", "mine");
}

static void
a_file_of_others_in_a_folder_that_becomes_a_page_is_named(void **state)
{
	struct stage_result result;
	struct stage *stage;

	PUBLISH(*state, "a/b", "1");
	put_file("out/a/note", "mine");
	stage = begin(*state);
	stage_put(stage, T("a"), T("ours"));
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_NOT_OURS, "'out/a/note'");
	assert_file("out/a/note", "mine");
	assert_file("out/a/b", "1");
}

static int
publish_beside_what_root_owns(struct playground *play)
{
	struct stage *stage = stage_begin(T("out"), &play->diagnostics);
	struct stage_result result;

	if (!stage)
		return 1;
	stage_put(stage, T("a"), T("1"));
	if (!stage_publish(stage, &result))
		return 2;
	return play->diagnostics.count == 1 &&
	    play->diagnostics.list[0]->code == D_OLD_REPORT_STAYS ? 0 : 4;
}

static void
an_old_report_that_cannot_be_removed_is_told(void **state)
{
	if (geteuid() != 0)
		skip();
	assert_int_equal(mkdir("out", 0755), 0);
	assert_int_equal(mkdir("out/others", 0755), 0);
	put_file("out/others/note", "root's");
	assert_int_equal(chown("out", NOBODY, NOBODY), 0);
	assert_int_equal(in_a_process(publish_beside_what_root_owns, *state,
	    true), 0);
	assert_file("out/a", "1");
	assert_file("out/others/note", "root's");
	assert_true(is_there(".out.yearon-lock"));
}

static int
publish_beside_what_is_closed(struct playground *play)
{
	struct stage *stage = stage_begin(T("out"), &play->diagnostics);
	struct stage_result result;

	if (!stage)
		return 1;
	stage_put(stage, T("a"), T("1"));
	if (stage_publish(stage, &result))
		return 2;
	return play->diagnostics.count == 1 &&
	    play->diagnostics.list[0]->code == D_CANNOT_KEEP ? 0 : 4;
}

static void
a_folder_of_others_that_cannot_be_read_stops_the_build(void **state)
{
	if (geteuid() != 0)
		skip();
	assert_int_equal(mkdir("out", 0755), 0);
	assert_int_equal(mkdir("out/closed", 0700), 0);
	put_file("out/closed/note", "root's");
	assert_int_equal(chown("out", NOBODY, NOBODY), 0);
	assert_int_equal(in_a_process(publish_beside_what_is_closed, *state,
	    true), 0);
	assert_false(is_there("out/a"));
	assert_file("out/closed/note", "root's");
	assert_int_equal(entries_in("."), 1);
}

static void
the_first_few_of_very_many_files_in_the_way_are_told(void **state)
{
	struct playground *play = *state;
	struct stage *stage = begin(play);
	struct stage_result result;

	stage_abandon(stage);
	assert_int_equal(mkdir("out", 0755), 0);
	stage = begin(play);
	for (int i = 0; i < 200; i++) {
		struct text path = arena_format(&play->arena, "out/%d", i);
		put_file(path.at, "mine");
		stage_put(stage, text_slice(path, 4, path.length), T("1"));
	}
	assert_false(stage_publish(stage, &result));
	assert_int_equal(play->diagnostics.count, 20);
}

static void
pipes_of_others_are_carried_and_never_opened(void **state)
{
	PUBLISH(*state, "a", "1");
	assert_int_equal(mkfifo("out/pipe", 0600), 0);
	PUBLISH(*state, "a", "2");
	assert_true(S_ISFIFO(status_of("out/pipe").st_mode));
}

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
	return foreign_files_rescue_left(T("old"), T("new"));
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
		TEST(what_others_put_there_stays_as_it_is),
		TEST(a_folder_of_others_is_not_ours_but_may_be_built_into),
		TEST(a_file_of_others_is_not_overwritten),
		TEST(a_file_of_others_where_a_folder_is_to_be_is_named),
		TEST(
		    a_file_of_others_in_a_folder_that_becomes_a_page_is_named),
		TEST(an_old_report_that_cannot_be_removed_is_told),
		TEST(a_folder_of_others_that_cannot_be_read_stops_the_build),
		TEST(the_first_few_of_very_many_files_in_the_way_are_told),
		TEST(pipes_of_others_are_carried_and_never_opened),
		TEST(what_is_the_programs_own_is_left_where_it_is),
		TEST(files_and_folders_of_others_are_moved),
		TEST(of_two_versions_the_later_one_is_kept),
		TEST(a_file_of_the_reports_name_is_not_moved),
	};

	return cmocka_run_group_tests_name("publish/foreign_files", tests, NULL,
	    NULL);
}
