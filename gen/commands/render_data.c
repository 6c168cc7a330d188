#include "commands/render_data.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "yaml/yaml.h"

/* Room for the longest number that this file reads or writes. */
enum { NUMBER_SIZE = 64 };

/* A member of an object. */
struct data_member {
	struct text name;
	struct value value;
};

/* The members of an object, sorted by name: its `self`. */
struct data_members {
	struct data_member *list;
	size_t count;
};

static int
data_compare_members(const void *a, const void *b)
{
	const struct data_member *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static struct value
data_member_named(const struct value *object, struct text name, bool *found)
{
	const struct data_members *members = object->self;
	struct data_member wanted = { .name = name };
	const struct data_member *member = members->count == 0 ? NULL :
	    bsearch(&wanted, members->list, members->count,
	    sizeof(wanted), data_compare_members);

	*found = member != NULL;
	return member ? member->value : value_absent();
}

static const struct object_type data_object_type = { .name = "mapping",
	.member = data_member_named };

static struct value
data_item_at(const struct value *list, size_t index)
{
	return ((const struct value *)list->self)[index];
}

static struct value
data_object(struct arena *arena, struct data_member *list, size_t count)
{
	struct data_members *members = ARENA_NEW(arena, struct data_members, 1);

	if (count)
		qsort(list, count, sizeof(*list), data_compare_members);
	*members = (struct data_members){ list, count };
	return value_object(&data_object_type, members, NULL);
}

/* Returns the shortest form that reads back as the same number. 15 digits are
   enough for what people write, 17 for any number. */
static struct text
data_shortest_real(struct arena *arena, json_t *number)
{
	double value = json_real_value(number);
	struct text text = { NULL, 0 };

	for (size_t digits = 15; digits <= 17; digits++) {
		char written[NUMBER_SIZE];
		size_t length = json_dumpb(number, written, sizeof(written),
		    JSON_ENCODE_ANY | JSON_REAL_PRECISION(digits));
		json_t *again = json_loadb(written, length, JSON_DECODE_ANY,
		    NULL);
		bool same = json_number_value(again) >= value &&
		    json_number_value(again) <= value;
		json_decref(again);
		text = (struct text){ written, length };
		if (text_ends(text, T(".0")))
			text.length -= 2;
		text = arena_copy(arena, text);
		if (same)
			break;
	}
	return text;
}

/* Shortens a number with a decimal point, "1.210" to "1.21". Returns whole
   numbers and other texts as they are. */
static struct value
data_number_or_text(struct arena *arena, struct text text)
{
	struct value value = value_text(text);
	json_t *number = NULL;

	if (text.length && text.length < NUMBER_SIZE &&
	    text_find_byte(text, '.', 0) != TEXT_NOWHERE)
		number = json_loadb(text.at, text.length, JSON_DECODE_ANY,
		    NULL);
	if (json_is_real(number))
		value = value_text(data_shortest_real(arena, number));
	json_decref(number);
	return value;
}

static struct value
data_yaml_scalar(struct arena *arena, const struct node *node)
{
	if (node->style != SCALAR_PLAIN)
		return value_text(node->text.at ? node->text : T(""));
	if (text_equal(node->text, T("null")) ||
	    text_equal(node->text, T("~")))
		return value_absent();
	if (text_equal(node->text, T("true")))
		return value_boolean(true);
	if (text_equal(node->text, T("false")))
		return value_boolean(false);
	return data_number_or_text(arena, node->text);
}

/* The recursion ends because yaml_read limits the depth. */
static struct value
data_of_yaml(struct arena *arena, const struct node *node)
{
	struct data_member *members;
	struct value *items;

	if (!node)
		return value_absent();
	if (node->kind == NODE_SCALAR)
		return data_yaml_scalar(arena, node);
	if (node->kind == NODE_SEQUENCE) {
		items = ARENA_NEW(arena, struct value, node->count);
		for (size_t i = 0; i < node->count; i++)
			items[i] = data_of_yaml(arena, node->items[i]);
		return value_list(items, NULL, node->count, data_item_at);
	}
	members = ARENA_NEW(arena, struct data_member, node->count);
	for (size_t i = 0; i < node->count; i++) {
		members[i].name = node->keys[i]->text.at ?
		    node->keys[i]->text : T("");
		members[i].value = data_of_yaml(arena, node->items[i]);
	}
	return data_object(arena, members, node->count);
}

static struct text
data_json_text(struct arena *arena, json_t *string)
{
	return arena_copy(arena, (struct text){ json_string_value(string),
		json_string_length(string) });
}

static struct value data_of_json(struct arena *arena, json_t *json);

static struct value
data_of_json_object(struct arena *arena, json_t *object)
{
	size_t count = 0;
	struct data_member *members = ARENA_NEW(arena, struct data_member,
	    json_object_size(object));

	for (void *at = json_object_iter(object); at;
	    at = json_object_iter_next(object, at)) {
		members[count].name = arena_copy(arena,
		    text_of(json_object_iter_key(at)));
		members[count++].value = data_of_json(arena,
		    json_object_iter_value(at));
	}
	return data_object(arena, members, count);
}

static struct value
data_of_json_array(struct arena *arena, json_t *array)
{
	size_t count = json_array_size(array);
	struct value *items = ARENA_NEW(arena, struct value, count);

	for (size_t i = 0; i < count; i++)
		items[i] = data_of_json(arena, json_array_get(array, i));
	return value_list(items, NULL, count, data_item_at);
}

/* The recursion ends because jansson reads at most 2048 levels. */
static struct value
data_of_json(struct arena *arena, json_t *json)
{
	switch (json_typeof(json)) {
	case JSON_OBJECT:
		return data_of_json_object(arena, json);
	case JSON_ARRAY:
		return data_of_json_array(arena, json);
	case JSON_STRING:
		return value_text(data_json_text(arena, json));
	case JSON_INTEGER:
		return value_text(arena_format(arena,
		    "%" JSON_INTEGER_FORMAT, json_integer_value(json)));
	case JSON_REAL:
		return value_text(data_shortest_real(arena, json));
	case JSON_TRUE:
		return value_boolean(true);
	case JSON_FALSE:
		return value_boolean(false);
	case JSON_NULL:
		break;
	}
	return value_absent();
}

static bool
data_begins_as_json(struct text contents)
{
	struct text start = text_trim(contents);

	return text_starts(start, T("{")) || text_starts(start, T("["));
}

static void
data_json_fault(const struct source_file *file, const json_error_t *error,
    struct diagnostics *diagnostics)
{
	struct place place = { file, 1, 1, 1 };

	if (error->line > 0)
		place.line = (uint32_t)error->line;
	if (error->column > 0)
		place.column = (uint32_t)error->column;
	diagnose(diagnostics, D_JSON_FAULT, place,
	    TEXTS(text_of(error->text)));
}

bool
render_data_read(struct arena *arena, const struct source_file *file,
    struct value *root, struct diagnostics *diagnostics)
{
	struct text contents = file->contents;
	bool is_json = text_ends(file->path, T(".json"));
	size_t before = diagnostics->count;
	json_t *json = NULL;
	json_error_t error;

	if (text_starts(contents, T("\xEF\xBB\xBF")))
		contents = text_slice(contents, 3, contents.length);
	if (is_json || data_begins_as_json(contents))
		json = json_loadb(contents.at, contents.length,
		    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (json)
		*root = data_of_json(arena, json);
	else if (is_json)
		data_json_fault(file, &error, diagnostics);
	else
		*root = data_of_yaml(arena, yaml_read(arena, file,
		    diagnostics));
	json_decref(json);
	return diagnostics->count == before;
}
