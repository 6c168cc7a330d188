#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "core/files.h"
#include "formats/workplace.h"

struct place_of_work {
	struct arena arena;
	struct diagnostics diagnostics;
	struct workplace workplace;
};

static void
begin(struct place_of_work *work)
{
	*work = (struct place_of_work){ .arena = { NULL } };
	work->diagnostics.arena = &work->arena;
	workplace_begin(&work->workplace, &work->arena, &work->diagnostics);
}

static void
end(struct place_of_work *work)
{
	workplace_end(&work->workplace);
	arena_release(&work->arena);
}

static void
what_is_put_into_it_is_there_until_it_ends(void **state)
{
	struct place_of_work work;
	struct text contents, path, folder;

	(void)state;
	begin(&work);
	path = workplace_path(&work.workplace, T("a/b.txt"));
	workplace_put(&work.workplace, T("a/b.txt"), T("words"));
	workplace_link(&work.workplace, T("c/d.txt"), path);
	assert_false(work.workplace.failed);
	assert_int_equal(file_read(&work.arena, path, 99, &contents), 0);
	assert_true(text_equal(contents, T("words")));
	assert_int_equal(file_kind(workplace_path(&work.workplace,
	    T("c/d.txt")), true), FILE_PLAIN);
	folder = arena_copy(&work.arena, work.workplace.folder);
	workplace_end(&work.workplace);
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
	assert_true(work.workplace.failed);
	workplace_put(&work.workplace, T("a"), T("words"));
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
	workplace_link(&work.workplace, T("a"), T("/nowhere/at all"));
	assert_true(work.workplace.failed);
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

	return cmocka_run_group_tests_name("formats/workplace", tests, NULL,
	    NULL);
}
