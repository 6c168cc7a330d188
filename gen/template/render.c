#include "template/render.h"

void
render_fault(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, enum diagnostic_code code,
    const struct text *values)
{
	diagnose(renderer->diagnostics, code,
	    piece_place(scope->template, piece), values);
	renderer->failed = true;
}

/* As value_member; `name` is of a template's source. */
static struct value
member(struct template_memo *memo, const struct value *object,
    struct text name, bool *found)
{
	const struct object_type *type = object->type;
	struct memo_slot *slot;
	const struct field *field;

	if (!memo || object->kind != VALUE_OBJECT || type->member)
		return value_member(object, name, found);
	slot = memo_slot(memo, type, name, found);
	if (!*found)
		slot->what = value_field(type, name);
	field = slot->what;
	*found = field != NULL;
	return field ? value_of_field(object, field) : value_absent();
}

/* The field of that name of the innermost object that has one. */
static void
find_field(struct memo_slot *slot, const struct context *context)
{
	for (; context && !slot->what; context = context->outer) {
		if (context->value.kind == VALUE_OBJECT)
			slot->what = value_field(context->value.type,
			    slot->name);
		slot->outward += !slot->what;
	}
}

static struct value
first_by_name(const struct context *context, struct text name, bool *found)
{
	struct value value = value_absent();

	*found = false;
	for (; context && !*found; context = context->outer)
		value = value_member(&context->value, name, found);
	return value;
}

/* The first part of a name: in the innermost object that has it. */
static struct value
first_part(struct template_memo *memo, const struct context *context,
    struct text name, bool *found)
{
	struct memo_slot *slot;

	if (!context->level || context->level->open)
		return first_by_name(context, name, found);
	slot = memo_slot(memo, context->level, name, found);
	if (!*found)
		find_field(slot, context);
	*found = slot->what != NULL;
	if (!slot->what)
		return value_absent();
	for (size_t i = 0; i < slot->outward; i++)
		context = context->outer;
	return value_of_field(&context->value, slot->what);
}

/* The parts of a name from the dot on. */
static struct value
other_parts(struct template_memo *memo, struct value value,
    struct text name, size_t dot, bool *found)
{
	/* What has no value now has no parts either. */
	while (*found && dot < name.length && value.kind != VALUE_ABSENT) {
		size_t from = dot + 1;
		dot = text_find_byte(name, '.', from);
		if (dot == TEXT_NOWHERE)
			dot = name.length;
		value = member(memo, &value, text_slice(name, from, dot),
		    found);
	}
	return value;
}

struct value
render_lookup(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct text name = piece->text;
	struct value value;
	bool found;

	if (text_equal(name, T(".")))
		return scope->context->value;
	value = first_part(renderer->memo, scope->context,
	    (struct text){ name.at, piece->first }, &found);
	value = other_parts(renderer->memo, value, name, piece->first,
	    &found);
	if (found)
		return value;
	if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, scope, piece, D_TEMPLATE_UNKNOWN_NAME,
		    TEXTS(name));
	return value_absent();
}

static void
render_not_text(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, enum value_kind kind)
{
	if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, scope, piece, D_TEMPLATE_NOT_TEXT,
		    TEXTS(piece->text, text_of(value_kind_name(kind)),
		    piece->text));
}

static void
write_html(struct renderer *renderer, const struct value *html)
{
	if (html->write)
		html->write(html, renderer->sink);
	else
		sink_put(renderer->sink, html->text);
}

static void
render_value(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct value value = render_lookup(renderer, scope, piece);

	switch (value.kind) {
	case VALUE_ABSENT:
		break;
	case VALUE_BOOLEAN:
		sink_string(renderer->sink, value.truth ? "true" : "false");
		break;
	case VALUE_TEXT:
		sink_escaped(renderer->sink, value.text);
		break;
	case VALUE_ADDRESS:
		write_address(renderer->sink, value.text);
		break;
	case VALUE_HTML:
		if (renderer->mode == TEMPLATE_STRICT)
			render_fault(renderer, scope, piece,
			    D_TEMPLATE_ESCAPED, TEXTS(piece->text,
			    piece->text));
		else
			write_html(renderer, &value);
		break;
	default:
		render_not_text(renderer, scope, piece, value.kind);
	}
}

static void
render_raw(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct value value = render_lookup(renderer, scope, piece);

	if (value.kind == VALUE_ABSENT)
		return;
	if (value.kind == VALUE_HTML)
		write_html(renderer, &value);
	else if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, scope, piece, D_TEMPLATE_RAW,
		    TEXTS(piece->text, text_of(value_kind_name(value.kind)),
		    piece->text));
	else if (value.kind == VALUE_BOOLEAN)
		sink_string(renderer->sink, value.truth ? "true" : "false");
	else
		sink_put(renderer->sink, value.text);
}

static void
render_with(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece, struct value value)
{
	struct context context = { scope->context, value,
		memo_level_inside(renderer->memo, scope->context->level,
		&value) };
	struct scope inner = *scope;
	size_t index = (size_t)(piece - scope->template->pieces);

	inner.context = &context;
	render_pieces(renderer, &inner, index + 1, piece->end);
}

static void
render_section(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct value value = render_lookup(renderer, scope, piece);

	if (!value_is_true(&value))
		return;
	if (value.kind != VALUE_LIST) {
		render_with(renderer, scope, piece, value);
		return;
	}
	/* Nothing is written for any item, however many there are. */
	if (piece->end == (size_t)(piece - scope->template->pieces) + 1)
		return;
	for (size_t i = 0; i < value.count && !renderer->failed; i++)
		render_with(renderer, scope, piece, value.item(&value, i));
}

static void
render_inverted(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	struct value value = render_lookup(renderer, scope, piece);
	size_t index = (size_t)(piece - scope->template->pieces);

	if (!value_is_true(&value))
		render_pieces(renderer, scope, index + 1, piece->end);
}

static void
render_piece(struct renderer *renderer, const struct scope *scope,
    const struct piece *piece)
{
	if (piece->line_start && piece->kind >= PIECE_VALUE &&
	    piece->kind <= PIECE_INVERTED)
		write_indentation(renderer->sink, scope->indentation);
	switch (piece->kind) {
	case PIECE_TEXT:
		write_lines(renderer->sink, piece->text, piece->line_start,
		    scope->indentation, scope->skip);
		break;
	case PIECE_VALUE:
		render_value(renderer, scope, piece);
		break;
	case PIECE_RAW:
		render_raw(renderer, scope, piece);
		break;
	case PIECE_SECTION:
		render_section(renderer, scope, piece);
		break;
	case PIECE_INVERTED:
		render_inverted(renderer, scope, piece);
		break;
	case PIECE_PARTIAL:
		render_partial(renderer, scope, piece);
		break;
	case PIECE_PARENT:
		render_parent(renderer, scope, piece);
		break;
	case PIECE_BLOCK:
		render_block(renderer, scope, piece);
		break;
	}
}

/* At the nearest tag: texts do not know their place. */
static void
fault_near(struct renderer *renderer, const struct scope *scope, size_t from,
    enum diagnostic_code code, const struct text *values)
{
	const struct piece *piece = &scope->template->pieces[from];

	while (piece->kind == PIECE_TEXT && ++from < scope->template->count)
		piece++;
	render_fault(renderer, scope, piece, code, values);
}

static bool
too_deep(struct renderer *renderer, const struct scope *scope, size_t from)
{
	struct arena *arena = renderer->diagnostics->arena;

	if (renderer->templates <= RENDER_TEMPLATES &&
	    renderer->depth <= RENDER_DEPTH)
		return false;
	fault_near(renderer, scope, from, D_TEMPLATE_DEEP,
	    TEXTS(arena_format(arena, "%d", RENDER_TEMPLATES),
	    arena_format(arena, "%d", RENDER_DEPTH)));
	return true;
}

static void
too_many(struct renderer *renderer, const struct scope *scope, size_t from)
{
	fault_near(renderer, scope, from, D_TEMPLATE_ENDLESS,
	    TEXTS(arena_format(renderer->diagnostics->arena, "%d",
	    LIMIT_PIECES)));
}

void
render_pieces(struct renderer *renderer, const struct scope *scope,
    size_t from, size_t to)
{
	const struct piece *pieces = scope->template->pieces;

	if (from >= to || too_deep(renderer, scope, from))
		return;
	renderer->depth++;
	while (from < to && !renderer->failed) {
		if (renderer->pieces++ == LIMIT_PIECES) {
			too_many(renderer, scope, from);
			break;
		}
		render_piece(renderer, scope, &pieces[from]);
		from = pieces[from].end;
	}
	renderer->depth--;
}

bool
template_render(const struct template *template,
    struct template_library *library, const struct value *root,
    enum template_mode mode, struct sink *sink,
    struct diagnostics *diagnostics)
{
	struct renderer renderer = { .library = library,
		.memo = library ? library->memo : NULL, .mode = mode,
		.sink = sink, .diagnostics = diagnostics };
	struct context context = { NULL, *root, NULL };
	struct scope scope = { .template = template, .context = &context };

	if (renderer.memo)
		context.level = memo_level_inside(renderer.memo,
		    memo_level_outermost(renderer.memo), root);
	render_pieces(&renderer, &scope, 0, template->count);
	return !renderer.failed;
}
