#include "core/text.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct text absent = { NULL, 0 };

static void
absent_text_equals_empty_text_and_is_told_apart_by_its_pointer(void **state)
{
	(void)state;
	assert_null(text_of(NULL).at);
	assert_int_equal(text_of(NULL).length, 0);
	assert_non_null(text_of("").at);
	assert_true(text_equal(absent, T("")));
	assert_int_equal(text_compare(absent, T("")), 0);
	assert_true(text_compare(absent, T("a")) < 0);
}

static void
a_number_is_its_digits(void **state)
{
	char room[TEXT_DIGITS];

	(void)state;
	assert_true(text_equal(text_of_number(0, room), T("0")));
	assert_true(text_equal(text_of_number(UINT64_MAX, room),
	    T("18446744073709551615")));
	assert_int_equal(ascii_decimal('0'), 0);
	assert_int_equal(ascii_decimal('9'), 9);
}

static void
every_error_has_words(void **state)
{
	(void)state;
	assert_true(text_equal(text_of_error(ENOSPC),
	    T("No space left on device")));
	assert_true(text_of_error(99999).length > 0);
}

static void
texts_are_ordered_by_bytes_the_shorter_first(void **state)
{
	(void)state;
	assert_true(text_compare(T("a"), T("b")) < 0);
	assert_true(text_compare(T("B"), T("a")) < 0);
	assert_true(text_compare(T("ab"), T("a")) > 0);
	/* U+00E9 after every ASCII letter, whatever char's sign. */
	assert_true(text_compare(T("z"), T("\xC3\xA9")) < 0);
	assert_int_equal(text_compare(T("a\0b"), T("a\0b")), 0);
	assert_true(text_compare(T("a\0b"), T("a\0c")) < 0);
}

static void
only_ascii_letters_are_equal_in_either_case(void **state)
{
	(void)state;
	assert_true(text_equal_caseless(T("Pan 1.4"), T("pAN 1.4")));
	assert_false(text_equal_caseless(T("pan"), T("pans")));
	assert_false(text_equal_caseless(T("["), T("{")));
	assert_false(text_equal_caseless(T("@"), T("`")));
	assert_false(text_equal_caseless(T("\xC3\x89"), T("\xC3\xA9")));
	assert_false(text_equal(T("A"), T("a")));
}

static void
a_text_begins_and_ends_with_itself_and_with_nothing(void **state)
{
	(void)state;
	assert_true(text_starts(T("media/a"), T("media/")));
	assert_false(text_starts(T("med"), T("media/")));
	assert_true(text_ends(T("a.yaml"), T(".yaml")));
	assert_false(text_ends(T("yaml"), T(".yaml")));
	assert_true(text_starts(T("a"), T("a")));
	assert_true(text_ends(T("a"), absent));
	assert_true(text_starts(absent, T("")));
}

static void
what_is_looked_for_is_found_at_or_after_the_place_given(void **state)
{
	struct text text = T("one, two, two");

	(void)state;
	assert_int_equal(text_find(text, T("two"), 0), 5);
	assert_int_equal(text_find(text, T("two"), 5), 5);
	assert_int_equal(text_find(text, T("two"), 6), 10);
	assert_int_equal(text_find(text, T("two"), 11), TEXT_NOWHERE);
	assert_int_equal(text_find(text, T("two"), 99), TEXT_NOWHERE);
	assert_int_equal(text_find(text, T(""), 13), 13);
	assert_int_equal(text_find_byte(text, ',', 0), 3);
	assert_int_equal(text_find_byte(text, ',', 4), 8);
	assert_int_equal(text_find_byte(text, ',', 9), TEXT_NOWHERE);
	assert_int_equal(text_find_byte(absent, ',', 0), TEXT_NOWHERE);
}

static void
what_is_not_found_is_at_the_end(void **state)
{
	(void)state;
	assert_int_equal(text_until(T("a,b,c"), ',', 0), 1);
	assert_int_equal(text_until(T("a,b,c"), ',', 2), 3);
	assert_int_equal(text_until(T("a,b,c"), ',', 4), 5);
	assert_int_equal(text_until(T(""), ',', 0), 0);
	assert_int_equal(text_until((struct text){ NULL, 0 }, ',', 0), 0);
}

static void
a_text_is_cut_at_its_marks(void **state)
{
	struct text rest = TEXT("a,,bc,");

	(void)state;
	assert_true(text_equal(text_cut(&rest, ','), T("a")));
	assert_true(text_equal(rest, T(",bc,")));
	assert_true(text_equal(text_cut(&rest, ','), T("")));
	assert_true(text_equal(text_cut(&rest, ','), T("bc")));
	assert_int_equal(rest.length, 0);
	rest = T("whole");
	assert_true(text_equal(text_cut(&rest, ','), T("whole")));
	assert_int_equal(rest.length, 0);
	rest = (struct text){ NULL, 0 };
	assert_null(text_cut(&rest, ',').at);
	assert_null(rest.at);
}

static void
a_whole_number_has_digits_alone_and_is_not_too_large(void **state)
{
	uint64_t number;

	(void)state;
	assert_true(text_number(T("0"), 0, &number));
	assert_int_equal(number, 0);
	assert_true(text_number(T("00128"), 128, &number));
	assert_int_equal(number, 128);
	assert_false(text_number(T("129"), 128, &number));
	assert_false(text_number(T("1"), 0, &number));
	assert_true(text_number(T("18446744073709551615"), UINT64_MAX,
	    &number));
	assert_true(number == UINT64_MAX);
	assert_false(text_number(T("18446744073709551616"), UINT64_MAX,
	    &number));
	assert_false(text_number(T("99999999999999999999"), UINT64_MAX,
	    &number));
	assert_false(text_number(T(""), 9, &number));
	assert_false(text_number((struct text){ NULL, 0 }, 9, &number));
	assert_false(text_number(T("-1"), 9, &number));
	assert_false(text_number(T("1 "), 9, &number));
	assert_false(text_number(T("1.0"), 9, &number));
}

static void
only_ascii_space_at_the_ends_is_trimmed(void **state)
{
	struct text trimmed = text_trim(T("\t a  b \r\n"));

	(void)state;
	assert_true(text_equal(trimmed, T("a  b")));
	assert_int_equal(text_trim(T(" \n ")).length, 0);
	assert_non_null(text_trim(T(" \n ")).at);
	assert_null(text_trim(absent).at);
	assert_int_equal(text_trim(T("\xC2\xA0")).length, 2);
}

static void
a_slice_of_absent_text_is_absent(void **state)
{
	(void)state;
	assert_true(text_equal(text_slice(T("recommendation"), 2, 5),
	    T("com")));
	assert_null(text_slice(absent, 0, 0).at);
}

static void
the_classes_hold_ascii_only(void **state)
{
	(void)state;
	for (int i = 0; i < 256; i++) {
		char c = (char)i;
		assert_int_equal(ascii_digit(c), i >= '0' && i <= '9');
		assert_int_equal(ascii_letter(c), (i >= 'A' && i <= 'Z') ||
		    (i >= 'a' && i <= 'z'));
		assert_int_equal(ascii_space(c), i == ' ' ||
		    (i >= 9 && i <= 13));
		assert_int_equal((unsigned char)ascii_lower(c),
		    i >= 'A' && i <= 'Z' ? i + 32 : i);
		assert_int_equal(ascii_hexadecimal(c),
		    i >= '0' && i <= '9' ? i - '0' :
		    i >= 'A' && i <= 'F' ? i - 'A' + 10 :
		    i >= 'a' && i <= 'f' ? i - 'a' + 10 : -1);
	}
}

/* Puts the byte among 39 others, and expects the right ends. */
static void
expect_ends(char around, size_t at, int c)
{
	char bytes[40];
	struct text text = { bytes, sizeof(bytes) };
	bool printable = c >= ' ' && c <= '~';

	memset(bytes, around, sizeof(bytes));
	bytes[at] = (char)c;
	assert_int_equal(text_printable_end(text, 0), printable ? text.length :
	    at);
	assert_int_equal(text_lines_end(text, 0), printable || c == '\n' ?
	    text.length : at);
}

static void
what_is_printed_ends_at_the_first_byte_that_is_not(void **state)
{
	static const char around[] = { ' ', 'x', '~' };

	(void)state;
	for (size_t k = 0; k < sizeof(around); k++)
		for (size_t at = 0; at < 40; at++)
			for (int c = 0; c < 256; c++)
				expect_ends(around[k], at, c);
}

static void
a_byte_is_in_the_set_where_it_was_put(void **state)
{
	static const struct byte_set fixed = { {
		CONTROLS, BYTE('<'), BYTE('\\') } };
	struct byte_set set = { { false } };

	(void)state;
	for (int c = 0; c < 256; c++)
		assert_int_equal(byte_set_has(&fixed, (char)c),
		    c < ' ' || c == '<' || c == '\\');
	for (int c = 0; c < 256; c += 3)
		byte_set_add(&set, (char)c);
	for (int c = 0; c < 256; c++)
		assert_int_equal(byte_set_has(&set, (char)c), c % 3 == 0);
}

static void
the_first_byte_of_the_set_is_found_from_there_on(void **state)
{
	static const struct byte_set set = { { BYTE('e') } };

	(void)state;
	assert_int_equal(byte_set_find(&set, T("severn"), 0), 1);
	assert_int_equal(byte_set_find(&set, T("severn"), 2), 3);
	assert_int_equal(byte_set_find(&set, T("severn"), 4), 6);
	assert_int_equal(byte_set_find(&set, T(""), 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	absent_text_equals_empty_text_and_is_told_apart_by_its_pointer),
		cmocka_unit_test(
		    texts_are_ordered_by_bytes_the_shorter_first),
		cmocka_unit_test(a_number_is_its_digits),
		cmocka_unit_test(every_error_has_words),
		cmocka_unit_test(only_ascii_letters_are_equal_in_either_case),
		cmocka_unit_test(
		    a_text_begins_and_ends_with_itself_and_with_nothing),
		cmocka_unit_test(
		    what_is_looked_for_is_found_at_or_after_the_place_given),
		cmocka_unit_test(what_is_not_found_is_at_the_end),
		cmocka_unit_test(a_text_is_cut_at_its_marks),
		cmocka_unit_test(
		    a_whole_number_has_digits_alone_and_is_not_too_large),
		cmocka_unit_test(only_ascii_space_at_the_ends_is_trimmed),
		cmocka_unit_test(a_slice_of_absent_text_is_absent),
		cmocka_unit_test(the_classes_hold_ascii_only),
		cmocka_unit_test(
		    what_is_printed_ends_at_the_first_byte_that_is_not),
		cmocka_unit_test(a_byte_is_in_the_set_where_it_was_put),
		cmocka_unit_test(
		    the_first_byte_of_the_set_is_found_from_there_on),
	};

	return cmocka_run_group_tests_name("core/text", tests, NULL, NULL);
}
