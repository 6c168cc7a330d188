#include "audit/address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
resolves_to(struct text page, struct text path, const char *wanted)
{
	struct arena arena = { NULL };
	struct text resolved;

	if (!wanted)
		assert_false(address_resolve(&arena, page, path, &resolved));
	else {
		assert_true(address_resolve(&arena, page, path, &resolved));
		assert_true(text_equal(resolved, text_of(wanted)));
	}
	arena_release(&arena);
}

static void
paths_begin_at_the_folder_of_their_page(void **state)
{
	(void)state;
	resolves_to(T("a/b/c.html"), T("d.html"), "a/b/d.html");
	resolves_to(T("a/b/c.html"), T("../d.html"), "a/d.html");
	resolves_to(T("a/b/c.html"), T("../../d.html"), "d.html");
	resolves_to(T("a/b/c.html"), T("./x/.././d.html"), "a/b/d.html");
	resolves_to(T("c.html"), T("d//e/"), "d/e");
	resolves_to(T("a/c.html"), T(".."), "");
	resolves_to(T("c.html"), T("..."), "...");
}

static void
paths_that_climb_out_are_found_out(void **state)
{
	(void)state;
	resolves_to(T("c.html"), T("../d.html"), NULL);
	resolves_to(T("a/c.html"), T("../../a/d.html"), NULL);
	resolves_to(T("a/c.html"), T("../.."), NULL);
}

static void
addresses_are_taken_apart(void **state)
{
	struct address one = address_read(T(" a.html?q=1#b?c#d "));

	(void)state;
	assert_int_equal(one.kind, ADDRESS_RELATIVE);
	assert_true(text_equal(one.path, T("a.html")));
	assert_true(text_equal(one.fragment, T("b?c#d")));
	assert_null(address_read(T("a.html")).fragment.at);
	assert_non_null(address_read(T("#")).fragment.at);
	assert_int_equal(address_read(T("a/b:c")).kind, ADDRESS_RELATIVE);
	assert_int_equal(address_read(T("./a:b")).kind, ADDRESS_RELATIVE);
	assert_int_equal(address_read(T("?a:b")).kind, ADDRESS_RELATIVE);
	assert_int_equal(address_read(T("a:b")).kind, ADDRESS_STRANGE);
	assert_int_equal(address_read(T("HTTPS:b")).kind, ADDRESS_WEB);
	assert_int_equal(address_read(T("tel:1")).kind, ADDRESS_MESSAGE);
	assert_int_equal(address_read(T("/a")).kind, ADDRESS_ROOTED);
}

static void
a_set_gives_its_addresses_one_by_one(void **state)
{
	static const struct text set =
	    TEXT(" a.png 1x,b.png, c,d.png 2x , e.png ");
	static const struct text wanted[] = { TEXT("a.png"), TEXT("b.png"),
		TEXT("c,d.png"), TEXT("e.png") };
	size_t offset = 0;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		assert_true(text_equal(address_in_set(set, &offset),
		    wanted[i]));
	assert_null(address_in_set(set, &offset).at);
	offset = 0;
	assert_null(address_in_set(T(", ,"), &offset).at);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_begin_at_the_folder_of_their_page),
		cmocka_unit_test(paths_that_climb_out_are_found_out),
		cmocka_unit_test(addresses_are_taken_apart),
		cmocka_unit_test(a_set_gives_its_addresses_one_by_one),
	};

	return cmocka_run_group_tests_name("audit/address", tests, NULL,
	    NULL);
}
