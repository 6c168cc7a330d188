#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "formats/print.h"

static void
the_first_character_of_such_a_script_is_found(void **state)
{
	static const struct { const char *text, *found; } all[] = {
		{ "say \xD7\xA9\xD7\x9C and \xD8\xB3", "\xD7\xA9" },
		{ "\xD8\xB3", "\xD8\xB3" },
		/* A mark that turns the direction, and a Thaana letter. */
		{ "a\xE2\x80\xAE" "b", "\xE2\x80\xAE" },
		{ "\xDE\x80", "\xDE\x80" },
	};
	struct arena arena = { NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_true(text_equal(print_first_right_to_left(&arena,
		    text_of(all[i].text)), text_of(all[i].found)));
	arena_release(&arena);
}

static void
other_scripts_and_signs_are_none(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	/* Armenian and Devanagari are the blocks before and behind. */
	assert_null(print_first_right_to_left(&arena, T("Caf\xC3\xA9 \xD6\x8A "
	    "\xE0\xA4\x85 \xE2\x86\x90 \xE2\x80\x8E \xF0\x9F\x98\x80")).at);
	assert_null(print_first_right_to_left(&arena, T("")).at);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_first_character_of_such_a_script_is_found),
		cmocka_unit_test(other_scripts_and_signs_are_none),
	};

	return cmocka_run_group_tests_name("formats/print", tests,
	    NULL, NULL);
}
