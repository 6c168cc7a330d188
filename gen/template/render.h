/*
 * render.h - what a rendering knows at each place (internal to template/).
 */
#ifndef TEMPLATE_RENDER_H
#define TEMPLATE_RENDER_H

#include "template/memo.h"
#include "template/piece.h"
#include "template/write.h"

/* How deep templates include each other, and how deep all that nests, the
   sections and blocks of all templates on the way together. */
enum { RENDER_TEMPLATES = LIMIT_TEMPLATES, RENDER_DEPTH = LIMIT_RENDERED };

struct renderer {
	struct template_library *library;
	struct template_memo *memo;	/* or null */
	enum template_mode mode;
	struct sink *sink;
	struct diagnostics *diagnostics;
	size_t templates, depth;	/* that are open */
	size_t pieces;			/* that were written */
	bool failed;			/* diagnosed: all ends */
};

/* The values that names are looked up in, innermost first. */
struct context {
	const struct context *outer;
	struct value value;
	struct memo_level *level;	/* or null */
};

/* The blocks that parent tags hand on, innermost first. */
struct arguments {
	const struct arguments *outer;
	const struct template *template;
	const struct piece *parent;
};

/* Where a piece of a template stands when it is written. */
struct scope {
	const struct template *template;
	const struct context *context;
	const struct arguments *arguments;
	const struct indentation *indentation;
	size_t skip;		/* white space that its lines lose */
};

/* The pieces from index `from` up to but not including `to`. */
void render_pieces(struct renderer *renderer, const struct scope *scope,
    size_t from, size_t to);

void render_partial(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece);
void render_parent(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece);
void render_block(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece);

/* Diagnoses at the piece's place; the rendering ends. */
void render_fault(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, enum diagnostic_code code,
    const struct text *values);

/* The value of the piece's name. An unknown one is absent; in strict mode it
   is diagnosed. */
struct value render_lookup(struct renderer *renderer,
    const struct scope *scope, const struct piece *piece);

/*
 * The block that stands in for the one of that name: that of the outermost
 * parent tag that hands one on. *from becomes where it was found.
 */
const struct piece *argument_find(const struct arguments *arguments,
    struct text name, const struct arguments **from);

#endif
