#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"
#include "serve/overlay.h"

static void
assert_put(const char *html, const struct overlay_page *page,
    const char *expected)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	overlay_put(&buffer.sink, text_of(html), page);
	assert_true(text_equal(buffer_text(&buffer), text_of(expected)));
	buffer_release(&buffer);
}

static void
the_script_is_the_first_of_the_head(void **state)
{
	const struct overlay_page page = { TEXT("a.html"), TEXT("m.1"),
		{ NULL, 0 }, { NULL, 0 } };
	const struct overlay_page none = { .revision = TEXT("m.1") };

	(void)state;
	assert_put("<html><head>\n<script src=\"x\"></script></head>", &page,
	    "<html><head><script src=\"/.yearon/overlay.js\" defer=\"\" "
	    "data-path=\"a.html\" data-revision=\"m.1\"></script>\n"
	    "<script src=\"x\"></script></head>");
	assert_put("<head class=\"a\">x<head>", &none,
	    "<head class=\"a\"><script src=\"/.yearon/overlay.js\" defer=\"\" "
	    "data-revision=\"m.1\"></script>x<head>");
}

static void
a_page_without_a_head_has_it_at_its_end(void **state)
{
	const struct overlay_page page = { .revision = TEXT("m.1") };

	(void)state;
	assert_put("<p>x</p>", &page, "<p>x</p><script "
	    "src=\"/.yearon/overlay.js\" defer=\"\" data-revision=\"m.1\">"
	    "</script>");
	assert_put("<head", &page, "<head<script "
	    "src=\"/.yearon/overlay.js\" defer=\"\" data-revision=\"m.1\">"
	    "</script>");
}

static void
what_a_page_tells_is_escaped(void **state)
{
	const struct overlay_page page = { TEXT("a\"><b>.html"), TEXT("m.1"),
		TEXT("<&>:1:1"), TEXT("x:\"") };

	(void)state;
	assert_put("", &page, "<script src=\"/.yearon/overlay.js\" defer=\"\" "
	    "data-path=\"a&quot;&gt;&lt;b&gt;.html\" data-revision=\"m.1\" "
	    "data-source=\"&lt;&amp;&gt;:1:1\" data-editor=\"x:&quot;\">"
	    "</script>");
}

static void
the_program_holds_the_script_and_its_style(void **state)
{
	struct text script = overlay_file(T(OVERLAY_SCRIPT));
	struct text style = overlay_file(T(OVERLAY_STYLE));

	(void)state;
	assert_true(text_find(script, T("'use strict'"), 0) < 1000);
	assert_true(text_ends(script, T("}());\n")));
	assert_true(text_find(style, T(":host"), 0) < 1000);
	assert_true(text_ends(style, T("}\n")));
	assert_null(overlay_file(T(OVERLAY_EVENTS)).at);
	assert_null(overlay_file(T("overlay.js")).at);
}

static void
the_page_that_is_no_page_has_a_head(void **state)
{
	(void)state;
	assert_true(text_find(overlay_no_page(), T("<head>"), 0) !=
	    TEXT_NOWHERE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_script_is_the_first_of_the_head),
		cmocka_unit_test(a_page_without_a_head_has_it_at_its_end),
		cmocka_unit_test(what_a_page_tells_is_escaped),
		cmocka_unit_test(the_program_holds_the_script_and_its_style),
		cmocka_unit_test(the_page_that_is_no_page_has_a_head),
	};

	return cmocka_run_group_tests_name("serve/overlay", tests, NULL, NULL);
}
