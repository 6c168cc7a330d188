#include "core/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
surrogates_overlong_forms_and_cut_characters_are_invalid(void **state)
{
	static const struct text bad[] = {
		TEXT("\xED\xA0\x80"), TEXT("\xC0\xAF"), TEXT("\xE2\x82"),
		TEXT("\xF4\x90\x80\x80"), TEXT("\x80"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(utf8_fault(bad[i]), 0);
	assert_true(utf8_fault(T("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80")) ==
	    TEXT_NOWHERE);
}

static void
columns_count_characters_and_not_bytes(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(T("Pr\xC3\xBCm \xE2\x80\x93")), 6);
}

static void
encoding_gives_back_what_was_decoded(void **state)
{
	static const uint32_t characters[] = { 'a', 0xE9, 0x20AC, 0x1F680 };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		char bytes[4];
		struct text text = { bytes, utf8_encode(characters[i],
		    bytes) };
		size_t at = 0;
		assert_int_equal(utf8_next(text, &at), characters[i]);
		assert_int_equal(at, text.length);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    surrogates_overlong_forms_and_cut_characters_are_invalid),
		cmocka_unit_test(columns_count_characters_and_not_bytes),
		cmocka_unit_test(encoding_gives_back_what_was_decoded),
	};

	return cmocka_run_group_tests_name("core/utf8", tests, NULL, NULL);
}
