#include "workbench.h"

#include "river.h"

static void
absent_text_gives_an_absent_value(void **state)
{
	(void)state;
	assert_int_equal(value_text((struct text){ NULL, 0 }).kind,
	    VALUE_ABSENT);
	assert_int_equal(value_address((struct text){ NULL, 0 }).kind,
	    VALUE_ABSENT);
	assert_int_equal(value_html((struct text){ NULL, 0 }).kind,
	    VALUE_ABSENT);
	assert_int_equal(value_text(T("")).kind, VALUE_TEXT);
}

static void
nothing_to_show_is_false(void **state)
{
	const struct value shown[] = { value_boolean(true),
		value_text(T("0")), value_address(T("x")),
		value_html(T(" ")), river(),
		value_list(NULL, NULL, 1, town_at),
		{ .kind = VALUE_HTML, .write = write_course } };
	const struct value hidden[] = { value_absent(),
		value_boolean(false), value_text(T("")),
		value_address(T("")), value_html(T("")),
		value_list(NULL, NULL, 0, town_at) };

	(void)state;
	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
		assert_true(value_is_true(&shown[i]));
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		assert_false(value_is_true(&hidden[i]));
}

static void
a_member_is_found_by_its_whole_name(void **state)
{
	struct value object = river();
	bool found;

	(void)state;
	assert_int_equal(value_member(&object, T("tidal"), &found).kind,
	    VALUE_BOOLEAN);
	assert_true(found);
	value_member(&object, T("tida"), &found);
	assert_false(found);
	value_member(&object, T("tidally"), &found);
	assert_false(found);
	value_member(&object, T(""), &found);
	assert_false(found);
}

static void
a_member_that_is_known_may_be_absent(void **state)
{
	struct value object = river();
	bool found;

	(void)state;
	assert_int_equal(value_member(&object, T("dam"), &found).kind,
	    VALUE_ABSENT);
	assert_true(found);
}

static void
what_is_no_object_has_no_members(void **state)
{
	struct value text = value_text(T("name"));
	bool found;

	(void)state;
	value_member(&text, T("name"), &found);
	assert_false(found);
}

static struct value
any_name(const struct value *object, struct text name, bool *found)
{
	(void)object;
	*found = name.length == 3;
	return *found ? value_text(name) : value_absent();
}

static void
an_object_may_look_its_members_up_itself(void **state)
{
	static const struct object_type type = { .name = "any",
		.fields = town_fields, .count = 2, .member = any_name };
	struct value object = value_object(&type, NULL, NULL);
	bool found;

	(void)state;
	assert_int_equal(value_member(&object, T("abc"), &found).kind,
	    VALUE_TEXT);
	assert_true(found);
	value_member(&object, T("name"), &found);
	assert_false(found);
}

static void
sorted_fields_are_found_like_others(void **state)
{
	static const struct field fields[] = {
		{ "a", VALUE_TEXT, NULL, NULL, "" },
		{ "ab", VALUE_TEXT, NULL, NULL, "" },
		{ "b", VALUE_TEXT, NULL, NULL, "" },
		{ "c-d", VALUE_TEXT, NULL, NULL, "" },
	};
	struct object_type type = { .name = "sorted", .fields = fields,
		.sorted = true };

	(void)state;
	for (type.count = 0; type.count <= 4; type.count++) {
		for (size_t i = 0; i < 4; i++)
			assert_ptr_equal(value_field(&type,
			    text_of(fields[i].name)),
			    i < type.count ? &fields[i] : NULL);
		assert_null(value_field(&type, T("")));
		assert_null(value_field(&type, T("aa")));
		assert_null(value_field(&type, T("d")));
	}
}

static void
expect_address(const char *address, const char *expected)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	value_write_address(&buffer.sink, text_of(address));
	sink_put(&buffer.sink, (struct text){ "", 1 });
	assert_string_equal(buffer_text(&buffer).at, expected);
	buffer_release(&buffer);
}

static void
what_cannot_stand_in_an_address_is_encoded(void **state)
{
	(void)state;
	expect_address("a b\"<>\\^`{|}\n\x7F",
	    "a%20b%22%3C%3E%5C%5E%60%7B%7C%7D%0A%7F");
}

/* Returns true if an address with the byte at that place grows. */
static bool
grows_with(size_t at, char byte)
{
	char bytes[40];
	struct buffer buffer;
	bool grown;

	memset(bytes, 'x', sizeof(bytes));
	bytes[at] = byte;
	buffer_begin(&buffer);
	value_write_address(&buffer.sink, (struct text){ bytes, sizeof(bytes)
	    });
	grown = buffer_length(&buffer) != sizeof(bytes);
	buffer_release(&buffer);
	return grown;
}

static void
what_cannot_stand_in_an_address_is_found_anywhere(void **state)
{
	(void)state;
	for (size_t at = 0; at < 40; at++)
		for (int c = 0; c < 256; c++)
			assert_int_equal(grows_with(at, (char)c), c <= ' ' ||
			    c == 0x7F || strchr("\"&<>\\^`{|}", c) != NULL);
}

static void
an_address_that_is_one_stays_as_it_is(void **state)
{
	(void)state;
	expect_address("https://a.example/~x/?q='1'&r=%20#(f)",
	    "https://a.example/~x/?q='1'&amp;r=%20#(f)");
}

static void
expect_written(struct value value, const char *expected)
{
	struct buffer buffer;

	buffer_begin(&buffer);
	assert_int_equal(value_write(&buffer.sink, &value), expected != NULL);
	assert_true(text_equal(buffer_text(&buffer), expected ?
	    text_of(expected) : T("")));
	buffer_release(&buffer);
}

static void
values_that_are_written_out_of_hand_are(void **state)
{
	(void)state;
	expect_written(value_absent(), "");
	expect_written(value_boolean(true), "true");
	expect_written(value_boolean(false), "false");
	expect_written(value_text(T("a & b")), "a &amp; b");
	expect_written(value_address(T("a b&c")), "a%20b&amp;c");
	expect_written(value_html(T("<b>a</b>")), NULL);
	expect_written(value_object(NULL, NULL, NULL), NULL);
	expect_written(value_list(NULL, NULL, 0, NULL), NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(absent_text_gives_an_absent_value),
		cmocka_unit_test(nothing_to_show_is_false),
		cmocka_unit_test(a_member_is_found_by_its_whole_name),
		cmocka_unit_test(a_member_that_is_known_may_be_absent),
		cmocka_unit_test(what_is_no_object_has_no_members),
		cmocka_unit_test(an_object_may_look_its_members_up_itself),
		cmocka_unit_test(sorted_fields_are_found_like_others),
		cmocka_unit_test(what_cannot_stand_in_an_address_is_encoded),
		cmocka_unit_test(
		    what_cannot_stand_in_an_address_is_found_anywhere),
		cmocka_unit_test(an_address_that_is_one_stays_as_it_is),
		cmocka_unit_test(values_that_are_written_out_of_hand_are),
	};

	return cmocka_run_group_tests_name("template/value", tests, NULL, NULL);
}
