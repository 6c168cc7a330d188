#include "core/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

#include "core/buffer.h"

static void
a_document_is_indented_by_two_spaces(void **state)
{
	struct buffer buffer;
	struct json json;

	(void)state;
	buffer_begin(&buffer);
	json_begin(&json, &buffer.sink);
	json_open(&json, '{');
	json_key(&json, "empty");
	json_open(&json, '[');
	json_close(&json, ']');
	json_key(&json, "list");
	json_open(&json, '[');
	json_number(&json, 12);
	json_truth(&json, true);
	json_open(&json, '{');
	json_key_text(&json, T("a"));
	json_truth(&json, false);
	json_key_text(&json, T("b"));
	json_text(&json, (struct text){ NULL, 0 });
	json_close(&json, '}');
	json_text(&json, T(""));
	json_close(&json, ']');
	json_close(&json, '}');
	json_end(&json);
	assert_true(text_equal(buffer_text(&buffer), T("{\n"
	    "  \"empty\": [],\n"
	    "  \"list\": [\n"
	    "    12,\n"
	    "    true,\n"
	    "    {\n"
	    "      \"a\": false,\n"
	    "      \"b\": null\n"
	    "    },\n"
	    "    \"\"\n"
	    "  ]\n"
	    "}\n")));
	buffer_release(&buffer);
}

static void
each_level_is_indented_however_deep_it_is(void **state)
{
	enum { LEVELS = 20 };
	struct buffer buffer, expected;
	struct json json;

	(void)state;
	buffer_begin(&buffer);
	buffer_begin(&expected);
	json_begin(&json, &buffer.sink);
	for (int level = 0; level < LEVELS; level++) {
		json_open(&json, '[');
		sink_string(&expected.sink, "[\n");
		for (int i = 0; i <= level; i++)
			sink_string(&expected.sink, "  ");
	}
	json_number(&json, 1);
	sink_string(&expected.sink, "1");
	assert_true(text_equal(buffer_text(&buffer),
	    buffer_text(&expected)));
	buffer_release(&buffer);
	buffer_release(&expected);
}

static void
a_member_is_its_key_and_its_value(void **state)
{
	struct buffer buffer;
	struct json json;

	(void)state;
	buffer_begin(&buffer);
	json_begin(&json, &buffer.sink);
	json_open(&json, '{');
	json_member_text(&json, "words", T("a \"word\""));
	json_member_text(&json, "none", (struct text){ NULL, 0 });
	json_member_count(&json, "many", 4294967296);
	json_member_truth(&json, "yes", true);
	json_member_truth(&json, "no", false);
	json_close(&json, '}');
	json_end(&json);
	assert_true(text_equal(buffer_text(&buffer), T("{\n"
	    "  \"words\": \"a \\\"word\\\"\",\n"
	    "  \"none\": null,\n"
	    "  \"many\": 4294967296,\n"
	    "  \"yes\": true,\n"
	    "  \"no\": false\n"
	    "}\n")));
	buffer_release(&buffer);
}

static void
any_text_is_read_back_as_it_was(void **state)
{
	struct buffer buffer;
	struct json json;
	char all[132];
	struct text text = { all, sizeof(all) };
	struct text read;
	json_t *root;

	(void)state;
	for (int i = 0; i < 128; i++)
		all[i] = (char)i;
	all[128] = '\xE2';
	all[129] = '\x80';
	all[130] = '\xA8';
	all[131] = '"';
	buffer_begin(&buffer);
	json_begin(&json, &buffer.sink);
	json_open(&json, '{');
	json_key_text(&json, T("a \"key\"\n"));
	json_text(&json, text);
	json_close(&json, '}');
	json_end(&json);
	root = json_loadb(buffer_text(&buffer).at,
	    buffer_length(&buffer), JSON_ALLOW_NUL, NULL);
	assert_non_null(root);
	read.at = json_string_value(json_object_get(root, "a \"key\"\n"));
	read.length = json_string_length(json_object_get(root,
	    "a \"key\"\n"));
	assert_true(text_equal(read, text));
	/* JSON may be put into a page. */
	assert_int_equal(text_find_byte(buffer_text(&buffer), '<', 0),
	    TEXT_NOWHERE);
	json_decref(root);
	buffer_release(&buffer);
}

enum { LONGEST = 34 };

static size_t
written_length(struct text text)
{
	struct buffer buffer;
	struct json json;
	size_t length;

	buffer_begin(&buffer);
	json_begin(&json, &buffer.sink);
	json_text(&json, text);
	length = buffer_length(&buffer);
	buffer_release(&buffer);
	return length;
}

static void
what_is_escaped_is_found_wherever_it_stands(void **state)
{
	char bytes[LONGEST];

	(void)state;
	for (size_t at = 0; at < LONGEST; at++)
		for (int i = 0; i < 256; i++) {
			memset(bytes, 'x', sizeof(bytes));
			bytes[at] = (char)i;
			assert_int_equal(written_length((struct text){ bytes,
			    LONGEST }) > LONGEST + 2, i < ' ' || i == '"' ||
			    i == '<' || i == '\\');
		}
}

static void
numbers_are_whole_and_as_large_as_64_bits_hold(void **state)
{
	struct buffer buffer;
	struct json json;

	(void)state;
	buffer_begin(&buffer);
	json_begin(&json, &buffer.sink);
	json_open(&json, '[');
	json_number(&json, 0);
	json_number(&json, INT64_MAX);
	json_close(&json, ']');
	json_end(&json);
	assert_true(text_equal(buffer_text(&buffer),
	    T("[\n  0,\n  9223372036854775807\n]\n")));
	buffer_release(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_is_indented_by_two_spaces),
		cmocka_unit_test(each_level_is_indented_however_deep_it_is),
		cmocka_unit_test(a_member_is_its_key_and_its_value),
		cmocka_unit_test(any_text_is_read_back_as_it_was),
		cmocka_unit_test(what_is_escaped_is_found_wherever_it_stands),
		cmocka_unit_test(
		    numbers_are_whole_and_as_large_as_64_bits_hold),
	};

	return cmocka_run_group_tests_name("core/json", tests, NULL, NULL);
}
