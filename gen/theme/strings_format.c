#include "theme/strings_format.h"

#include "core/utf8.h"
#include "theme/placeholder.h"

enum { MONTHS = 12 };

/* Returns the texts of a list, or NULL if there is no such list. Leaves out
   items that are no text, which the schema has reported. */
static const struct text *
read_words(struct arena *arena, const struct node *mapping, const char *key,
    size_t *count)
{
	const struct node *list = node_member_of(mapping, key,
	    NODE_SEQUENCE);
	struct text *words;

	*count = 0;
	if (!list)
		return NULL;
	words = ARENA_NEW(arena, struct text, list->count);
	for (size_t i = 0; i < list->count; i++) {
		const struct node *item = list->items[i];
		if (item->kind == NODE_SCALAR && item->text.length)
			words[(*count)++] = item->text;
	}
	return words;
}

struct reference_words
reference_read(struct arena *arena, const struct node *mapping)
{
	struct reference_words words = { .next = NULL };

	words.introduce = read_words(arena, mapping, "introduce",
	    &words.introduce_count);
	words.join = read_words(arena, mapping, "join", &words.join_count);
	words.range = read_words(arena, mapping, "range", &words.range_count);
	words.elsewhere = read_words(arena, mapping, "elsewhere",
	    &words.elsewhere_count);
	words.vague = read_words(arena, mapping, "vague", &words.vague_count);
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
		if (month->kind == NODE_SCALAR)
			strings->months[i] = month->text;
	}
}

/* The pattern, where it has exactly the names that `model` has. */
static struct pattern
read_pattern(struct arena *arena, const struct node *mapping,
    const char *key, struct text model, struct diagnostics *diagnostics)
{
	const struct node *pattern = node_member_of(mapping, key, NODE_SCALAR);
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
lower_labels_read(struct strings *strings, const struct node *text)
{
	strings->lower_labels = text_equal(text->text, T("true"));
}
