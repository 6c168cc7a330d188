#include "formats/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/buffer.h"

static void
expect(struct buffer *buffer, const char *text)
{
	sink_put(&buffer->sink, (struct text){ "", 1 });	/* a NUL */
	assert_string_equal(buffer_text(buffer).at, text);
	buffer_release(buffer);
}

static void
elements_are_indented_and_end_where_they_are_closed(void **state)
{
	struct buffer buffer;
	struct xml_file file;

	(void)state;
	buffer_begin(&buffer);
	file = xml_file_begin(&buffer.sink);
	xml_file_open(&file, "a");
	xml_file_attribute(&file, "one", T("1"));
	xml_file_attribute(&file, "two", T("2"));
	xml_file_open(&file, "b");
	xml_file_element(&file, "c", T("text"));
	xml_file_close(&file, "b");
	xml_file_element(&file, "d", T(""));
	xml_file_close(&file, "a");
	expect(&buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<a one=\"1\" two=\"2\">\n"
	    "  <b>\n"
	    "    <c>text</c>\n"
	    "  </b>\n"
	    "  <d></d>\n"
	    "</a>\n");
}

static void
an_element_that_holds_nothing_is_one_tag(void **state)
{
	struct buffer buffer;
	struct xml_file file;

	(void)state;
	buffer_begin(&buffer);
	file = xml_file_begin(&buffer.sink);
	xml_file_open(&file, "a");
	xml_file_open(&file, "b");
	xml_file_attribute(&file, "c", T("d"));
	xml_file_close(&file, "b");
	xml_file_element(&file, "absent", (struct text){ NULL, 0 });
	xml_file_close(&file, "a");
	expect(&buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<a>\n  <b c=\"d\"/>\n</a>\n");
}

static void
no_text_is_markup_or_loses_a_character(void **state)
{
	struct buffer buffer;
	struct xml_file file;

	(void)state;
	buffer_begin(&buffer);
	file = xml_file_begin(&buffer.sink);
	xml_file_open(&file, "a");
	xml_file_attribute(&file, "b", T("\"<&>"));
	xml_file_element(&file, "c", T("<&>\"\r\r\n]]>"));
	xml_file_close(&file, "a");
	expect(&buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<a b=\"&quot;&lt;&amp;&gt;\">\n"
	    "  <c>&lt;&amp;&gt;&quot;&#13;&#13;\n]]&gt;</c>\n</a>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    elements_are_indented_and_end_where_they_are_closed),
		cmocka_unit_test(an_element_that_holds_nothing_is_one_tag),
		cmocka_unit_test(no_text_is_markup_or_loses_a_character),
	};

	return cmocka_run_group_tests_name("formats/xml", tests, NULL, NULL);
}
