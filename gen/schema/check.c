#include "schema/schema.h"

#include "core/date.h"
#include "core/utf8.h"
#include "diagnostics/suggest.h"
#include "schema/label.h"
#include "schema/remark.h"
#include "schema/value_formats.h"

/* How many of a mapping's keys are held against a misspelt one. */
enum { MOST_KEYS = 32 };

static struct text
quoted(struct arena *arena, const char *key)
{
	return arena_format(arena, "'%s'", key);
}

static struct diagnostic *
wrong_type(const struct node *node, struct text what, const char *wanted,
    struct diagnostics *diagnostics)
{
	return diagnose(diagnostics, D_WRONG_TYPE, node->place, TEXTS(what,
	    text_of(wanted)));
}

static bool
is_blank(struct text text)
{
	return text_trim(text).length == 0;
}

static bool
is_absent(const struct node *node)
{
	return node->kind == NODE_SCALAR && !node->text.at;
}

static bool
is_empty(const struct node *node)
{
	return node->kind == NODE_SCALAR ? is_blank(node->text) :
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
	struct text known[MOST_KEYS];
	size_t count = 0;

	for (; row->choices[count] && count < MOST_KEYS; count++) {
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

static const struct shape {
	bool (*fits)(struct text text);
	enum diagnostic_code code;
} shapes[TYPE_COUNT] = {
	[TYPE_LANGUAGE] = { shape_is_language, D_BAD_LANGUAGE },
	[TYPE_URL] = { shape_is_url, D_BAD_URL },
	[TYPE_SITE_URL] = { shape_is_site_url, D_BAD_SITE_URL },
	[TYPE_EMAIL] = { shape_is_email, D_BAD_EMAIL },
	[TYPE_DAYS] = { shape_is_days, D_BAD_DAYS },
	[TYPE_LABEL] = { label_is_valid, D_BAD_NUMBER },
	[TYPE_ID] = { shape_is_id, D_BAD_ID },
	[TYPE_SECTION_FILE] = { shape_is_section_file, D_BAD_SECTION_FILE },
};

/* What readers read: an id that is cut is no id any more. */
static bool
is_prose(enum value_type type)
{
	return type == TYPE_TEXT || type == TYPE_LINES ||
	    type == TYPE_MARKDOWN || type == TYPE_INLINE;
}

static void
check_scalar(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	const struct shape *shape = &shapes[row->type];
	struct text text = text_trim(node->text);

	if (node->kind != NODE_SCALAR) {
		wrong_type(node, quoted(diagnostics->arena, row->key),
		    value_type_name(row->type), diagnostics);
		return;
	}
	if (text.length == 0)
		return;
	if (is_prose(row->type))
		remark_warn(node, diagnostics);
	check_length(row, node, text, diagnostics);
	if (shape->fits && !shape->fits(text))
		diagnose(diagnostics, shape->code, node->place, TEXTS(text));
	else if (row->type == TYPE_DATE)
		check_date(node, text, diagnostics);
	else if (row->type == TYPE_BOOLEAN)
		check_boolean(row, node, text, diagnostics);
	else if (row->type == TYPE_CHOICE)
		check_choice(row, node, text, diagnostics);
}

/* "a list: write `[home-office]` or ..." */
static void
wanted_list(const struct node *node, struct text key,
    struct diagnostics *diagnostics)
{
	struct text hint = T("a list: write each item on a line of its own, "
	    "behind a dash");

	if (node->kind == NODE_SCALAR)
		hint = arena_join(diagnostics->arena, TEXTS(
		    T("a list: write ["), text_trim(node->text), T("], or "
		    "each item on a line of its own, behind a dash")));
	diagnose(diagnostics, D_WRONG_TYPE, node->place, TEXTS(key, hint));
}

static void
check_references(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;

	if (node->kind != NODE_SEQUENCE) {
		wanted_list(node, quoted(arena, row->key), diagnostics);
		return;
	}
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i]->kind != NODE_SCALAR ||
		    is_blank(node->items[i]->text))
			wrong_type(node->items[i], arena_join(arena,
			    TEXTS(T("each item of "), quoted(arena,
			    row->key))), "an id", diagnostics);
}

static void
check_value(const struct schema_key *row, const struct node *node,
    struct diagnostics *diagnostics)
{
	switch (row->type) {
	case TYPE_REFERENCES:
		check_references(row, node, diagnostics);
		break;
	case TYPE_MAPPING:
		schema_check(row->schema, node, diagnostics);
		break;
	case TYPE_ONE_OR_LIST:
		if (node->kind == NODE_SEQUENCE)
			schema_check_list(row->schema, node, diagnostics);
		else
			schema_check(row->schema, node, diagnostics);
		break;
	case TYPE_LIST:
		if (node->kind == NODE_SEQUENCE)
			schema_check_list(row->schema, node, diagnostics);
		else
			wanted_list(node, quoted(diagnostics->arena,
			    row->key), diagnostics);
		break;
	default:
		check_scalar(row, node, diagnostics);
	}
}

static const struct schema_key *
row_of(const struct schema *schema, struct text key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (schema->keys[i].key[0] == key.at[0] &&
		    text_equal(text_of(schema->keys[i].key), key))
			return &schema->keys[i];
	return NULL;
}

/* Marks the key that was probably meant, if any. */
static void
unknown_key(const struct schema *schema, const struct node *key,
    bool meant[MOST_KEYS], struct diagnostics *diagnostics)
{
	struct text known[MOST_KEYS] = { { NULL, 0 } }, suggestion;

	for (size_t i = 0; i < schema->count; i++)
		known[i] = text_of(schema->keys[i].key);
	suggestion = suggest(key->text, known, schema->count);
	for (size_t i = 0; i < schema->count; i++)
		meant[i] |= text_equal(known[i], suggestion);
	diagnose(diagnostics, D_UNKNOWN_KEY, key->place, TEXTS(key->text,
	    text_of(schema->name)))->suggestion = suggestion;
}

/* Missing altogether, or there with nothing in it. One that was only misspelt
   has been told. */
static void
check_required(const struct schema *schema, const struct node *mapping,
    const bool meant[MOST_KEYS], struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < schema->count; i++) {
		const struct schema_key *row = &schema->keys[i];
		const struct node *key, *value;
		if (!row->required || meant[i])
			continue;
		value = node_member(mapping, row->key);
		if (value && !is_empty(value))
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
	bool meant[MOST_KEYS] = { false };

	if (mapping->kind != NODE_MAPPING) {
		wrong_type(mapping, text_of(schema->name), "a mapping: "
		    "keys, each with a colon and its value", diagnostics);
		return;
	}
	for (size_t i = 0; i < mapping->count; i++) {
		const struct node *value = mapping->items[i];
		const struct schema_key *row = row_of(schema,
		    mapping->keys[i]->text);
		if (!row)
			unknown_key(schema, mapping->keys[i], meant,
			    diagnostics);
		else if (!is_absent(value))
			check_value(row, value, diagnostics);
	}
	check_required(schema, mapping, meant, diagnostics);
}

/* Where a bare word may stand: whether it was that, or meant to be, which is
   diagnosed. */
static bool
check_bare(const struct schema *schema, const struct node *node,
    struct diagnostics *diagnostics)
{
	struct text bare = text_of(schema->bare), word;

	if (node->kind == NODE_MAPPING && node->count == 1 &&
	    node_key(node, schema->bare)) {
		wrong_type(node, quoted(diagnostics->arena, schema->bare),
		    "a bare word: take away the colon and what is behind it",
		    diagnostics);
		return true;
	}
	if (node->kind != NODE_SCALAR)
		return false;
	word = text_trim(node->text);
	if (!text_equal(word, bare))
		wrong_type(node, text_of(schema->name), "a mapping: keys, "
		    "each with a colon and its value", diagnostics)
		    ->suggestion = suggest(word, &bare, 1);
	return true;
}

void
schema_check_list(const struct schema *schema, const struct node *list,
    struct diagnostics *diagnostics)
{
	if (list->kind != NODE_SEQUENCE) {
		wanted_list(list, T("the file"), diagnostics);
		return;
	}
	for (size_t i = 0; i < list->count; i++)
		if (!schema->bare || !check_bare(schema, list->items[i],
		    diagnostics))
			schema_check(schema, list->items[i], diagnostics);
}
