#include "cli/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct place nowhere;

/* Ends a command and returns its exit status; captures standard error. */
static int
end(struct diagnostics *diagnostics, char printed[1000])
{
	FILE *file = tmpfile();
	int kept = dup(STDERR_FILENO), status;
	size_t length;

	assert_non_null(file);
	dup2(fileno(file), STDERR_FILENO);
	status = command_end(diagnostics);
	dup2(kept, STDERR_FILENO);
	close(kept);
	rewind(file);
	length = fread(printed, 1, 999, file);
	printed[length] = '\0';
	fclose(file);
	return status;
}

static void
where_nothing_is_wrong_nothing_is_said(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	char printed[1000];

	(void)state;
	assert_int_equal(end(&diagnostics, printed), 0);
	assert_string_equal(printed, "");
	arena_release(&arena);
}

static void
the_last_line_counts_what_was_said(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	char printed[1000];

	(void)state;
	diagnose(&diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	diagnose(&diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	assert_int_equal(end(&diagnostics, printed), 1);
	assert_true(text_starts(text_of(printed),
	    T("yearon: error: every edition is a draft")));
	/* Duplicates are removed before they are counted. */
	assert_true(text_ends(text_of(printed), T("]\n1 error\n")));
	diagnose(&diagnostics, D_CARRIED_FORWARD, nowhere,
	    TEXTS(T("1"), T("b"), T("a")));
	diagnose(&diagnostics, D_CARRIED_FORWARD, nowhere,
	    TEXTS(T("2"), T("b"), T("a")));
	assert_int_equal(end(&diagnostics, printed), 1);
	assert_true(text_ends(text_of(printed),
	    T("]\n1 error, 2 warnings\n")));
	arena_release(&arena);
}

static void
warnings_alone_are_no_failure(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	char printed[1000];

	(void)state;
	diagnose(&diagnostics, D_CARRIED_FORWARD, nowhere,
	    TEXTS(T("1"), T("b"), T("a")));
	assert_int_equal(end(&diagnostics, printed), 0);
	assert_true(text_ends(text_of(printed),
	    T("]\n0 errors, 1 warning\n")));
	arena_release(&arena);
}

static void
the_worst_of_all_gives_the_status(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	char printed[1000];

	(void)state;
	diagnose(&diagnostics, D_USAGE, nowhere, TEXTS(T("so")));
	assert_int_equal(end(&diagnostics, printed), 2);
	diagnose(&diagnostics, D_CANNOT_WRITE, nowhere,
	    TEXTS(T("a"), T("b")));
	diagnose(&diagnostics, D_ONLY_DRAFTS, nowhere, NULL);
	assert_int_equal(end(&diagnostics, printed), 3);
	arena_release(&arena);
}

static void
what_cannot_be_written_is_known(void **state)
{
	struct arena arena = { NULL };
	struct text large = { NULL, 200000 };
	int ends[2];

	(void)state;
	large.at = arena_allocate(&arena, large.length);
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	assert_false(command_write(ends[1], large));
	close(ends[1]);
	assert_false(command_write(ends[1], T("x")));
	assert_true(command_write(ends[1], T("")));
	arena_release(&arena);
}

static void
what_is_printed_gives_the_status(void **state)
{
	struct buffer text;
	int ends[2];
	char read_back[8] = "";

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	buffer_begin(&text);
	sink_string(&text.sink, "so");
	assert_int_equal(command_print(ends[1], &text), 0);
	assert_int_equal(read(ends[0], read_back, 7), 2);
	assert_string_equal(read_back, "so");
	close(ends[0]);
	sink_string(&text.sink, "so");
	assert_int_equal(command_print(ends[1], &text), 3);
	close(ends[1]);
}

static void
a_file_is_opened_or_told(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };
	char path[] = "/tmp/yearon-command-XXXXXX";
	int file = mkstemp(path);
	const struct source_file *opened;

	(void)state;
	assert_int_equal(write(file, "words", 5), 5);
	close(file);
	opened = command_open(text_of(path), 5, &diagnostics);
	assert_string_equal(opened->contents.at, "words");
	assert_string_equal(opened->path.at, path);
	assert_int_equal(diagnostics.count, 0);
	assert_null(command_open(text_of(path), 4, &diagnostics));
	unlink(path);
	assert_null(command_open(text_of(path), 5, &diagnostics));
	assert_int_equal(diagnostics.count, 2);
	assert_int_equal(diagnostics.list[1]->code, D_CANNOT_READ);
	assert_non_null(strstr(diagnostics.list[1]->message.at,
	    "No such file"));
	arena_release(&arena);
}

static void
expect_epoch(const char *value, int64_t seconds, size_t faults)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	if (value)
		setenv("SOURCE_DATE_EPOCH", value, 1);
	else
		unsetenv("SOURCE_DATE_EPOCH");
	assert_true(command_epoch(&diagnostics) == seconds);
	assert_int_equal(diagnostics.count, faults);
	arena_release(&arena);
	unsetenv("SOURCE_DATE_EPOCH");
}

static void
the_epoch_is_a_whole_number_of_seconds_or_none(void **state)
{
	(void)state;
	expect_epoch(NULL, -1, 0);
	expect_epoch("", -1, 0);
	expect_epoch("0", 0, 0);
	expect_epoch("1509408000", 1509408000, 0);
	expect_epoch("99999999999", 99999999999, 0);
	expect_epoch("999999999999", -1, 1);
	expect_epoch("-1", -1, 1);
	expect_epoch("12.5", -1, 1);
	expect_epoch("now", -1, 1);
	expect_epoch(" 1", -1, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(where_nothing_is_wrong_nothing_is_said),
		cmocka_unit_test(the_last_line_counts_what_was_said),
		cmocka_unit_test(warnings_alone_are_no_failure),
		cmocka_unit_test(the_worst_of_all_gives_the_status),
		cmocka_unit_test(what_cannot_be_written_is_known),
		cmocka_unit_test(what_is_printed_gives_the_status),
		cmocka_unit_test(a_file_is_opened_or_told),
		cmocka_unit_test(
		    the_epoch_is_a_whole_number_of_seconds_or_none),
	};

	return cmocka_run_group_tests_name("cli/command", tests, NULL,
	    NULL);
}
