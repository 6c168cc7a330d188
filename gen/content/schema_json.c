#include "content/schema_json.h"

#include "content/ids.h"
#include "core/json.h"
#include "schema/label.h"

const struct schema_file schema_files[] = {
	{ TEXT("report"), &schema_report, false },
	{ TEXT("edition"), &schema_edition, false },
	{ TEXT("recommendation"), &schema_recommendation, false },
	{ TEXT("organisations"), &schema_organisation, true },
	{ TEXT("glossary"), &schema_term, true },
	{ { NULL, 0 }, NULL, false },
};

/* What no address holds. */
#define NO_URL "\\s<>\"\\\\`{}|^"

/* How values of a type are written, where they are no free text. */
static const struct form {
	const char *pattern, *example;
	size_t from, to;		/* as a whole number; 0, 0: as none */
	bool number;			/* or as any number */
} forms[TYPE_COUNT] = {
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
};

struct writing {
	struct json json;
	const struct report *report;
};

/* A text in backticks, and nothing else, is a value; else it is a phrase. */
static struct text
default_of(const struct schema_key *row)
{
	struct text text = text_of(row->otherwise);

	if (text.length < 3 || text.at[0] != '`' ||
	    text_find_byte(text, '`', 1) != text.length - 1)
		return (struct text){ NULL, 0 };
	return text_slice(text, 1, text.length - 1);
}

static void
put_description(struct json *json, const struct schema_key *row)
{
	struct arena arena = { NULL };
	struct text text = text_of(row->meaning);
	struct text value = default_of(row);

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

/* A key with nothing behind it is as good as left out. */
static void
put_types(struct json *json, const struct schema_key *row, const char *const
    *types)
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
put_text(struct json *json, const struct schema_key *row)
{
	static const char *const types[] = { "string", "number", "boolean",
		NULL };

	put_types(json, row, types);
	if (row->required)
		json_member_text(json, "pattern", T("\\S"));
	if (row->longest)
		json_member_count(json, "maxLength", row->longest);
}

static void
put_form(struct json *json, const struct schema_key *row)
{
	const struct form *form = &forms[row->type];
	const char *types[] = { "string", form->number ? "number" :
		form->to ? "integer" : NULL, NULL };

	put_types(json, row, types);
	/* What is optional may be blank. */
	if (row->required || form->number)
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

/* An id of digits is a number to editors. */
static void
put_id(struct json *json, struct text id)
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
put_reference(struct writing *writing, const struct schema_key *row,
    bool required)
{
	static const char *const types[] = { "string", "number", NULL };
	struct schema_key own = *row;
	struct json *json = &writing->json;
	struct text id;

	own.required = required;
	if (!writing->report || !ids_at(writing->report, row->refers, 0).at) {
		put_types(json, &own, types);
		if (required)
			json_member_text(json, "pattern", T("\\S"));
		return;
	}
	json_key(json, "enum");
	json_open(json, '[');
	for (size_t i = 0; (id = ids_at(writing->report, row->refers,
	    i)).at; i++)
		put_id(json, id);
	if (!required)
		json_text(json, (struct text){ NULL, 0 });
	json_close(json, ']');
}

static void
put_references(struct writing *writing, const struct schema_key *row)
{
	static const char *const types[] = { "array", NULL };

	put_types(&writing->json, row, types);
	json_key(&writing->json, "items");
	json_open(&writing->json, '{');
	put_reference(writing, row, true);
	json_close(&writing->json, '}');
}

static void
put_choices(struct json *json, const struct schema_key *row)
{
	json_key(json, "enum");
	json_open(json, '[');
	for (size_t i = 0; row->choices[i]; i++)
		json_text(json, text_of(row->choices[i]));
	if (!row->required)
		json_text(json, (struct text){ NULL, 0 });
	json_close(json, ']');
}

static void
put_warnings(struct json *json)
{
	json_key(json, "enum");
	json_open(json, '[');
	for (enum diagnostic_code i = 0; i < DIAGNOSTIC_CODES; i++)
		if (diagnostic_severity(i) == SEVERITY_WARNING)
			json_text(json, text_of(diagnostic_name(i)));
	json_close(json, ']');
}

static void put_mapping(struct writing *writing, const struct schema *schema,
    const struct schema_key *row);

/* The table is a few levels deep, and nothing in it holds itself. */
static void
put_list(struct writing *writing, const struct schema *schema,
    const struct schema_key *row)
{
	static const char *const types[] = { "array", NULL };
	struct json *json = &writing->json;

	put_types(json, row, types);
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
	put_mapping(writing, schema, NULL);
	if (schema->bare) {
		json_close(json, '}');
		json_close(json, ']');
	}
	json_close(json, '}');
}

static void
put_one_or_list(struct writing *writing, const struct schema_key *row)
{
	struct json *json = &writing->json;
	struct schema_key own = *row;

	own.required = true;
	json_key(json, "anyOf");
	json_open(json, '[');
	json_open(json, '{');
	put_mapping(writing, row->schema, row);
	json_close(json, '}');
	json_open(json, '{');
	own.required = false;
	put_list(writing, row->schema, &own);
	json_close(json, '}');
	json_close(json, ']');
}

static void
put_value(struct writing *writing, const struct schema_key *row)
{
	static const char *const truth[] = { "boolean", NULL };
	struct json *json = &writing->json;

	put_description(json, row);
	switch (row->type) {
	case TYPE_TEXT:
	case TYPE_LINES:
	case TYPE_MARKDOWN:
	case TYPE_INLINE:
		put_text(json, row);
		break;
	case TYPE_BOOLEAN:
		put_types(json, row, truth);
		break;
	case TYPE_REFERENCE:
		put_reference(writing, row, row->required);
		break;
	case TYPE_REFERENCES:
		put_references(writing, row);
		break;
	case TYPE_CHOICE:
		put_choices(json, row);
		break;
	case TYPE_WARNING:
		put_warnings(json);
		break;
	case TYPE_MAPPING:
		put_mapping(writing, row->schema, row);
		break;
	case TYPE_LIST:
		put_list(writing, row->schema, row);
		break;
	case TYPE_ONE_OR_LIST:
		put_one_or_list(writing, row);
		break;
	default:
		put_form(json, row);
	}
}

/* Without a row: an item, which cannot be empty. */
static void
put_mapping(struct writing *writing, const struct schema *schema,
    const struct schema_key *row)
{
	static const char *const types[] = { "object", NULL };
	static const struct schema_key item = { .required = true };
	struct json *json = &writing->json;

	put_types(json, row ? row : &item, types);
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
		put_value(writing, &schema->keys[i]);
		json_close(json, '}');
	}
	json_close(json, '}');
}

void
schema_json(const struct schema_file *file, const struct report *report,
    struct sink *sink)
{
	static const struct schema_key whole = { .required = false };
	struct writing writing = { .report = report };
	struct json *json = &writing.json;

	json_begin(json, sink);
	json_open(json, '{');
	json_member_text(json, "$schema",
	    T("https://json-schema.org/draft/2020-12/schema"));
	json_member_text(json, "title", text_of(file->schema->title));
	if (file->list)
		put_list(&writing, file->schema, &whole);
	else
		put_mapping(&writing, file->schema, NULL);
	json_close(json, '}');
	json_end(json);
}
