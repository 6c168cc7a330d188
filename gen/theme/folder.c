#include "theme/folder.h"

#include <errno.h>

#include "diagnostics/suggest.h"
#include "schema/value_formats.h"
#include "theme/settings.h"
#include "theme/strings_file.h"
#include "theme/theme_schema.h"

/* The most names that are compared for a suggestion. */
enum { KNOWN_THEMES = 64 };

struct place
folder_place_of_file(struct arena *arena, struct text path)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);

	file->path = path;
	file->contents = T("");
	return (struct place){ .file = file };
}

const struct source_file *
folder_read_file(struct arena *arena, struct text path,
    struct diagnostics *diagnostics)
{
	struct source_file *file = ARENA_NEW(arena, struct source_file, 1);
	int error;

	if (file_kind(path, false) == FILE_OTHER) {
		diagnose(diagnostics, D_NOT_PLAIN,
		    folder_place_of_file(arena, path), NULL);
		return NULL;
	}
	file->path = path;
	error = file_read(arena, path, THEME_FILE_LIMIT, &file->contents);
	if (error == 0)
		return file;
	if (error == EFBIG)
		diagnose(diagnostics, D_TOO_LARGE,
		    folder_place_of_file(arena, path), TEXTS(T("1")));
	else
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(path, file_reason(error)));
	return NULL;
}

static bool
folder_is_left_over(struct text name)
{
	static const struct text endings[] = {
		TEXT("~"), TEXT("#"), TEXT(".bak"), TEXT(".orig"),
		TEXT(".swp"),
	};

	if (name.at[0] == '.' || text_equal(name, T("Thumbs.db")))
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(name, endings[i]))
			return true;
	return false;
}

void
folder_list_entries(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count,
    struct diagnostics *diagnostics)
{
	size_t kept = 0;
	int error = 0;

	*count = 0;
	if (file_kind(path, false) == FILE_OTHER)
		error = ENOTDIR;
	else
		error = folder_list(arena, path, entries, count);
	if (error == ENOENT)
		return;
	if (error == ENOTDIR)
		diagnose(diagnostics, D_THEME_NOT_FOLDER,
		    folder_place_of_file(arena, path), NULL);
	else if (error)
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(path, text_of_error(error)));
	for (size_t i = 0; i < *count; i++)
		if (!folder_is_left_over((*entries)[i].name))
			(*entries)[kept++] = (*entries)[i];
	*count = kept;
}

static bool
folder_is_path(struct text name)
{
	return text_find_byte(name, '/', 0) != TEXT_NOWHERE ||
	    text_equal(name, T("."));
}

static bool
folder_holds_theme(struct arena *arena, struct text folder)
{
	struct text file = path_join(arena, folder, T("theme.yaml"));

	return file_kind(file, true) != FILE_MISSING;
}

/* Returns the path of the theme of that name, or absent text. */
static struct text
folder_of_theme(struct arena *arena, struct text name,
    const struct text *search)
{
	for (; value_is_id(name) && search->at; search++) {
		struct text path = path_join(arena, *search, name);
		if (file_kind(path, true) == FILE_FOLDER &&
		    folder_holds_theme(arena, path))
			return path;
	}
	return (struct text){ NULL, 0 };
}

static struct text
folder_nearest_theme(struct arena *arena, struct text name,
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
			if (folder_of_theme(arena, entries[i].name, search).at)
				known[count++] = entries[i].name;
	}
	return suggest(name, known, count);
}

/* Returns "themes, /usr/share/yearon/themes". */
static struct text
folder_list_text(struct arena *arena, const struct text *texts)
{
	size_t count = 0;

	while (texts[count].at)
		count++;
	return arena_list(arena, texts, count, T(", "));
}

static struct text
folder_find_asked(struct arena *arena, struct text name,
    const struct text *search, struct diagnostics *diagnostics)
{
	struct text path = { NULL, 0 };
	enum file_kind kind = FILE_MISSING;
	int error = folder_is_path(name) ? file_look(path_join(arena, name,
	    T("theme.yaml")), true, &kind) : 0;

	if (error) {
		diagnose(diagnostics, D_CANNOT_READ, (struct place){ 0 },
		    TEXTS(name, text_of_error(error)));
		return path;
	}
	if (!folder_is_path(name))
		path = folder_of_theme(arena, name, search);
	else if (kind != FILE_MISSING)
		path = arena_copy(arena, name);
	if (path.at)
		return path;
	if (folder_is_path(name))
		diagnose(diagnostics, D_THEME_NO_FOLDER, (struct place){ 0 },
		    TEXTS(name));
	else
		diagnose(diagnostics, D_THEME_UNKNOWN, (struct place){ 0 },
		    TEXTS(name, folder_list_text(arena, search)))->suggestion =
		    folder_nearest_theme(arena, name, search);
	return path;
}

/* Returns the folder's name, also if the path is "." or ends in "/". */
static struct text
folder_real_name(struct arena *arena, struct text path)
{
	struct text whole;

	return path_name(path_real(arena, path, &whole) == 0 ? whole : path);
}

static void
folder_check_name(const struct theme_folder *folder,
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
folder_read(struct arena *arena, struct text name, struct text path,
    struct diagnostics *diagnostics)
{
	struct theme_folder *folder = ARENA_NEW(arena, struct theme_folder,
	    1);
	struct text file_path = path_join(arena, path, T("theme.yaml"));
	const struct source_file *file = folder_read_file(arena, file_path,
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
			    folder_place_of_file(arena, file_path), NULL);
		return NULL;
	}
	schema_check(&schema_theme, folder->node, diagnostics);
	folder_check_name(folder, diagnostics);
	folder->templates = folder_templates(arena, path, diagnostics);
	strings_files_check(arena, path, diagnostics);
	return folder;
}

/* Returns "harris, base, harris": from the first folder to the parent. */
static struct text
folder_ancestry(struct arena *arena, const struct theme_folder *first,
    struct text last)
{
	struct text line = T("");

	for (const struct theme_folder *f = first; f; f = f->parent)
		line = arena_join(arena, TEXTS(line, f->name, T(", ")));
	return arena_join(arena, TEXTS(line, last));
}

static bool
folder_is_own_ancestor(const struct theme_folder *first, struct text parent)
{
	for (const struct theme_folder *f = first; f; f = f->parent)
		if (text_equal(f->name, parent))
			return true;
	return false;
}

/* Returns the path of the parent that the node names. Absent text, diagnosed,
   if there is none. */
static struct text
folder_find_parent(struct arena *arena, const struct theme_folder *first,
    const struct node *parent, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct text path = { NULL, 0 };

	if (folder_is_own_ancestor(first, parent->text)) {
		diagnose(diagnostics, D_THEME_CYCLE, parent->place,
		    TEXTS(folder_ancestry(arena, first, parent->text)));
		return path;
	}
	path = folder_of_theme(arena, parent->text, search);
	if (!path.at)
		diagnose(diagnostics, D_THEME_PARENT, parent->place,
		    TEXTS(parent->text, folder_list_text(arena,
		    search)))->suggestion = folder_nearest_theme(arena,
		    parent->text, search);
	return path;
}

/* Returns the search path with the folder that holds the theme before it: the
   parent of a theme that is named by its path may be beside it. */
static const struct text *
folder_search_beside(struct arena *arena, struct text path,
    const struct text *search)
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

/* Opens the theme's folder and those of its parents, as theme_open says; each
   theme.yaml is read and checked but for settings. Returns NULL if one cannot
   be used. */
static const struct theme_folder *
folder_open(struct arena *arena, struct text name, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct text path = folder_find_asked(arena, name, search, diagnostics);
	struct theme_folder *first = NULL, *last = NULL;

	if (folder_is_path(name) && path.at) {
		name = folder_real_name(arena, path);
		search = folder_search_beside(arena, path, search);
	}
	while (path.at) {
		struct theme_folder *folder = folder_read(arena, name, path,
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
		path = folder_find_parent(arena, first, parent, search,
		    diagnostics);
		name = parent->text;
	}
	return NULL;
}

struct theme *
theme_open(struct arena *arena, struct text name, const struct text *search,
    struct diagnostics *diagnostics)
{
	struct theme *theme = ARENA_NEW(arena, struct theme, 1);

	theme->library.find = theme_find;
	theme->arena = arena;
	theme->diagnostics = diagnostics;
	theme->folder = folder_open(arena, name, search, diagnostics);
	if (!theme->folder)
		return NULL;
	assets_list(theme);
	settings_read(theme);
	return theme;
}

