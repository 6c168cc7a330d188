#include "theme/strings_file.h"

#include "core/utf8.h"
#include "schema/value_formats.h"
#include "theme/folder.h"
#include "theme/string_entry.h"
#include "theme/theme_schema.h"

enum { MONTHS = 12 };

static void
strings_check_file(const struct node *root, struct text tag,
    struct diagnostics *diagnostics)
{
	const struct node *language = node_member_of(root, "language",
	    NODE_SCALAR);

	schema_check(&schema_strings, root, diagnostics);
	if (language && value_is_language(language->text) &&
	    !text_equal_caseless(language->text, tag))
		diagnose(diagnostics, D_STRINGS_LANGUAGE, language->place,
		    TEXTS(tag, language->text));
}

struct text
strings_file_tag(struct text name)
{
	static const struct text ending = TEXT(".yaml");
	struct text none = { NULL, 0 }, tag;

	if (!text_ends(name, ending))
		return none;
	tag = text_slice(name, 0, name.length - ending.length);
	return value_is_language(tag) ? tag : none;
}

/* Returns true if a file of that name was meant to hold strings, even if the
   rest of its name is wrong. */
static bool
strings_is_yaml_file(struct text name)
{
	size_t dot = name.length;

	while (dot > 0 && name.at[dot - 1] != '.')
		dot--;
	name = text_slice(name, dot, name.length);
	return dot > 0 && (text_equal_caseless(name, T("yaml")) ||
	    text_equal_caseless(name, T("yml")));
}

void
strings_files_check(struct arena *arena, struct text path,
    struct diagnostics *diagnostics)
{
	struct text folder = path_join(arena, path, T("strings"));
	struct folder_entry *files;
	size_t count;

	folder_list_entries(arena, folder, &files, &count, diagnostics);
	for (size_t i = 0; i < count; i++)
		if (strings_is_yaml_file(files[i].name) &&
		    !strings_file_tag(files[i].name).at)
			diagnose(diagnostics, D_STRINGS_FILE,
			    folder_place_of_file(arena, path_join(arena, folder,
			    files[i].name)), NULL);
}

static void
strings_add_file(struct strings_files *files, struct theme *theme,
    struct text path, struct text tag, struct diagnostics *diagnostics)
{
	const struct source_file *file = folder_read_file(theme->arena, path,
	    diagnostics);
	const struct node *root;

	if (!file)
		return;
	root = yaml_read(theme->arena, file, diagnostics);
	if (!root)
		return;
	strings_check_file(root, tag, diagnostics);
	files->roots = arena_grow(theme->arena, files->roots,
	    files->count, &files->capacity, sizeof(*files->roots));
	files->roots[files->count++] = root;
}

void
strings_files_add(struct strings_files *files, struct theme *theme,
    struct text tag, struct diagnostics *diagnostics)
{
	const struct theme_folder *folder = theme->folder;

	for (; folder; folder = folder->parent) {
		struct text path = path_join(theme->arena, folder->path,
		    T("strings"));
		struct folder_entry *entries;
		size_t count;
		folder_list_entries(theme->arena, path, &entries, &count,
		    diagnostics);
		for (size_t i = 0; i < count; i++)
			if (text_equal_caseless(
			    strings_file_tag(entries[i].name), tag))
				strings_add_file(files, theme,
				    path_join(theme->arena, path,
				    entries[i].name), tag, diagnostics);
	}
}

const struct node *
strings_files_value(const struct strings_files *files, const char *key,
    enum node_kind kind)
{
	for (size_t i = 0; i < files->count; i++) {
		const struct node *value = node_member_of(files->roots[i], key,
		    kind);
		if (value)
			return value;
	}
	return NULL;
}

/* Returns the texts of a list, or NULL if there is no such list. Leaves out
   items that are no text, which the schema has reported. */
static const struct text *
strings_read_words(struct arena *arena, const struct node *mapping,
    const char *key, size_t *count)
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
strings_read_reference(struct arena *arena, const struct node *mapping)
{
	struct reference_words words = { .next = NULL };

	words.introduce = strings_read_words(arena, mapping, "introduce",
	    &words.introduce_count);
	words.join = strings_read_words(arena, mapping, "join",
	    &words.join_count);
	words.range = strings_read_words(arena, mapping, "range",
	    &words.range_count);
	words.elsewhere = strings_read_words(arena, mapping, "elsewhere",
	    &words.elsewhere_count);
	words.vague = strings_read_words(arena, mapping, "vague",
	    &words.vague_count);
	return words;
}

void
strings_read_months(struct strings *strings, const struct node *list,
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

/* Returns the pattern, if it has exactly the names that `model` has, else an
   empty one. */
static struct pattern
strings_read_pattern(struct arena *arena, const struct node *mapping,
    const char *key, struct text model, struct diagnostics *diagnostics)
{
	const struct node *pattern = node_member_of(mapping, key, NODE_SCALAR);
	struct placeholders names = { .found.arena = arena };
	size_t faults = diagnostics->count, fault_at;

	if (!pattern)
		return (struct pattern){ .count = 0 };
	string_add_names(&names, model, &fault_at);
	string_check_text(arena, pattern, &names, false, diagnostics);
	if (faults != diagnostics->count)
		return (struct pattern){ .count = 0 };
	return string_pattern(arena, pattern->text);
}

void
strings_read_dates(struct arena *arena, struct strings *strings,
    const struct node *mapping, struct diagnostics *diagnostics)
{

	strings->day_pattern = strings_read_pattern(arena, mapping, "day",
	    T("{day}{month}{year}"), diagnostics);
	strings->first_pattern = strings_read_pattern(arena, mapping, "first",
	    T("{month}{year}"), diagnostics);
	strings->month_pattern = strings_read_pattern(arena, mapping, "month",
	    T("{month}{year}"), diagnostics);
}

void
strings_read_digits(struct strings *strings, const struct node *text,
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
strings_read_lower_labels(struct strings *strings, const struct node *text)
{
	strings->lower_labels = text_equal(text->text, T("true"));
}
