#include "content/loading.h"

#include <errno.h>
#include <string.h>

#include "content/values.h"
#include "core/limits.h"

struct place
loading_place(struct loading *loading, struct text path)
{
	struct source_file *file = ARENA_NEW(loading->arena,
	    struct source_file, 1);

	file->path = path;
	file->contents = T("");
	return (struct place){ .file = file };
}

static void
cannot_read(struct loading *loading, struct text path, int error)
{
	struct place place = loading_place(loading, path);

	if (error == EFBIG)
		diagnose(loading->diagnostics, D_TOO_LARGE, place, TEXTS(
		    arena_format(loading->arena, "%d", LIMIT_FILE >> 20)));
	else
		diagnose(loading->diagnostics, D_CANNOT_READ, place, TEXTS(
		    path, file_reason(error)));
}

struct source_file *
loading_file(struct loading *loading, struct text path)
{
	struct source_file *file = ARENA_NEW(loading->arena,
	    struct source_file, 1);
	int error = file_read(loading->reading, path, LIMIT_FILE,
	    &file->contents);

	file->path = path;
	if (error == 0)
		return file;
	cannot_read(loading, path, error);
	return NULL;
}

void
loading_remember(struct loading *loading, const struct source_file *file)
{
	struct report *report = loading->report;

	report->files = arena_grow(loading->arena, report->files,
	    report->file_count, &report->file_capacity,
	    sizeof(*report->files));
	report->files[report->file_count++] = file;
}

const struct node *
loading_nodes(struct loading *loading, const struct source_file *file,
    bool needed)
{
	size_t found_before = loading->diagnostics->count;
	const struct node *node = yaml_read(loading->reading, file,
	    loading->diagnostics);

	if (!node && needed && loading->diagnostics->count == found_before)
		diagnose(loading->diagnostics, D_EMPTY_FILE,
		    loading_place(loading, file->path), NULL);
	return node;
}

const struct node *
loading_yaml(struct loading *loading, struct text path, bool needed)
{
	const struct source_file *file = loading_file(loading, path);
	const struct node *node = file ? loading_nodes(loading, file,
	    needed) : NULL;

	if (node)
		loading_remember(loading, file);
	return node;
}

static bool
is_left_behind(struct text name)
{
	static const struct text endings[] = { TEXT("~"), TEXT(".bak"),
		TEXT(".swp"), TEXT(".orig") };

	if (name.at[0] == '.' || text_equal(name, T("Thumbs.db")))
		return true;
	if (name.at[0] == '#' && text_ends(name, T("#")))
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(name, endings[i]))
			return true;
	return false;
}

static bool
too_many(struct loading *loading, struct text path)
{
	diagnose(loading->diagnostics, D_TOO_MANY_FILES, loading_place(
	    loading, path), TEXTS(arena_format(loading->arena, "%d",
	    LIMIT_FILES)));
	return false;
}

bool
loading_list(struct loading *loading, struct text path,
    struct folder_entry **entries, size_t *count)
{
	size_t all, kept = 0;
	int error = folder_list(loading->reading, path, entries, &all);

	if (all > LIMIT_FILES)
		return too_many(loading, path);
	for (size_t i = 0; i < all; i++) {
		struct folder_entry entry = (*entries)[i];
		if (is_left_behind(entry.name))
			continue;
		if (entry.kind == FILE_OTHER)
			diagnose(loading->diagnostics, D_NOT_PLAIN,
			    loading_place(loading, path_join(loading->arena,
			    path, entry.name)), NULL);
		(*entries)[kept++] = entry;
	}
	*count = kept;
	if (error)
		cannot_read(loading, path, error);
	return error == 0;
}

static bool
ends_caseless(struct text name, struct text ending)
{
	return name.length > ending.length && text_equal_caseless(text_slice(
	    name, name.length - ending.length, name.length), ending);
}

void
loading_stray(struct loading *loading, struct text folder,
    const struct folder_entry *entry, struct text meant)
{
	struct text name = entry->name;
	bool yaml = ends_caseless(name, T(".yml")) ||
	    (ends_caseless(name, T(".yaml")) && !loading_is_yaml(name));

	/* Links and devices have been named already. */
	if (entry->kind == FILE_OTHER)
		return;
	if (entry->kind == FILE_PLAIN && text_equal(name, T("README.md")))
		return;
	diagnose(loading->diagnostics, yaml ? D_FILE_EXTENSION :
	    D_STRAY_FILE, loading_place(loading, path_join(loading->arena,
	    folder, name)), NULL)->suggestion = meant;
}

void
loading_loose(struct loading *loading, const struct markdown *text)
{
	struct markdown *copy;

	if (!text->node)
		return;
	copy = ARENA_NEW(loading->arena, struct markdown, 1);
	*copy = *text;
	loading->loose = arena_grow(loading->arena, loading->loose,
	    loading->loose_count, &loading->loose_capacity,
	    sizeof(*loading->loose));
	loading->loose[loading->loose_count++] = copy;
}

bool
loading_is_yaml(struct text name)
{
	return name.length > 5 && text_ends(name, T(".yaml"));
}

bool
loading_define(struct loading *loading, struct names *names,
    const struct node *mapping, const char *key, const char *what,
    void *object)
{
	struct text id = take_text(loading->arena, mapping, key);
	const struct name *earlier;
	struct diagnostic *one;
	struct place place;

	if (!id.at) {
		names->incomplete = true;
		return true;
	}
	place = node_member(mapping, key)->place;
	earlier = names_add(names, id, place, object);
	if (!earlier)
		return true;
	one = diagnose(loading->diagnostics, D_ID_TWICE, place,
	    TEXTS(id, text_of(what)));
	one->other = earlier->place;
	one->other_message = T("it is used here for the first time");
	return false;
}

void
loading_twice(struct loading *loading, enum diagnostic_code code,
    struct place place, struct place earlier, struct text value,
    struct text other)
{
	struct diagnostic *one = diagnose(loading->diagnostics, code, place,
	    TEXTS(value, other));

	one->other = earlier;
	one->other_message = T("this is the other one");
}

void
loading_reserved(struct loading *loading, struct text id,
    struct place place, const struct text *reserved)
{
	for (; reserved->at; reserved++)
		if (text_equal(id, *reserved))
			diagnose(loading->diagnostics, D_RESERVED_ID, place,
			    TEXTS(id));
}
