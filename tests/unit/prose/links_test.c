#include "sample.h"

#include <stdio.h>

static void
links_to_the_web_mail_and_telephone_are_kept(void **state)
{
	(void)state;
	assert_html("[a](https://x.org/?a=1&b=%20 \"t<\")",
	    "<p><a href=\"https://x.org/?a=1&amp;b=%20\" title=\"t&lt;\">a"
	    "</a></p>\n");
	assert_html("[a](HTTP://x.org/a[b]%zz)",
	    "<p><a href=\"HTTP://x.org/a%5Bb%5D%25zz\">a</a></p>\n");
	assert_html("[a](http://[::1]/#b#c)",
	    "<p><a href=\"http://[::1]/#b%23c\">a</a></p>\n");
	assert_html("[*a*](mailto:a@b.org) [c](tel:+44-20)",
	    "<p><a href=\"mailto:a@b.org\"><em>a</em></a> "
	    "<a href=\"tel:+44-20\">c</a></p>\n");
	assert_html("[a][b]\n\n[b]: <https://x.org/a b>",
	    "<p><a href=\"https://x.org/a%20b\">a</a></p>\n");
}

static void
every_other_address_is_an_error_at_its_place(void **state)
{
	static const char *const addresses[] = {
		"javascript:alert(1)", "//x.org/", "#a", "a.html", "../a",
		"ftp://x.org", "data:text/html,a", "/media/map.png",
		"https:a", "http://", "mailto:a", "tel:a", "java&#10;script:x",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]);
	    i++) {
		char markdown[80];
		snprintf(markdown, sizeof(markdown), "b\n*a* [c *d*](<%s>)",
		    addresses[i]);
		assert_fault(markdown, "link", 2,
		    strchr(addresses[i], '&') ? 6 : 14);
	}
	assert_fault("a [b]()", "link-without-address", 1, 4);
	assert_fault("a [](https://x.org)", "link-without-words", 1, 6);
	assert_fault("[&nbsp;](https://x.org)", "link-without-words", 1, 10);
	assert_fault("see [b][c]\n\n[c]: #d", "link", 1, 6);
}

static void
pictures_come_from_media_and_have_words(void **state)
{
	(void)state;
	assert_html("![a *b*\nc](media/map.png \"t\")",
	    "<p><img src=\"media/map.png\" alt=\"a b c\" title=\"t\"/></p>"
	    "\n");
	assert_html("[![a](media/map.png)](https://x.org)",
	    "<p><a href=\"https://x.org\"><img src=\"media/map.png\" "
	    "alt=\"a\"/></a></p>\n");
	assert_html("[map](media/map%2Epng)",
	    "<p><a href=\"media/map.png\">map</a></p>\n");
	assert_fault("![a](https://x.org/a.png)", "picture", 1, 6);
	assert_fault("b ![](media/map.png)", "picture-without-words", 1, 7);
	assert_fault("![&ensp;&ZeroWidthSpace;](media/map.png)",
	    "picture-without-words", 1, 27);
}

static void
a_file_that_is_not_in_media_has_the_nearest_suggested(void **state)
{
	struct sample sample;

	(void)state;
	assert_fault("![a](media/mop.png)", "unknown-media", 1, 6);
	assert_fault("[a](media/../b)", "unknown-media", 1, 5);
	sample_begin(&sample);
	sample_read(&sample, T("![a](media/mop.png)"));
	assert_true(text_equal(sample.diagnostics.list[0]->suggestion,
	    T("media/map.png")));
	sample_end(&sample);
}

static void
vague_words_of_links_are_warned_of(void **state)
{
	(void)state;
	assert_fault("See [here](https://x.org).", "vague-link", 1, 6);
	assert_fault("[*Read\nmore* \xE2\x80\xA6](https://x.org)", "vague-link",
	    1, 3);
	assert_no_fault("[here is more](https://x.org) [where](tel:1)");
}

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
words_that_are_no_address_stay_as_they_are(void **state)
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
		cmocka_unit_test(links_to_the_web_mail_and_telephone_are_kept),
		cmocka_unit_test(every_other_address_is_an_error_at_its_place),
		cmocka_unit_test(pictures_come_from_media_and_have_words),
		cmocka_unit_test(
		    a_file_that_is_not_in_media_has_the_nearest_suggested),
		cmocka_unit_test(
		    vague_words_of_links_are_warned_of),
		cmocka_unit_test(bare_addresses_become_links_that_may_break),
		cmocka_unit_test(
		    punctuation_and_closing_brackets_are_not_part_of_them),
		cmocka_unit_test(words_that_are_no_address_stay_as_they_are),
	};

	return cmocka_run_group_tests_name("prose/links", tests, NULL, NULL);
}
