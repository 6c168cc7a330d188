/*
 * plan.h - a template unfolded: what is to be done, step by step (internal to
 * template/).
 *
 * Which partials, parents and blocks a template takes in, and what its lines
 * begin with, does not depend on values. It is found once; what comes of it
 * is a list of steps, in which neighbouring texts are one. What is inside a
 * section is a plan of its own, made when the section is first met.
 */
#ifndef TEMPLATE_PLAN_H
#define TEMPLATE_PLAN_H

#include "core/arena.h"
#include "core/buffer.h"
#include "template/memo.h"
#include "template/piece.h"
#include "template/write.h"

/* How deep templates include each other, and how deep all that nests, the
   sections and blocks of all templates on the way together. */
enum { PLAN_TEMPLATES = LIMIT_TEMPLATES, PLAN_DEPTH = LIMIT_RENDERED };

/* The blocks that parent tags hand on, innermost first. */
struct arguments {
	const struct arguments *outer;
	const struct template *template;
	const struct piece *parent;
};

/* Where a piece of a template stands. */
struct scope {
	const struct template *template;
	const struct arguments *arguments;
	const struct indentation *indentation;
	size_t skip;			/* white space that its lines lose */
	size_t templates, depth;	/* that are open around it */
};

/* How a name was found the last time (render.c). */
struct way {
	const struct memo_level *level;	/* null: never */
	const struct field *first;	/* null: nobody has it */
	unsigned outward;		/* so many values further out */
	bool unknown;			/* nobody had it, this time */
	const struct object_type *type;	/* of the first part's value */
	const struct field *second;	/* of the part after the first dot */
};

enum step_kind {
	STEP_TEXT,
	STEP_LINES,		/* a long text, to be indented as it is
				   written */
	STEP_VALUE,
	STEP_RAW,
	STEP_SECTION,
	STEP_INVERTED,
	STEP_LATER,		/* what cannot be unfolded in advance: a
				   dynamic name, or one more of very many */
	STEP_FAULT,		/* it is diagnosed when it is met; the last */
};

struct step {
	enum step_kind kind;
	unsigned pieces;	/* of templates, that it stands for */
	const struct piece *piece;	/* the tag, LINES: the text */
	const struct scope *scope;
	union {
		/* What has a name; first: what is set to zeros. */
		struct {
			struct way way;
			struct plan *inner;	/* SECTION, INVERTED, LATER:
						   null at first */
			/* LATER: the template that `inner` is of */
			const struct template *included;
		};
		struct text text;	/* TEXT */
		struct {		/* FAULT */
			enum diagnostic_code code;
			const struct text *values;
		};
	};
};

struct plan {
	struct step *steps;
	size_t count;
};

struct unfolding {
	struct arena *arena;		/* scopes are in it, too */
	struct template_library *library;	/* or null */
	enum template_mode mode;
	struct buffer text;		/* that goes into the next step */
	struct step *steps;		/* until the plan ends */
	size_t count, capacity;
	unsigned pieces;		/* since the last step */
	size_t size;			/* roughly, of all so far */
	bool ended;			/* with a fault */
};

/*
 * The plan for the pieces from index `from` up to but not including `to`.
 * Plan and steps live in the arena. *size grows by what they take, roughly.
 */
struct plan *plan_pieces(struct arena *arena,
    struct template_library *library, enum template_mode mode,
    const struct scope *scope, size_t from, size_t to, size_t *size);

/*
 * The plan for what a PARTIAL, PARENT or BLOCK takes in. `included` is the
 * template that a dynamic name means, or null.
 */
struct plan *plan_later(struct arena *arena,
    struct template_library *library, enum template_mode mode,
    const struct step *step, const struct template *included, size_t *size);

/* For inherit.c: as plan_pieces, into the plan that is being made. */
void unfold_pieces(struct unfolding *unfolding, const struct scope *scope,
    size_t from, size_t to);
/* Ends the plan with a fault at the piece. `values` are copied. */
void unfold_fault(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, enum diagnostic_code code,
    const struct text *values);
/* inherit.c; `included` as above. */
void unfold_partial(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct template *included);
void unfold_parent(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct template *included);
void unfold_block(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece);

/*
 * The block that stands in for the one of that name: that of the outermost
 * parent tag that hands one on. *from becomes where it was found.
 */
const struct piece *argument_find(const struct arguments *arguments,
    struct text name, const struct arguments **from);

#endif
