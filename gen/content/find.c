#include "content/find.h"

#include "core/utf8.h"

/* What is looked for: a text, or a character of a kind. */
struct search {
	struct text needle;
	bool (*wanted)(uint32_t character);
	uint32_t character;
	struct place found;
};

static bool
find_character(struct search *search, const struct node *scalar)
{
	for (size_t offset = 0; offset < scalar->text.length;) {
		size_t from = offset;
		uint32_t character = utf8_next(scalar->text, &offset);
		if (!search->wanted(character))
			continue;
		search->character = character;
		search->found = scalar_place(scalar, from, offset - from);
		return true;
	}
	return false;
}

static bool
find_in_scalar(struct search *search, const struct node *scalar)
{
	size_t at;

	if (search->wanted)
		return find_character(search, scalar);
	at = text_find(scalar->text, search->needle, 0);
	if (at == TEXT_NOWHERE)
		return false;
	search->found = scalar_place(scalar, at, search->needle.length);
	return true;
}

/* Goes no deeper than yaml_read did: YAML_DEPTH. */
static bool
find_in(struct search *search, const struct node *node)
{
	if (node->kind == NODE_SCALAR)
		return node->text.at && find_in_scalar(search, node);
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i] && find_in(search, node->items[i]))
			return true;
	return false;
}

static void
find_anywhere(struct search *search, const struct report *report)
{
	for (size_t i = 0; i < report->file_count; i++)
		if (find_in(search, report->files[i]))
			return;
	for (size_t i = 0; i < report->markdown_count; i++) {
		const struct node *node = report->markdowns[i]->node;
		if (node && node->style == SCALAR_FILE &&
		    find_in(search, node))
			return;
	}
}

struct place
report_find(const struct report *report, struct text needle)
{
	struct search search = { .needle = needle };

	find_anywhere(&search, report);
	return search.found;
}

struct place
report_find_character(const struct report *report,
    bool (*wanted)(uint32_t character), uint32_t *character)
{
	struct search search = { .wanted = wanted };

	find_anywhere(&search, report);
	*character = search.character;
	return search.found;
}
