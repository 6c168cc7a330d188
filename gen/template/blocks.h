/*
 * blocks.h - what a template lets others replace (internal to template/).
 */
#ifndef TEMPLATE_BLOCKS_H
#define TEMPLATE_BLOCKS_H

#include "core/arena.h"
#include "template/piece.h"

struct blocks {
	const struct template *of;
	struct text *names;
	size_t count, capacity;
	/* There may be others: it includes or extends templates by names that
	   are not known before it is rendered, or too many to look into, or
	   one that is empty. */
	bool open;
	struct blocks *next;		/* for whoever keeps several */
};

/*
 * The blocks of the template and of all that it includes or extends; with
 * them, in a theme, those of the templates whose place these have taken.
 */
struct blocks *blocks_of(struct arena *arena,
    struct template_library *library, const struct template *template);

bool blocks_have(const struct blocks *blocks, struct text name);

#endif
