#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "core/files.h"
#include "formats/temporary_folder.h"

struct place_of_work {
	struct arena arena;
	struct diagnostics diagnostics;
	struct temporary_folder temporary;
};

static void
begin(struct place_of_work *work)
{
	*work = (struct place_of_work){ .arena = { NULL } };
	work->diagnostics.arena = &work->arena;
	temporary_folder_begin(&work->temporary, &work->arena,
	    &work->diagnostics);
}

static void
end(struct place_of_work *work)
{
	temporary_folder_end(&work->temporary);
	arena_release(&work->arena);
}

static void
what_is_put_into_it_is_there_until_it_ends(void **state)
{
	struct place_of_work work;
	struct text contents, path, folder;

	(void)state;
	begin(&work);
	path = temporary_folder_path(&work.temporary, T("a/b.txt"));
	temporary_folder_put(&work.temporary, T("a/b.txt"), T("words"));
	temporary_folder_link(&work.temporary, T("c/d.txt"), path);
	assert_false(work.temporary.failed);
	assert_int_equal(file_read(&work.arena, path, 99, &contents), 0);
	assert_true(text_equal(contents, T("words")));
	assert_int_equal(file_kind(temporary_folder_path(&work.temporary,
	    T("c/d.txt")), true), FILE_PLAIN);
	folder = arena_copy(&work.arena, work.temporary.folder);
	temporary_folder_end(&work.temporary);
	assert_int_equal(file_kind(folder, true), FILE_MISSING);
	assert_int_equal(work.diagnostics.count, 0);
	arena_release(&work.arena);
}

static void
what_cannot_be_made_is_told_once(void **state)
{
	struct place_of_work work;

	(void)state;
	setenv("TMPDIR", "/nowhere/at all", 1);
	begin(&work);
	unsetenv("TMPDIR");
	assert_true(work.temporary.failed);
	temporary_folder_put(&work.temporary, T("a"), T("words"));
	assert_int_equal(work.diagnostics.count, 1);
	assert_int_equal(work.diagnostics.list[0]->code, D_PDF_FOLDER);
	end(&work);
}

static void
a_link_to_what_is_not_there_is_told(void **state)
{
	struct place_of_work work;

	(void)state;
	begin(&work);
	temporary_folder_link(&work.temporary, T("a"), T("/nowhere/at all"));
	assert_true(work.temporary.failed);
	assert_int_equal(work.diagnostics.count, 1);
	end(&work);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_into_it_is_there_until_it_ends),
		cmocka_unit_test(what_cannot_be_made_is_told_once),
		cmocka_unit_test(a_link_to_what_is_not_there_is_told),
	};

	return cmocka_run_group_tests_name("formats/temporary_folder", tests,
	    NULL, NULL);
}
