#include "sample.h"

static void
bare_addresses_become_links_that_may_break(void **state)
{
	(void)state;
	assert_html("see https://x.org/a_b?c=d&e.",
	    "<p>see <a href=\"https://x.org/a_b?c=d&amp;e\">https://<wbr/>"
	    "x.<wbr/>org/<wbr/>a_<wbr/>b?<wbr/>c=<wbr/>d&amp;<wbr/>e</a>."
	    "</p>\n");
	assert_html("www.x.org",
	    "<p><a href=\"https://www.x.org\">www.<wbr/>x.<wbr/>org</a></p>"
	    "\n");
	assert_html("(ask a.b@c.org!)",
	    "<p>(ask <a href=\"mailto:a.b@c.org\">a.<wbr/>b@c.<wbr/>org</a>!)"
	    "</p>\n");
	assert_html("<https://x.org>",
	    "<p><a href=\"https://x.org\">https://<wbr/>x.<wbr/>org</a></p>"
	    "\n");
}

static void
punctuation_and_closing_brackets_are_not_part_of_them(void **state)
{
	(void)state;
	assert_html("(https://x/a_(b)).",
	    "<p>(<a href=\"https://x/a_(b)\">https://<wbr/>x/<wbr/>a_<wbr/>"
	    "(b)</a>).</p>\n");
	assert_html("*https://x*y",
	    "<p><em><a href=\"https://x\">https://<wbr/>x</a></em>y</p>\n");
	assert_html("\xE2\x80\x98https://x\xE2\x80\x99",
	    "<p>\xE2\x80\x98<a href=\"https://x\">https://<wbr/>x</a>"
	    "\xE2\x80\x99</p>\n");
}

static void
what_is_no_address_stays_as_it_is(void **state)
{
	(void)state;
	assert_html("https:// www. www.x a@b @c ahttps://x",
	    "<p>https:// www. www.x a@b @c ahttps://x</p>\n");
	assert_html("`www.x.org` [www.y.org](https://x)",
	    "<p><code>www.x.org</code> <a href=\"https://x\">www.y.org</a>"
	    "</p>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bare_addresses_become_links_that_may_break),
		cmocka_unit_test(
		    punctuation_and_closing_brackets_are_not_part_of_them),
		cmocka_unit_test(what_is_no_address_stays_as_it_is),
	};

	return cmocka_run_group_tests_name("prose/addresses", tests, NULL,
	    NULL);
}
