#include "schema/json_schema.h"

#include "core/json.h"
#include "schema/label.h"

/* Characters that no address may hold, for use between brackets. */
#define NO_URL "\\s<>\"\\\\`{}|^"
/* As value_is_name. */
#define NAME "^[a-z][a-z0-9-]*$"

/* How values of a type are written, if they are not free text. */
static const struct json_form {
	const char *pattern, *example;
	size_t from, to;		/* bounds of a number, or 0, 0 */
	bool number;			/* it may have decimals */
} json_forms[TYPE_COUNT] = {
	[TYPE_DATE] = { "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|"
	    "3[01]))?)?$", "2017-10-31", 1000, 9999, false },
	[TYPE_LANGUAGE] = { "^[A-Za-z]{2,3}((-[A-Za-z0-9]{1,8})*-"
	    "[A-Za-z0-9]{2,8})?$", "en-GB", 0, 0, false },
	[TYPE_URL] = { "^[Hh][Tt][Tt][Pp][Ss]?://[^/.:?#" NO_URL "]"
	    "[^" NO_URL "]*$", "https://example.org/", 0, 0, false },
	[TYPE_SITE_URL] = { "^[Hh][Tt][Tt][Pp][Ss]?://[^/.:?#" NO_URL "]"
	    "[^?#" NO_URL "]*$", "https://example.org/", 0, 0, false },
	[TYPE_EMAIL] = { "^[^@,;" NO_URL "]+@[^@,;" NO_URL "]+\\."
	    "([^@,;" NO_URL "]*[^@,;." NO_URL "])?$",
	    "someone@example.org", 0, 0, false },
	[TYPE_DAYS] = { "^[0-9]{1,4}$", "10", 0, 9999, false },
	[TYPE_LABEL] = { "^(?=.*[0-9])(?!.*  )[A-Za-z0-9]"
	    "([A-Za-z0-9. -]*[A-Za-z0-9])?$", "12a", 0, 0, true },
	[TYPE_ID] = { "^[a-z0-9][a-z0-9-]*$", "home-office", 0, INT32_MAX,
	    false },
	[TYPE_SECTION_FILE] = { "^[^./][^/]*\\.md$", "foreword.md", 0, 0,
	    false },
	[TYPE_THEME] = { "^[a-z0-9][a-z0-9-]*$", "my-theme", 0, INT32_MAX,
	    false },
	[TYPE_NAME] = { NAME, "accent-dark", 0, 0, false },
	[TYPE_RATIO] = { "^[0-9]{1,2}(\\.[0-9]{1,2})?$", "4.5", 1, 21,
	    true },
};

struct schema_writer {
	struct json json;
	const struct schema_ids *ids;	/* or NULL */
};

static void
put_schema_description(struct json *json, const struct schema_key *row)
{
	struct arena arena = { NULL };
	struct text text = text_of(row->meaning);
	struct text value = schema_default(row);

	if (row->otherwise)
		text = arena_join(&arena, TEXTS(text, T(" Without it: "),
		    value.at ? value : text_of(row->otherwise), T(".")));
	json_member_text(json, "description", text);
	if (value.at && row->type == TYPE_BOOLEAN)
		json_member_truth(json, "default",
		    text_equal(value, T("true")));
	else if (value.at)
		json_member_text(json, "default", value);
	arena_release(&arena);
}

/* `null` is a key without a value, which is read as if it were left out. */
static void
put_schema_types(struct json *json, const struct schema_key *row,
    const char *const *types)
{
	json_key(json, "type");
	json_open(json, '[');
	for (; *types; types++)
		json_text(json, text_of(*types));
	if (!row->required)
		json_text(json, T("null"));
	json_close(json, ']');
}

static void
put_text_schema(struct json *json, const struct schema_key *row)
{
	static const char *const types[] = { "string", "number", "boolean",
		NULL };

	put_schema_types(json, row, types);
	if (row->required)
		json_member_text(json, "pattern", T("\\S"));
	if (row->longest)
		json_member_count(json, "maxLength", row->longest);
}

static void
put_form_schema(struct json *json, const struct schema_key *row)
{
	const struct json_form *form = &json_forms[row->type];
	const char *types[] = { "string", form->number ? "number" :
		form->to ? "integer" : NULL, NULL };

	put_schema_types(json, row, types);
	/* A value that is not needed may be blank. */
	if (row->required)
		json_member_text(json, "pattern", text_of(form->pattern));
	else {
		struct arena arena = { NULL };
		json_member_text(json, "pattern", arena_format(&arena,
		    "^\\s*$|%s", form->pattern));
		arena_release(&arena);
	}
	if (form->to) {
		json_member_count(json, "minimum", form->from);
		json_member_count(json, "maximum", form->to);
	}
	if (row->type == TYPE_LABEL)
		json_member_count(json, "maxLength", LABEL_LENGTH);
	json_key(json, "examples");
	json_open(json, '[');
	json_text(json, text_of(form->example));
	json_close(json, ']');
}

/* Writes the id. Editors read an id of digits as a number, so that is written
   too. */
static void
put_schema_id(struct json *json, struct text id)
{
	size_t number = 0;
	bool digits = id.length < 10 && (id.at[0] != '0' || id.length == 1);

	json_text(json, id);
	for (size_t i = 0; digits && i < id.length; i++) {
		digits = ascii_digit(id.at[i]);
		number = number * 10 + ascii_decimal(id.at[i]);
	}
	if (digits)
		json_number(json, number);
}

static void
put_reference_schema(struct schema_writer *writer, const struct schema_key *row,
    bool required)
{
	static const char *const types[] = { "string", "number", NULL };
	const struct schema_ids *ids = writer->ids;
	struct schema_key own = *row;
	struct json *json = &writer->json;
	struct text id;

	own.required = required;
	if (!ids || !ids->at(ids->with, row->refers, 0).at) {
		put_schema_types(json, &own, types);
		if (required)
			json_member_text(json, "pattern", T("\\S"));
		return;
	}
	json_key(json, "enum");
	json_open(json, '[');
	for (size_t i = 0; (id = ids->at(ids->with, row->refers, i)).at; i++)
		put_schema_id(json, id);
	if (!required)
		json_text(json, (struct text){ NULL, 0 });
	json_close(json, ']');
}

static void
put_references_schema(struct schema_writer *writer,
    const struct schema_key *row)
{
	static const char *const types[] = { "array", NULL };

	put_schema_types(&writer->json, row, types);
	json_key(&writer->json, "items");
	json_open(&writer->json, '{');
	put_reference_schema(writer, row, true);
	json_close(&writer->json, '}');
}

static void
put_texts_schema(struct json *json, const struct schema_key *row)
{
	static const char *const types[] = { "array", NULL };
	static const struct schema_key item = { .required = true };

	put_schema_types(json, row, types);
	if (row->required)
		json_member_count(json, "minItems", 1);
	json_key(json, "items");
	json_open(json, '{');
	put_text_schema(json, &item);
	json_close(json, '}');
}

/* `absent`: a missing value is allowed too. */
static void
put_schema_enum(struct json *json, const char *const *choices, bool absent)
{
	json_key(json, "enum");
	json_open(json, '[');
	for (; *choices; choices++)
		json_text(json, text_of(*choices));
	if (absent)
		json_text(json, (struct text){ NULL, 0 });
	json_close(json, ']');
}

static void
put_warnings_schema(struct json *json)
{
	json_key(json, "enum");
	json_open(json, '[');
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		if (diagnostic_severity(i) == SEVERITY_WARNING)
			json_text(json, text_of(diagnostic_name(i)));
	json_close(json, ']');
}

static void put_mapping_schema(struct schema_writer *writer,
    const struct schema *schema, const struct schema_key *row);
static void put_value_schema(struct schema_writer *writer,
    const struct schema_key *row);

/* The recursion ends: tables are a few levels deep. */
static void
put_list_schema(struct schema_writer *writer, const struct schema *schema,
    const struct schema_key *row)
{
	static const char *const types[] = { "array", NULL };
	struct json *json = &writer->json;

	put_schema_types(json, row, types);
	if (row->required)
		json_member_count(json, "minItems", 1);
	json_key(json, "items");
	json_open(json, '{');
	if (schema->bare) {
		json_key(json, "anyOf");
		json_open(json, '[');
		json_open(json, '{');
		json_member_text(json, "const", text_of(schema->bare));
		json_close(json, '}');
		json_open(json, '{');
	}
	put_mapping_schema(writer, schema, NULL);
	if (schema->bare) {
		json_close(json, '}');
		json_close(json, ']');
	}
	json_close(json, '}');
}

static void
put_one_or_list_schema(struct schema_writer *writer,
    const struct schema_key *row)
{
	struct json *json = &writer->json;
	struct schema_key own = *row;

	own.required = true;
	json_key(json, "anyOf");
	json_open(json, '[');
	json_open(json, '{');
	put_mapping_schema(writer, row->schema, row);
	json_close(json, '}');
	json_open(json, '{');
	own.required = false;
	put_list_schema(writer, row->schema, &own);
	json_close(json, '}');
	json_close(json, ']');
}

/* Writes a mapping whose keys are not in a table. */
static void
put_named_schema(struct schema_writer *writer, const struct schema_key *row)
{
	static const char *const types[] = { "object", NULL };
	struct json *json = &writer->json;

	put_schema_types(json, row, types);
	json_key(json, "propertyNames");
	json_open(json, '{');
	if (row->choices)
		put_schema_enum(json, row->choices, false);
	else
		json_member_text(json, "pattern", T(NAME));
	json_close(json, '}');
	json_key(json, "additionalProperties");
	json_open(json, '{');
	put_value_schema(writer, row->each);
	json_close(json, '}');
}

static void
put_forms_schema(struct schema_writer *writer, const struct schema_key *row)
{
	struct json *json = &writer->json;

	json_key(json, "anyOf");
	json_open(json, '[');
	json_open(json, '{');
	put_text_schema(json, row);
	json_close(json, '}');
	json_open(json, '{');
	put_mapping_schema(writer, row->schema, row);
	json_close(json, '}');
	json_close(json, ']');
}

static void
put_value_schema(struct schema_writer *writer, const struct schema_key *row)
{
	static const char *const truth[] = { "boolean", NULL };
	struct json *json = &writer->json;

	switch (row->type) {
	case TYPE_TEXT:
	case TYPE_LINES:
	case TYPE_MARKDOWN:
	case TYPE_INLINE:
		put_text_schema(json, row);
		break;
	case TYPE_BOOLEAN:
		put_schema_types(json, row, truth);
		break;
	case TYPE_REFERENCE:
		put_reference_schema(writer, row, row->required);
		break;
	case TYPE_REFERENCES:
		put_references_schema(writer, row);
		break;
	case TYPE_CHOICE:
		put_schema_enum(json, row->choices, !row->required);
		break;
	case TYPE_WARNING:
		put_warnings_schema(json);
		break;
	case TYPE_TEXTS:
		put_texts_schema(json, row);
		break;
	case TYPE_NAMED:
		put_named_schema(writer, row);
		break;
	case TYPE_FORMS:
		put_forms_schema(writer, row);
		break;
	case TYPE_MAPPING:
		put_mapping_schema(writer, row->schema, row);
		break;
	case TYPE_LIST:
		put_list_schema(writer, row->schema, row);
		break;
	case TYPE_ONE_OR_LIST:
		put_one_or_list_schema(writer, row);
		break;
	default:
		put_form_schema(json, row);
	}
}

/* `row` is NULL for an item of a list, which cannot be absent. */
static void
put_mapping_schema(struct schema_writer *writer, const struct schema *schema,
    const struct schema_key *row)
{
	static const char *const types[] = { "object", NULL };
	static const struct schema_key item = { .required = true };
	struct json *json = &writer->json;

	put_schema_types(json, row ? row : &item, types);
	json_member_truth(json, "additionalProperties", false);
	json_key(json, "required");
	json_open(json, '[');
	for (size_t i = 0; i < schema->count; i++)
		if (schema->keys[i].required)
			json_text(json, text_of(schema->keys[i].key));
	json_close(json, ']');
	json_key(json, "properties");
	json_open(json, '{');
	for (size_t i = 0; i < schema->count; i++) {
		json_key(json, schema->keys[i].key);
		json_open(json, '{');
		put_schema_description(json, &schema->keys[i]);
		put_value_schema(writer, &schema->keys[i]);
		json_close(json, '}');
	}
	json_close(json, '}');
}

void
json_schema_put(const struct schema_file *file, const struct schema_ids *ids,
    struct sink *sink)
{
	static const struct schema_key whole = { .required = false };
	struct schema_writer writer = { .ids = ids };
	struct json *json = &writer.json;

	json_begin(json, sink);
	json_open(json, '{');
	json_member_text(json, "$schema",
	    T("https://json-schema.org/draft/2020-12/schema"));
	json_member_text(json, "title", text_of(file->schema->title));
	if (file->list)
		put_list_schema(&writer, file->schema, &whole);
	else
		put_mapping_schema(&writer, file->schema, NULL);
	json_close(json, '}');
	json_end(json);
}
