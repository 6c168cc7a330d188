#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <unistd.h>

#include "serve/editor.h"

static struct place
at(struct source_file *file, const char *path, uint32_t line,
    uint32_t column)
{
	*file = (struct source_file){ text_of(path), T(""), 0 };
	return (struct place){ .file = file, .line = line,
		.column = column };
}

static void
a_place_becomes_an_address(void **state)
{
	struct arena arena = { NULL };
	struct source_file file;

	(void)state;
	assert_string_equal(editor_address(&arena, T(EDITOR_TEMPLATE),
	    at(&file, "/nowhere/a.yaml", 12, 5)).at,
	    "vscode://file/nowhere/a.yaml:12:5");
	assert_string_equal(editor_address(&arena,
	    T("idea://open?file={path}&line={line}"),
	    at(&file, "/nowhere/a.yaml", 3, 1)).at,
	    "idea://open?file=/nowhere/a.yaml&line=3");
	assert_string_equal(editor_address(&arena, T("x:{path}{path}{other}"),
	    at(&file, "/nowhere", 0, 0)).at, "x:/nowhere/nowhere{other}");
	arena_release(&arena);
}

static void
a_file_as_a_whole_is_its_beginning(void **state)
{
	struct arena arena = { NULL };
	struct source_file file;

	(void)state;
	assert_string_equal(editor_address(&arena, T(EDITOR_TEMPLATE),
	    at(&file, "/nowhere/a.yaml", 0, 0)).at,
	    "vscode://file/nowhere/a.yaml:1:1");
	assert_string_equal(editor_words(&arena, at(&file, "a.yaml", 0, 0)).at,
	    "a.yaml:1:1");
	assert_null(editor_address(&arena, T(EDITOR_TEMPLATE),
	    (struct place){ 0 }).at);
	assert_null(editor_words(&arena, (struct place){ 0 }).at);
	arena_release(&arena);
}

static void
what_an_address_cannot_hold_is_encoded(void **state)
{
	struct arena arena = { NULL };
	struct source_file file;

	(void)state;
	assert_string_equal(editor_address(&arena, T("x:{path}"),
	    at(&file, "/no where/\"<a>\"&?#%:é{line}", 1, 1)).at,
	    "x:/no%20where/%22%3Ca%3E%22%26%3F%23%25%3A%C3%A9%7Bline%7D");
	arena_release(&arena);
}

static void
a_relative_path_is_made_whole(void **state)
{
	struct arena arena = { NULL };
	struct source_file file;
	char here[4096];

	(void)state;
	assert_non_null(getcwd(here, sizeof(here)));
	assert_string_equal(editor_address(&arena, T("x:{path}"),
	    at(&file, "no-such-file", 1, 1)).at,
	    arena_format(&arena, "x:%s/no-such-file", here).at);
	assert_string_equal(editor_address(&arena, T("x:{path}"),
	    at(&file, "gen/../Makefile", 1, 1)).at,
	    arena_format(&arena, "x:%s/Makefile", here).at);
	arena_release(&arena);
}

static void
only_addresses_with_a_path_fit(void **state)
{
	static const char *const fit[] = { EDITOR_TEMPLATE,
		"idea://open?file={path}&line={line}", "emacs+x:{path}",
		"http://127.0.0.1:63342/api/file{path}:{line}" };
	static const char *const unfit[] = { "", "{path}", "code {path}",
		"vscode://file", "javascript:alert('{path}')",
		"JavaScript:{path}", "data:text/html,{path}", "1x:{path}",
		"a b:{path}", ":{path}", "view-source:{path}" };

	(void)state;
	for (size_t i = 0; i < sizeof(fit) / sizeof(fit[0]); i++)
		assert_true(editor_fits(text_of(fit[i])));
	for (size_t i = 0; i < sizeof(unfit) / sizeof(unfit[0]); i++)
		assert_false(editor_fits(text_of(unfit[i])));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_place_becomes_an_address),
		cmocka_unit_test(a_file_as_a_whole_is_its_beginning),
		cmocka_unit_test(what_an_address_cannot_hold_is_encoded),
		cmocka_unit_test(a_relative_path_is_made_whole),
		cmocka_unit_test(only_addresses_with_a_path_fit),
	};

	return cmocka_run_group_tests_name("serve/editor", tests, NULL,
	    NULL);
}
