#include "core/write_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"

struct place {
	struct arena arena;
	struct text folder, file;
};

static int
begin(void **state)
{
	struct place *place = calloc(1, sizeof(*place));
	char name[] = "/tmp/save_testXXXXXX";

	assert_non_null(place);
	assert_non_null(mkdtemp(name));
	place->folder = arena_copy(&place->arena, text_of(name));
	place->file = path_join(&place->arena, place->folder, T("file"));
	*state = place;
	return 0;
}

static int
end(void **state)
{
	struct place *place = *state;

	unlink(place->file.at);
	rmdir(place->folder.at);
	arena_release(&place->arena);
	free(place);
	return 0;
}

static void
expect_contents(struct place *place, const char *expected)
{
	struct text contents;
	struct folder_entry *entries;
	size_t count;

	assert_int_equal(file_read(&place->arena, place->file, 100,
	    &contents), 0);
	assert_string_equal(contents.at, expected);
	/* Nothing else is left behind. */
	assert_int_equal(folder_list(&place->arena, place->folder, &entries,
	    &count), 0);
	assert_int_equal(count, 1);
}

static void
a_new_file_never_takes_the_place_of_another(void **state)
{
	struct place *place = *state;

	assert_int_equal(write_file_new(place->file, T("one")), 0);
	assert_int_equal(write_file_new(place->file, T("two")), EEXIST);
	expect_contents(place, "one");
}

static void
a_file_keeps_its_permissions(void **state)
{
	struct place *place = *state;
	struct stat status;

	assert_int_equal(write_file_new(place->file, T("one")), 0);
	assert_int_equal(chmod(place->file.at, 0640), 0);
	assert_int_equal(write_file_over(&place->arena, place->file,
	    T("two")), 0);
	expect_contents(place, "two");
	assert_int_equal(stat(place->file.at, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
}

static void
what_is_not_there_is_not_saved_over(void **state)
{
	struct place *place = *state;

	assert_int_equal(write_file_over(&place->arena, place->file, T("two")),
	    ENOENT);
	assert_int_equal(file_kind(place->file, false), FILE_MISSING);
	assert_int_equal(write_file_new(path_join(&place->arena, place->file,
	    T("below")), T("x")), ENOENT);
}

static void
a_file_is_saved_whether_it_is_there_or_not(void **state)
{
	struct place *place = *state;

	assert_int_equal(write_file(&place->arena, place->file, T("one")), 0);
	expect_contents(place, "one");
	assert_int_equal(write_file(&place->arena, place->file, T("two")), 0);
	expect_contents(place, "two");
	assert_int_equal(write_file(&place->arena, path_join(&place->arena,
	    place->file, T("below")), T("three")), ENOTDIR);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_new_file_never_takes_the_place_of_another, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_file_keeps_its_permissions, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_not_there_is_not_saved_over, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_file_is_saved_whether_it_is_there_or_not, begin, end),
	};

	return cmocka_run_group_tests_name("core/save", tests, NULL, NULL);
}
