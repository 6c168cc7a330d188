#include "template/plan.h"

#include <string.h>

#include "core/memory.h"

/*
 * A plan takes in no more pieces, and no longer texts, than these: templates
 * that include each other twice over would fill the memory. What comes after
 * is unfolded later, when it is met.
 */
enum { MOST_SIZE = 64 * 1024, LONG_TEXT = 512, WIDE_INDENTATION = 64,
	FEW_STEPS = 8 };

static struct step *
add_step(struct unfolding *unfolding, enum step_kind kind,
    const struct scope *scope, const struct piece *piece)
{
	struct step *step;

	if (unfolding->count == unfolding->capacity) {
		unfolding->capacity = unfolding->capacity * 2 + FEW_STEPS;
		unfolding->steps = memory_resize(unfolding->steps,
		    unfolding->capacity * sizeof(*step));
	}
	step = &unfolding->steps[unfolding->count++];
	*step = (struct step){ .kind = kind, .pieces = unfolding->pieces,
		.scope = scope, .piece = piece };
	unfolding->pieces = 0;
	unfolding->size += sizeof(*step);
	return step;
}

/* What was written so far, as a step. */
static void
end_text(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	struct text text = buffer_text(&unfolding->text);

	if (!text.length)
		return;
	add_step(unfolding, STEP_TEXT, scope, piece)->text =
	    arena_copy(unfolding->arena, text);
	unfolding->size += text.length;
	buffer_clear(&unfolding->text);
}

static struct step *
add(struct unfolding *unfolding, enum step_kind kind,
    const struct scope *scope, const struct piece *piece)
{
	end_text(unfolding, scope, piece);
	return add_step(unfolding, kind, scope, piece);
}

void
unfold_fault(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, enum diagnostic_code code,
    const struct text *values)
{
	struct step *step = add(unfolding, STEP_FAULT, scope, piece);
	struct text *copies;
	size_t count = 0;

	while (values[count].at)
		count++;
	copies = ARENA_NEW(unfolding->arena, struct text, count + 1);
	for (size_t i = 0; i < count; i++)
		copies[i] = arena_copy(unfolding->arena, values[i]);
	step->code = code;
	step->values = copies;
	unfolding->ended = true;
}

static bool
is_long(const struct scope *scope, struct text text)
{
	size_t width = 0;

	if (!scope->indentation && scope->skip == 0)
		return false;
	for (const struct indentation *one = scope->indentation; one;
	    one = one->outer)
		width += one->text.length;
	return text.length > LONG_TEXT || width > WIDE_INDENTATION;
}

static void
unfold_text(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	if (is_long(scope, piece->text))
		add(unfolding, STEP_LINES, scope, piece);
	else
		write_lines(&unfolding->text.sink, piece->text,
		    piece->line_start, scope->indentation, scope->skip);
}

static void
unfold_tag(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, enum step_kind kind)
{
	if (piece->line_start)
		write_indentation(&unfolding->text.sink, scope->indentation);
	add(unfolding, kind, scope, piece);
}

/* A partial, parent or block. */
static void
unfold_taken_in(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct template *included)
{
	if (piece->kind == PIECE_PARTIAL)
		unfold_partial(unfolding, scope, piece, included);
	else if (piece->kind == PIECE_PARENT)
		unfold_parent(unfolding, scope, piece, included);
	else
		unfold_block(unfolding, scope, piece);
}

static void
unfold_piece(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	/* Each counts, whatever comes of it. */
	unfolding->size++;
	unfolding->pieces++;
	switch (piece->kind) {
	case PIECE_TEXT:
		unfold_text(unfolding, scope, piece);
		break;
	case PIECE_VALUE:
		unfold_tag(unfolding, scope, piece, STEP_VALUE);
		break;
	case PIECE_RAW:
		unfold_tag(unfolding, scope, piece, STEP_RAW);
		break;
	case PIECE_SECTION:
		unfold_tag(unfolding, scope, piece, STEP_SECTION);
		break;
	case PIECE_INVERTED:
		unfold_tag(unfolding, scope, piece, STEP_INVERTED);
		break;
	default:
		if (piece->dynamic || unfolding->size +
		    buffer_length(&unfolding->text) > MOST_SIZE)
			add(unfolding, STEP_LATER, scope, piece);
		else
			unfold_taken_in(unfolding, scope, piece, NULL);
	}
}

static bool
too_deep(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	struct arena *arena = unfolding->arena;

	if (scope->templates <= PLAN_TEMPLATES && scope->depth <= PLAN_DEPTH)
		return false;
	unfold_fault(unfolding, scope, piece, D_TEMPLATE_DEEP,
	    TEXTS(arena_format(arena, "%d", PLAN_TEMPLATES),
	    arena_format(arena, "%d", PLAN_DEPTH)));
	return true;
}

static struct scope *
keep_scope(struct arena *arena, const struct scope *scope)
{
	struct scope *kept = ARENA_NEW(arena, struct scope, 1);

	*kept = *scope;
	return kept;
}

void
unfold_pieces(struct unfolding *unfolding, const struct scope *scope,
    size_t from, size_t to)
{
	const struct piece *pieces = scope->template->pieces;
	struct scope *inner;

	if (from >= to)
		return;
	inner = keep_scope(unfolding->arena, scope);
	if (too_deep(unfolding, inner, &pieces[from]))
		return;
	inner->depth++;
	for (; from < to && !unfolding->ended; from = pieces[from].end)
		unfold_piece(unfolding, inner, &pieces[from]);
}

static void
begin(struct unfolding *unfolding, struct arena *arena,
    struct template_library *library, enum template_mode mode)
{
	*unfolding = (struct unfolding){ .arena = arena, .library = library,
		.mode = mode };
	buffer_begin(&unfolding->text);
}

static struct plan *
end(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *last, size_t *size)
{
	struct plan *plan = ARENA_NEW(unfolding->arena, struct plan, 1);

	end_text(unfolding, scope, last);
	/* Pieces that nothing came of: they count too. */
	if (unfolding->pieces)
		add_step(unfolding, STEP_TEXT, scope, last);
	buffer_release(&unfolding->text);
	plan->steps = arena_room(unfolding->arena,
	    unfolding->count * sizeof(*plan->steps));
	plan->count = unfolding->count;
	if (plan->count)
		memcpy(plan->steps, unfolding->steps,
		    plan->count * sizeof(*plan->steps));
	memory_release(unfolding->steps);
	*size += unfolding->size;
	return plan;
}

struct plan *
plan_pieces(struct arena *arena, struct template_library *library,
    enum template_mode mode, const struct scope *scope, size_t from,
    size_t to, size_t *size)
{
	struct unfolding unfolding;

	begin(&unfolding, arena, library, mode);
	unfold_pieces(&unfolding, scope, from, to);
	/* An empty template has no pieces at all. */
	return end(&unfolding, keep_scope(arena, scope), from < to ?
	    &scope->template->pieces[from] : NULL, size);
}

struct plan *
plan_later(struct arena *arena, struct template_library *library,
    enum template_mode mode, const struct step *step,
    const struct template *included, size_t *size)
{
	struct unfolding unfolding;

	begin(&unfolding, arena, library, mode);
	unfold_taken_in(&unfolding, step->scope, step->piece, included);
	return end(&unfolding, step->scope, step->piece, size);
}
