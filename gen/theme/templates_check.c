#include "diagnostics/suggest.h"
#include "theme/folder.h"
#include "theme/source.h"

/* Whether a template that was asked for may ask for any other. */
static bool
any_is_dynamic(const struct theme *theme)
{
	const struct theme_folder *folder = theme->folder;
	const struct theme_template *t;

	for (; folder; folder = folder->parent)
		for (t = folder->templates; t->name.at; t++)
			if (t->template && template_is_dynamic(t->template))
				return true;
	return false;
}

/* The nearest name of a template, other than its own. */
static struct text
nearest_name(struct theme *theme, struct text name)
{
	struct text *names;
	size_t count = theme_template_names(theme, &names), kept = 0;

	for (size_t i = 0; i < count; i++)
		if (!text_equal(names[i], name))
			names[kept++] = names[i];
	return suggest(name, names, kept);
}

static void
check_unread(struct theme *theme, const struct theme_template *entry,
    bool surely_unused)
{
	theme_find(&theme->library, entry->name, NULL);
	if (surely_unused && !entry->faulty)
		diagnose(theme->diagnostics, D_TEMPLATE_UNUSED,
		    place_of_file(theme->arena, entry->path), NULL)
		    ->suggestion = nearest_name(theme, entry->name);
}

void
templates_check(struct theme *theme)
{
	const struct theme_folder *folder = theme->folder;
	bool dynamic = any_is_dynamic(theme);
	const struct theme_template *t;

	for (; folder; folder = folder->parent)
		for (t = folder->templates; t->name.at; t++)
			if (!t->read)
				check_unread(theme, t, !dynamic &&
				    folder == theme->folder);
}
