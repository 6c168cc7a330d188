#include "diagnostics/suggest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static const struct text statuses[] = {
	TEXT("resolved"), TEXT("resolved-by-other-means"), TEXT("open"),
	TEXT("in-part"), TEXT("part"),
};

static void
expect(const char *word, const char *meant)
{
	struct text found = suggest(text_of(word), statuses,
	    sizeof(statuses) / sizeof(statuses[0]));

	assert_true(text_equal(found, text_of(meant)));
	assert_int_equal(found.at == NULL, meant == NULL);
}

static void
a_slip_of_any_kind_gives_the_word_that_was_meant(void **state)
{
	(void)state;
	expect("resolvd", "resolved");		/* left out */
	expect("ressolved", "resolved");	/* too much */
	expect("rezolved", "resolved");		/* another one */
	expect("resloved", "resolved");		/* swapped */
	expect("OPEN", "open");			/* case */
	expect("opne", "open");
}

static void
a_beginning_of_three_letters_counts_as_near(void **state)
{
	(void)state;
	expect("res", "resolved");
	expect("resolved-by", "resolved");
	expect("open-and-shut", "open");
	expect("re", NULL);
}

static void
what_is_far_off_is_not_suggested(void **state)
{
	(void)state;
	expect("closed", NULL);
	expect("xyz", NULL);
	expect("", NULL);
	expect("o", NULL);
}

static void
the_nearest_of_several_is_taken(void **state)
{
	(void)state;
	expect("in-prt", "in-part");
	expect("prt", "part");
}

static void
of_numbers_as_near_the_next_one_is_taken(void **state)
{
	static const struct text numbers[] = {
		TEXT("3"), TEXT("12"), TEXT("18"), TEXT("28"), TEXT("37"),
		TEXT("39"), TEXT("108"), TEXT("127"), TEXT("127a"),
		TEXT("8888888888888888888"),
	};
	size_t count = sizeof(numbers) / sizeof(numbers[0]);

	(void)state;
	assert_true(text_equal(suggest(T("128"), numbers, count), T("127")));
	assert_true(text_equal(suggest(T("36"), numbers, count), T("37")));
	assert_true(text_equal(suggest(T("109"), numbers, count), T("108")));
	assert_true(text_equal(suggest(T("127b"), numbers, count),
	    T("127a")));
	assert_true(text_equal(suggest(T("8888888888888888889"), numbers,
	    count), T("8888888888888888888")));
}

static void
of_words_as_near_one_of_the_same_length_is_taken(void **state)
{
	static const struct text words[] = { TEXT("note"), TEXT("date"),
		TEXT("row"), TEXT("rots") };

	(void)state;
	assert_true(text_equal(suggest(T("dote"), words, 4), T("note")));
	assert_true(text_equal(suggest(T("dates"), words, 4), T("date")));
	assert_true(text_equal(suggest(T("rows"), words, 4), T("rots")));
}

static void
very_long_words_are_passed_over(void **state)
{
	char word[200];
	struct text known = { word, sizeof(word) };

	(void)state;
	memset(word, 'a', sizeof(word));
	assert_null(suggest((struct text){ word, sizeof(word) - 1 }, &known,
	    1).at);
	assert_null(suggest((struct text){ word, 64 }, &known, 1).at);
	assert_null(suggest(T("open"), NULL, 0).at);
}

static const struct text known[] = { TEXT("json"), TEXT("csv"),
	TEXT("json") };

static void
the_first_of_that_name_is_meant(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	(void)state;
	assert_int_equal(pick_name(T("json"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 0);
	assert_int_equal(pick_name(T("csv"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 1);
	assert_int_equal(diagnostics.count, 0);
	arena_release(&arena);
}

static void
what_is_unknown_is_told_with_the_nearest(void **state)
{
	struct arena arena = { NULL };
	struct diagnostics diagnostics = { .arena = &arena };

	(void)state;
	assert_int_equal(pick_name(T("cvs"), known, 3, D_ASKED_FORMAT,
	    &diagnostics), 3);
	assert_int_equal(pick_name(T("JSON"), known, 3, D_ASKED_OWNER,
	    &diagnostics), 3);
	assert_int_equal(pick_name(T("x"), known, 0, D_ASKED_FORMAT,
	    &diagnostics), 0);
	assert_int_equal(diagnostics.count, 3);
	assert_int_equal(diagnostics.list[0]->code, D_ASKED_FORMAT);
	assert_string_equal(diagnostics.list[0]->message.at,
	    "there is no format 'cvs'");
	assert_string_equal(diagnostics.list[0]->suggestion.at, "csv");
	assert_null(diagnostics.list[0]->place.file);
	assert_int_equal(diagnostics.list[1]->code, D_ASKED_OWNER);
	assert_string_equal(diagnostics.list[1]->suggestion.at, "json");
	assert_null(diagnostics.list[2]->suggestion.at);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_slip_of_any_kind_gives_the_word_that_was_meant),
		cmocka_unit_test(a_beginning_of_three_letters_counts_as_near),
		cmocka_unit_test(what_is_far_off_is_not_suggested),
		cmocka_unit_test(the_nearest_of_several_is_taken),
		cmocka_unit_test(of_numbers_as_near_the_next_one_is_taken),
		cmocka_unit_test(
		    of_words_as_near_one_of_the_same_length_is_taken),
		cmocka_unit_test(very_long_words_are_passed_over),
		cmocka_unit_test(the_first_of_that_name_is_meant),
		cmocka_unit_test(what_is_unknown_is_told_with_the_nearest),
	};

	return cmocka_run_group_tests_name("diagnostics/suggest", tests, NULL,
	    NULL);
}
