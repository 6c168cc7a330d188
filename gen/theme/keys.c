#include "theme/keys.h"

#include "core/suggest.h"

/* No mapping has more keys that are known. */
enum { FORMS = 16 };

static const struct key_form *
find_form(struct text key, const struct key_form *forms, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(key, forms[i].name))
			return &forms[i];
	return NULL;
}

static void
diagnose_unknown(const struct node *key, const struct key_form *forms,
    size_t count, struct diagnostics *diagnostics)
{
	struct text names[FORMS];

	for (size_t i = 0; i < count && i < FORMS; i++)
		names[i] = forms[i].name;
	diagnose(diagnostics, D_THEME_KEY, key->place,
	    TEXTS(key->text))->suggestion =
	    suggest(key->text, names, count < FORMS ? count : FORMS);
}

bool
kind_check(const struct node *node, enum node_kind kind, struct text what,
    struct diagnostics *diagnostics)
{
	static const struct text kinds[] = {
		[NODE_SCALAR] = TEXT("a text"),
		[NODE_SEQUENCE] = TEXT("a list: [one, two], or an item a "
		    "line behind a dash"),
		[NODE_MAPPING] = TEXT("keys with values: {key: value}, or "
		    "a key a line"),
	};

	if (node->kind == kind)
		return true;
	diagnose(diagnostics, D_THEME_KIND, node->place,
	    TEXTS(what, kinds[kind]));
	return false;
}

static bool
is_absent(const struct node *value)
{
	return value->kind == NODE_SCALAR && !value->text.at;
}

static bool
check_member(const struct node *key, const struct node *value,
    const struct key_form *forms, size_t count,
    struct diagnostics *diagnostics)
{
	const struct key_form *form = find_form(key->text, forms, count);

	if (!form) {
		diagnose_unknown(key, forms, count, diagnostics);
		return false;
	}
	return is_absent(value) ||
	    kind_check(value, form->kind, key->text, diagnostics);
}

static bool
is_given(const struct node *mapping, struct text name)
{
	for (size_t i = 0; i < mapping->count; i++)
		if (text_equal(mapping->keys[i]->text, name))
			return !is_absent(mapping->items[i]);
	return false;
}

bool
keys_check(const struct node *mapping, const struct key_form *forms,
    size_t count, struct diagnostics *diagnostics)
{
	bool fits = true;

	if (!kind_check(mapping, NODE_MAPPING, T("this"), diagnostics))
		return false;
	for (size_t i = 0; i < mapping->count; i++)
		if (!check_member(mapping->keys[i], mapping->items[i], forms,
		    count, diagnostics))
			fits = false;
	for (size_t i = 0; i < count; i++) {
		if (!forms[i].required || is_given(mapping, forms[i].name))
			continue;
		diagnose(diagnostics, D_THEME_KEY_MISSING, mapping->place,
		    TEXTS(forms[i].name));
		fits = false;
	}
	return fits;
}

const struct node *
key_value(const struct node *mapping, const char *key, enum node_kind kind)
{
	const struct node *value = node_member(mapping, key);

	return value && value->kind == kind ? value : NULL;
}

struct text
key_text(const struct node *mapping, const char *key)
{
	const struct node *value = key_value(mapping, key, NODE_SCALAR);

	return value ? value->text : (struct text){ NULL, 0 };
}

bool
is_key_name(struct text name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];
		bool letter = c >= 'a' && c <= 'z';
		if (!letter && (i == 0 || (!ascii_digit(c) && c != '-')))
			return false;
	}
	return name.length > 0;
}
