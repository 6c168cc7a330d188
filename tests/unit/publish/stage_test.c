#include "publish/stage.h"

#include <fcntl.h>

#include "playground.h"

static void
a_first_report_is_there_with_its_manifest(void **state)
{
	struct stage_result result = PUBLISH(*state, "index.html", "one",
	    "a/b/c.html", "three", "a/b.html", "");

	assert_int_equal(result.written, 3);
	assert_int_equal(result.unchanged, 0);
	assert_int_equal(result.bytes, 8);
	assert_file("out/a/b/c.html", "three");
	assert_file("out/a/b.html", "");
	assert_file("out/.yearon-manifest",
	    "a/b.html\na/b/c.html\nindex.html\n");
	assert_int_equal(entries_in("."), 1);
}

static void
modes_do_not_depend_on_the_umask(void **state)
{
	mode_t mask = umask(0077);

	PUBLISH(*state, "a/index.html", "one");
	umask(mask);
	assert_int_equal(status_of("out").st_mode & 07777, 0755);
	assert_int_equal(status_of("out/a").st_mode & 07777, 0755);
	assert_int_equal(status_of("out/a/index.html").st_mode & 07777,
	    0644);
}

static void
what_is_the_same_keeps_its_file_and_what_differs_does_not(void **state)
{
	struct stage_result result;
	ino_t same, other;

	PUBLISH(*state, "same", "as before", "other", "as before");
	same = status_of("out/same").st_ino;
	other = status_of("out/other").st_ino;
	result = PUBLISH(*state, "same", "as before", "other", "as befora");
	assert_int_equal(result.unchanged, 1);
	assert_int_equal(result.written, 1);
	assert_true(status_of("out/same").st_ino == same);
	assert_int_equal(status_of("out/same").st_nlink, 1);
	assert_true(status_of("out/other").st_ino != other);
	assert_file("out/other", "as befora");
}

static void
a_report_that_stays_as_it_was_is_not_exchanged(void **state)
{
	struct playground *play = *state;
	struct stage_result result;
	struct stat before, after;

	PUBLISH(play, "a.html", "one", "pages/b.html", "two");
	assert_int_equal(stat("out", &before), 0);
	result = PUBLISH(play, "a.html", "one", "pages/b.html", "two");
	assert_int_equal(result.unchanged, 2);
	assert_int_equal(result.written + result.removed, 0);
	assert_int_equal(stat("out", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	result = PUBLISH(play, "a.html", "one");
	assert_int_equal(result.removed, 1);
	assert_int_equal(stat("out", &after), 0);
	assert_int_not_equal(before.st_ino, after.st_ino);
}

static void
there_is_no_stage_before_anything_differs(void **state)
{
	struct playground *play = *state;
	struct stage_result result;
	struct stage *stage;

	PUBLISH(play, "a.html", "one", "pages/b.html", "two");
	stage = begin(play);
	stage_put(stage, T("pages/b.html"), T("two"));
	assert_int_equal(file_kind(T(".out.yearon-stage"), false),
	    FILE_MISSING);
	stage_put(stage, T("a.html"), T("other"));
	assert_int_equal(file_kind(T(".out.yearon-stage"), false),
	    FILE_FOLDER);
	assert_true(stage_publish(stage, &result));
	assert_int_equal(result.written, 1);
	assert_int_equal(result.unchanged, 1);
	assert_file("out/pages/b.html", "two");
	assert_int_equal(entries_in("."), 1);
}

static void
a_stage_that_cannot_be_made_is_told_once(void **state)
{
	struct playground *play = *state;
	struct stage_result result;
	struct stage *stage = begin(play);

	put_file(".out.yearon-stage", "Somebody's, made meanwhile.");
	stage_put(stage, T("a.html"), T("one"));
	stage_put(stage, T("pages/b.html"), T("two"));
	assert_false(stage_publish(stage, &result));
	assert_int_equal(play->diagnostics.count, 1);
	assert_int_equal(play->diagnostics.list[0]->code, D_CANNOT_WRITE);
	assert_file(".out.yearon-stage", "Somebody's, made meanwhile.");
	assert_int_equal(entries_in("."), 1);
}

static void
lanes_write_different_files_at_the_same_time(void **state)
{
	struct playground *play = *state;
	struct stage *stage = begin(play);
	struct output *first = stage_output(stage);
	struct output *second = output_for_worker(first, 1);
	struct stage_result result;
	struct sink *one, *two;

	assert_ptr_equal(output_for_worker(first, 0), first);
	one = output_open(first, T("one.html"));
	two = output_open(second, T("pages/two.html"));
	sink_string(one, "o");
	sink_string(two, "t");
	sink_string(one, "ne");
	sink_string(two, "wo");
	output_close(second);
	output_close(first);
	assert_int_equal(output_size(first, T("pages/two.html")), 3);
	/* A file of another writer cannot be written again. */
	output_open(second, T("one.html"));
	output_close(second);
	assert_false(stage_publish(stage, &result));
	assert_int_equal(play->diagnostics.count, 1);
	assert_int_equal(play->diagnostics.list[0]->code, D_OUTPUT_PATH);
}

static void
a_file_whose_mode_was_changed_is_written_again(void **state)
{
	PUBLISH(*state, "a", "as before");
	assert_int_equal(chmod("out/a", 0600), 0);
	assert_int_equal(PUBLISH(*state, "a", "as before").written, 1);
	assert_int_equal(status_of("out/a").st_mode & 07777, 0644);
}

static void
comparing_a_file_is_not_noted_as_reading_it(void **state)
{
	const struct timespec long_ago[] = { { 1000, 0 }, { 1000, 0 } };

	PUBLISH(*state, "a", "as before");
	assert_int_equal(utimensat(AT_FDCWD, "out/a", long_ago, 0), 0);
	assert_int_equal(PUBLISH(*state, "a", "as before").unchanged, 1);
	assert_int_equal(status_of("out/a").st_atime, 1000);
}

static int
compare_with_what_root_owns(struct playground *play)
{
	return PUBLISH(play, "a", "as before").unchanged == 1 ? 0 : 1;
}

static void
a_file_of_another_owner_is_compared_too(void **state)
{
	PUBLISH(*state, "a", "as before");
	assert_int_equal(in_a_process(compare_with_what_root_owns, *state,
	    true), 0);
	assert_file("out/a", "as before");
}

static void
a_page_that_no_longer_belongs_is_gone_and_so_is_its_folder(void **state)
{
	PUBLISH(*state, "a", "1", "b/c/d", "2");
	assert_int_equal(PUBLISH(*state, "a", "1").removed, 1);
	assert_true(is_there("out/a"));
	assert_false(is_there("out/b"));
	assert_file("out/.yearon-manifest", "a\n");
}

static void
a_page_may_become_a_folder_and_a_folder_a_page(void **state)
{
	PUBLISH(*state, "a", "1", "b/c", "2");
	PUBLISH(*state, "a/c", "3", "b", "4");
	assert_file("out/a/c", "3");
	assert_file("out/b", "4");
}

static struct stage *
stage_of_pieces(struct playground *play, const char *bytes, size_t length)
{
	struct stage *stage = begin(play);
	struct sink *sink = stage_open(stage, T("a"));

	for (size_t i = 0; i < length; i += 1000)
		sink_put(sink, (struct text){ bytes + i, 1000 });
	stage_close(stage);
	return stage;
}

/* Publishes a large file of x, and again with one byte or the length changed.
   */
static void
assert_changed(struct playground *play, size_t changed, size_t length,
    size_t unchanged)
{
	enum { SIZE = 300000 };
	static char bytes[SIZE + 1];
	struct stage_result result;
	struct stage *stage;

	memset(bytes, 'x', SIZE);
	PUBLISH(play, "a", bytes);
	if (changed < SIZE)
		bytes[changed] = 'y';
	bytes[length] = '\0';
	stage = stage_of_pieces(play, bytes, length);
	assert_int_equal(output_size(stage_output(stage), T("a")), length);
	assert_true(stage_publish(stage, &result));
	assert_int_equal(result.unchanged, unchanged);
	assert_file("out/a", bytes);
	assert_int_equal(status_of("out/a").st_nlink, 1);
}

static void
large_files_are_compared_and_written_in_pieces(void **state)
{
	assert_changed(*state, SIZE_MAX, 300000, 1);
	assert_changed(*state, 0, 300000, 0);
	assert_changed(*state, 65536, 300000, 0);
	assert_changed(*state, 299999, 300000, 0);
	assert_changed(*state, SIZE_MAX, 200000, 0);
}

static void
files_on_disk_are_copied_and_their_sizes_known(void **state)
{
	struct stage *stage = begin(*state);
	struct stage_result result;

	put_file("font", "a font");
	output_copy(stage_output(stage), T("assets/font"), T("font"));
	assert_int_equal(output_size(stage_output(stage), T("assets/font")), 6);
	assert_int_equal(output_size(stage_output(stage), T("assets/none")), 0);
	assert_true(stage_publish(stage, &result));
	assert_file("out/assets/font", "a font");
}

static void
a_file_that_cannot_be_read_is_told_and_nothing_published(void **state)
{
	struct stage *stage = begin(*state);
	struct stage_result result;

	output_copy(stage_output(stage), T("font"), T("."));
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_CANNOT_READ, "Is a directory");
	assert_int_equal(entries_in("."), 0);
}

static void
names_that_are_too_long_are_told_with_the_reason(void **state)
{
	struct stage *stage = begin(*state);
	struct stage_result result;
	char name[301] = "";

	memset(name, 'x', 300);
	stage_put(stage, text_of(name), T("1"));
	stage_put(stage, T("good"), T("1"));
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_CANNOT_WRITE, "File name too long");
	assert_int_equal(entries_in("."), 0);
}

static void
names_that_climb_or_come_twice_are_faults_of_the_program(void **state)
{
	static const char *const bad[] = { "../a", "/a", "a/../b", "a//b",
		"", "a/", "a\nb", ".yearon-manifest", "twice" };
	struct playground *play = *state;
	struct stage_result result;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct stage *stage = begin(play);
		stage_put(stage, T("twice"), T("1"));
		stage_put(stage, text_of(bad[i]), T("2"));
		stage_put(stage, T("..a/b..c"), T("3"));
		assert_false(stage_publish(stage, &result));
		assert_told(play, D_OUTPUT_PATH, bad[i]);
		play->diagnostics.count = 0;
		assert_int_equal(entries_in("."), 0);
	}
}

static void
nothing_is_left_of_a_stage_that_is_abandoned(void **state)
{
	struct stage *stage;

	PUBLISH(*state, "a", "1");
	stage = begin(*state);
	stage_put(stage, T("a"), T("2"));
	assert_non_null(stage_open(stage, T("b")));
	stage_abandon(stage);
	assert_file("out/a", "1");
	assert_int_equal(entries_in("."), 1);
}

static int
write_and_die(struct playground *play)
{
	struct stage *stage = stage_begin(T("out"), &play->diagnostics);

	if (!stage)
		return 1;
	stage_put(stage, T("a"), T("half"));
	sink_put(stage_open(stage, T("b")), T("unfinished"));
	return 0;
}

static void
a_killed_build_leaves_the_old_report_and_the_next_tidies(void **state)
{
	PUBLISH(*state, "a", "whole", "c", "whole");
	assert_int_equal(in_a_process(write_and_die, *state, false), 0);
	assert_file("out/a", "whole");
	assert_false(is_there("out/b"));
	assert_true(is_there(".out.yearon-stage"));
	PUBLISH(*state, "a", "new");
	assert_file("out/a", "new");
	assert_int_equal(entries_in("."), 1);
}

static void
a_folder_that_only_looks_like_a_stage_is_left_alone(void **state)
{
	struct playground *play = *state;

	assert_int_equal(mkdir(".out.yearon-stage", 0755), 0);
	put_file(".out.yearon-stage/note", "mine");
	assert_null(stage_begin(T("out"), &play->diagnostics));
	assert_told(play, D_STAGE_IN_THE_WAY, ".out.yearon-stage'");
	assert_file(".out.yearon-stage/note", "mine");
	assert_false(is_there(".out.yearon-lock"));
}

static int
try_to_begin(struct playground *play)
{
	struct stage *stage = stage_begin(T("out"), &play->diagnostics);

	if (stage)
		return 0;
	return play->diagnostics.count == 1 &&
	    play->diagnostics.list[0]->code == D_BUILD_RUNNING &&
	    text_find(play->diagnostics.list[0]->message,
	    arena_format(&play->arena, "(process %ld)", (long)getppid()),
	    0) != TEXT_NOWHERE ? 3 : 1;
}

static void
a_second_build_says_which_process_has_the_lock(void **state)
{
	struct stage *stage = begin(*state);

	assert_int_equal(in_a_process(try_to_begin, *state, false), 3);
	stage_put(stage, T("a"), T("1"));
	stage_abandon(stage);
	assert_int_equal(in_a_process(try_to_begin, *state, false), 0);
}

static int
begin_where_it_is_forbidden(struct playground *play)
{
	struct stage *stage = stage_begin(T("closed/out"),
	    &play->diagnostics);

	return !stage && play->diagnostics.count == 1 &&
	    play->diagnostics.list[0]->code == D_CANNOT_WRITE ?
	    (int)diagnostics_worst(&play->diagnostics) : 1;
}

static void
a_read_only_parent_is_told_and_ends_with_status_3(void **state)
{
	assert_int_equal(mkdir("closed", 0555), 0);
	assert_int_equal(in_a_process(begin_where_it_is_forbidden, *state,
	    true), 3);
	assert_int_equal(entries_in("closed"), 0);
}

static void
a_manifest_that_cannot_be_read_stops_the_build(void **state)
{
	struct playground *play = *state;

	assert_int_equal(mkdir("out", 0755), 0);
	assert_int_equal(symlink("x", "out/.yearon-manifest"), 0);
	assert_null(stage_begin(T("out"), &play->diagnostics));
	assert_told(play, D_CANNOT_READ, "out/.yearon-manifest");
	assert_int_equal(entries_in("."), 1);
}

static void
lines_of_a_manifest_that_lead_outside_harm_nothing(void **state)
{
	put_file("precious", "mine");
	assert_int_equal(mkdir("out", 0755), 0);
	put_file("out/.yearon-manifest", "../precious\n/precious\n\na");
	put_file("out/a", "0");
	PUBLISH(*state, "b", "1");
	assert_file("precious", "mine");
	assert_false(is_there("out/a"));
}

static void
a_link_to_a_folder_stays_and_its_folder_is_exchanged(void **state)
{
	assert_int_equal(mkdir("real", 0755), 0);
	assert_int_equal(symlink("real", "out"), 0);
	PUBLISH(*state, "a", "1");
	assert_true(S_ISLNK(status_of("out").st_mode));
	assert_file("real/a", "1");
	assert_int_equal(entries_in("."), 2);
}

static void
many_files_take_their_time_and_no_more(void **state)
{
	struct playground *play = *state;
	struct stage *stage = begin(play);
	struct stage_result result;

	for (int i = 0; i < 3000; i++)
		stage_put(stage, arena_format(&play->arena, "%d/%d.html",
		    i % 7, i), T("page"));
	assert_true(stage_publish(stage, &result));
	assert_int_equal(result.written, 3000);
	stage = begin(play);
	for (int i = 0; i < 3000; i += 2)
		stage_put(stage, arena_format(&play->arena, "%d/%d.html",
		    i % 7, i), T("page"));
	assert_true(stage_publish(stage, &result));
	assert_int_equal(result.unchanged, 1500);
	assert_int_equal(result.removed, 1500);
}

static void
a_folder_that_came_meanwhile_is_not_replaced(void **state)
{
	struct stage *stage = begin(*state);
	struct stage_result result;

	stage_put(stage, T("a"), T("1"));
	assert_int_equal(mkdir("out", 0755), 0);
	put_file("out/note", "mine");
	assert_false(stage_publish(stage, &result));
	assert_told(*state, D_CANNOT_EXCHANGE, "'out'");
	assert_file("out/note", "mine");
	assert_int_equal(entries_in("."), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_first_report_is_there_with_its_manifest),
		TEST(modes_do_not_depend_on_the_umask),
		TEST(what_is_the_same_keeps_its_file_and_what_differs_does_not),
		TEST(a_report_that_stays_as_it_was_is_not_exchanged),
		TEST(there_is_no_stage_before_anything_differs),
		TEST(a_stage_that_cannot_be_made_is_told_once),
		TEST(lanes_write_different_files_at_the_same_time),
		TEST(a_file_whose_mode_was_changed_is_written_again),
		TEST(comparing_a_file_is_not_noted_as_reading_it),
		TEST(a_file_of_another_owner_is_compared_too),
		TEST(
		    a_page_that_no_longer_belongs_is_gone_and_so_is_its_folder),
		TEST(a_page_may_become_a_folder_and_a_folder_a_page),
		TEST(large_files_are_compared_and_written_in_pieces),
		TEST(files_on_disk_are_copied_and_their_sizes_known),
		TEST(a_file_that_cannot_be_read_is_told_and_nothing_published),
		TEST(names_that_are_too_long_are_told_with_the_reason),
		TEST(names_that_climb_or_come_twice_are_faults_of_the_program),
		TEST(nothing_is_left_of_a_stage_that_is_abandoned),
		TEST(
		    a_killed_build_leaves_the_old_report_and_the_next_tidies),
		TEST(a_folder_that_only_looks_like_a_stage_is_left_alone),
		TEST(a_second_build_says_which_process_has_the_lock),
		TEST(a_read_only_parent_is_told_and_ends_with_status_3),
		TEST(a_manifest_that_cannot_be_read_stops_the_build),
		TEST(lines_of_a_manifest_that_lead_outside_harm_nothing),
		TEST(
		    a_link_to_a_folder_stays_and_its_folder_is_exchanged),
		TEST(many_files_take_their_time_and_no_more),
		TEST(a_folder_that_came_meanwhile_is_not_replaced),
	};

	return cmocka_run_group_tests_name("publish/stage", tests, NULL,
	    NULL);
}
