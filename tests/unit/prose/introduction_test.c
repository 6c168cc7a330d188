#include "prose/introduction.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct introductions
introductions(const struct text *words, size_t count)
{
	struct reference_words of = { .introduce = words,
		.introduce_count = count };
	struct introductions all;

	introductions_of(&all, &of);
	return all;
}

/* Every place of a long text, and of one that ends there. */
static void
a_word_may_begin_wherever_its_first_bytes_stand(void **state)
{
	static const struct text words[] = { TEXT("recommendation"),
		TEXT("recommendations"), TEXT("action") };
	struct introductions all = introductions(words, 3);
	char bytes[60];

	(void)state;
	assert_int_equal(all.count, 2);
	for (size_t at = 0; at + 3 <= sizeof(bytes); at++)
		for (size_t end = at + 3; end <= sizeof(bytes); end++) {
			memset(bytes, 'r', sizeof(bytes));
			memcpy(bytes + at, at % 2 ? "Rec" : "aCT", 3);
			assert_int_equal(introduction_find(&all,
			    (struct text){ bytes, end }, 0), at);
			assert_int_equal(introduction_find(&all,
			    (struct text){ bytes, end }, at + 1), end);
		}
}

static void
nothing_begins_where_words_are_cut_off(void **state)
{
	static const struct text words[] = { TEXT("recommendation") };
	struct introductions all = introductions(words, 1);

	(void)state;
	assert_int_equal(introduction_find(&all, T(""), 0), 0);
	assert_int_equal(introduction_find(&all, T("re"), 0), 2);
	assert_int_equal(introduction_find(&all, T("a reel, a ream"), 0),
	    14);
}

static void
a_short_word_is_all_there_needs_to_be(void **state)
{
	static const struct text words[] = { TEXT("no"), TEXT("\xC2\xA7") };
	struct introductions all = introductions(words, 2);

	(void)state;
	assert_int_equal(introduction_find(&all, T("in the noon"), 0), 7);
	assert_int_equal(introduction_find(&all, T("see \xC2\xA7"), 0), 4);
	assert_int_equal(introduction_find(&all, T("a No"), 0), 2);
}

static void
with_too_many_words_any_place_may_be_one(void **state)
{
	static const struct text words[] = { TEXT("abc"), TEXT("bcd"),
		TEXT("cde"), TEXT("def"), TEXT("efg") };
	struct introductions all = introductions(words, 5);

	(void)state;
	assert_int_equal(introduction_find(&all, T("xyz"), 1), 1);
	assert_int_equal(introduction_find(&all, T("xyz"), 3), 3);
	all = introductions(words, 4);
	assert_int_equal(introduction_find(&all, T("xyz def"), 1), 4);
	all = introductions(words, 0);
	assert_int_equal(introduction_find(&all, T("xyz def"), 0), 7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_word_may_begin_wherever_its_first_bytes_stand),
		cmocka_unit_test(nothing_begins_where_words_are_cut_off),
		cmocka_unit_test(a_short_word_is_all_there_needs_to_be),
		cmocka_unit_test(with_too_many_words_any_place_may_be_one),
	};

	return cmocka_run_group_tests_name("prose/introduction", tests, NULL,
	    NULL);
}
