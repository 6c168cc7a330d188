#include "sample.h"

static void
a_passage_has_its_language_as_an_attribute(void **state)
{
	(void)state;
	assert_html("a [b *c*]{lang=cy} d",
	    "<p>a <span lang=\"cy\">b <em>c</em></span> d</p>\n");
	assert_html("[\xD8\xA7]{lang=ar} [a]{lang=ur-Latn}",
	    "<p><span lang=\"ar\" dir=\"rtl\">\xD8\xA7</span> "
	    "<span lang=\"ur-Latn\">a</span></p>\n");
	assert_html("[a [b]{lang=fr} [c](https://x)]{lang=cy}",
	    "<p><span lang=\"cy\">a <span lang=\"fr\">b</span> "
	    "<a href=\"https://x\">c</a></span></p>\n");
	assert_html("[[a]{lang=cy}](https://x)",
	    "<p><a href=\"https://x\"><span lang=\"cy\">a</span></a></p>\n");
	assert_html("*a [b* c]{lang=cy}",
	    "<p><em>a </em><span lang=\"cy\"><em>b</em> c</span></p>\n");
}

static void
a_passage_has_a_direction_if_it_differs_from_the_text(void **state)
{
	struct sample sample;

	(void)state;
	sample_begin(&sample);
	sample.markdown.language = T("ar");
	assert_string_equal(sample_html(&sample, "[a]{lang=en}"),
	    "<p><span lang=\"en\" dir=\"ltr\">a</span></p>\n");
	sample_end(&sample);
}

static void
a_wrong_mark_is_an_error_at_its_place(void **state)
{
	(void)state;
	assert_fault("a [b]{lang=}", "language-tag", 1, 6);
	assert_fault("a\n[b]{lang=c_y}", "language-tag", 2, 4);
	assert_fault("a [b]{lang=welsh}", "language-tag", 1, 6);
	assert_fault("a [b]{lang=cy-}", "language-tag", 1, 6);
	assert_fault("[b]{language=cy}", "language-mark", 1, 4);
	assert_fault("[b]{lang=cy", "language-mark", 1, 3);
	assert_fault("[ ]{lang=cy}", "language-mark", 1, 1);
	assert_fault("[b] {lang=cy}", "language-mark", 1, 5);
	assert_fault("[b](https://x){lang=cy}", "language-mark", 1, 15);
	assert_fault("b]{lang=cy}", "language-mark", 1, 3);
}

static void
escaped_marks_and_marks_in_code_are_text(void **state)
{
	(void)state;
	assert_html("\\[a\\]{lang=cy} `[a]{lang=cy}` \\{lang=cy} [a] {b}",
	    "<p>[a]{lang=cy} <code>[a]{lang=cy}</code> {lang=cy} [a] {b}"
	    "</p>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_passage_has_its_language_as_an_attribute),
		cmocka_unit_test(
		    a_passage_has_a_direction_if_it_differs_from_the_text),
		cmocka_unit_test(a_wrong_mark_is_an_error_at_its_place),
		cmocka_unit_test(escaped_marks_and_marks_in_code_are_text),
	};

	return cmocka_run_group_tests_name("prose/languages", tests, NULL,
	    NULL);
}
