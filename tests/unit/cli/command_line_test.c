#include "cli/command_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"

static bool
is_path(struct text value)
{
	return text_starts(value, T("/"));
}

static const struct manual manual = {
	.name = "try", .operands = "WORD...", .meaning = "try",
	.text = "Tries.",
	.options = {
		{ 'c', "content", "DIR", "the content", "here",
		    .kind = KIND_FOLDER },
		{ 'm', "map", "A=B", "a pair", .many = true },
		{ 'a', "all", .meaning = "all of it" },
		{ 0, "port", "N", .meaning = "the port", .otherwise = "8000",
		    .must_be = "a number", .most = 65535 },
		{ 0, "size", "N", .meaning = "the size", .otherwise = "any",
		    .must_be = "a number", .least = 16, .most = 48 },
		{ 0, "color", "WHEN", .meaning = "in colour",
		    .words = "auto always never",
		    .must_be = "auto, always or never" },
		{ 0, "path", "PATH", .meaning = "a path",
		    .must_be = "a path", .takes = is_path },
		{ 'h', "help", .meaning = "this text" },
	}
};

enum { MOST = 8 };

/* Returns the messages of the faults, or "" if there are none. */
static struct text
read_line(struct arena *arena, struct command_line *line,
    const char *const given[MOST])
{
	struct diagnostics diagnostics = { .arena = arena };
	struct text all = TEXT("");
	char **argv = ARENA_NEW(arena, char *, MOST + 2);
	int argc = 1;

	argv[0] = (char *)(uintptr_t)arena_copy(arena, T("try")).at;
	for (size_t i = 0; i < MOST && given[i]; i++)
		argv[argc++] = (char *)(uintptr_t)arena_copy(arena,
		    text_of(given[i])).at;
	*line = command_line_read(&manual, argc, argv, 1, 2, &diagnostics);
	for (size_t i = 0; i < diagnostics.count; i++)
		all = arena_join(arena, TEXTS(all,
		    diagnostics.list[i]->message, T("\n"),
		    diagnostics.list[i]->suggestion));
	return all;
}

#define WORDS(...) ((const char *const[MOST]){ __VA_ARGS__ })

static void
operands_and_options_may_stand_in_any_order(void **state)
{
	struct arena arena = { NULL };
	struct command_line line;

	(void)state;
	assert_string_equal(read_line(&arena, &line, WORDS("one",
	    "--content=there", "-a", "two")).at, "");
	assert_int_equal(line.operand_count, 2);
	assert_string_equal(line.operands[0].at, "one");
	assert_string_equal(line.operands[1].at, "two");
	assert_string_equal(option_value(&line, "content").at, "there");
	assert_string_equal(option_value(&line, "all").at, "");
	assert_false(line.help);
	arena_release(&arena);
}

static void
what_is_not_given_is_the_default_or_absent(void **state)
{
	struct arena arena = { NULL };
	struct command_line line;

	(void)state;
	read_line(&arena, &line, WORDS("--", "-a"));
	assert_string_equal(line.operands[0].at, "-a");
	assert_string_equal(option_value(&line, "content").at, "here");
	assert_null(option_value(&line, "all").at);
	assert_null(option_value(&line, "map").at);
	assert_int_equal(line.repeated_count, 0);
	arena_release(&arena);
}

static void
an_option_may_be_given_again_where_its_row_says_so(void **state)
{
	struct arena arena = { NULL };
	struct command_line line;

	(void)state;
	read_line(&arena, &line, WORDS("x", "-m", "a=b", "--map", "c=d"));
	assert_int_equal(line.repeated_count, 2);
	assert_string_equal(line.repeated[0].at, "a=b");
	assert_string_equal(line.repeated[1].at, "c=d");
	arena_release(&arena);
}

static void
expect_fault(const char *const given[MOST], const char *expected)
{
	struct arena arena = { NULL };
	struct command_line line;

	assert_string_equal(read_line(&arena, &line, given).at, expected);
	arena_release(&arena);
}

#define END "; see 'yearon --help'\n"

static void
what_is_wrong_is_named_once(void **state)
{
	(void)state;
	expect_fault(WORDS(NULL), "'try' wants WORD..." END);
	expect_fault(WORDS("a", "b", "c"), "'c' is one word too many" END);
	expect_fault(WORDS("a", "--contnt=x"),
	    "unknown option '--contnt'" END "--content");
	expect_fault(WORDS("a", "-xa"), "unknown option '-x'" END);
	expect_fault(WORDS("a", "-ac"), "the option '-c' needs a value" END);
	expect_fault(WORDS("--unheard-of"),
	    "unknown option '--unheard-of'" END);
	expect_fault(WORDS("a", "-x"), "unknown option '-x'" END);
	expect_fault(WORDS("a", "-ax"), "unknown option '-x'" END);
	expect_fault(WORDS("a", "--content"),
	    "the option '--content' needs a value" END);
	expect_fault(WORDS("a", "--content="),
	    "the option '--content' needs a value" END);
	expect_fault(WORDS("a", "-c"),
	    "the option '-c' needs a value" END);
	expect_fault(WORDS("a", "--all=yes"),
	    "the option '--all' takes no value" END);
}

static void
a_value_must_be_what_the_manual_says(void **state)
{
	static const char *const right[] = { "--port=0", "--port=65535",
		"--size=16", "--size=48", "--color=never", "--path=/a" };

	(void)state;
	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		expect_fault(WORDS("a", right[i]), "");
	expect_fault(WORDS("a", "--port=65536"),
	    "--port is a number from 0 to 65535, not '65536'" END);
	expect_fault(WORDS("a", "--port="),
	    "the option '--port' needs a value" END);
	expect_fault(WORDS("a", "--port=-1"),
	    "--port is a number from 0 to 65535, not '-1'" END);
	expect_fault(WORDS("a", "--port=80x"),
	    "--port is a number from 0 to 65535, not '80x'" END);
	expect_fault(WORDS("a", "--port=4294967376"),
	    "--port is a number from 0 to 65535, not '4294967376'" END);
	expect_fault(WORDS("a", "--size=15"),
	    "--size is a number from 16 to 48, not '15'" END);
	expect_fault(WORDS("a", "--size=99999999999999999999"),
	    "--size is a number from 16 to 48, not "
	    "'99999999999999999999'" END);
	expect_fault(WORDS("a", "--color=allways"),
	    "--color is auto, always or never, not 'allways'" END "always");
	expect_fault(WORDS("a", "--path=a"),
	    "--path is a path, not 'a'" END);
	/* The last value of several holds. */
	expect_fault(WORDS("a", "--port=x", "--port=1"), "");
}

static void
a_number_is_the_value_the_default_or_zero(void **state)
{
	struct arena arena = { NULL };
	struct command_line line;

	(void)state;
	read_line(&arena, &line, WORDS("a", "--size=20"));
	assert_int_equal(option_number(&line, "size"), 20);
	assert_int_equal(option_number(&line, "port"), 8000);
	assert_true(option_is_given(&line, "size"));
	assert_false(option_is_given(&line, "port"));
	assert_false(option_is_given(&line, "unheard-of"));
	read_line(&arena, &line, WORDS("a"));
	assert_int_equal(option_number(&line, "size"), 0);
	assert_int_equal(option_number(&line, "unheard-of"), 0);
	arena_release(&arena);
}

static void
help_wants_no_words(void **state)
{
	struct arena arena = { NULL };
	struct command_line line;

	(void)state;
	assert_string_equal(read_line(&arena, &line, WORDS("-h")).at, "");
	assert_true(line.help);
	arena_release(&arena);
}

static int
ends_with_its_word(const struct command_line *line,
    struct diagnostics *diagnostics)
{
	assert_non_null(diagnostics->arena);
	return line->operands[0].at[0] - '0';
}

static int
run_audit(const char *word)
{
	char name[] = "audit", given[16];
	char *argv[] = { name, given, NULL };
	size_t length = text_of(word).length;

	memcpy(given, word, length + 1);
	return command_line_run("audit", length ? 2 : 1, argv, 1, 1,
	    ends_with_its_word);
}

static void
a_command_runs_where_its_words_are_right(void **state)
{
	(void)state;
	assert_int_equal(run_audit("3"), 3);
	assert_int_equal(run_audit("0"), 0);
	assert_int_equal(run_audit(""), 2);
	assert_int_equal(run_audit("--hlep"), 2);
	assert_int_equal(run_audit("--help"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(operands_and_options_may_stand_in_any_order),
		cmocka_unit_test(what_is_not_given_is_the_default_or_absent),
		cmocka_unit_test(
		    an_option_may_be_given_again_where_its_row_says_so),
		cmocka_unit_test(what_is_wrong_is_named_once),
		cmocka_unit_test(a_value_must_be_what_the_manual_says),
		cmocka_unit_test(a_number_is_the_value_the_default_or_zero),
		cmocka_unit_test(help_wants_no_words),
		cmocka_unit_test(a_command_runs_where_its_words_are_right),
	};

	return cmocka_run_group_tests_name("cli/command_line", tests, NULL,
	    NULL);
}
