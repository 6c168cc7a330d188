#include "core/percent.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
assert_decoded(struct text address, struct text wanted)
{
	struct arena arena = { NULL };

	assert_true(text_equal(percent_decode(&arena, address), wanted));
	arena_release(&arena);
}

static void
whole_escapes_become_their_bytes(void **state)
{
	(void)state;
	assert_decoded(T("a%20b%C3%a9"), T("a b\xC3\xA9"));
	assert_decoded(T("%25%32%30"), T("%20"));
}

static void
what_is_no_whole_escape_stays(void **state)
{
	(void)state;
	assert_decoded(T("%4%zz%2g%2"), T("%4%zz%2g%2"));
	assert_decoded(T("%"), T("%"));
	assert_decoded(T("%%41"), T("%A"));
	assert_decoded(T(""), T(""));
}

static void
paths_become_addresses_that_lead_to_them(void **state)
{
	static const struct text paths[] = { TEXT("a b/%20?c#d.png"),
		TEXT("\xC3\xA9t\xC3\xA9/[1]\"<>\\^`{|}'&.png"), TEXT("") };
	struct arena arena = { NULL };

	(void)state;
	assert_true(text_equal(percent_encode(&arena, paths[0]),
	    T("a%20b/%2520%3Fc%23d.png")));
	for (size_t i = 0; i < 3; i++)
		assert_true(text_equal(percent_decode(&arena,
		    percent_encode(&arena, paths[i])), paths[i]));
	arena_release(&arena);
}

static void
any_byte_can_be_written_as_an_escape(void **state)
{
	struct arena arena = { NULL };
	struct buffer buffer;

	(void)state;
	buffer_begin(&buffer);
	percent_put(&buffer.sink, ' ');
	percent_put(&buffer.sink, '\xFF');
	percent_put(&buffer.sink, '\0');
	percent_put(&buffer.sink, 'a');
	assert_string_equal(buffer_keep(&buffer, &arena).at, "%20%FF%00%61");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_escapes_become_their_bytes),
		cmocka_unit_test(what_is_no_whole_escape_stays),
		cmocka_unit_test(paths_become_addresses_that_lead_to_them),
		cmocka_unit_test(any_byte_can_be_written_as_an_escape),
	};

	return cmocka_run_group_tests_name("core/percent", tests, NULL, NULL);
}
