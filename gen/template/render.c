#include "template/context.h"

/* How much memory plans may take: kept for the next page, and at all. */
enum { MOST_KEPT = 16 * 1024 * 1024, MOST_PLANNED = 64 * 1024 * 1024 };

struct renderer {
	struct template_library *library;
	struct template_memo *memo;
	enum template_mode mode;
	struct sink *sink;
	struct diagnostics *diagnostics;
	size_t pieces;			/* that were written */
	size_t size;			/* of plans that are not kept */
	bool failed;			/* diagnosed: all ends */
};

static void render_plan(struct renderer *renderer, struct plan *plan,
    const struct context *context);

static void
fault(struct renderer *renderer, const struct step *step,
    enum diagnostic_code code, const struct text *values)
{
	diagnose(renderer->diagnostics, code,
	    piece_place(step->scope->template, step->piece), values);
	renderer->failed = true;
}

/* At the nearest tag: texts do not know their place. */
static void
fault_near(struct renderer *renderer, const struct step *step,
    enum diagnostic_code code, const struct text *values)
{
	const struct template *template = step->scope->template;
	size_t at = template_index(template, step->piece);
	struct step near = *step;

	while (template->pieces[at].kind == PIECE_TEXT &&
	    at + 1 < template->count)
		at++;
	near.piece = &template->pieces[at];
	fault(renderer, &near, code, values);
}

static void
render_not_text(struct renderer *renderer, const struct step *step,
    enum value_kind kind)
{
	if (renderer->mode == TEMPLATE_STRICT)
		fault(renderer, step, D_TEMPLATE_NOT_TEXT,
		    TEXTS(step->piece->text, text_of(value_kind_name(kind)),
		    step->piece->text));
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
render_value(struct renderer *renderer, const struct step *step,
    const struct value *value)
{
	if (write_value(renderer->sink, value))
		return;
	if (value->kind != VALUE_HTML)
		render_not_text(renderer, step, value->kind);
	else if (renderer->mode == TEMPLATE_STRICT)
		fault(renderer, step, D_TEMPLATE_ESCAPED,
		    TEXTS(step->piece->text, step->piece->text));
	else
		write_html(renderer, value);
}

static void
render_raw(struct renderer *renderer, const struct step *step,
    const struct value *value)
{
	if (value->kind == VALUE_ABSENT)
		return;
	if (value->kind == VALUE_HTML)
		write_html(renderer, value);
	else if (renderer->mode == TEMPLATE_STRICT)
		fault(renderer, step, D_TEMPLATE_RAW,
		    TEXTS(step->piece->text,
		    text_of(value_kind_name(value->kind)),
		    step->piece->text));
	else if (value->kind == VALUE_BOOLEAN)
		sink_string(renderer->sink, value->truth ? "true" : "false");
	else if (value->kind == VALUE_TEXT || value->kind == VALUE_ADDRESS)
		sink_put(renderer->sink, value->text);
}

static void
too_much(struct renderer *renderer, const struct step *step)
{
	fault_near(renderer, step, D_TEMPLATE_ENDLESS,
	    TEXTS(arena_format(renderer->diagnostics->arena, "%d",
	    LIMIT_PIECES)));
}

/*
 * Plans are kept for the next time in the memo's arena while there is room,
 * else made in `once`. Null, diagnosed, where they take too much in all.
 */
static struct arena *
arena_for_plan(struct renderer *renderer, const struct step *step,
    struct arena *once)
{
	if (renderer->memo->size < MOST_KEPT)
		return &renderer->memo->arena;
	if (renderer->size < MOST_PLANNED)
		return once;
	too_much(renderer, step);
	return NULL;
}

/* What is inside a section, or what a later step takes in. */
static struct plan *
make_plan(struct renderer *renderer, const struct step *step,
    const struct template *included, struct arena *arena, size_t *size)
{
	const struct piece *piece = step->piece;

	if (step->kind == STEP_LATER)
		return plan_later(arena, renderer->library, renderer->mode,
		    step, included, size);
	return plan_pieces(arena, renderer->library, renderer->mode,
	    step->scope, template_index(step->scope->template, piece) + 1,
	    piece->end, size);
}

static void
render_items(struct renderer *renderer, struct plan *plan,
    const struct context *context, const struct value *list)
{
	struct arena *values = renderer->library ?
	    renderer->library->values : NULL;
	struct arena_mark mark = { NULL, 0 };

	/* Nothing is written for any item, however many there are. */
	if (plan->count == 0)
		return;
	if (values)
		mark = arena_mark(values);
	for (size_t i = 0; i < list->count && !renderer->failed; i++) {
		struct context inner = { context, list->item(list, i),
			NULL };
		inner.level = memo_level_inside(renderer->memo,
		    context->level, &inner.value);
		render_plan(renderer, plan, &inner);
		if (values)
			arena_rewind(values, mark);
	}
}

/* The plan, with the value of a section; a null one: with none. */
static void
render_with(struct renderer *renderer, struct plan *plan,
    const struct context *context, const struct value *value)
{
	struct context inner;

	if (!value) {
		render_plan(renderer, plan, context);
	} else if (value->kind == VALUE_LIST) {
		render_items(renderer, plan, context, value);
	} else {
		inner = (struct context){ context, *value,
			memo_level_inside(renderer->memo, context->level,
			value) };
		render_plan(renderer, plan, &inner);
	}
}

/* Renders what is inside, unfolded before or now. */
static void
render_inside(struct renderer *renderer, struct step *step,
    const struct template *included, const struct context *context,
    const struct value *value)
{
	struct arena once = { NULL }, *arena;
	size_t before = renderer->size;
	struct plan *plan = step->inner;

	if (!plan || step->included != included) {
		arena = arena_for_plan(renderer, step, &once);
		if (!arena)
			return;
		plan = make_plan(renderer, step, included, arena,
		    arena == &once ? &renderer->size : &renderer->memo->size);
		if (arena != &once) {
			step->inner = plan;
			step->included = included;
		}
	}
	render_with(renderer, plan, context, value);
	renderer->size = before;
	arena_release(&once);
}

/* The template that the value of a dynamic name means, or null. */
static const struct template *
dynamic_template(struct renderer *renderer, const struct step *step,
    const struct value *value)
{
	const struct template *template = NULL;

	if (value->kind != VALUE_TEXT) {
		if (value->kind != VALUE_ABSENT &&
		    renderer->mode == TEMPLATE_STRICT)
			fault(renderer, step, D_TEMPLATE_DYNAMIC,
			    TEXTS(step->piece->text,
			    text_of(value_kind_name(value->kind))));
		return NULL;
	}
	if (renderer->library)
		template = renderer->library->find(renderer->library,
		    value->text, step->scope->template);
	if (!template && renderer->mode == TEMPLATE_STRICT)
		fault(renderer, step, D_TEMPLATE_MISSING, TEXTS(value->text));
	return template;
}

static void
render_dynamic(struct renderer *renderer, struct step *step,
    const struct context *context, const struct value *value)
{
	const struct template *included = dynamic_template(renderer, step,
	    value);

	if (included)
		render_inside(renderer, step, included, context, NULL);
}

static void
unknown(struct renderer *renderer, const struct step *step)
{
	if (renderer->mode == TEMPLATE_STRICT)
		fault(renderer, step, D_TEMPLATE_UNKNOWN_NAME,
		    TEXTS(step->piece->text));
}

/* What has a name. An unknown one is absent; in strict mode it is
   diagnosed. */
static void
render_named(struct renderer *renderer, struct step *step,
    const struct context *context)
{
	struct value value = context_look_up(context, step);

	if (step->way.unknown)
		unknown(renderer, step);
	if (renderer->failed)
		return;
	if (step->kind == STEP_VALUE)
		render_value(renderer, step, &value);
	else if (step->kind == STEP_RAW)
		render_raw(renderer, step, &value);
	else if (step->kind == STEP_LATER)
		render_dynamic(renderer, step, context, &value);
	else if (value_is_true(&value) == (step->kind == STEP_SECTION))
		render_inside(renderer, step, NULL, context,
		    step->kind == STEP_SECTION ? &value : NULL);
}

static void
render_step(struct renderer *renderer, struct step *step,
    const struct context *context)
{
	switch (step->kind) {
	case STEP_TEXT:
		sink_put(renderer->sink, step->text);
		break;
	case STEP_LINES:
		write_lines(renderer->sink, step->piece->text,
		    step->piece->line_start, step->scope->indentation,
		    step->scope->skip);
		break;
	case STEP_VALUE:
	case STEP_RAW:
	case STEP_SECTION:
	case STEP_INVERTED:
		render_named(renderer, step, context);
		break;
	case STEP_LATER:
		if (step->piece->dynamic)
			render_named(renderer, step, context);
		else
			render_inside(renderer, step, NULL, context, NULL);
		break;
	case STEP_FAULT:
		fault_near(renderer, step, step->code, step->values);
		break;
	}
}

/* As deep as PLAN_DEPTH: a step knows how deep it stands. */
static void
render_plan(struct renderer *renderer, struct plan *plan,
    const struct context *context)
{
	for (size_t i = 0; i < plan->count && !renderer->failed; i++) {
		struct step *step = &plan->steps[i];
		renderer->pieces += step->pieces;
		if (renderer->pieces > LIMIT_PIECES)
			too_much(renderer, step);
		else
			render_step(renderer, step, context);
	}
}

static struct plan *
plan_of(struct renderer *renderer, const struct template *template)
{
	struct memo_plan *memo = memo_plan_of(renderer->memo, template,
	    renderer->mode);
	struct scope scope = { .template = template };

	if (!memo->plan)
		memo->plan = plan_pieces(&renderer->memo->arena,
		    renderer->library, renderer->mode, &scope, 0,
		    template->count, &renderer->memo->size);
	return memo->plan;
}

bool
template_render(const struct template *template,
    struct template_library *library, const struct value *root,
    enum template_mode mode, struct sink *sink,
    struct diagnostics *diagnostics)
{
	struct template_memo own = { .size = 0 };
	struct renderer renderer = { .library = library,
		.memo = library && library->memo ? library->memo : &own,
		.mode = mode, .sink = sink, .diagnostics = diagnostics };
	struct context context = { NULL, *root, NULL };

	context.level = memo_level_inside(renderer.memo,
	    &renderer.memo->outermost, root);
	render_plan(&renderer, plan_of(&renderer, template), &context);
	memo_release(&own);
	return !renderer.failed;
}
