#include "theme/strings_file.h"

#include "schema/value_formats.h"
#include "theme/source.h"
#include "theme/theme_schema.h"

static void
check_file(const struct node *root, struct text tag,
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

/* Whether it is one that was meant to hold strings, whatever else its name
   has wrong. */
static bool
is_yaml(struct text name)
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

	theme_list(arena, folder, &files, &count, diagnostics);
	for (size_t i = 0; i < count; i++)
		if (is_yaml(files[i].name) &&
		    !strings_file_tag(files[i].name).at)
			diagnose(diagnostics, D_STRINGS_FILE,
			    place_of_file(arena, path_join(arena, folder,
			    files[i].name)), NULL);
}

static void
add_file(struct layers *layers, struct theme *theme, struct text path,
    struct text tag, struct diagnostics *diagnostics)
{
	const struct source_file *file = theme_source(theme->arena, path,
	    diagnostics);
	const struct node *root;

	if (!file)
		return;
	root = yaml_read(theme->arena, file, diagnostics);
	if (!root)
		return;
	check_file(root, tag, diagnostics);
	layers->roots = arena_grow(theme->arena, layers->roots,
	    layers->count, &layers->capacity, sizeof(*layers->roots));
	layers->roots[layers->count++] = root;
}

void
layers_add(struct layers *layers, struct theme *theme, struct text tag,
    struct diagnostics *diagnostics)
{
	const struct theme_folder *folder = theme->folder;

	for (; folder; folder = folder->parent) {
		struct text path = path_join(theme->arena, folder->path,
		    T("strings"));
		struct folder_entry *files;
		size_t count;
		theme_list(theme->arena, path, &files, &count, diagnostics);
		for (size_t i = 0; i < count; i++)
			if (text_equal_caseless(
			    strings_file_tag(files[i].name), tag))
				add_file(layers, theme,
				    path_join(theme->arena, path,
				    files[i].name), tag, diagnostics);
	}
}

const struct node *
layers_value(const struct layers *layers, const char *key,
    enum node_kind kind)
{
	for (size_t i = 0; i < layers->count; i++) {
		const struct node *value = node_member_of(layers->roots[i], key,
		    kind);
		if (value)
			return value;
	}
	return NULL;
}
