#include "cli/options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "core/threads.h"

struct asked {
	struct arena arena;
	struct diagnostics diagnostics;
	struct options options;
};

/* The words are separated by spaces; `''` stands for an empty one. */
static void
ask_for(struct asked *asked, const char *command, const char *words)
{
	char *argv[16] = { "build" };
	int argc = 1;

	memset(asked, 0, sizeof(*asked));
	asked->diagnostics.arena = &asked->arena;
	while (*words) {
		size_t length = strcspn(words, " ");
		char *word = arena_allocate(&asked->arena, length + 1);
		memcpy(word, words, length);
		argv[argc++] = strcmp(word, "''") == 0 ? word + 2 : word;
		words += length + (words[length] == ' ');
	}
	asked->options = options_read(argc, argv, command,
	    &asked->diagnostics);
}

static void
ask(struct asked *asked, const char *words)
{
	ask_for(asked, "build", words);
}

/* One fault, whose message begins so. */
static void
expect_fault(const char *words, const char *message, const char *suggestion)
{
	struct asked asked;
	const struct diagnostic *one;

	ask(&asked, words);
	assert_int_equal(asked.diagnostics.count, 1);
	one = asked.diagnostics.list[0];
	assert_int_equal(diagnostic_severity(one->code), SEVERITY_USAGE);
	if (!text_starts(one->message, text_of(message)))
		fail_msg("%s", one->message.at);
	assert_true(text_equal(one->suggestion, text_of(suggestion)));
	arena_release(&asked.arena);
}

static void
nothing_asked_means_what_the_help_says(void **state)
{
	struct asked asked;

	(void)state;
	ask(&asked, "");
	assert_int_equal(asked.diagnostics.count, 0);
	assert_true(text_equal(asked.options.content, T("content")));
	assert_true(text_equal(asked.options.theme, T("harris")));
	assert_true(text_equal(asked.options.out, T("out")));
	assert_null(asked.options.edition.at);
	assert_null(asked.options.formats.at);
	assert_false(asked.options.drafts);
	assert_false(asked.options.help);
	arena_release(&asked.arena);
}

static void
expect_all(const char *words)
{
	struct asked asked;

	ask(&asked, words);
	assert_int_equal(asked.diagnostics.count, 0);
	assert_true(text_equal(asked.options.content, T("a")));
	assert_true(text_equal(asked.options.theme, T("./b")));
	assert_true(text_equal(asked.options.out, T("c")));
	assert_true(text_equal(asked.options.edition, T("2017-10")));
	assert_true(text_equal(asked.options.formats, T("html,json")));
	assert_true(asked.options.drafts);
	arena_release(&asked.arena);
}

static void
options_are_written_long_short_or_with_an_equals_sign(void **state)
{
	(void)state;
	expect_all("--content a --theme ./b --out c --edition 2017-10 "
	    "--formats html,json --drafts");
	expect_all("-d -c a -t ./b -o c -e 2017-10 -f html,json");
	expect_all("--content=a --theme=./b --out=c --edition=2017-10 "
	    "--formats=html,json --drafts");
	expect_all("-dca -t./b -oc -e2017-10 -fhtml,json");
}

static void
help_is_asked_for_either_way(void **state)
{
	struct asked asked;

	(void)state;
	ask(&asked, "--help");
	assert_true(asked.options.help);
	arena_release(&asked.arena);
	ask(&asked, "-h");
	assert_true(asked.options.help);
	arena_release(&asked.arena);
}

static void
an_unknown_option_is_told_with_the_one_that_was_meant(void **state)
{
	(void)state;
	expect_fault("--darfts", "unknown option '--darfts'", "--drafts");
	expect_fault("--contnet=x", "unknown option '--contnet'",
	    "--content");
	expect_fault("--xyz", "unknown option '--xyz'", NULL);
}

static void
an_unknown_letter_is_told_wherever_it_stands(void **state)
{
	(void)state;
	expect_fault("-x", "unknown option '-x'", NULL);
	expect_fault("-dx", "unknown option '-x'", NULL);
	expect_fault("-xd", "unknown option '-x'", NULL);
	expect_fault("-c a -xd", "unknown option '-x'", NULL);
	expect_fault("--drafts -xd", "unknown option '-x'", NULL);
}

static void
an_option_without_its_value_is_told(void **state)
{
	(void)state;
	expect_fault("--content", "the option '--content' needs a value",
	    NULL);
	expect_fault("-c", "the option '-c' needs a value", NULL);
	expect_fault("-dc", "the option '-c' needs a value", NULL);
	expect_fault("--out=", "the option '--out' needs a value", NULL);
	expect_fault("--theme ''", "the option '--theme' needs a value",
	    NULL);
}

static void
a_value_that_an_option_does_not_take_is_told(void **state)
{
	(void)state;
	expect_fault("--drafts=yes", "the option '--drafts' takes no value",
	    NULL);
}

static void
a_word_that_is_no_option_is_told(void **state)
{
	struct asked asked;

	(void)state;
	expect_fault("somewhere", "'somewhere' is no option", NULL);
	expect_fault("-- --drafts", "'--drafts' is no option", NULL);
	/* It may well be the value of what was not understood. */
	expect_fault("--contnt somewhere", "unknown option '--contnt'",
	    "--content");
	ask(&asked, "one --drafts");
	assert_int_equal(asked.diagnostics.count, 1);
	assert_true(asked.options.drafts);
	arena_release(&asked.arena);
}

static void
a_command_takes_only_its_own_options(void **state)
{
	struct asked asked;

	(void)state;
	expect_fault("--strict", "unknown option '--strict'", NULL);
	expect_fault("--color always", "unknown option '--color'", NULL);
	ask_for(&asked, "check", "--strict --format json --color "
	    "never a b");
	assert_int_equal(asked.diagnostics.count, 0);
	assert_true(asked.options.strict);
	assert_true(text_equal(asked.options.format, T("json")));
	assert_int_equal(asked.options.colour, COLOUR_NEVER);
	assert_int_equal(asked.options.word_count, 2);
	assert_string_equal(asked.options.words[1], "b");
	arena_release(&asked.arena);
	ask_for(&asked, "check", "-o x");
	assert_int_equal(asked.diagnostics.count, 1);
	arena_release(&asked.arena);
	ask_for(&asked, "check", "--color allways");
	assert_int_equal(asked.diagnostics.count, 1);
	assert_true(text_equal(asked.diagnostics.list[0]->suggestion,
	    T("always")));
	arena_release(&asked.arena);
}

static void
a_server_has_a_port_and_an_editor(void **state)
{
	static const char *const wrong[] = { "--port 65536", "--port ''",
		"--port -1", "--port 80x", "--port 4294967376",
		"--editor code", "--editor javascript:{path}",
		"--out x" };
	struct asked asked;

	(void)state;
	ask_for(&asked, "serve", "");
	assert_int_equal(asked.options.port, 8000);
	assert_true(text_starts(asked.options.editor, T("vscode://")));
	assert_false(asked.options.open);
	arena_release(&asked.arena);
	ask_for(&asked, "serve",
	    "--port 0 --open --editor x:{path} --drafts");
	assert_int_equal(asked.diagnostics.count, 0);
	assert_int_equal(asked.options.port, 0);
	assert_true(text_equal(asked.options.editor, T("x:{path}")));
	assert_true(asked.options.open && asked.options.drafts);
	arena_release(&asked.arena);
	ask_for(&asked, "serve", "--port 65535");
	assert_int_equal(asked.diagnostics.count, 0);
	arena_release(&asked.arena);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		ask_for(&asked, "serve", wrong[i]);
		assert_int_equal(asked.diagnostics.count, 1);
		arena_release(&asked.arena);
	}
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
	assert_true(options_epoch(&diagnostics) == seconds);
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

static void
threads_are_as_many_as_one_says(void **state)
{
	struct asked asked;

	(void)state;
	ask(&asked, "");
	assert_in_range(asked.options.threads, 1, THREADS_MOST);
	arena_release(&asked.arena);
	ask(&asked, "--threads 7");
	assert_int_equal(asked.options.threads, 7);
	expect_fault("--threads 0", "--threads is a number from 1", NULL);
	expect_fault("--threads 65", "--threads is a number from 1", NULL);
	expect_fault("--threads 99999999999999999999",
	    "--threads is a number from 1", NULL);
	expect_fault("--threads 2x", "--threads is a number from 1", NULL);
	arena_release(&asked.arena);
}

static int
ends_with_its_port(const struct options *options,
    struct diagnostics *diagnostics)
{
	assert_non_null(diagnostics->arena);
	return (int)options->port;
}

static int
run_serve(const char *word)
{
	char name[] = "serve", given[16];
	char *argv[] = { name, given, NULL };

	memcpy(given, word, strlen(word) + 1);
	return options_run("serve", 2, argv, ends_with_its_port);
}

static void
a_command_runs_where_its_options_are_right(void **state)
{
	(void)state;
	assert_int_equal(run_serve("--port=3"), 3);
	assert_int_equal(run_serve("--port=x"), 2);
	assert_int_equal(run_serve("--help"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_are_as_many_as_one_says),
		cmocka_unit_test(nothing_asked_means_what_the_help_says),
		cmocka_unit_test(
		    options_are_written_long_short_or_with_an_equals_sign),
		cmocka_unit_test(help_is_asked_for_either_way),
		cmocka_unit_test(
		    an_unknown_option_is_told_with_the_one_that_was_meant),
		cmocka_unit_test(an_unknown_letter_is_told_wherever_it_stands),
		cmocka_unit_test(an_option_without_its_value_is_told),
		cmocka_unit_test(a_value_that_an_option_does_not_take_is_told),
		cmocka_unit_test(a_word_that_is_no_option_is_told),
		cmocka_unit_test(a_command_takes_only_its_own_options),
		cmocka_unit_test(a_server_has_a_port_and_an_editor),
		cmocka_unit_test(
		    the_epoch_is_a_whole_number_of_seconds_or_none),
		cmocka_unit_test(
		    a_command_runs_where_its_options_are_right),
	};

	return cmocka_run_group_tests_name("commands/options", tests, NULL,
	    NULL);
}
