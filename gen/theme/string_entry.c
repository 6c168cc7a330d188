#include "theme/string_entry.h"

#include "diagnostics/suggest.h"
#include "schema/value_formats.h"

/* The most names that are compared for a suggestion, and the most wrong names
   that are reported of one string: each place takes a walk through all of
   it. */
enum { KNOWN_NAMES = 16, WRONG_NAMES = 16 };

enum placeholder_kind {
	PLACEHOLDER_TEXT,	/* up to the next `{` */
	PLACEHOLDER_NAME,	/* the name between braces */
	PLACEHOLDER_FAULT,	/* a `{` that begins no name */
	PLACEHOLDER_END,
};

/* Finds the piece of the string at *offset, which moves past it. */
static enum placeholder_kind
string_next_piece(struct text string, size_t *offset, struct text *piece)
{
	size_t from = *offset, end;

	if (from == string.length)
		return PLACEHOLDER_END;
	if (string.at[from] != '{') {
		*offset = text_until(string, '{', from);
		*piece = text_slice(string, from, *offset);
		return PLACEHOLDER_TEXT;
	}
	end = from + 1 + value_name_length(text_slice(string, from + 1,
	    string.length));
	*piece = text_slice(string, from + 1, end);
	*offset = end;
	if (end == string.length || string.at[end] != '}' ||
	    piece->length == 0)
		return PLACEHOLDER_FAULT;
	*offset = end + 1;
	return PLACEHOLDER_NAME;
}

struct pattern
string_pattern(struct arena *arena, struct text string)
{
	struct pattern pattern = { .text = string };
	struct pattern_piece *pieces = NULL;
	size_t at = 0, from = 0, capacity = 0;
	struct text piece = { NULL, 0 };
	enum placeholder_kind kind;

	while ((kind = string_next_piece(string, &at, &piece)) !=
	    PLACEHOLDER_END) {
		bool is_name = kind == PLACEHOLDER_NAME;
		pieces = arena_grow(arena, pieces, pattern.count, &capacity,
		    sizeof(*pieces));
		pieces[pattern.count++] = (struct pattern_piece){
			is_name ? piece : text_slice(string, from, at),
			is_name };
		from = at;
	}
	pattern.pieces = pieces;
	return pattern;
}

static void
string_add_name(struct placeholders *set, struct text name)
{
	void **place = table_at(&set->found, name);

	if (*place)
		return;
	set->names = arena_grow(set->found.arena, set->names, set->count,
	    &set->capacity, sizeof(*set->names));
	set->names[set->count++] = name;
	*place = (void *)name.at;
}

bool
string_add_names(struct placeholders *set, struct text string, size_t *fault_at)
{
	struct text piece = { NULL, 0 };
	size_t at = 0;
	enum placeholder_kind kind;

	*fault_at = 0;
	while ((kind = string_next_piece(string, &at, &piece)) !=
	    PLACEHOLDER_END) {
		if (kind == PLACEHOLDER_FAULT)
			return false;
		if (kind == PLACEHOLDER_NAME)
			string_add_name(set, piece);
		*fault_at = at;
	}
	return true;
}

static struct text
string_in_braces(struct arena *arena, struct text name)
{
	return arena_join(arena, TEXTS(T("{"), name, T("}")));
}

static void
string_report_extra_name(struct arena *arena, const struct node *string,
    struct text name, const struct placeholders *wanted,
    struct diagnostics *diagnostics)
{
	size_t offset = text_offset(string->text, name.at) - 1;
	size_t known = wanted->count < KNOWN_NAMES ? wanted->count :
	    KNOWN_NAMES;

	diagnose(diagnostics, D_STRING_EXTRA_NAME,
	    scalar_place(string, offset, name.length + 2),
	    TEXTS(string_in_braces(arena, name)))->suggestion =
	    suggest(name, wanted->names, known);
}

void
string_check_text(struct arena *arena, const struct node *string,
    const struct placeholders *wanted, bool count_may_lack,
    struct diagnostics *diagnostics)
{
	struct placeholders had = { .found.arena = arena };
	size_t fault_at, wrong = 0;

	if (!string_add_names(&had, string->text, &fault_at)) {
		diagnose(diagnostics, D_STRING_BRACE,
		    scalar_place(string, fault_at, 1), NULL);
		return;
	}
	for (size_t i = 0; i < had.count && wrong < WRONG_NAMES; i++) {
		if (table_find(&wanted->found, had.names[i]))
			continue;
		string_report_extra_name(arena, string, had.names[i], wanted,
		    diagnostics);
		wrong++;
	}
	for (size_t i = 0; i < wanted->count; i++) {
		struct text name = wanted->names[i];
		if (table_find(&had.found, name) ||
		    (count_may_lack && text_equal(name, T("count"))))
			continue;
		diagnose(diagnostics, D_STRING_LACKS_NAME, string->place,
		    TEXTS(string_in_braces(arena, name)));
	}
}

static bool
string_has_text(const struct node *key, const struct node *value,
    struct diagnostics *diagnostics)
{
	if (value->kind != NODE_SCALAR)
		return false;
	if (value->text.length > 0)
		return true;
	diagnose(diagnostics, D_EMPTY_VALUE, key->place, TEXTS(key->text));
	return false;
}

static void
string_read_form(struct string_entry *entry, const struct node *key,
    const struct node *value, const struct plural_rules *rules,
    struct diagnostics *diagnostics)
{
	enum plural_category category;

	if (!plural_category_named(key->text, &category))
		diagnose(diagnostics, D_PLURAL_CATEGORY, key->place,
		    TEXTS(key->text))->suggestion = suggest(key->text,
		    plural_category_names(), PLURAL_CATEGORIES);
	else if (!plural_has(rules, category))
		diagnose(diagnostics, D_STRING_NO_RULE, key->place,
		    TEXTS(key->text));
	else if (string_has_text(key, value, diagnostics))
		entry->forms[category].text = value->text;
}

struct string_entry
string_read(const struct node *key, const struct node *value,
    const struct plural_rules *rules, struct diagnostics *diagnostics)
{
	struct string_entry entry = { .name = key->text };

	if (value->kind != NODE_MAPPING) {
		if (string_has_text(key, value, diagnostics))
			entry.forms[PLURAL_OTHER].text = value->text;
		return entry;
	}
	for (size_t i = 0; i < value->count; i++)
		string_read_form(&entry, value->keys[i], value->items[i], rules,
		    diagnostics);
	if (!node_key(value, "other"))
		diagnose(diagnostics, D_STRING_NO_OTHER, key->place, NULL);
	return entry;
}

struct placeholders
string_placeholders(struct arena *arena, const struct node *value)
{
	struct placeholders names = { .found.arena = arena };
	size_t fault_at;

	if (value->kind == NODE_SCALAR)
		string_add_names(&names, value->text, &fault_at);
	for (size_t i = 0; value->kind == NODE_MAPPING && i < value->count;
	    i++)
		if (value->items[i]->kind == NODE_SCALAR)
			string_add_names(&names, value->items[i]->text,
			    &fault_at);
	return names;
}

void
string_check_forms(struct arena *arena, const struct node *value,
    const struct placeholders *names, struct diagnostics *diagnostics)
{
	if (value->kind == NODE_SCALAR && value->text.length > 0)
		string_check_text(arena, value, names, false, diagnostics);
	for (size_t i = 0; value->kind == NODE_MAPPING && i < value->count;
	    i++) {
		const struct node *form = value->items[i];
		bool other = text_equal(value->keys[i]->text, T("other"));
		if (form->kind == NODE_SCALAR && form->text.length > 0)
			string_check_text(arena, form, names, !other,
			    diagnostics);
	}
}
