#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "core/byte_set.h"

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

/* Where the ends are, wherever the byte stands among others. */
static void
expect_ends(char around, size_t at, int c)
{
	char bytes[40];
	struct text text = { bytes, sizeof(bytes) };
	bool printable = c >= ' ' && c <= '~';

	memset(bytes, around, sizeof(bytes));
	bytes[at] = (char)c;
	assert_int_equal(printable_end(text, 0), printable ? text.length :
	    at);
	assert_int_equal(lines_end(text, 0), printable || c == '\n' ?
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_is_in_the_set_where_it_was_put),
		cmocka_unit_test(
		    the_first_byte_of_the_set_is_found_from_there_on),
		cmocka_unit_test(
		    what_is_printed_ends_at_the_first_byte_that_is_not),
	};

	return cmocka_run_group_tests_name("core/byte_set", tests, NULL,
	    NULL);
}
