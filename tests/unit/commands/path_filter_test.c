#include "commands/path_filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/folders.h"

struct choice {
	struct arena arena;
	struct diagnostics diagnostics;
	char folder[32];
	struct source_file a, b;
	struct text paths[4];
	size_t count;
};

static struct text
path_in(struct choice *choice, const char *name)
{
	return path_join(&choice->arena, text_of(choice->folder),
	    text_of(name));
}

static void
put_file(struct choice *choice, const char *name)
{
	FILE *file = fopen(path_in(choice, name).at, "w");

	assert_non_null(file);
	assert_int_equal(fclose(file), 0);
}

/* Makes a.yaml and part/b.yaml, and diagnoses an error in each of them and one
   in no file. */
static void
begin(struct choice *choice, const char *const *names, size_t count)
{
	static const struct place nowhere;

	*choice = (struct choice){ .folder = "/tmp/yearon-XXXXXX" };
	choice->diagnostics.arena = &choice->arena;
	assert_non_null(mkdtemp(choice->folder));
	assert_int_equal(folder_make(path_in(choice, "part")), 0);
	put_file(choice, "a.yaml");
	put_file(choice, "part/b.yaml");
	choice->a.path = path_in(choice, "a.yaml");
	choice->b.path = path_in(choice, "part/b.yaml");
	choice->count = count;
	for (size_t i = 0; i < count; i++)
		choice->paths[i] = path_in(choice, names[i]);
	diagnose(&choice->diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	diagnose(&choice->diagnostics, D_EMPTY_FILE,
	    (struct place){ &choice->a, 0, 0, 0 }, NULL);
	diagnose(&choice->diagnostics, D_EMPTY_FILE,
	    (struct place){ &choice->b, 0, 0, 0 }, NULL);
}

/* Applies a filter of the paths, all of which are in the content. */
static size_t
apply(struct choice *choice)
{
	size_t before = choice->diagnostics.count;
	struct path_filter filter = path_filter_read(text_of(choice->folder),
	    choice->paths, choice->count, &choice->diagnostics);

	assert_int_equal(choice->diagnostics.count, before);
	return path_filter_apply(&filter, &choice->diagnostics);
}

static void
end(struct choice *choice)
{
	assert_int_equal(folder_remove(text_of(choice->folder)), 0);
	arena_release(&choice->arena);
}

static void
without_words_all_is_told(void **state)
{
	struct choice choice;

	(void)state;
	begin(&choice, NULL, 0);
	assert_int_equal(apply(&choice), 0);
	assert_int_equal(choice.diagnostics.count, 3);
	end(&choice);
}

static void
a_file_is_found_by_any_of_its_names(void **state)
{
	struct choice choice;
	static const char *const names[] = { "part/../a.yaml" };

	(void)state;
	begin(&choice, names, 1);
	assert_int_equal(apply(&choice), 1);
	assert_int_equal(choice.diagnostics.count, 2);
	assert_ptr_equal(choice.diagnostics.list[1]->place.file, &choice.a);
	end(&choice);
}

static void
a_folder_stands_for_what_is_below_it(void **state)
{
	struct choice choice;
	static const char *const names[] = { "part" };

	(void)state;
	begin(&choice, names, 1);
	assert_int_equal(apply(&choice), 1);
	assert_ptr_equal(choice.diagnostics.list[1]->place.file, &choice.b);
	end(&choice);
}

static void
what_is_not_in_the_content_is_told(void **state)
{
	struct choice choice;
	static const char *const names[] = { "a.yaml", "none.yaml", "..", "" };

	(void)state;
	begin(&choice, names, 4);
	choice.diagnostics.count = 0;
	(void)path_filter_read(text_of(choice.folder), choice.paths,
	    choice.count, &choice.diagnostics);
	assert_int_equal(choice.diagnostics.count, 2);
	assert_int_equal(choice.diagnostics.list[0]->code, D_ASKED_FILE);
	end(&choice);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_words_all_is_told),
		cmocka_unit_test(a_file_is_found_by_any_of_its_names),
		cmocka_unit_test(a_folder_stands_for_what_is_below_it),
		cmocka_unit_test(what_is_not_in_the_content_is_told),
	};

	return cmocka_run_group_tests_name("commands/path_filter", tests, NULL,
	    NULL);
}
