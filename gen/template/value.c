#include "template/value.h"

#include <string.h>

#include "core/percent.h"

struct value
value_absent(void)
{
	return (struct value){ .kind = VALUE_ABSENT };
}

struct value
value_boolean(bool truth)
{
	return (struct value){ .kind = VALUE_BOOLEAN, .truth = truth };
}

static struct value
value_of_text(enum value_kind kind, struct text text)
{
	if (!text.at)
		return value_absent();
	return (struct value){ .kind = kind, .text = text };
}

struct value
value_text(struct text text)
{
	return value_of_text(VALUE_TEXT, text);
}

struct value
value_address(struct text text)
{
	return value_of_text(VALUE_ADDRESS, text);
}

struct value
value_html(struct text html)
{
	return value_of_text(VALUE_HTML, html);
}

struct value
value_object(const struct object_type *type, const void *self, void *page)
{
	return (struct value){ .kind = VALUE_OBJECT, .type = type,
		.self = self, .page = page };
}

struct value
value_list(const void *self, void *page, size_t count,
    struct value (*item)(const struct value *list, size_t index))
{
	return (struct value){ .kind = VALUE_LIST, .self = self,
		.page = page, .count = count, .item = item };
}

bool
value_is_true(const struct value *value)
{
	switch (value->kind) {
	case VALUE_ABSENT:
		return false;
	case VALUE_BOOLEAN:
		return value->truth;
	case VALUE_TEXT:
	case VALUE_ADDRESS:
		return value->text.length > 0;
	case VALUE_HTML:
		return value->write || value->text.length > 0;
	case VALUE_OBJECT:
		return true;
	case VALUE_LIST:
		return value->count > 0;
	}
	return false;
}

static bool
value_field_is(const struct field *field, struct text name)
{
	/* Most names differ in their first letter. */
	return field->name[0] == name.at[0] &&
	    strncmp(field->name, name.at, name.length) == 0 &&
	    field->name[name.length] == '\0';
}

/* Halves the fields: a theme has hundreds of strings. */
static const struct field *
value_sorted_field(const struct object_type *type, struct text name)
{
	size_t from = 0, to = type->count;

	while (from < to) {
		size_t middle = (from + to) / 2;
		if (text_compare(text_of(type->fields[middle].name),
		    name) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from < type->count && text_equal(name,
	    text_of(type->fields[from].name)) ? &type->fields[from] : NULL;
}

const struct field *
value_field(const struct object_type *type, struct text name)
{
	if (type->sorted)
		return value_sorted_field(type, name);
	for (size_t i = 0; i < type->count && name.length > 0; i++)
		if (value_field_is(&type->fields[i], name))
			return &type->fields[i];
	return NULL;
}

struct value
value_member(const struct value *object, struct text name, bool *found)
{
	const struct field *field;

	*found = false;
	if (object->kind != VALUE_OBJECT)
		return value_absent();
	if (object->type->member)
		return object->type->member(object, name, found);
	field = value_field(object->type, name);
	*found = field != NULL;
	return field ? value_of_field(object, field) : value_absent();
}

const char *
value_kind_name(enum value_kind kind)
{
	static const char *const names[] = {
		[VALUE_ABSENT] = "nothing",
		[VALUE_BOOLEAN] = "true or false",
		[VALUE_TEXT] = "text",
		[VALUE_ADDRESS] = "an address",
		[VALUE_HTML] = "HTML",
		[VALUE_OBJECT] = "an object",
		[VALUE_LIST] = "a list",
	};

	return names[kind];
}

/* White space, controls, bytes that RFC 3986 has no place for, and `&`, which
   a page has to quote. */
static const struct byte_set value_special = { {
	CONTROLS, BYTE(' '), BYTE('"'), BYTE('&'), BYTE('<'), BYTE('>'),
	BYTE('\\'), BYTE('^'), BYTE('`'), BYTE('{'), BYTE('|'), BYTE('}'),
	BYTE(0x7F),
} };

static void
value_write_special(struct sink *sink, char byte)
{
	if (byte == '&')
		sink_string(sink, "&amp;");
	else
		percent_put(sink, byte);
}

void
value_write_address(struct sink *sink, struct text address)
{
	size_t from = 0;

	for (size_t i; (i = byte_set_find(&value_special, address, from)) <
	    address.length; from = i + 1) {
		sink_put(sink, text_slice(address, from, i));
		value_write_special(sink, address.at[i]);
	}
	sink_put(sink, text_slice(address, from, address.length));
}

bool
value_write(struct sink *sink, const struct value *value)
{
	switch (value->kind) {
	case VALUE_ABSENT:
		return true;
	case VALUE_BOOLEAN:
		sink_string(sink, value->truth ? "true" : "false");
		return true;
	case VALUE_TEXT:
		sink_escaped(sink, value->text);
		return true;
	case VALUE_ADDRESS:
		value_write_address(sink, value->text);
		return true;
	default:
		return false;
	}
}
