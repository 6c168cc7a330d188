#include "content/find.h"

static bool
find_in_scalar(const struct node *scalar, struct text needle,
    struct place *place)
{
	size_t at = text_find(scalar->text, needle, 0);

	if (at == TEXT_NOWHERE)
		return false;
	*place = scalar_place(scalar, at, needle.length);
	return true;
}

/* Goes no deeper than yaml_read did: YAML_DEPTH. */
static bool
find_in(const struct node *node, struct text needle, struct place *place)
{
	if (node->kind == NODE_SCALAR)
		return node->text.at && find_in_scalar(node, needle, place);
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i] && find_in(node->items[i], needle, place))
			return true;
	return false;
}

/* Its nodes were not kept: it is read again. */
static bool
find_in_file(const struct source_file *file, struct text needle,
    struct place *place)
{
	struct arena arena = { NULL };
	struct diagnostics known = { .arena = &arena };
	struct source_file again = { file->path,
		source_file_contents(&arena, file), 0 };
	const struct node *root = again.contents.at ?
	    yaml_read(&arena, &again, &known) : NULL;
	bool found = root && find_in(root, needle, place);

	if (found)
		place->file = file;
	arena_release(&arena);
	return found;
}

struct place
report_find(const struct report *report, struct text needle)
{
	struct place place = { NULL, 0, 0, 0 };

	for (size_t i = 0; i < report->file_count; i++)
		if (find_in_file(report->files[i], needle, &place))
			return place;
	for (size_t i = 0; i < report->markdown_count; i++) {
		const struct node *node = report->markdowns[i]->node;
		if (node && node->style == SCALAR_FILE &&
		    find_in(node, needle, &place))
			return place;
	}
	return place;
}
