#include <stdlib.h>

#include "core/buffer.h"
#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/folder.h"
#include "theme/string_entry.h"
#include "theme/strings_file.h"

/* The most names that are compared for a suggestion, and the most unknown
   names that get one. */
enum { KNOWN_STRINGS = 256, SUGGESTIONS = 256 };

struct strings_reader {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct strings *strings;
	struct strings_files own;		/* the language's own files */
	struct strings_files english;		/* the reference */
	bool is_english;		/* the language is one of English */
	struct english_string **list;	/* English strings in file order */
	size_t count, capacity;
	struct table by_name;		/* of `list` */
	struct table own_by_name;	/* of struct string_entry */
	size_t unknown;			/* number of those English lacks */
	struct buffer missing;		/* "months, skip" */
};

/* Notes a string that the language lacks for one warning of all; reports a
   string that English lacks, too. */
static void
strings_lack(struct strings_reader *reader, struct text name, bool in_english)
{
	const struct strings_files *english = &reader->english;
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

/* Returns the key's value, the language's own or else that of English, or
   NULL. */
static const struct node *
strings_wanted(struct strings_reader *reader, const char *key,
    enum node_kind kind)
{
	const struct node *value = strings_files_value(&reader->own, key, kind);

	if (value)
		return value;
	value = strings_files_value(&reader->english, key, kind);
	strings_lack(reader, text_of(key), value);
	return value;
}

static void
strings_read_formats(struct strings_reader *reader)
{
	struct strings *strings = reader->strings;
	struct arena *arena = reader->arena;
	struct diagnostics *diagnostics = reader->diagnostics;
	const struct node *node;

	if ((node = strings_wanted(reader, "reference", NODE_MAPPING)))
		strings->reference = strings_read_reference(arena, node);
	if ((node = strings_wanted(reader, "months", NODE_SEQUENCE)))
		strings_read_months(strings, node, diagnostics);
	if ((node = strings_wanted(reader, "dates", NODE_MAPPING)))
		strings_read_dates(arena, strings, node, diagnostics);
	if ((node = strings_wanted(reader, "digits", NODE_SCALAR)))
		strings_read_digits(strings, node, diagnostics);
	/* Another language does not take this key from English. */
	node = strings_files_value(&reader->own, "lower-labels", NODE_SCALAR);
	if (!node && (reader->is_english || strings->borrowed))
		node = strings_files_value(&reader->english, "lower-labels",
		    NODE_SCALAR);
	if (node)
		strings_read_lower_labels(strings, node);
}

static void
strings_read_plural(struct strings_reader *reader)
{
	static const struct node none = { .kind = NODE_MAPPING };
	struct strings *strings = reader->strings;
	const struct node *english = strings_files_value(&reader->english,
	    "plural", NODE_MAPPING);
	const struct node *own = strings_files_value(&reader->own, "plural",
	    NODE_MAPPING);

	if (!english)
		strings_lack(reader, T("plural"), false);
	strings->english_rules = plural_rules_read(reader->arena,
	    english ? english : &none, reader->diagnostics);
	if (!own && (reader->is_english || reader->own.count == 0))
		strings->rules = strings->english_rules;
	else
		strings->rules = plural_rules_read(reader->arena,
		    own ? own : &none, reader->diagnostics);
}

static struct english_string *
strings_english(struct strings_reader *reader, const struct node *key,
    const struct node *value)
{
	struct english_string *string = table_find(&reader->by_name,
	    key->text);

	if (string)
		return string;
	string = ARENA_NEW(reader->arena, struct english_string, 1);
	string->entry.name = key->text;
	string->names = string_placeholders(reader->arena, value);
	*table_at(&reader->by_name, key->text) = string;
	reader->list = arena_grow(reader->arena, reader->list, reader->count,
	    &reader->capacity, sizeof(*reader->list));
	reader->list[reader->count++] = string;
	return string;
}

/* Reads an English string. The first one met, the root's, is the reference for
   its names. */
static void
strings_read_english(struct strings_reader *reader, const struct node *key,
    const struct node *value)
{
	struct english_string *string;
	struct string_entry entry;

	if (!value_is_name(key->text)) {
		diagnose(reader->diagnostics, D_STRING_NAME, key->place,
		    TEXTS(key->text));
		return;
	}
	string = strings_english(reader, key, value);
	entry = string_read(key, value, reader->strings->english_rules,
	    reader->diagnostics);
	string_check_forms(reader->arena, value, &string->names,
	    reader->diagnostics);
	if (entry.forms[PLURAL_OTHER].text.at)
		string->entry = entry;
}

static struct text
strings_nearest(const struct strings_reader *reader, struct text name)
{
	struct text known[KNOWN_STRINGS];
	size_t count = 0;

	for (; count < reader->count && count < KNOWN_STRINGS; count++)
		known[count] = reader->list[count]->entry.name;
	return suggest(name, known, count);
}

static void
strings_report_unknown(struct strings_reader *reader, const struct node *key)
{
	struct diagnostic *one = diagnose(reader->diagnostics,
	    D_STRING_UNKNOWN, key->place, TEXTS(key->text));

	if (reader->unknown++ < SUGGESTIONS)
		one->suggestion = strings_nearest(reader, key->text);
}

static void
strings_read_own(struct strings_reader *reader, const struct node *key,
    const struct node *value)
{
	const struct english_string *english = table_find(&reader->by_name,
	    key->text);
	struct string_entry *entry;
	void **place;

	if (!english) {
		strings_report_unknown(reader, key);
		return;
	}
	entry = ARENA_NEW(reader->arena, struct string_entry, 1);
	*entry = string_read(key, value, reader->strings->rules,
	    reader->diagnostics);
	string_check_forms(reader->arena, value, &english->names,
	    reader->diagnostics);
	place = table_at(&reader->own_by_name, key->text);
	if (!*place || entry->forms[PLURAL_OTHER].text.at)
		*place = entry;
}

/* Reads from the root's file to the child's, so that the child's win. */
static void
strings_read_entries(struct strings_reader *reader,
    const struct strings_files *files, void
    (*read)(struct strings_reader *reader, const struct node *key,
    const struct node *value))
{
	for (size_t i = files->count; i-- > 0;) {
		const struct node *strings = node_member_of(files->roots[i],
		    "strings", NODE_MAPPING);
		for (size_t j = 0; strings && j < strings->count; j++)
			read(reader, strings->keys[j], strings->items[j]);
	}
}

static int
string_compare_names(const void *a, const void *b)
{
	const struct string_entry *x = a, *y = b;

	return text_compare(x->name, y->name);
}

static void
strings_cut_forms(struct arena *arena, struct string_entry *entry)
{
	for (size_t i = 0; i < PLURAL_CATEGORIES; i++)
		if (entry->forms[i].text.at)
			entry->forms[i] = string_pattern(arena,
			    entry->forms[i].text);
}

static void
strings_merge(struct strings_reader *reader)
{
	struct string_entry *entries = ARENA_NEW(reader->arena,
	    struct string_entry, reader->count);

	for (size_t i = 0; i < reader->count; i++) {
		const struct english_string *english = reader->list[i];
		const struct string_entry *own = table_find(
		    &reader->own_by_name, english->entry.name);
		entries[i] = own ? *own : english->entry;
		strings_cut_forms(reader->arena, &entries[i]);
		if (own || reader->is_english)
			continue;
		entries[i].language = T("en");
		strings_lack(reader, english->entry.name, true);
	}
	if (reader->count)
		qsort(entries, reader->count, sizeof(*entries),
		    string_compare_names);
	reader->strings->entries = entries;
	reader->strings->count = reader->count;
}

/* Reports all strings that the program asks for and English lacks at once. */
static void
strings_find_named(struct strings_reader *reader)
{
	struct strings *strings = reader->strings;
	struct buffer missing;

	buffer_begin(&missing);
	for (enum string_name i = 0; i < STRING_NONE; i++) {
		struct string_entry wanted = { .name = string_name_text(i) };
		strings->named[i] = strings->count == 0 ? NULL :
		    bsearch(&wanted, strings->entries, strings->count,
		    sizeof(wanted), string_compare_names);
		if (strings->named[i])
			continue;
		if (buffer_length(&missing))
			sink_string(&missing.sink, "', '");
		sink_put(&missing.sink, wanted.name);
	}
	if (buffer_length(&missing))
		strings_lack(reader, buffer_text(&missing), false);
	buffer_release(&missing);
}

static void
strings_warn(struct strings_reader *reader)
{
	const struct strings_files *own = &reader->own;
	struct text missing = buffer_text(&reader->missing);

	if (reader->strings->borrowed)
		diagnose(reader->diagnostics, D_STRINGS_BORROWED,
		    (struct place){ 0 }, TEXTS(reader->strings->language));
	else if (missing.length)
		diagnose(reader->diagnostics, D_STRINGS_INCOMPLETE,
		    (struct place){ .file =
		    own->roots[own->count - 1]->place.file }, TEXTS(missing));
}

/* Finds the files, and the language that the words are in. */
static void
strings_find_files(struct strings_reader *reader, struct theme *theme,
    struct text language)
{
	struct strings *strings = reader->strings;
	struct text first = text_slice(language, 0,
	    text_until(language, '-', 0));

	strings->language = language;
	strings->direction = language_direction(language);
	strings->own = first;
	reader->is_english = text_equal_caseless(first, T("en"));
	strings_files_add(&reader->english, theme, T("en"),
	    reader->diagnostics);
	if (first.length < language.length)
		strings_files_add(&reader->own, theme, language,
		    reader->diagnostics);
	if (reader->own.count)
		strings->own = language;
	if (!reader->is_english)
		strings_files_add(&reader->own, theme, first,
		    reader->diagnostics);
	strings->borrowed = reader->own.count == 0 && !reader->is_english;
	if (strings->borrowed)
		strings->own = T("en");
}

const struct strings *
strings_read(struct arena *arena, struct theme *theme, struct text language,
    struct diagnostics *diagnostics)
{
	struct strings_reader reader = { .arena = arena, .diagnostics =
	    diagnostics };
	size_t faults = diagnostics->count;

	reader.strings = ARENA_NEW(arena, struct strings, 1);
	reader.by_name.arena = reader.own_by_name.arena = arena;
	strings_find_files(&reader, theme, language);
	if (reader.english.count == 0) {
		if (faults == diagnostics->count)
			diagnose(diagnostics, D_STRINGS_NO_ENGLISH,
			    (struct place){ 0 }, TEXTS(theme->folder->name));
		return NULL;
	}
	buffer_begin(&reader.missing);
	strings_read_plural(&reader);
	strings_read_formats(&reader);
	strings_read_entries(&reader, &reader.english, strings_read_english);
	strings_read_entries(&reader, &reader.own, strings_read_own);
	strings_merge(&reader);
	strings_find_named(&reader);
	strings_warn(&reader);
	buffer_release(&reader.missing);
	return reader.strings;
}

static void
strings_check_folder(struct arena *arena, struct theme *theme,
    const struct theme_folder *folder, struct diagnostics *diagnostics)
{
	struct folder_entry *entries;
	size_t count;

	folder_list_entries(arena, path_join(arena, folder->path, T("strings")),
	    &entries, &count, diagnostics);
	for (size_t i = 0; i < count; i++) {
		struct text tag = strings_file_tag(entries[i].name);
		if (tag.at)
			strings_read(arena, theme, arena_copy(arena, tag),
			    diagnostics);
	}
}

void
strings_check(struct arena *arena, struct theme *theme,
    struct diagnostics *diagnostics)
{
	for (const struct theme_folder *folder = theme->folder; folder;
	    folder = folder->parent)
		strings_check_folder(arena, theme, folder, diagnostics);
}
