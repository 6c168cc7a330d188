#include "commands/render_data.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "yaml/yaml.h"

/* The longest number that JSON can be written with here, and then some. */
enum { NUMBER_SIZE = 64 };

/* An object's member; an array of them, sorted by name, is its self. */
struct member {
	struct text name;
	struct value value;
};

struct members {
	struct member *list;
	size_t count;
};

static int
by_name(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static struct value
member_named(const struct value *object, struct text name, bool *found)
{
	const struct members *members = object->self;
	struct member wanted = { .name = name };
	const struct member *member = members->count == 0 ? NULL :
	    bsearch(&wanted, members->list, members->count,
	    sizeof(wanted), by_name);

	*found = member != NULL;
	return member ? member->value : value_absent();
}

static const struct object_type any_shape = { .name = "mapping",
	.member = member_named };

static struct value
item_at(const struct value *list, size_t index)
{
	return ((const struct value *)list->self)[index];
}

static struct value
object_of(struct arena *arena, struct member *list, size_t count)
{
	struct members *members = ARENA_NEW(arena, struct members, 1);

	if (count)
		qsort(list, count, sizeof(*list), by_name);
	*members = (struct members){ list, count };
	return value_object(&any_shape, members, NULL);
}

/* 15 digits tell apart all that people write; 17 whatever there is. */
static struct text
shortest_real(struct arena *arena, json_t *number)
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

/* "1.210" is a number, 1.21; a whole number stays as it is written. */
static struct value
number_or_text(struct arena *arena, struct text text)
{
	struct value value = value_text(text);
	json_t *number = NULL;

	if (text.length && text.length < NUMBER_SIZE &&
	    text_find_byte(text, '.', 0) != TEXT_NOWHERE)
		number = json_loadb(text.at, text.length, JSON_DECODE_ANY,
		    NULL);
	if (json_is_real(number))
		value = value_text(shortest_real(arena, number));
	json_decref(number);
	return value;
}

static struct value
scalar_of_yaml(struct arena *arena, const struct node *node)
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
	return number_or_text(arena, node->text);
}

/* Recursion ends: yaml_read bounds the depth. */
static struct value
of_yaml(struct arena *arena, const struct node *node)
{
	struct member *members;
	struct value *items;

	if (!node)
		return value_absent();
	if (node->kind == NODE_SCALAR)
		return scalar_of_yaml(arena, node);
	if (node->kind == NODE_SEQUENCE) {
		items = ARENA_NEW(arena, struct value, node->count);
		for (size_t i = 0; i < node->count; i++)
			items[i] = of_yaml(arena, node->items[i]);
		return value_list(items, NULL, node->count, item_at);
	}
	members = ARENA_NEW(arena, struct member, node->count);
	for (size_t i = 0; i < node->count; i++) {
		members[i].name = node->keys[i]->text.at ?
		    node->keys[i]->text : T("");
		members[i].value = of_yaml(arena, node->items[i]);
	}
	return object_of(arena, members, node->count);
}

static struct text
text_of_json(struct arena *arena, json_t *string)
{
	return arena_copy(arena, (struct text){ json_string_value(string),
		json_string_length(string) });
}

static struct value of_json(struct arena *arena, json_t *json);

static struct value
of_json_object(struct arena *arena, json_t *object)
{
	size_t count = 0;
	struct member *members = ARENA_NEW(arena, struct member,
	    json_object_size(object));

	for (void *at = json_object_iter(object); at;
	    at = json_object_iter_next(object, at)) {
		members[count].name = arena_copy(arena,
		    text_of(json_object_iter_key(at)));
		members[count++].value = of_json(arena,
		    json_object_iter_value(at));
	}
	return object_of(arena, members, count);
}

static struct value
of_json_array(struct arena *arena, json_t *array)
{
	size_t count = json_array_size(array);
	struct value *items = ARENA_NEW(arena, struct value, count);

	for (size_t i = 0; i < count; i++)
		items[i] = of_json(arena, json_array_get(array, i));
	return value_list(items, NULL, count, item_at);
}

/* Recursion ends: jansson reads no more than 2048 levels. */
static struct value
of_json(struct arena *arena, json_t *json)
{
	switch (json_typeof(json)) {
	case JSON_OBJECT:
		return of_json_object(arena, json);
	case JSON_ARRAY:
		return of_json_array(arena, json);
	case JSON_STRING:
		return value_text(text_of_json(arena, json));
	case JSON_INTEGER:
		return value_text(arena_format(arena,
		    "%" JSON_INTEGER_FORMAT, json_integer_value(json)));
	case JSON_REAL:
		return value_text(shortest_real(arena, json));
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
begins_as_json(struct text contents)
{
	struct text start = text_trim(contents);

	return text_starts(start, T("{")) || text_starts(start, T("["));
}

static void
json_fault(const struct source_file *file, const json_error_t *error,
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
data_read(struct arena *arena, const struct source_file *file,
    struct value *root, struct diagnostics *diagnostics)
{
	struct text contents = file->contents;
	bool is_json = text_ends(file->path, T(".json"));
	size_t before = diagnostics->count;
	json_t *json = NULL;
	json_error_t error;

	if (text_starts(contents, T("\xEF\xBB\xBF")))
		contents = text_slice(contents, 3, contents.length);
	if (is_json || begins_as_json(contents))
		json = json_loadb(contents.at, contents.length,
		    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (json)
		*root = of_json(arena, json);
	else if (is_json)
		json_fault(file, &error, diagnostics);
	else
		*root = of_yaml(arena, yaml_read(arena, file, diagnostics));
	json_decref(json);
	return diagnostics->count == before;
}
