#include "template/render.h"

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

static bool
dynamic_name(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, struct text *name)
{
	struct value value = render_lookup(renderer, scope, piece);

	*name = value.text;
	if (value.kind == VALUE_TEXT)
		return true;
	if (value.kind != VALUE_ABSENT && renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, scope, piece, D_TEMPLATE_DYNAMIC,
		    TEXTS(piece->text,
		    text_of(value_kind_name(value.kind))));
	return false;
}

static const struct template *
find_in(struct renderer *renderer, struct text name,
    const struct template *from, bool dynamic)
{
	struct template_library *library = renderer->library;
	struct memo_slot *slot;
	bool known;

	/* What a dynamic name says is no text of the template's. */
	if (!renderer->memo || dynamic)
		return library->find(library, name, from);
	slot = memo_slot(renderer->memo, from, name, &known);
	if (!known)
		slot->what = library->find(library, name, from);
	return slot->what;
}

static const struct template *
find(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	const struct template *template = NULL;
	struct text name = piece->text;

	if (piece->dynamic && !dynamic_name(renderer, scope, piece, &name))
		return NULL;
	if (renderer->library)
		template = find_in(renderer, name, scope->template,
		    piece->dynamic);
	if (!template && renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, scope, piece, D_TEMPLATE_MISSING,
		    TEXTS(name));
	return template;
}

static void
render_included(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, const struct arguments *arguments)
{
	const struct template *template = find(renderer, scope, piece);
	struct indentation indentation = { scope->indentation,
		without_skip(piece->indent, scope->skip) };
	struct scope inner = { template, scope->context, arguments, NULL, 0 };

	if (!template)
		return;
	if (piece->standalone)
		inner.indentation = indentation.text.length ? &indentation :
		    scope->indentation;
	renderer->templates++;
	render_pieces(renderer, &inner, 0, template->count);
	renderer->templates--;
}

void
render_partial(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	if (piece->line_start)
		write_indentation(renderer->sink, scope->indentation);
	render_included(renderer, scope, piece, scope->arguments);
}

/* The white space before a tag that turned out not to stand alone. */
static void
write_lead(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	write_lines(renderer->sink, piece->indent, true, scope->indentation,
	    scope->skip);
}

void
render_parent(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct arguments arguments = { scope->arguments, scope->template,
		piece };

	if (piece->line_start && !piece->standalone)
		write_lead(renderer, scope, piece);
	render_included(renderer, scope, piece, &arguments);
}

/* The content of a block inside the template, not replaced by another. */
static void
render_own(struct renderer *renderer, const struct scope *scope,
    const struct piece *block, size_t from)
{
	bool empty = block->end == from;

	if (block->line_start && !block->begins_line &&
	    !(block->standalone && empty))
		write_lead(renderer, scope, block);
	render_pieces(renderer, scope, from, block->end);
	if (!block->complete)
		sink_put(renderer->sink, block->newline);
}

/*
 * The content of `argument` in the place of `block`: what its lines begin
 * with is replaced by the block's own indentation, where the block has lines
 * of its own.
 */
static void
render_argument(struct renderer *renderer, const struct scope *scope,
    const struct piece *block, const struct piece *argument,
    const struct arguments *from)
{
	size_t first = (size_t)(argument - from->template->pieces) + 1;
	bool own_lines = block->standalone || block->begins_line;
	struct indentation indentation = { scope->indentation,
		without_skip(block->indent, scope->skip) };
	struct scope inner = { from->template, scope->context, from->outer,
		NULL, argument->indent.length };

	if (own_lines)
		inner.indentation = indentation.text.length ? &indentation :
		    scope->indentation;
	else if (block->line_start)
		write_lead(renderer, scope, block);
	if (own_lines && !argument->begins_line && first < argument->end)
		write_indentation(renderer->sink, inner.indentation);
	render_pieces(renderer, &inner, first, argument->end);
	if (!argument->complete)
		sink_put(renderer->sink, block->newline);
}

void
render_block(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	const struct arguments *from = NULL;
	const struct piece *argument = argument_find(scope->arguments,
	    piece->text, &from);

	if (argument)
		render_argument(renderer, scope, piece, argument, from);
	else
		render_own(renderer, scope, piece,
		    (size_t)(piece - scope->template->pieces) + 1);
}
