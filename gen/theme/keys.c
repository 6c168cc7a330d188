#include "theme/keys.h"

#include "diagnostics/suggest.h"

/* No mapping has more keys that are known. */
enum { FORMS = 16 };

static const struct key_form *
find_key(struct text name, const struct keys_form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (text_equal(name, form->keys[i].name))
			return &form->keys[i];
	return NULL;
}

static void
diagnose_unknown(const struct node *key, const struct keys_form *form,
    struct diagnostics *diagnostics)
{
	struct text names[FORMS];
	size_t count = 0;

	for (; count < form->count && count < FORMS; count++)
		names[count] = form->keys[count].name;
	diagnose(diagnostics, D_UNKNOWN_KEY, key->place, TEXTS(key->text,
	    text_of(form->what)))->suggestion =
	    suggest(key->text, names, count);
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
	diagnose(diagnostics, D_WRONG_TYPE, node->place,
	    TEXTS(what, kinds[kind]));
	return false;
}

static bool
is_absent(const struct node *value)
{
	return value->kind == NODE_SCALAR && value->text.length == 0;
}

static void
check_member(const struct node *key, const struct node *value,
    const struct keys_form *form, struct diagnostics *diagnostics)
{
	const struct key_form *row = find_key(key->text, form);

	if (!row)
		diagnose_unknown(key, form, diagnostics);
	else if (!is_absent(value))
		kind_check(value, row->kind, key->text, diagnostics);
	else if (row->needed)
		diagnose(diagnostics, D_EMPTY_VALUE, key->place,
		    TEXTS(key->text));
}

static bool
is_there(const struct node *mapping, struct text name)
{
	for (size_t i = 0; i < mapping->count; i++)
		if (text_equal(mapping->keys[i]->text, name))
			return true;
	return false;
}

void
keys_check(const struct node *mapping, const struct keys_form *form,
    struct diagnostics *diagnostics)
{
	if (!kind_check(mapping, NODE_MAPPING, text_of(form->what),
	    diagnostics))
		return;
	for (size_t i = 0; i < mapping->count; i++)
		check_member(mapping->keys[i], mapping->items[i], form,
		    diagnostics);
	for (size_t i = 0; i < form->count; i++) {
		const struct key_form *row = &form->keys[i];
		if (row->needed && !is_there(mapping, row->name))
			diagnose(diagnostics, D_MISSING_KEY, mapping->place,
			    TEXTS(text_of(form->what), row->name,
			    text_of(row->needed)));
	}
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

size_t
key_name_length(struct text text)
{
	size_t length = 0;

	while (length < text.length &&
	    ((text.at[length] >= 'a' && text.at[length] <= 'z') ||
	    (length > 0 && (ascii_digit(text.at[length]) ||
	    text.at[length] == '-'))))
		length++;
	return length;
}

bool
is_key_name(struct text name)
{
	return name.length > 0 && key_name_length(name) == name.length;
}
