#include "diagnostics/source_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/buffer.h"
#include "diagnostics/diagnostic.h"

static char path[] = "/tmp/yearon-source-XXXXXX";

static int
make_file(void **state)
{
	int file = mkstemp(path);

	(void)state;
	return file < 0 ? -1 : close(file);
}

static int
remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

static void
put(const char *contents)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(contents, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* Returns a file that was read as "one\ntwo three\n" and then released. */
static struct source_file
file_released(void)
{
	struct source_file file = { text_of(path), T("one\ntwo three\n"),
		0 };

	source_file_release(&file);
	assert_null(file.contents.at);
	return file;
}

static void
contents_that_are_kept_are_not_read_again(void **state)
{
	struct arena arena = { NULL };
	struct source_file file = { TEXT("/no/such/file"), TEXT("kept"), 0 };

	(void)state;
	assert_true(text_equal(source_file_contents(&arena, &file), T("kept")));
	file.contents = (struct text){ NULL, 0 };
	assert_null(source_file_contents(&arena, &file).at);
	arena_release(&arena);
}

static void
what_was_let_go_of_is_had_again_while_it_is_the_same(void **state)
{
	struct arena arena = { NULL };
	struct source_file file = file_released();

	(void)state;
	put("one\ntwo three\n");
	assert_true(text_equal(source_file_contents(&arena, &file),
	    T("one\ntwo three\n")));
	put("one\ntwo threE\n");
	assert_null(source_file_contents(&arena, &file).at);
	put("");
	assert_null(source_file_contents(&arena, &file).at);
	file.path = T("/no/such/file");
	assert_null(source_file_contents(&arena, &file).at);
	arena_release(&arena);
}

static void
expect_printed(const struct source_file *file, const char *expected)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	struct buffer printed;

	diagnose(&diagnostics, D_YAML_TAG, (struct place){ file, 2, 1, 3 },
	    NULL);
	buffer_begin(&printed);
	diagnostics_print(&diagnostics, &printed.sink);
	assert_true(text_ends(buffer_text(&printed), text_of(expected)));
	buffer_release(&printed);
	arena_release(&arena);
}

static void
a_line_is_quoted_only_as_it_was_read(void **state)
{
	struct source_file file = file_released();

	(void)state;
	put("one\ntwo three\n");
	expect_printed(&file, "\n     2 | two three\n       | ^~~\n");
	put("one\nsomething else\n");
	expect_printed(&file, "[yaml-tag]\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contents_that_are_kept_are_not_read_again),
		cmocka_unit_test(
		    what_was_let_go_of_is_had_again_while_it_is_the_same),
		cmocka_unit_test(a_line_is_quoted_only_as_it_was_read),
	};

	return cmocka_run_group_tests_name("diagnostics/source_file", tests,
	    make_file, remove_file);
}
