#include "schema/schema.h"

#include "core/date.h"
#include "core/utf8.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"
#include "schema/value_formats.h"
#include "yaml/error_hints.h"

/* Most keys and choices that are suggested in place of a misspelt one. */
enum { MOST_SUGGESTED = 32 };

#define A_MAPPING "a mapping: keys, each with a colon and its value"

static struct text
check_quote_key(struct arena *arena, const char *key)
{
	return arena_format(arena, "'%s'", key);
}

static struct diagnostic *
check_report_type(const struct node *node, struct text what,
    const char *wanted, struct diagnostics *diagnostics)
{
	return diagnose(diagnostics, D_WRONG_TYPE, node->place, TEXTS(what,
	    text_of(wanted)));
}

/* Reports that the node must be a list, and shows how to write one. */
static void
check_report_no_list(const struct node *node, struct text what,
    struct diagnostics *diagnostics)
{
	struct text hint = T("a list: write each item on a line of its own, "
	    "behind a dash");

	if (node->kind == NODE_SCALAR)
		hint = arena_join(diagnostics->arena, TEXTS(
		    T("a list: write ["), text_trim(node->text), T("], or "
		    "each item on a line of its own, behind a dash")));
	diagnose(diagnostics, D_WRONG_TYPE, node->place, TEXTS(what, hint));
}

static bool
check_is_blank(struct text text)
{
	return text_trim(text).length == 0;
}

static bool
check_is_absent(const struct node *node)
{
	return node->kind == NODE_SCALAR && !node->text.at;
}

static bool
check_is_empty(const struct node *node)
{
	return node->kind == NODE_SCALAR ? check_is_blank(node->text) :
	    node->count == 0;
}

static void
check_date(const struct node *node, struct text text,
    struct diagnostics *diagnostics)
{
	struct date date;
	enum date_result result = date_parse(text, &date);

	if (result != DATE_OK)
		diagnose(diagnostics, result == DATE_MALFORMED ? D_BAD_DATE :
		    D_NO_SUCH_DATE, node->place, TEXTS(text));
}

static void
check_choice(const struct schema_key *row, const struct node *node,
    struct text text, struct diagnostics *diagnostics)
{
	struct text known[MOST_SUGGESTED];
	size_t count = 0;

	for (; row->choices[count] && count < MOST_SUGGESTED; count++) {
		known[count] = text_of(row->choices[count]);
		if (text_equal(known[count], text))
			return;
	}
	diagnose(diagnostics, D_NOT_CHOICE, node->place, TEXTS(
	    text_of(row->key), text, arena_list(diagnostics->arena, known,
	    count, T(", "))))->suggestion =
	    suggest(text, known, count);
}

static void
check_boolean(const struct schema_key *row, const struct node *node,
    struct text text, struct diagnostics *diagnostics)
{
	static const struct text known[] = { TEXT("true"), TEXT("false") };

	if (!text_equal(text, known[0]) && !text_equal(text, known[1]))
		diagnose(diagnostics, D_NOT_BOOLEAN, node->place,
		    TEXTS(text_of(row->key), text))->suggestion =
		    suggest(text, known, 2);
}

static void
check_length(const struct schema_key *row, const struct node *node,
    struct text text, struct diagnostics *diagnostics)
{
	size_t length;

	/* A character takes at least a byte. */
	if (!row->longest || text.length <= row->longest)
		return;
	length = utf8_count(text);
	if (length > row->longest)
		diagnose(diagnostics, D_TOO_LONG, node->place, TEXTS(
		    text_of(row->key),
		    arena_format(diagnostics->arena, "%zu", length),
		    arena_format(diagnostics->arena, "%zu", row->longest)));
}

/* Warns if a plain scalar is cut at a ` #` that looks like its text. */
static void
check_remark(const struct node *scalar, struct diagnostics *diagnostics)
{
	struct text contents = scalar->place.file->contents;
	size_t hash = scalar->to;
	struct place place;

	if (scalar->style != SCALAR_PLAIN || scalar->text.length == 0)
		return;
	while (hash < contents.length && contents.at[hash] == ' ')
		hash++;
	if (hash >= contents.length || contents.at[hash] != '#' ||
	    !yaml_hash_is_text(contents, hash))
		return;
	place = scalar_place(scalar, scalar->text.length - 1, 1);
	place.column += (uint32_t)(hash - scalar->to) + 1;
	diagnose(diagnostics, D_YAML_REMARK, place, NULL);
}

static const struct value_format {
	bool (*fits)(struct text text);
	enum diagnostic_code code;
} value_formats[TYPE_COUNT] = {
	[TYPE_LANGUAGE] = { value_is_language, D_BAD_LANGUAGE },
	[TYPE_URL] = { value_is_url, D_BAD_URL },
	[TYPE_SITE_URL] = { value_is_site_url, D_BAD_SITE_URL },
	[TYPE_EMAIL] = { value_is_email, D_BAD_EMAIL },
	[TYPE_DAYS] = { value_is_days, D_BAD_DAYS },
	[TYPE_LABEL] = { label_is_valid, D_BAD_NUMBER },
	[TYPE_ID] = { value_is_id, D_BAD_ID },
	[TYPE_SECTION_FILE] = { value_is_section_file, D_BAD_SECTION_FILE },
	[TYPE_THEME] = { value_is_id, D_THEME_NAME },
	[TYPE_NAME] = { value_is_name, D_SETTING_NAME },
};

/* Returns true if people read the value. A remark behind any other value is
   most likely meant. */
static bool
check_is_prose(enum value_type type)
{
	return type == TYPE_TEXT || type == TYPE_LINES ||
	    type == TYPE_MARKDOWN || type == TYPE_INLINE;
}

static void
check_scalar(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	const struct value_format *format = &value_formats[row->type];
	struct text text = text_trim(node->text);

	if (node->kind != NODE_SCALAR) {
		check_report_type(node, check_quote_key(diagnostics->arena,
		    row->key), value_type_name(row->type), diagnostics);
		return;
	}
	if (text.length == 0)
		return;
	if (check_is_prose(row->type))
		check_remark(node, diagnostics);
	check_length(row, node, text, diagnostics);
	if (format->fits && !format->fits(text))
		diagnose(diagnostics, format->code, node->place, TEXTS(text));
	else if (row->type == TYPE_DATE)
		check_date(node, text, diagnostics);
	else if (row->type == TYPE_BOOLEAN)
		check_boolean(row, node, text, diagnostics);
	else if (row->type == TYPE_CHOICE)
		check_choice(row, node, text, diagnostics);
}

/* Checks a list of scalars. `wanted` names an item: "an id". */
static void
check_items(const struct schema_key *row, const struct node *node,
    const char *wanted, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;

	if (node->kind != NODE_SEQUENCE) {
		check_report_no_list(node, check_quote_key(arena, row->key),
		    diagnostics);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct node *item = node->items[i];
		bool text = row->type == TYPE_TEXTS &&
		    item->kind == NODE_SCALAR;
		if (text && check_is_blank(item->text))
			diagnose(diagnostics, D_EMPTY_VALUE, item->place,
			    TEXTS(text_of(row->key)));
		else if (!text && (item->kind != NODE_SCALAR ||
		    check_is_blank(item->text)))
			check_report_type(item, arena_join(arena,
			    TEXTS(T("each item of "), check_quote_key(arena,
			    row->key))), wanted, diagnostics);
	}
}

static void check_value(const struct schema_key *row,
    const struct node *node, struct diagnostics *diagnostics);

/* Checks each value of a mapping by one row; the keys' names are free. */
static void
check_each(const struct schema_key *row, const struct node *mapping,
    struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < mapping->count; i++) {
		struct schema_key own = *row;
		own.key = mapping->keys[i]->text.at;
		if (!check_is_absent(mapping->items[i]))
			check_value(&own, mapping->items[i], diagnostics);
	}
}

static void
check_named(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	if (node->kind == NODE_MAPPING)
		check_each(row->each, node, diagnostics);
	else
		check_report_type(node, check_quote_key(diagnostics->arena,
		    row->key), A_MAPPING, diagnostics);
}

static void
check_forms(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	static const struct schema_key form = { .type = TYPE_TEXT };

	if (node->kind == NODE_MAPPING)
		check_each(&form, node, diagnostics);
	else
		check_scalar(row, node, diagnostics);
}

/* Checks a value that is no scalar. */
static void
check_collection(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	bool list = row->type == TYPE_LIST || (node->kind == NODE_SEQUENCE &&
	    row->type == TYPE_ONE_OR_LIST);

	if (!list)
		schema_check(row->schema, node, diagnostics);
	else if (node->kind == NODE_SEQUENCE)
		schema_check_list(row->schema, node, diagnostics);
	else
		check_report_no_list(node, check_quote_key(
		    diagnostics->arena, row->key), diagnostics);
}

/* The recursion ends: tables are a few levels deep. */
static void
check_value(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	switch (row->type) {
	case TYPE_REFERENCES:
		check_items(row, node, "an id", diagnostics);
		break;
	case TYPE_TEXTS:
		check_items(row, node, "a text", diagnostics);
		break;
	case TYPE_NAMED:
		check_named(row, node, diagnostics);
		break;
	case TYPE_FORMS:
		check_forms(row, node, diagnostics);
		break;
	case TYPE_MAPPING:
	case TYPE_ONE_OR_LIST:
	case TYPE_LIST:
		check_collection(row, node, diagnostics);
		break;
	default:
		check_scalar(row, node, diagnostics);
	}
}

static const struct schema_key *
check_find_row(const struct schema *schema, struct text key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (schema->keys[i].key[0] == key.at[0] &&
		    text_equal(text_of(schema->keys[i].key), key))
			return &schema->keys[i];
	return NULL;
}

/* Sets `meant` of the key that was probably misspelt, if there is one. */
static void
check_report_unknown(const struct schema *schema, const struct node *key,
    bool meant[MOST_SUGGESTED], struct diagnostics *diagnostics)
{
	struct text known[MOST_SUGGESTED] = { { NULL, 0 } }, suggestion;

	for (size_t i = 0; i < schema->count; i++)
		known[i] = text_of(schema->keys[i].key);
	suggestion = suggest(key->text, known, schema->count);
	for (size_t i = 0; i < schema->count; i++)
		meant[i] |= text_equal(known[i], suggestion);
	diagnose(diagnostics, D_UNKNOWN_KEY, key->place, TEXTS(key->text,
	    text_of(schema->name)))->suggestion = suggestion;
}

/* Reports required keys that are missing or have no value, but for those that
   were only misspelt. */
static void
check_required(const struct schema *schema, const struct node *mapping,
    const bool meant[MOST_SUGGESTED], struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < schema->count; i++) {
		const struct schema_key *row = &schema->keys[i];
		const struct node *key, *value;
		if (!row->required || meant[i])
			continue;
		value = node_member(mapping, row->key);
		if (value && !check_is_empty(value))
			continue;
		key = node_key(mapping, row->key);
		if (key)
			diagnose(diagnostics, D_EMPTY_VALUE, key->place,
			    TEXTS(text_of(row->key)));
		else
			diagnose(diagnostics, D_MISSING_KEY, mapping->place,
			    TEXTS(text_of(schema->name), text_of(row->key),
			    text_of(row->meaning)));
	}
}

void
schema_check(const struct schema *schema, const struct node *mapping,
    struct diagnostics *diagnostics)
{
	bool meant[MOST_SUGGESTED] = { false };

	if (mapping->kind != NODE_MAPPING) {
		check_report_type(mapping, text_of(schema->name), A_MAPPING,
		    diagnostics);
		return;
	}
	for (size_t i = 0; i < mapping->count; i++) {
		const struct node *value = mapping->items[i];
		const struct schema_key *row = check_find_row(schema,
		    mapping->keys[i]->text);
		if (!row)
			check_report_unknown(schema, mapping->keys[i], meant,
			    diagnostics);
		else if (!check_is_absent(value))
			check_value(row, value, diagnostics);
	}
	check_required(schema, mapping, meant, diagnostics);
}

/* Checks an item that can be the bare word. Returns false if it is a mapping
   like the others, which is left to the caller. */
static bool
check_bare_word(const struct schema *schema, const struct node *node,
    struct diagnostics *diagnostics)
{
	struct text bare = text_of(schema->bare), word;

	if (node->kind == NODE_MAPPING && node->count == 1 &&
	    node_key(node, schema->bare)) {
		check_report_type(node, check_quote_key(diagnostics->arena,
		    schema->bare), "a bare word: take away the colon and "
		    "what is behind it", diagnostics);
		return true;
	}
	if (node->kind != NODE_SCALAR)
		return false;
	word = text_trim(node->text);
	if (!text_equal(word, bare))
		check_report_type(node, text_of(schema->name), A_MAPPING,
		    diagnostics)->suggestion = suggest(word, &bare, 1);
	return true;
}

void
schema_check_list(const struct schema *schema, const struct node *list,
    struct diagnostics *diagnostics)
{
	if (list->kind != NODE_SEQUENCE) {
		check_report_no_list(list, T("the file"), diagnostics);
		return;
	}
	for (size_t i = 0; i < list->count; i++)
		if (!schema->bare || !check_bare_word(schema, list->items[i],
		    diagnostics))
			schema_check(schema, list->items[i], diagnostics);
}
