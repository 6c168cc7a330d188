#include "content/report.h"

struct text
report_id_at(const struct report *report, enum refers_to what, size_t index)
{
	struct text none = { NULL, 0 };

	switch (what) {
	case REFERS_TO_GROUPS:
		return index < report->group_count ?
		    report->groups[index].id : none;
	case REFERS_TO_STATUSES:
		return index < report->status_count ?
		    report->statuses[index].id : none;
	case REFERS_TO_EDITIONS:
		return index < report->edition_count ?
		    report->editions[index].id : none;
	case REFERS_TO_ORGANISATIONS:
		return index < report->organisation_count ?
		    report->organisations[index].id : none;
	case REFERS_TO_NOTHING:
		break;
	}
	return none;
}

size_t
report_find_id(const struct report *report, enum refers_to what, struct text id)
{
	struct text one;

	for (size_t i = 0; (one = report_id_at(report, what, i)).at; i++)
		if (text_equal(one, id))
			return i;
	return TEXT_NOWHERE;
}

const struct text *
report_ids(struct arena *arena, const struct report *report,
    enum refers_to what, size_t *count)
{
	struct text *list;

	*count = 0;
	while (report_id_at(report, what, *count).at)
		++*count;
	list = ARENA_NEW(arena, struct text, *count);
	for (size_t i = 0; i < *count; i++)
		list[i] = report_id_at(report, what, i);
	return list;
}

static bool
report_find_in_scalar(const struct node *scalar, struct text needle,
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
report_find_in_node(const struct node *node, struct text needle,
    struct place *place)
{
	if (node->kind == NODE_SCALAR)
		return node->text.at && report_find_in_scalar(node, needle,
		    place);
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i] && report_find_in_node(node->items[i],
		    needle, place))
			return true;
	return false;
}

/* Its nodes were not kept: it is read again. */
static bool
report_find_in_file(const struct source_file *file, struct text needle,
    struct place *place)
{
	struct arena arena = { NULL };
	struct diagnostics known = { .arena = &arena };
	struct source_file again = { file->path,
		source_file_contents(&arena, file), 0 };
	const struct node *root = again.contents.at ?
	    yaml_read(&arena, &again, &known) : NULL;
	bool found = root && report_find_in_node(root, needle, place);

	if (found)
		place->file = file;
	arena_release(&arena);
	return found;
}

struct place
report_find_text(const struct report *report, struct text needle)
{
	struct place place = { NULL, 0, 0, 0 };

	for (size_t i = 0; i < report->file_count; i++)
		if (report_find_in_file(report->files[i], needle, &place))
			return place;
	for (size_t i = 0; i < report->markdown_count; i++) {
		const struct node *node = report->markdowns[i]->node;
		if (node && node->style == SCALAR_FILE &&
		    report_find_in_node(node, needle, &place))
			return place;
	}
	return place;
}
