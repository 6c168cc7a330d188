#include "template/blocks.h"

/* So many templates are looked into for the blocks of one. */
enum { MOST_TEMPLATES = 256 };

struct search {
	struct arena *arena;
	struct template_library *library;
	struct blocks *blocks;
	const struct template *found[MOST_TEMPLATES];
	size_t count;
};

static void
add_template(struct search *search, const struct template *template)
{
	for (size_t i = 0; i < search->count; i++)
		if (search->found[i] == template)
			return;
	if (search->count == MOST_TEMPLATES)
		search->blocks->open = true;
	else
		search->found[search->count++] = template;
}

static void
add_named(struct search *search, struct text name,
    const struct template *from)
{
	const struct template *found = search->library->find(search->library,
	    name, from);

	if (found)
		add_template(search, found);
}

static void
add_name(struct search *search, struct text name)
{
	struct blocks *blocks = search->blocks;

	blocks->names = arena_grow(search->arena, blocks->names,
	    blocks->count, &blocks->capacity, sizeof(*blocks->names));
	blocks->names[blocks->count++] = name;
}

static void
look_into(struct search *search, const struct template *template)
{
	/* The one that it took the place of: what extends that knows no
	   other. An empty one may stand in for one with a fault. */
	add_named(search, template->name, template);
	if (template->count == 0)
		search->blocks->open = true;
	for (size_t i = 0; i < template->count; i++) {
		const struct piece *piece = &template->pieces[i];
		if (piece->kind == PIECE_BLOCK)
			add_name(search, piece->text);
		else if (piece->dynamic)
			search->blocks->open = true;
		else if (piece->kind == PIECE_PARTIAL ||
		    piece->kind == PIECE_PARENT)
			add_named(search, piece->text, template);
	}
}

struct blocks *
blocks_of(struct arena *arena, struct template_library *library,
    const struct template *template)
{
	struct search search = { .arena = arena, .library = library,
		.blocks = ARENA_NEW(arena, struct blocks, 1) };

	search.blocks->of = template;
	add_template(&search, template);
	for (size_t i = 0; i < search.count; i++)
		look_into(&search, search.found[i]);
	return search.blocks;
}

bool
blocks_have(const struct blocks *blocks, struct text name)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (text_equal(blocks->names[i], name))
			return true;
	return false;
}
