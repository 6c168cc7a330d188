#include "core/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buffer.h"

struct place {
	struct arena arena;
	char folder[64];
};

static int
make_place(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	snprintf(place->folder, sizeof(place->folder),
	    "/tmp/yearon-files-XXXXXX");
	*state = place;
	return mkdtemp(place->folder) ? 0 : -1;
}

static int
remove_place(void **state)
{
	struct place *place = *state;
	char command[128];
	int status;

	snprintf(command, sizeof(command), "rm -rf '%s'", place->folder);
	status = system(command);
	arena_release(&place->arena);
	free(place);
	return status;
}

static struct text
in(struct place *place, const char *name)
{
	return path_join(&place->arena, text_of(place->folder),
	    text_of(name));
}

static struct text
put(struct place *place, const char *name, const char *contents)
{
	struct text path = in(place, name);
	FILE *file = fopen(path.at, "w");

	assert_non_null(file);
	fputs(contents, file);
	fclose(file);
	return path;
}

static void
a_path_is_joined_with_one_slash_where_one_is_needed(void **state)
{
	struct place *place = *state;
	struct arena *arena = &place->arena;

	assert_string_equal(path_join(arena, T("a"), T("b")).at, "a/b");
	assert_string_equal(path_join(arena, T("a/"), T("b")).at, "a/b");
	assert_string_equal(path_join(arena, T(""), T("b")).at, "b");
	assert_string_equal(path_join(arena, T("a"), T("")).at, "a");
	assert_string_equal(path_join(arena, text_of(NULL), T("b")).at, "b");
	assert_string_equal(path_join(arena, T("a"), text_of(NULL)).at, "a");
	assert_string_equal(path_join(arena, T("/"), T("b")).at, "/b");
}

static void
the_name_is_what_follows_the_last_slash(void **state)
{
	(void)state;
	assert_true(text_equal(path_name(T("a/b.yaml")), T("b.yaml")));
	assert_true(text_equal(path_name(T("b")), T("b")));
	assert_true(text_equal(path_name(T("a/")), T("")));
}

static void
links_are_told_from_what_they_lead_to(void **state)
{
	struct place *place = *state;
	struct text file = put(place, "file", "x"), link = in(place, "link");

	assert_int_equal(symlink(file.at, link.at), 0);
	assert_int_equal(file_kind(file, false), FILE_PLAIN);
	assert_int_equal(file_kind(link, true), FILE_PLAIN);
	assert_int_equal(file_kind(link, false), FILE_OTHER);
	assert_int_equal(file_kind(in(place, ""), true), FILE_FOLDER);
	assert_int_equal(file_kind(in(place, "no"), true), FILE_MISSING);
}

static void
a_file_is_read_whole_and_ends_in_a_nul(void **state)
{
	struct place *place = *state;
	struct text contents;

	put(place, "file", "one\ntwo\n");
	put(place, "empty", "");
	assert_int_equal(file_read(&place->arena, in(place, "file"), 8,
	    &contents), 0);
	assert_int_equal(contents.length, 8);
	assert_string_equal(contents.at, "one\ntwo\n");
	assert_int_equal(file_read(&place->arena, in(place, "empty"), 8,
	    &contents), 0);
	assert_non_null(contents.at);
	assert_int_equal(contents.length, 0);
}

static void
what_cannot_be_read_says_why(void **state)
{
	struct place *place = *state;
	struct text contents, pipe = in(place, "pipe");

	put(place, "long", "123456789");
	assert_int_equal(file_read(&place->arena, in(place, "long"), 8,
	    &contents), EFBIG);
	assert_null(contents.at);
	assert_int_equal(file_read(&place->arena, in(place, "no"), 8,
	    &contents), ENOENT);
	assert_int_equal(file_read(&place->arena, in(place, ""), 8,
	    &contents), EISDIR);
	assert_int_equal(mkfifo(pipe.at, 0600), 0);
	/* Nobody is at the pipe's other end: file_read must not wait. */
	assert_int_equal(file_read(&place->arena, pipe, 8, &contents),
	    EINVAL);
	assert_int_equal(file_read(&place->arena, T("/dev/zero"), 8,
	    &contents), EINVAL);
}

static void
a_folder_is_listed_in_natural_order_of_its_names(void **state)
{
	static const struct { const char *name; enum file_kind kind; }
	expected[] = { { ".hidden", FILE_PLAIN }, { "02", FILE_PLAIN },
		{ "2", FILE_PLAIN }, { "10", FILE_PLAIN },
		{ "a", FILE_FOLDER }, { "B", FILE_PLAIN },
		{ "b", FILE_PLAIN }, { "link", FILE_OTHER } };
	const size_t expected_count = sizeof(expected) / sizeof(expected[0]);
	struct place *place = *state;
	struct folder_entry *entries;
	size_t count;

	for (size_t i = expected_count; i-- > 0;)
		if (expected[i].kind == FILE_PLAIN)
			put(place, expected[i].name, "");
	assert_int_equal(folder_make(in(place, "a")), 0);
	assert_int_equal(symlink("b", in(place, "link").at), 0);
	assert_int_equal(folder_list(&place->arena, in(place, ""), &entries,
	    &count), 0);
	assert_int_equal(count, expected_count);
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(entries[i].name.at, expected[i].name);
		assert_int_equal(entries[i].kind, expected[i].kind);
		assert_ptr_equal(folder_find(entries, count,
		    text_of(expected[i].name)), &entries[i]);
	}
	assert_null(folder_find(entries, count, T("002")));
	assert_null(folder_find(entries, 0, T("2")));
}

static void
what_is_no_folder_cannot_be_listed(void **state)
{
	struct place *place = *state;
	struct folder_entry *entries;
	size_t count;

	assert_int_equal(folder_list(&place->arena, in(place, "no"),
	    &entries, &count), ENOENT);
	assert_int_equal(count, 0);
	assert_int_equal(folder_list(&place->arena, put(place, "file", ""),
	    &entries, &count), ENOTDIR);
}

static void
folders_are_made_with_those_above_them(void **state)
{
	struct place *place = *state;
	struct text deep = in(place, "one/two//three");

	assert_int_equal(folder_make(deep), 0);
	assert_int_equal(file_kind(deep, false), FILE_FOLDER);
	assert_int_equal(folder_make(deep), 0);
	assert_int_equal(folder_make(in(place, "four/")), 0);
	put(place, "file", "");
	assert_int_equal(folder_make(in(place, "file")), ENOTDIR);
	assert_int_equal(folder_make(in(place, "file/below")), ENOTDIR);
}

static void
a_real_path_is_whole_and_has_no_links(void **state)
{
	struct place *place = *state;
	struct text folder = in(place, "one"), real;

	assert_int_equal(folder_make(folder), 0);
	assert_int_equal(symlink("one", in(place, "link").at), 0);
	assert_int_equal(path_real(&place->arena, in(place,
	    "link/../link//"), &real), 0);
	assert_string_equal(real.at, folder.at);
	assert_int_equal(path_real(&place->arena, in(place, "none"), &real),
	    ENOENT);
	assert_null(real.at);
}

static void
a_folder_holds_itself_and_what_lies_below_it(void **state)
{
	(void)state;
	assert_true(path_is_in(T("/a/b"), T("/a/b")));
	assert_true(path_is_in(T("/a/b/c"), T("/a/b")));
	assert_false(path_is_in(T("/a/bc"), T("/a/b")));
	assert_false(path_is_in(T("/a"), T("/a/b")));
	assert_true(path_is_in(T("/a"), T("/")));
	assert_true(path_is_in(T("/"), T("/")));
}

static void
the_folder_of_the_program_holds_it(void **state)
{
	struct place *place = *state;
	struct text folder = program_folder(&place->arena);

	assert_true(text_starts(folder, T("/")));
	assert_true(text_ends(folder, T("unit/core/")));
	assert_int_equal(file_kind(path_join(&place->arena, folder,
	    T("files_test")), false), FILE_PLAIN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, \
	remove_place)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_path_is_joined_with_one_slash_where_one_is_needed),
		TEST(the_name_is_what_follows_the_last_slash),
		TEST(a_real_path_is_whole_and_has_no_links),
		TEST(a_folder_holds_itself_and_what_lies_below_it),
		TEST(the_folder_of_the_program_holds_it),
		TEST(links_are_told_from_what_they_lead_to),
		TEST(a_file_is_read_whole_and_ends_in_a_nul),
		TEST(what_cannot_be_read_says_why),
		TEST(a_folder_is_listed_in_natural_order_of_its_names),
		TEST(what_is_no_folder_cannot_be_listed),
		TEST(folders_are_made_with_those_above_them),
	};

	return cmocka_run_group_tests_name("core/files", tests, NULL, NULL);
}
