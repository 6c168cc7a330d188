#include "cli/command_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "core/buffer.h"

static const struct manual manual = {
	"try", "WORD...", "try", "Tries.", NULL, { KIND_NONE }, {
		{ 'c', "content", "DIR", "the content", "here", KIND_FOLDER,
		    false, NULL },
		{ 'm', "map", "A=B", "a pair", NULL, KIND_NONE, true, NULL },
		{ 'a', "all", NULL, "all of it", NULL, KIND_NONE, false,
		    NULL },
		{ 'h', "help", NULL, "this text", NULL, KIND_NONE, false,
		    NULL },
	}
};

enum { MOST = 8 };

/* What is printed of the faults, or "" where there are none. */
static struct text
read_line(struct arena *arena, struct words *words,
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
	*words = words_read(&manual, argc, argv, 1, 2, &diagnostics);
	for (size_t i = 0; i < diagnostics.count; i++)
		all = arena_join(arena, TEXTS(all,
		    diagnostics.list[i]->message, T("\n"),
		    diagnostics.list[i]->suggestion));
	return all;
}

#define WORDS(...) ((const char *const[MOST]){ __VA_ARGS__ })

static void
words_and_options_may_stand_in_any_order(void **state)
{
	struct arena arena = { NULL };
	struct words words;

	(void)state;
	assert_string_equal(read_line(&arena, &words, WORDS("one",
	    "--content=there", "-a", "two")).at, "");
	assert_int_equal(words.count, 2);
	assert_string_equal(words.list[0].at, "one");
	assert_string_equal(words.list[1].at, "two");
	assert_string_equal(words_value(&words, "content").at, "there");
	assert_string_equal(words_value(&words, "all").at, "");
	assert_false(words.help);
	arena_release(&arena);
}

static void
what_is_not_given_is_the_default_or_absent(void **state)
{
	struct arena arena = { NULL };
	struct words words;

	(void)state;
	read_line(&arena, &words, WORDS("--", "-a"));
	assert_string_equal(words.list[0].at, "-a");
	assert_string_equal(words_value(&words, "content").at, "here");
	assert_null(words_value(&words, "all").at);
	assert_null(words_value(&words, "map").at);
	assert_int_equal(words.many_count, 0);
	arena_release(&arena);
}

static void
an_option_may_be_given_again_where_its_row_says_so(void **state)
{
	struct arena arena = { NULL };
	struct words words;

	(void)state;
	read_line(&arena, &words, WORDS("x", "-m", "a=b", "--map", "c=d"));
	assert_int_equal(words.many_count, 2);
	assert_string_equal(words.many[0].at, "a=b");
	assert_string_equal(words.many[1].at, "c=d");
	arena_release(&arena);
}

static void
expect_fault(const char *const given[MOST], const char *expected)
{
	struct arena arena = { NULL };
	struct words words;

	assert_string_equal(read_line(&arena, &words, given).at, expected);
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
help_wants_no_words(void **state)
{
	struct arena arena = { NULL };
	struct words words;

	(void)state;
	assert_string_equal(read_line(&arena, &words, WORDS("-h")).at, "");
	assert_true(words.help);
	arena_release(&arena);
}

static int
ends_with_its_word(const struct words *words,
    struct diagnostics *diagnostics)
{
	assert_non_null(diagnostics->arena);
	return words->list[0].at[0] - '0';
}

static int
run_audit(const char *word)
{
	char name[] = "audit", given[16];
	char *argv[] = { name, given, NULL };
	size_t length = text_of(word).length;

	memcpy(given, word, length + 1);
	return words_run("audit", length ? 2 : 1, argv, 1, 1,
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
		cmocka_unit_test(words_and_options_may_stand_in_any_order),
		cmocka_unit_test(what_is_not_given_is_the_default_or_absent),
		cmocka_unit_test(
		    an_option_may_be_given_again_where_its_row_says_so),
		cmocka_unit_test(what_is_wrong_is_named_once),
		cmocka_unit_test(help_wants_no_words),
		cmocka_unit_test(a_command_runs_where_its_words_are_right),
	};

	return cmocka_run_group_tests_name("commands/words", tests, NULL,
	    NULL);
}
