#include <stdlib.h>

#include "core/buffer.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/string_entry.h"
#include "theme/strings_file.h"
#include "theme/strings_format.h"

/* How many names are looked through for the one that was meant, and for how
   many unknown ones that is done. */
enum { KNOWN_NAMES = 256, SUGGESTIONS = 256 };

struct reader {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct strings *strings;
	struct layers own;		/* the language's own files */
	struct layers english;		/* the reference */
	bool is_english;		/* the language is one of English */
	struct english_string **list;	/* English ones as they were found */
	size_t count, capacity;
	struct table by_name;		/* the same */
	struct table own_by_name;	/* struct string_entry */
	size_t unknown;			/* own ones that English lacks */
	struct buffer missing;		/* "months, skip" */
};

/* English has it and the language has not, or no one has. */
static void
lacks(struct reader *reader, struct text name, bool in_english)
{
	const struct layers *english = &reader->english;
	struct place place = english->roots[english->count - 1]->place;

	if (!in_english)
		diagnose(reader->diagnostics, D_STRINGS_ENGLISH_LACKS,
		    (struct place){ .file = place.file }, TEXTS(name));
	else if (!reader->is_english) {
		if (buffer_length(&reader->missing))
			sink_string(&reader->missing.sink, ", ");
		sink_put(&reader->missing.sink, name);
	}
}

/* The key's value, the language's own or else that of English; or null. */
static const struct node *
wanted(struct reader *reader, const char *key, enum node_kind kind)
{
	const struct node *value = layers_value(&reader->own, key, kind);

	if (value)
		return value;
	value = layers_value(&reader->english, key, kind);
	lacks(reader, text_of(key), value);
	return value;
}

static void
read_formats(struct reader *reader)
{
	struct strings *strings = reader->strings;
	struct arena *arena = reader->arena;
	struct diagnostics *diagnostics = reader->diagnostics;
	const struct node *node;

	if ((node = wanted(reader, "reference", NODE_MAPPING)))
		strings->reference = reference_read(arena, node);
	if ((node = wanted(reader, "months", NODE_SEQUENCE)))
		months_read(strings, node, diagnostics);
	if ((node = wanted(reader, "dates", NODE_MAPPING)))
		dates_read(arena, strings, node, diagnostics);
	if ((node = wanted(reader, "digits", NODE_SCALAR)))
		digits_read(strings, node, diagnostics);
	/* Other languages say so themselves. */
	node = layers_value(&reader->own, "lower-labels", NODE_SCALAR);
	if (!node && (reader->is_english || strings->borrowed))
		node = layers_value(&reader->english, "lower-labels",
		    NODE_SCALAR);
	if (node)
		lower_labels_read(strings, node);
}

static void
read_plural(struct reader *reader)
{
	static const struct node none = { .kind = NODE_MAPPING };
	struct strings *strings = reader->strings;
	const struct node *english = layers_value(&reader->english, "plural",
	    NODE_MAPPING);
	const struct node *own = layers_value(&reader->own, "plural",
	    NODE_MAPPING);

	if (!english)
		lacks(reader, T("plural"), false);
	strings->english_rules = plural_rules_read(reader->arena,
	    english ? english : &none, reader->diagnostics);
	if (!own && (reader->is_english || reader->own.count == 0))
		strings->rules = strings->english_rules;
	else
		strings->rules = plural_rules_read(reader->arena,
		    own ? own : &none, reader->diagnostics);
}

static struct english_string *
english_string(struct reader *reader, const struct node *key,
    const struct node *value)
{
	struct english_string *string = table_find(&reader->by_name,
	    key->text);

	if (string)
		return string;
	string = ARENA_NEW(reader->arena, struct english_string, 1);
	string->entry.name = key->text;
	string->names = string_names(reader->arena, value);
	*table_at(&reader->by_name, key->text) = string;
	reader->list = arena_grow(reader->arena, reader->list, reader->count,
	    &reader->capacity, sizeof(*reader->list));
	reader->list[reader->count++] = string;
	return string;
}

/* The first that is met, the root's, is the reference for its names. */
static void
read_english(struct reader *reader, const struct node *key,
    const struct node *value)
{
	struct english_string *string;
	struct string_entry entry;

	if (!value_is_name(key->text)) {
		diagnose(reader->diagnostics, D_STRING_NAME, key->place,
		    TEXTS(key->text));
		return;
	}
	string = english_string(reader, key, value);
	entry = string_read(key, value, reader->strings->english_rules,
	    reader->diagnostics);
	string_check_names(reader->arena, value, &string->names,
	    reader->diagnostics);
	if (entry.forms[PLURAL_OTHER].text.at)
		string->entry = entry;
}

static struct text
nearest_string(const struct reader *reader, struct text name)
{
	struct text known[KNOWN_NAMES];
	size_t count = 0;

	for (; count < reader->count && count < KNOWN_NAMES; count++)
		known[count] = reader->list[count]->entry.name;
	return suggest(name, known, count);
}

static void
diagnose_unknown(struct reader *reader, const struct node *key)
{
	struct diagnostic *one = diagnose(reader->diagnostics,
	    D_STRING_UNKNOWN, key->place, TEXTS(key->text));

	if (reader->unknown++ < SUGGESTIONS)
		one->suggestion = nearest_string(reader, key->text);
}

static void
read_own(struct reader *reader, const struct node *key,
    const struct node *value)
{
	const struct english_string *english = table_find(&reader->by_name,
	    key->text);
	struct string_entry *entry;
	void **place;

	if (!english) {
		diagnose_unknown(reader, key);
		return;
	}
	entry = ARENA_NEW(reader->arena, struct string_entry, 1);
	*entry = string_read(key, value, reader->strings->rules,
	    reader->diagnostics);
	string_check_names(reader->arena, value, &english->names,
	    reader->diagnostics);
	place = table_at(&reader->own_by_name, key->text);
	if (!*place || entry->forms[PLURAL_OTHER].text.at)
		*place = entry;
}

/* From the root's file to the child's, so that the child's win. */
static void
read_strings(struct reader *reader, const struct layers *layers,
    void (*read)(struct reader *reader, const struct node *key,
    const struct node *value))
{
	for (size_t i = layers->count; i-- > 0;) {
		const struct node *strings = node_member_of(layers->roots[i],
		    "strings", NODE_MAPPING);
		for (size_t j = 0; strings && j < strings->count; j++)
			read(reader, strings->keys[j], strings->items[j]);
	}
}

static int
by_name(const void *a, const void *b)
{
	const struct string_entry *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static void
cut_forms(struct arena *arena, struct string_entry *entry)
{
	for (size_t i = 0; i < PLURAL_CATEGORIES; i++)
		if (entry->forms[i].text.at)
			entry->forms[i] = pattern_cut(arena,
			    entry->forms[i].text);
}

static void
merge_strings(struct reader *reader)
{
	struct string_entry *entries = ARENA_NEW(reader->arena,
	    struct string_entry, reader->count);

	for (size_t i = 0; i < reader->count; i++) {
		const struct english_string *english = reader->list[i];
		const struct string_entry *own = table_find(
		    &reader->own_by_name, english->entry.name);
		entries[i] = own ? *own : english->entry;
		cut_forms(reader->arena, &entries[i]);
		if (own || reader->is_english)
			continue;
		entries[i].language = T("en");
		lacks(reader, english->entry.name, true);
	}
	if (reader->count)
		qsort(entries, reader->count, sizeof(*entries), by_name);
	reader->strings->entries = entries;
	reader->strings->count = reader->count;
}

/* Reports all strings that the program asks for and English lacks at once. */
static void
find_named_strings(struct reader *reader)
{
	struct strings *strings = reader->strings;
	struct buffer missing;

	buffer_begin(&missing);
	for (enum string_name i = 0; i < STRING_NONE; i++) {
		struct string_entry wanted = { .name = string_name_text(i) };
		strings->named[i] = strings->count == 0 ? NULL :
		    bsearch(&wanted, strings->entries, strings->count,
		    sizeof(wanted), by_name);
		if (strings->named[i])
			continue;
		if (buffer_length(&missing))
			sink_string(&missing.sink, "', '");
		sink_put(&missing.sink, wanted.name);
	}
	if (buffer_length(&missing))
		lacks(reader, buffer_text(&missing), false);
	buffer_release(&missing);
}

static void
warn(struct reader *reader)
{
	const struct layers *own = &reader->own;
	struct text missing = buffer_text(&reader->missing);

	if (reader->strings->borrowed)
		diagnose(reader->diagnostics, D_STRINGS_BORROWED,
		    (struct place){ 0 }, TEXTS(reader->strings->language));
	else if (missing.length)
		diagnose(reader->diagnostics, D_STRINGS_INCOMPLETE,
		    (struct place){ .file =
		    own->roots[own->count - 1]->place.file }, TEXTS(missing));
}

/* Finds the files, and whose words they are. */
static void
find_files(struct reader *reader, struct theme *theme, struct text language)
{
	struct strings *strings = reader->strings;
	struct text first = text_slice(language, 0,
	    text_until(language, '-', 0));

	strings->language = language;
	strings->direction = language_direction(language);
	strings->own = first;
	reader->is_english = text_equal_caseless(first, T("en"));
	layers_add(&reader->english, theme, T("en"), reader->diagnostics);
	if (first.length < language.length)
		layers_add(&reader->own, theme, language,
		    reader->diagnostics);
	if (reader->own.count)
		strings->own = language;
	if (!reader->is_english)
		layers_add(&reader->own, theme, first, reader->diagnostics);
	strings->borrowed = reader->own.count == 0 && !reader->is_english;
	if (strings->borrowed)
		strings->own = T("en");
}

const struct strings *
strings_read(struct arena *arena, struct theme *theme, struct text language,
    struct diagnostics *diagnostics)
{
	struct reader reader = { .arena = arena, .diagnostics = diagnostics };
	size_t faults = diagnostics->count;

	reader.strings = ARENA_NEW(arena, struct strings, 1);
	reader.by_name.arena = reader.own_by_name.arena = arena;
	find_files(&reader, theme, language);
	if (reader.english.count == 0) {
		if (faults == diagnostics->count)
			diagnose(diagnostics, D_STRINGS_NO_ENGLISH,
			    (struct place){ 0 }, TEXTS(theme->folder->name));
		return NULL;
	}
	buffer_begin(&reader.missing);
	read_plural(&reader);
	read_formats(&reader);
	read_strings(&reader, &reader.english, read_english);
	read_strings(&reader, &reader.own, read_own);
	merge_strings(&reader);
	find_named_strings(&reader);
	warn(&reader);
	buffer_release(&reader.missing);
	return reader.strings;
}
