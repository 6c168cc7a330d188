#include "theme/strings_format.h"

#include "core/utf8.h"
#include "theme/keys.h"
#include "theme/placeholder.h"

enum { MONTHS = 12 };

/* The texts of a list; absent where there is no such list. */
static const struct text *
read_words(struct arena *arena, const struct node *mapping, const char *key,
    size_t *count, struct diagnostics *diagnostics)
{
	const struct node *list = key_value(mapping, key, NODE_SEQUENCE);
	struct text *words;

	*count = 0;
	if (!list)
		return NULL;
	words = ARENA_NEW(arena, struct text, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *item = list->items[i];
		if (!kind_check(item, NODE_SCALAR, text_of(key), diagnostics))
			continue;
		if (item->text.length)
			words[(*count)++] = item->text;
		else
			diagnose(diagnostics, D_EMPTY_VALUE, item->place,
			    TEXTS(text_of(key)));
	}
	return words;
}

struct reference_words
reference_read(struct arena *arena, const struct node *mapping,
    struct diagnostics *diagnostics)
{
	static const struct key_form keys[] = {
		{ TEXT("introduce"), NODE_SEQUENCE,
		    "the words before a recommendation's number" },
		{ TEXT("join"), NODE_SEQUENCE, NULL },
		{ TEXT("range"), NODE_SEQUENCE, NULL },
		{ TEXT("elsewhere"), NODE_SEQUENCE, NULL },
		{ TEXT("vague"), NODE_SEQUENCE, NULL },
	};
	static const struct keys_form form = { "'reference'", keys,
		sizeof(keys) / sizeof(keys[0]) };
	struct reference_words words = { .next = NULL };

	keys_check(mapping, &form, diagnostics);
	words.introduce = read_words(arena, mapping, "introduce",
	    &words.introduce_count, diagnostics);
	if (words.introduce && words.introduce_count == 0)
		diagnose(diagnostics, D_EMPTY_VALUE,
		    node_key(mapping, "introduce")->place,
		    TEXTS(T("introduce")));
	words.join = read_words(arena, mapping, "join", &words.join_count,
	    diagnostics);
	words.range = read_words(arena, mapping, "range", &words.range_count,
	    diagnostics);
	words.elsewhere = read_words(arena, mapping, "elsewhere",
	    &words.elsewhere_count, diagnostics);
	words.vague = read_words(arena, mapping, "vague", &words.vague_count,
	    diagnostics);
	return words;
}

void
months_read(struct strings *strings, const struct node *list,
    struct diagnostics *diagnostics)
{
	struct arena arena = { NULL };

	if (list->count != MONTHS) {
		diagnose(diagnostics, D_STRINGS_MONTHS, list->place,
		    TEXTS(arena_format(&arena, "%zu", list->count)));
		arena_release(&arena);
		return;
	}
	for (size_t i = 0; i < MONTHS; i++) {
		const struct node *month = list->items[i];
		if (!kind_check(month, NODE_SCALAR, T("months"), diagnostics))
			continue;
		if (month->text.length == 0)
			diagnose(diagnostics, D_EMPTY_VALUE, month->place,
			    TEXTS(T("months")));
		strings->months[i] = month->text;
	}
}

/* The pattern, where it has exactly the names that `model` has. */
static struct pattern
read_pattern(struct arena *arena, const struct node *mapping,
    const char *key, struct text model, struct diagnostics *diagnostics)
{
	const struct node *pattern = key_value(mapping, key, NODE_SCALAR);
	struct placeholders names = { .found.arena = arena };
	size_t faults = diagnostics->count, fault_at;

	if (!pattern)
		return (struct pattern){ .count = 0 };
	placeholders_add(&names, model, &fault_at);
	placeholders_check(arena, pattern, &names, false, diagnostics);
	if (faults != diagnostics->count)
		return (struct pattern){ .count = 0 };
	return pattern_cut(arena, pattern->text);
}

void
dates_read(struct arena *arena, struct strings *strings,
    const struct node *mapping, struct diagnostics *diagnostics)
{
	static const struct key_form keys[] = {
		{ TEXT("day"), NODE_SCALAR, "{day} {month} {year}" },
		{ TEXT("first"), NODE_SCALAR, NULL },
		{ TEXT("month"), NODE_SCALAR, "{month} {year}" },
	};
	static const struct keys_form form = { "'dates'", keys,
		sizeof(keys) / sizeof(keys[0]) };

	keys_check(mapping, &form, diagnostics);
	strings->day_pattern = read_pattern(arena, mapping, "day",
	    T("{day}{month}{year}"), diagnostics);
	strings->first_pattern = read_pattern(arena, mapping, "first",
	    T("{month}{year}"), diagnostics);
	strings->month_pattern = read_pattern(arena, mapping, "month",
	    T("{month}{year}"), diagnostics);
}

void
digits_read(struct strings *strings, const struct node *text,
    struct diagnostics *diagnostics)
{
	if (utf8_count(text->text) > 1 ||
	    (text->text.length && ascii_digit(text->text.at[0])))
		diagnose(diagnostics, D_STRINGS_DIGITS, text->place,
		    TEXTS(text->text));
	else
		strings->group_separator = text->text;
}

void
lower_labels_read(struct strings *strings, const struct node *text,
    struct diagnostics *diagnostics)
{
	strings->lower_labels = text_equal(text->text, T("true"));
	if (!strings->lower_labels && !text_equal(text->text, T("false")))
		diagnose(diagnostics, D_NOT_BOOLEAN, text->place,
		    TEXTS(T("lower-labels"), text->text));
}
