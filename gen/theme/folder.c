#include "theme/folder.h"

#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/source.h"
#include "theme/strings_file.h"
#include "theme/theme_schema.h"

/* Names of themes that are suggested where one is not found. */
enum { KNOWN_THEMES = 64 };

static bool
is_path(struct text name)
{
	return text_find_byte(name, '/', 0) != TEXT_NOWHERE ||
	    text_equal(name, T("."));
}

static bool
holds_theme(struct arena *arena, struct text folder)
{
	struct text file = path_join(arena, folder, T("theme.yaml"));

	return file_kind(file, true) != FILE_MISSING;
}

/* The path of the theme of that name, or absent text. */
static struct text
find_folder(struct arena *arena, struct text name, const struct text *search)
{
	for (; value_is_id(name) && search->at; search++) {
		struct text path = path_join(arena, *search, name);
		if (file_kind(path, true) == FILE_FOLDER &&
		    holds_theme(arena, path))
			return path;
	}
	return (struct text){ NULL, 0 };
}

static struct text
nearest_theme(struct arena *arena, struct text name,
    const struct text *search)
{
	struct text known[KNOWN_THEMES];
	size_t count = 0;

	for (; search->at; search++) {
		struct folder_entry *entries;
		size_t listed;
		if (folder_list(arena, *search, &entries, &listed) != 0)
			continue;
		for (size_t i = 0; i < listed && count < KNOWN_THEMES; i++)
			if (find_folder(arena, entries[i].name, search).at)
				known[count++] = entries[i].name;
	}
	return suggest(name, known, count);
}

/* "themes, /usr/share/yearon/themes" */
static struct text
list_of(struct arena *arena, const struct text *texts)
{
	size_t count = 0;

	while (texts[count].at)
		count++;
	return arena_list(arena, texts, count, T(", "));
}

static struct text
find_asked(struct arena *arena, struct text name, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct text path = { NULL, 0 };
	enum file_kind kind = FILE_MISSING;
	int error = is_path(name) ? file_look(path_join(arena, name,
	    T("theme.yaml")), true, &kind) : 0;

	if (error) {
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(name, text_of_error(error)));
		return path;
	}
	if (!is_path(name))
		path = find_folder(arena, name, search);
	else if (kind != FILE_MISSING)
		path = arena_copy(arena, name);
	if (path.at)
		return path;
	if (is_path(name))
		diagnose(diagnostics, D_THEME_NO_FOLDER, (struct place){ 0 },
		    TEXTS(name));
	else
		diagnose(diagnostics, D_THEME_UNKNOWN, (struct place){ 0 },
		    TEXTS(name, list_of(arena, search)))->suggestion =
		    nearest_theme(arena, name, search);
	return path;
}

/* What the folder is called, also where the path is "." or ends in "/". */
static struct text
folder_name(struct arena *arena, struct text path)
{
	struct text whole;

	return path_name(path_real(arena, path, &whole) == 0 ? whole : path);
}

static void
check_name(const struct theme_folder *folder,
    struct diagnostics *diagnostics)
{
	const struct node *name = node_member_of(folder->node, "name",
	    NODE_SCALAR);

	if (name && value_is_id(name->text) &&
	    !text_equal(name->text, folder->name))
		diagnose(diagnostics, D_THEME_NAME_DIFFERS, name->place,
		    TEXTS(folder->name, name->text));
}

static struct theme_folder *
read_folder(struct arena *arena, struct text name, struct text path,
    struct diagnostics *diagnostics)
{
	struct theme_folder *folder = ARENA_NEW(arena, struct theme_folder,
	    1);
	struct text file_path = path_join(arena, path, T("theme.yaml"));
	const struct source_file *file = theme_source(arena, file_path,
	    diagnostics);
	size_t faults = diagnostics->count;

	if (!file)
		return NULL;
	folder->name = name;
	folder->path = path;
	folder->node = yaml_read(arena, file, diagnostics);
	if (!folder->node) {
		if (faults == diagnostics->count)
			diagnose(diagnostics, D_THEME_EMPTY,
			    place_of_file(arena, file_path), NULL);
		return NULL;
	}
	schema_check(&schema_theme, folder->node, diagnostics);
	check_name(folder, diagnostics);
	folder->templates = templates_list(arena, path, diagnostics);
	strings_files_check(arena, path, diagnostics);
	return folder;
}

/* "harris, base, harris": from the first folder down to the parent. */
static struct text
line_of_names(struct arena *arena, const struct theme_folder *first,
    struct text last)
{
	struct text line = T("");

	for (const struct theme_folder *f = first; f; f = f->parent)
		line = arena_join(arena, TEXTS(line, f->name, T(", ")));
	return arena_join(arena, TEXTS(line, last));
}

static bool
is_ancestor_of_itself(const struct theme_folder *first, struct text parent)
{
	for (const struct theme_folder *f = first; f; f = f->parent)
		if (text_equal(f->name, parent))
			return true;
	return false;
}

/* The path of the parent that the node names, or absent text. */
static struct text
find_parent(struct arena *arena, const struct theme_folder *first,
    const struct node *parent, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct text path = { NULL, 0 };

	if (is_ancestor_of_itself(first, parent->text)) {
		diagnose(diagnostics, D_THEME_CYCLE, parent->place,
		    TEXTS(line_of_names(arena, first, parent->text)));
		return path;
	}
	path = find_folder(arena, parent->text, search);
	if (!path.at)
		diagnose(diagnostics, D_THEME_PARENT, parent->place,
		    TEXTS(parent->text, list_of(arena, search)))->suggestion =
		    nearest_theme(arena, parent->text, search);
	return path;
}

/* The folder that the theme lies in, then the others: a theme that is asked
   for by its path finds a parent that lies beside it. */
static const struct text *
beside(struct arena *arena, struct text path, const struct text *search)
{
	struct text *folders;
	size_t count = 0;

	while (search[count].at)
		count++;
	folders = ARENA_NEW(arena, struct text, count + 2);
	folders[0] = path_join(arena, path, T(".."));
	for (size_t i = 0; i < count; i++)
		folders[i + 1] = search[i];
	return folders;
}

const struct theme_folder *
theme_folder_open(struct arena *arena, struct text name,
    const struct text *search, struct diagnostics *diagnostics)
{
	struct text path = find_asked(arena, name, search, diagnostics);
	struct theme_folder *first = NULL, *last = NULL;

	if (is_path(name) && path.at) {
		name = folder_name(arena, path);
		search = beside(arena, path, search);
	}
	while (path.at) {
		struct theme_folder *folder = read_folder(arena, name, path,
		    diagnostics);
		const struct node *parent;
		if (!folder)
			return NULL;
		if (last)
			last->parent = folder;
		else
			first = folder;
		last = folder;
		parent = node_member_of(folder->node, "parent", NODE_SCALAR);
		if (!parent)
			return first;
		path = find_parent(arena, first, parent, search, diagnostics);
		name = parent->text;
	}
	return NULL;
}
