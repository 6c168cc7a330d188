#include "core/table.h"
#include "diagnostics/suggest.h"
#include "template/blocks.h"
#include "template/plan.h"
#include "template/shape.h"

/* So many uses of templates are looked into, and so many faults told;
   rendering in strict mode finds the rest. */
enum { MOST_VISITS = 10000, MOST_FAULTS = 1000 };

/* What was looked into already: a template, or an argument, on a level. */
struct visit {
	const struct level *level;
	const struct template *template;
	const struct piece *argument;	/* null: the whole template */
	const struct arguments *arguments;
};

/* The pieces of a template that are known to have a fault. */
struct faulty {
	const struct template *template;
	bool *pieces;
	struct faulty *next;
};

struct checker {
	struct arena arena;		/* of the check alone */
	struct template_library *library;
	struct diagnostics *diagnostics;
	struct table visits;		/* of struct visit, by its bytes */
	struct table handed;		/* of struct arguments: equal ones are
					   the same pointer */
	struct faulty *faulty;
	struct blocks *blocks;		/* of parents met so far */
	size_t faults, depth;
};

struct check_scope {
	const struct template *template;
	struct level *level;
	const struct arguments *arguments;
};

static void check_pieces(struct checker *checker,
    const struct check_scope *scope, size_t from, size_t to);

static bool *
faulty_pieces(struct checker *checker, const struct template *template)
{
	struct faulty *faulty = checker->faulty;

	while (faulty && faulty->template != template)
		faulty = faulty->next;
	if (!faulty) {
		faulty = ARENA_NEW(&checker->arena, struct faulty, 1);
		faulty->template = template;
		faulty->pieces = ARENA_NEW(&checker->arena, bool,
		    template->count);
		faulty->next = checker->faulty;
		checker->faulty = faulty;
	}
	return faulty->pieces;
}

/* Null where the piece's fault, or too many, were told already. */
static struct diagnostic *
fault(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece, enum diagnostic_code code,
    const struct text *values)
{
	bool *told = faulty_pieces(checker, scope->template) +
	    (piece - scope->template->pieces);

	if (*told || checker->faults == MOST_FAULTS)
		return NULL;
	*told = true;
	checker->faults++;
	return diagnose(checker->diagnostics, code,
	    piece_place(scope->template, piece), values);
}

static void
unknown(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece, struct text missing,
    const struct object_type *holder)
{
	struct text before = text_between(piece->text.at, missing.at);
	struct diagnostic *told;

	if (before.length)
		before.length--;	/* the dot */
	told = before.length ? fault(checker, scope, piece,
	    D_TEMPLATE_UNKNOWN_MEMBER, TEXTS(before, missing)) :
	    fault(checker, scope, piece, D_TEMPLATE_UNKNOWN_NAME,
	    TEXTS(missing));
	if (told && (holder || !before.length))
		told->suggestion = level_suggest(&checker->arena,
		    scope->level, missing, holder);
}

static bool
look_up(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece, struct shape *shape)
{
	const struct object_type *holder;
	struct text missing;

	if (level_look_up(scope->level, piece->text, shape, &missing,
	    &holder))
		return true;
	unknown(checker, scope, piece, missing, holder);
	return false;
}

static struct text
kind_text(struct shape shape)
{
	return text_of(value_kind_name(shape.kind));
}

static void
check_value(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	struct shape shape;

	if (!look_up(checker, scope, piece, &shape))
		return;
	if (shape.kind == VALUE_OBJECT || shape.kind == VALUE_LIST)
		fault(checker, scope, piece, D_TEMPLATE_NOT_TEXT,
		    TEXTS(piece->text, kind_text(shape), piece->text));
	else if (piece->kind == PIECE_VALUE && shape.kind == VALUE_HTML)
		fault(checker, scope, piece, D_TEMPLATE_ESCAPED,
		    TEXTS(piece->text, piece->text));
	else if (piece->kind == PIECE_RAW && shape.kind != VALUE_HTML &&
	    shape.kind != VALUE_ABSENT)
		fault(checker, scope, piece, D_TEMPLATE_RAW,
		    TEXTS(piece->text, kind_text(shape), piece->text));
}

static void
check_section(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	size_t index = template_index(scope->template, piece);
	struct check_scope inner = *scope;
	struct shape shape;

	if (!look_up(checker, scope, piece, &shape))
		shape = (struct shape){ .anything = true };
	if (piece->kind == PIECE_SECTION)
		inner.level = level_inside(&checker->arena, scope->level,
		    shape);
	check_pieces(checker, &inner, index + 1, piece->end);
}

/* The thing of the table whose bytes are the same: itself, the first time. */
static const void *
kept(struct checker *checker, struct table *table, const void *thing,
    size_t size)
{
	const void *known = table_find(table, (struct text){ thing, size });
	struct text copy;

	if (known)
		return known;
	copy = arena_copy(&checker->arena, (struct text){ thing, size });
	return *table_at(table, copy) = (void *)copy.at;
}

/* Whether this was not looked into yet. */
static bool
visit(struct checker *checker, const struct check_scope *scope,
    const struct piece *argument)
{
	struct visit visit = { scope->level, scope->template, argument,
		scope->arguments };
	size_t before = checker->visits.count;

	if (before == MOST_VISITS)
		return false;
	kept(checker, &checker->visits, &visit, sizeof(visit));
	return checker->visits.count > before;
}

/* A parent tag that is open already hands on nothing new: of equal names the
   outermost counts. */
static const struct arguments *
handed_on(struct checker *checker, const struct check_scope *scope,
    const struct piece *parent)
{
	const struct arguments *outer = scope->arguments;
	struct arguments handed = { scope->arguments, scope->template,
		parent };

	for (; outer; outer = outer->outer)
		if (outer->parent == parent)
			return scope->arguments;
	return kept(checker, &checker->handed, &handed, sizeof(handed));
}

static const struct blocks *
offered_by(struct checker *checker, const struct template *parent)
{
	struct blocks *blocks = checker->blocks;

	while (blocks && blocks->of != parent)
		blocks = blocks->next;
	if (!blocks) {
		blocks = blocks_of(&checker->arena, checker->library,
		    parent);
		blocks->next = checker->blocks;
		checker->blocks = blocks;
	}
	return blocks;
}

/* A block that replaces none of the parent's would be lost in silence. */
static void
check_arguments(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece, const struct template *parent)
{
	const struct template *template = scope->template;
	const struct blocks *blocks = offered_by(checker, parent);

	for (size_t i = 0; i < piece->argument_count; i++) {
		const struct piece *argument = &template->pieces[
		    template->arguments[piece->first_argument + i]];
		struct diagnostic *told = NULL;
		if (!blocks->open && !blocks_have(blocks, argument->text))
			told = fault(checker, scope, argument,
			    D_TEMPLATE_UNKNOWN_BLOCK,
			    TEXTS(piece->text, argument->text));
		if (told)
			told->suggestion = suggest(argument->text,
			    blocks->names, blocks->count);
	}
}

/* What a dynamic name stands for is known only when it is rendered. */
static void
check_dynamic(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	struct shape shape;

	if (look_up(checker, scope, piece, &shape) && !shape.anything &&
	    shape.kind != VALUE_TEXT && shape.kind != VALUE_ABSENT)
		fault(checker, scope, piece, D_TEMPLATE_DYNAMIC,
		    TEXTS(piece->text, kind_text(shape)));
}

static void
check_included(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	struct check_scope inner = *scope;

	if (piece->dynamic) {
		check_dynamic(checker, scope, piece);
		return;
	}
	inner.template = checker->library ? checker->library->find(
	    checker->library, piece->text, scope->template) : NULL;
	if (!inner.template) {
		fault(checker, scope, piece, D_TEMPLATE_MISSING,
		    TEXTS(piece->text));
		return;
	}
	if (piece->kind == PIECE_PARENT) {
		check_arguments(checker, scope, piece, inner.template);
		inner.arguments = handed_on(checker, scope, piece);
	}
	if (visit(checker, &inner, NULL))
		check_pieces(checker, &inner, 0, inner.template->count);
}

static void
check_block(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	const struct arguments *from = NULL;
	const struct piece *argument = argument_find(scope->arguments,
	    piece->text, &from);
	struct check_scope inner = *scope;

	if (!argument) {
		check_pieces(checker, scope,
		    template_index(scope->template, piece) + 1,
		    piece->end);
		return;
	}
	inner.template = from->template;
	inner.arguments = from->outer;
	if (visit(checker, &inner, argument))
		check_pieces(checker, &inner,
		    template_index(from->template, argument) + 1,
		    argument->end);
}

static void
check_piece(struct checker *checker, const struct check_scope *scope,
    const struct piece *piece)
{
	switch (piece->kind) {
	case PIECE_TEXT:
		break;
	case PIECE_VALUE:
	case PIECE_RAW:
		check_value(checker, scope, piece);
		break;
	case PIECE_SECTION:
	case PIECE_INVERTED:
		check_section(checker, scope, piece);
		break;
	case PIECE_PARTIAL:
	case PIECE_PARENT:
		check_included(checker, scope, piece);
		break;
	case PIECE_BLOCK:
		check_block(checker, scope, piece);
		break;
	}
}

static void
check_pieces(struct checker *checker, const struct check_scope *scope,
    size_t from, size_t to)
{
	const struct piece *pieces = scope->template->pieces;

	/* What nests deeper cannot be rendered, and that is diagnosed then. */
	if (checker->depth == PLAN_DEPTH)
		return;
	checker->depth++;
	for (; from < to; from = pieces[from].end)
		check_piece(checker, scope, &pieces[from]);
	checker->depth--;
}

void
template_check(const struct template *template,
    struct template_library *library, const struct object_type *type,
    struct diagnostics *diagnostics)
{
	struct checker checker = { .library = library,
		.diagnostics = diagnostics };
	struct shape root = { .anything = !type->fields,
		.kind = VALUE_OBJECT, .type = type };
	struct check_scope scope = { .template = template };

	checker.visits.arena = checker.handed.arena = &checker.arena;
	scope.level = level_inside(&checker.arena, NULL, root);
	check_pieces(&checker, &scope, 0, template->count);
	arena_release(&checker.arena);
}
