#include "template/plan.h"

const struct piece *
argument_find(const struct arguments *arguments, struct text name,
    const struct arguments **from)
{
	const struct piece *found = NULL;

	for (; arguments; arguments = arguments->outer) {
		const struct piece *block = piece_argument(
		    arguments->template, arguments->parent, name);
		if (block) {
			found = block;
			*from = arguments;
		}
	}
	return found;
}

static const struct template *
find(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	struct template_library *library = unfolding->library;
	const struct template *template = library ? library->find(library,
	    piece->text, scope->template) : NULL;

	if (!template && unfolding->mode == TEMPLATE_STRICT)
		unfold_fault(unfolding, scope, piece, D_TEMPLATE_MISSING,
		    TEXTS(piece->text));
	return template;
}

/* In the arena, for sections that are unfolded later. */
static const struct indentation *
indented(struct unfolding *unfolding, const struct scope *scope,
    struct text indent)
{
	struct indentation *indentation;
	struct text text = without_skip(indent, scope->skip);

	if (!text.length)
		return scope->indentation;
	indentation = ARENA_NEW(unfolding->arena, struct indentation, 1);
	*indentation = (struct indentation){ scope->indentation, text };
	return indentation;
}

static void
unfold_included(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct arguments *arguments,
    const struct template *template)
{
	struct scope inner = { .arguments = arguments,
		.templates = scope->templates + 1, .depth = scope->depth };

	if (!template)
		template = find(unfolding, scope, piece);
	if (!template)
		return;
	inner.template = template;
	if (piece->standalone)
		inner.indentation = indented(unfolding, scope, piece->indent);
	unfold_pieces(unfolding, &inner, 0, template->count);
}

void
unfold_partial(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct template *included)
{
	if (piece->line_start)
		write_indentation(&unfolding->text.sink, scope->indentation);
	unfold_included(unfolding, scope, piece, scope->arguments, included);
}

/* The white space before a tag that turned out not to stand alone. */
static void
write_lead(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	write_lines(&unfolding->text.sink, piece->indent, true,
	    scope->indentation, scope->skip);
}

void
unfold_parent(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece, const struct template *included)
{
	struct arguments *arguments = ARENA_NEW(unfolding->arena,
	    struct arguments, 1);

	*arguments = (struct arguments){ scope->arguments, scope->template,
		piece };
	if (piece->line_start && !piece->standalone)
		write_lead(unfolding, scope, piece);
	unfold_included(unfolding, scope, piece, arguments, included);
}

/* The content of a block inside the template, not replaced by another. */
static void
unfold_own(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *block, size_t from)
{
	bool empty = block->end == from;

	if (block->line_start && !block->begins_line &&
	    !(block->standalone && empty))
		write_lead(unfolding, scope, block);
	unfold_pieces(unfolding, scope, from, block->end);
	if (!block->complete)
		sink_put(&unfolding->text.sink, block->newline);
}

/*
 * The content of `argument` in the place of `block`: what its lines begin
 * with is replaced by the block's own indentation, where the block has lines
 * of its own.
 */
static void
unfold_argument(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *block, const struct piece *argument,
    const struct arguments *from)
{
	size_t first = template_index(from->template, argument) + 1;
	bool own_lines = block->standalone || block->begins_line;
	struct scope inner = { from->template, from->outer, NULL,
		argument->indent.length, scope->templates, scope->depth };

	if (own_lines)
		inner.indentation = indented(unfolding, scope, block->indent);
	else if (block->line_start)
		write_lead(unfolding, scope, block);
	if (own_lines && !argument->begins_line && first < argument->end)
		write_indentation(&unfolding->text.sink, inner.indentation);
	unfold_pieces(unfolding, &inner, first, argument->end);
	if (!argument->complete)
		sink_put(&unfolding->text.sink, block->newline);
}

void
unfold_block(struct unfolding *unfolding, const struct scope *scope,
    const struct piece *piece)
{
	const struct arguments *from = NULL;
	const struct piece *argument = argument_find(scope->arguments,
	    piece->text, &from);

	if (argument)
		unfold_argument(unfolding, scope, piece, argument, from);
	else
		unfold_own(unfolding, scope, piece,
		    template_index(scope->template, piece) + 1);
}
