#include <stdlib.h>

#include "diagnostics/suggest.h"
#include "theme/folder.h"

static bool
is_template_name(struct text name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.at[i];
		if (!ascii_digit(c) && (c < 'a' || c > 'z') && c != '-')
			return false;
	}
	return name.length > 0;
}

/* Returns the file's name without its ending; absent text if the file is no
   template. */
static struct text
template_file_name(struct text file)
{
	static const struct text ending = TEXT(".mustache");
	struct text none = { NULL, 0 }, name;

	if (!text_ends(file, ending))
		return none;
	name = text_slice(file, 0, file.length - ending.length);
	return is_template_name(name) ? name : none;
}

static int
template_compare_entries(const void *a, const void *b)
{
	const struct theme_template *x = a, *y = b;

	return text_compare(x->name, y->name);
}

/* Returns a template's name and path; the name is absent, and a fault
   diagnosed, if the file is no template. */
static struct theme_template
template_entry(struct arena *arena, struct text folder,
    const struct folder_entry *file, struct diagnostics *diagnostics)
{
	struct theme_template entry = {
		.name = template_file_name(file->name),
		.path = path_join(arena, folder, file->name),
	};

	if (!entry.name.at || file->kind == FILE_FOLDER)
		diagnose(diagnostics, D_TEMPLATE_FILE,
		    folder_place_of_file(arena, entry.path), NULL);
	else if (file->kind != FILE_PLAIN)
		diagnose(diagnostics, D_NOT_PLAIN,
		    folder_place_of_file(arena, entry.path), NULL);
	if (file->kind != FILE_PLAIN)
		entry.name.at = NULL;
	return entry;
}

struct theme_template *
folder_templates(struct arena *arena, struct text path,
    struct diagnostics *diagnostics)
{
	struct text folder = path_join(arena, path, T("templates"));
	struct theme_template *list;
	struct folder_entry *files;
	size_t count, kept = 0;

	folder_list_entries(arena, folder, &files, &count, diagnostics);
	list = ARENA_NEW(arena, struct theme_template, count + 1);
	for (size_t i = 0; i < count; i++) {
		struct theme_template entry = template_entry(arena, folder,
		    &files[i], diagnostics);
		if (entry.name.at)
			list[kept++] = entry;
	}
	/* Without their endings, names need not be in the files' order. */
	qsort(list, kept, sizeof(*list), template_compare_entries);
	return list;
}

static size_t
template_count(const struct theme_folder *folder)
{
	size_t count = 0;

	while (folder->templates[count].name.at)
		count++;
	return count;
}

static struct theme_template *
template_find_in(const struct theme_folder *folder, struct text name)
{
	for (struct theme_template *t = folder->templates; t->name.at; t++)
		if (text_equal(t->name, name))
			return t;
	return NULL;
}

/* Returns the template of the nearest folder that has it, from `folder` on to
   its parents, or NULL. */
static struct theme_template *
template_find_from(const struct theme_folder *folder, struct text name)
{
	struct theme_template *found = NULL;

	for (; folder && !found; folder = folder->parent)
		found = template_find_in(folder, name);
	return found;
}

static void
read_template(struct theme *theme, struct theme_template *entry)
{
	const struct source_file *file;

	if (entry->read)
		return;
	entry->read = true;
	file = folder_read_file(theme->arena, entry->path, theme->diagnostics);
	if (file)
		entry->template = template_parse(theme->arena, file,
		    entry->name, theme->diagnostics);
	if (entry->template)
		return;
	/* Its fault was reported. An empty template takes its place, so that
	   no fault is reported in the templates that include it. */
	entry->faulty = true;
	entry->template = template_parse(theme->arena,
	    folder_place_of_file(theme->arena, entry->path).file, entry->name,
	    theme->diagnostics);
}

void
theme_read_templates(struct theme *theme)
{
	const struct theme_folder *folder = theme->folder;

	for (; folder; folder = folder->parent)
		for (size_t i = 0; folder->templates[i].name.at; i++)
			read_template(theme, &folder->templates[i]);
}

/* Returns the folder that the template is from, or NULL if it is not from this
   theme. */
static const struct theme_folder *
template_folder_of(const struct theme *theme, const struct template *template)
{
	const struct theme_folder *folder = theme->folder;

	for (; folder; folder = folder->parent) {
		const struct theme_template *t = template_find_in(folder,
		    template_name(template));
		if (t && t->template == template)
			return folder;
	}
	return NULL;
}

const struct template *
theme_find(struct template_library *library, struct text name,
    const struct template *from)
{
	struct theme *theme = (struct theme *)library;
	const struct theme_folder *folder = theme->folder;
	struct theme_template *entry;

	if (from && text_equal(name, template_name(from))) {
		const struct theme_folder *own = template_folder_of(theme,
		    from);
		folder = own ? own->parent : folder;
	}
	entry = template_find_from(folder, name);
	if (!entry)
		return NULL;
	read_template(theme, entry);
	return entry->template;
}

const struct template *
theme_template(struct theme *theme, struct text name)
{
	struct theme_template *entry = template_find_from(theme->folder, name);

	if (!entry) {
		struct text *names;
		size_t count = theme_template_names(theme, &names);
		diagnose(theme->diagnostics, D_THEME_NO_TEMPLATE,
		    (struct place){ 0 }, TEXTS(theme->folder->name,
		    name))->suggestion = suggest(name, names, count);
		return NULL;
	}
	read_template(theme, entry);
	return entry->faulty ? NULL : entry->template;
}

static int
template_compare_names(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

size_t
theme_template_names(struct theme *theme, struct text **names)
{
	const struct theme_folder *folder;
	size_t count = 0, kept = 0;

	for (folder = theme->folder; folder; folder = folder->parent)
		count += template_count(folder);
	*names = ARENA_NEW(theme->arena, struct text, count);
	count = 0;
	for (folder = theme->folder; folder; folder = folder->parent)
		for (size_t i = 0; folder->templates[i].name.at; i++)
			(*names)[count++] = folder->templates[i].name;
	qsort(*names, count, sizeof(**names), template_compare_names);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 ||
		    !text_equal((*names)[i], (*names)[kept - 1]))
			(*names)[kept++] = (*names)[i];
	return kept;
}

/* Returns true if a template that was used may include any other. */
static bool
template_any_is_dynamic(const struct theme *theme)
{
	const struct theme_folder *folder = theme->folder;
	const struct theme_template *t;

	for (; folder; folder = folder->parent)
		for (t = folder->templates; t->name.at; t++)
			if (t->template && template_is_dynamic(t->template))
				return true;
	return false;
}

/* Returns the nearest name of another template. */
static struct text
template_nearest_name(struct theme *theme, struct text name)
{
	struct text *names;
	size_t count = theme_template_names(theme, &names), kept = 0;

	for (size_t i = 0; i < count; i++)
		if (!text_equal(names[i], name))
			names[kept++] = names[i];
	return suggest(name, names, kept);
}

static void
template_check_unread(struct theme *theme, const struct theme_template *entry,
    bool surely_unused)
{
	theme_find(&theme->library, entry->name, NULL);
	if (surely_unused && !entry->faulty)
		diagnose(theme->diagnostics, D_TEMPLATE_UNUSED,
		    folder_place_of_file(theme->arena, entry->path), NULL)
		    ->suggestion = template_nearest_name(theme, entry->name);
}

void
templates_check(struct theme *theme)
{
	const struct theme_folder *folder = theme->folder;
	bool dynamic = template_any_is_dynamic(theme);
	const struct theme_template *t;

	for (; folder; folder = folder->parent)
		for (t = folder->templates; t->name.at; t++)
			if (!t->read)
				template_check_unread(theme, t, !dynamic &&
				    folder == theme->folder);
}
