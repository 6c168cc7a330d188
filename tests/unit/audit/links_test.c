#include "trial.h"

static void
paths_begin_at_the_folder_of_their_page(void **state)
{
	struct trial *trial = *state;

	put_page(trial, "a/b/c.html", "<a href=\"d.html\">x</a>"
	    "<a href=\"../d.html\">x</a><a href=\"./x/.././d.html\">x</a>"
	    "<a href=\"../../d.html?a=1#top\">x</a>");
	put_page(trial, "a/b/d.html", "");
	put_page(trial, "a/d.html", "<a href=\"b//d.html\">x</a>");
	put_page(trial, "d.html", "<a href=\"a/b:c.html\">x</a>"
	    "<a href=\"./b:c.html\">x</a><a href=\"?a:b\">x</a>");
	put_page(trial, "a/b:c.html", "");
	put_page(trial, "b:c.html", "");
	finds_nothing(trial);
	put_page(trial, "a/c.html", "<a href=\"../../a/d.html\">x</a>");
	finds(trial, D_LINK_OUTSIDE, "'../../a/d.html'");
	put_page(trial, "a/c.html", "<a href=\"../..\">x</a>");
	finds(trial, D_LINK_OUTSIDE, "'../..'");
	put_page(trial, "a/c.html", "<a href=\"...\">x</a>");
	finds(trial, D_LINK_BROKEN, "'...'");
}

static void
each_address_of_a_set_is_checked(void **state)
{
	body_is_good(*state, "<img alt=\"\" src=\"x.png\" "
	    "srcset=\" x.png 1x,x.png, ./x.png 2x , x.png \"/>"
	    "<img alt=\"\" src=\"x.png\" srcset=\", ,\"/>");
	body_finds(*state, "<img alt=\"\" src=\"x.png\" "
	    "srcset=\"x.png 1x,c,d.png 2x , x.png\"/>", D_LINK_BROKEN,
	    "'c,d.png'");
	body_finds(*state, "<img alt=\"\" src=\"x.png\" "
	    "srcset=\"x.png 1x,b.png, x.png\"/>", D_LINK_BROKEN, "'b.png'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(paths_begin_at_the_folder_of_their_page),
		TEST(each_address_of_a_set_is_checked),
	};

	return cmocka_run_group_tests_name("audit/links", tests, NULL, NULL);
}
