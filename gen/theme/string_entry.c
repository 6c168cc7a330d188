#include "theme/string_entry.h"

#include "diagnostics/suggest.h"

static bool
has_text(const struct node *key, const struct node *value,
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
read_form(struct string_entry *entry, const struct node *key,
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
	else if (has_text(key, value, diagnostics))
		entry->forms[category].text = value->text;
}

struct string_entry
string_read(const struct node *key, const struct node *value,
    const struct plural_rules *rules, struct diagnostics *diagnostics)
{
	struct string_entry entry = { .name = key->text };

	if (value->kind != NODE_MAPPING) {
		if (has_text(key, value, diagnostics))
			entry.forms[PLURAL_OTHER].text = value->text;
		return entry;
	}
	for (size_t i = 0; i < value->count; i++)
		read_form(&entry, value->keys[i], value->items[i], rules,
		    diagnostics);
	if (!node_key(value, "other"))
		diagnose(diagnostics, D_STRING_NO_OTHER, key->place, NULL);
	return entry;
}

struct placeholders
string_names(struct arena *arena, const struct node *value)
{
	struct placeholders names = { .found.arena = arena };
	size_t fault_at;

	if (value->kind == NODE_SCALAR)
		placeholders_add(&names, value->text, &fault_at);
	for (size_t i = 0; value->kind == NODE_MAPPING && i < value->count;
	    i++)
		if (value->items[i]->kind == NODE_SCALAR)
			placeholders_add(&names, value->items[i]->text,
			    &fault_at);
	return names;
}

void
string_check_names(struct arena *arena, const struct node *value,
    const struct placeholders *names, struct diagnostics *diagnostics)
{
	if (value->kind == NODE_SCALAR && value->text.length > 0)
		placeholders_check(arena, value, names, false, diagnostics);
	for (size_t i = 0; value->kind == NODE_MAPPING && i < value->count;
	    i++) {
		const struct node *form = value->items[i];
		bool other = text_equal(value->keys[i]->text, T("other"));
		if (form->kind == NODE_SCALAR && form->text.length > 0)
			placeholders_check(arena, form, names, !other,
			    diagnostics);
	}
}
