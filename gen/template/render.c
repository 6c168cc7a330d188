#include "template/binding.h"

/* The most memory that programs may take, in bytes: of those kept for the
   next page, and of those made for one use. */
enum { MOST_KEPT = 16 * 1024 * 1024, MOST_COMPILED = 64 * 1024 * 1024 };

struct renderer {
	struct template_library *library;
	struct template_cache *cache;
	enum template_mode mode;
	struct sink *sink;
	struct diagnostics *diagnostics;
	size_t nodes;			/* number of nodes rendered so far */
	size_t size;			/* of programs that are not kept */
	bool failed;			/* diagnosed: rendering ends */
};

static void render_program(struct renderer *renderer,
    const struct program *program, const struct name_context *context);

static void
render_fault_at(struct renderer *renderer,
    const struct instruction *instruction, const struct template_node *node,
    enum diagnostic_code code, const struct text *values)
{
	diagnose(renderer->diagnostics, code, template_node_place(
	    instruction->scope->template, node), values);
	renderer->failed = true;
}

static void
render_fault(struct renderer *renderer, const struct instruction *instruction,
    enum diagnostic_code code, const struct text *values)
{
	render_fault_at(renderer, instruction, instruction->node, code,
	    values);
}

/* Reports a fault at the nearest tag: texts have no place. */
static void
render_fault_near(struct renderer *renderer,
    const struct instruction *instruction, enum diagnostic_code code,
    const struct text *values)
{
	const struct template *template = instruction->scope->template;
	size_t at = template_node_index(template, instruction->node);

	while (template->nodes[at].kind == TEMPLATE_TEXT &&
	    at + 1 < template->count)
		at++;
	render_fault_at(renderer, instruction, &template->nodes[at], code,
	    values);
}

static void
render_not_text(struct renderer *renderer,
    const struct instruction *instruction, enum value_kind kind)
{
	struct text name = instruction->node->text;

	if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, instruction, D_TEMPLATE_NOT_TEXT,
		    TEXTS(name, text_of(value_kind_name(kind)), name));
}

static void
render_html(struct renderer *renderer, const struct value *html)
{
	if (html->write)
		html->write(html, renderer->sink);
	else
		sink_put(renderer->sink, html->text);
}

static void
render_value(struct renderer *renderer, const struct instruction *instruction,
    const struct value *value)
{
	struct text name = instruction->node->text;

	if (value_write(renderer->sink, value))
		return;
	if (value->kind != VALUE_HTML)
		render_not_text(renderer, instruction, value->kind);
	else if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, instruction, D_TEMPLATE_ESCAPED,
		    TEXTS(name, name));
	else
		render_html(renderer, value);
}

static void
render_raw(struct renderer *renderer, const struct instruction *instruction,
    const struct value *value)
{
	struct text name = instruction->node->text;

	if (value->kind == VALUE_ABSENT)
		return;
	if (value->kind == VALUE_HTML)
		render_html(renderer, value);
	else if (renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, instruction, D_TEMPLATE_RAW,
		    TEXTS(name, text_of(value_kind_name(value->kind)), name));
	else if (value->kind == VALUE_BOOLEAN)
		sink_string(renderer->sink, value->truth ? "true" : "false");
	else if (value->kind == VALUE_TEXT || value->kind == VALUE_ADDRESS)
		sink_put(renderer->sink, value->text);
}

static void
render_too_much(struct renderer *renderer,
    const struct instruction *instruction)
{
	render_fault_near(renderer, instruction, D_TEMPLATE_ENDLESS,
	    TEXTS(arena_format(renderer->diagnostics->arena, "%d",
	    LIMIT_PIECES)));
}

/*
 * Compiles the content of a section, or the template of an inclusion. The
 * program is kept in the cache's arena while there is room, else it lives in
 * `once`. Returns NULL, diagnosed, if all programs take too much.
 */
static const struct program *
render_compile(struct renderer *renderer, struct instruction *instruction,
    const struct template *included, struct arena *once)
{
	bool keep = renderer->cache->size < MOST_KEPT;
	struct compile_request request = {
		keep ? &renderer->cache->arena : once, renderer->library,
		renderer->mode,
		keep ? &renderer->cache->size : &renderer->size };
	const struct compile_scope *scope = instruction->scope;
	struct program *program;

	if (!keep && renderer->size >= MOST_COMPILED) {
		render_too_much(renderer, instruction);
		return NULL;
	}
	if (instruction->opcode == OP_INCLUDE)
		program = compile_include(&request, instruction, included);
	else
		program = compile_nodes(&request, scope, template_node_index(
		    scope->template, instruction->node) + 1,
		    instruction->node->end);
	if (keep) {
		instruction->inner = program;
		instruction->included = included;
	}
	return program;
}

static void
render_items(struct renderer *renderer, const struct program *program,
    const struct name_context *context, const struct value *list)
{
	struct arena *values = renderer->library ?
	    renderer->library->values : NULL;
	struct arena_mark mark = { NULL, 0 };

	/* Nothing is written for any item, however many there are. */
	if (program->count == 0)
		return;
	if (values)
		mark = arena_mark(values);
	for (size_t i = 0; i < list->count && !renderer->failed; i++) {
		struct name_context inner = { context, list->item(list, i),
			NULL };
		inner.path = binding_path_inside(renderer->cache,
		    context->path, &inner.value);
		render_program(renderer, program, &inner);
		if (values)
			arena_rewind(values, mark);
	}
}

/* Runs the program inside the value of a section; NULL: inside no value. */
static void
render_program_inside(struct renderer *renderer, const struct program *program,
    const struct name_context *context, const struct value *value)
{
	struct name_context inner;

	if (!value) {
		render_program(renderer, program, context);
	} else if (value->kind == VALUE_LIST) {
		render_items(renderer, program, context, value);
	} else {
		inner = (struct name_context){ context, *value,
			binding_path_inside(renderer->cache, context->path,
			value) };
		render_program(renderer, program, &inner);
	}
}

/* Runs the program inside the instruction; compiles it if that was not done
   before, or for another template. */
static void
render_inner(struct renderer *renderer, struct instruction *instruction,
    const struct template *included, const struct name_context *context,
    const struct value *value)
{
	struct arena once = { NULL };
	size_t before = renderer->size;
	const struct program *program = instruction->inner;

	if (!program || instruction->included != included)
		program = render_compile(renderer, instruction, included,
		    &once);
	if (program)
		render_program_inside(renderer, program, context, value);
	renderer->size = before;
	arena_release(&once);
}

/* Returns the template that the value of a dynamic name means, or NULL. */
static const struct template *
render_dynamic_template(struct renderer *renderer,
    const struct instruction *instruction, const struct value *value)
{
	const struct template *template = NULL;

	if (value->kind != VALUE_TEXT) {
		if (value->kind != VALUE_ABSENT &&
		    renderer->mode == TEMPLATE_STRICT)
			render_fault(renderer, instruction, D_TEMPLATE_DYNAMIC,
			    TEXTS(instruction->node->text,
			    text_of(value_kind_name(value->kind))));
		return NULL;
	}
	if (renderer->library)
		template = renderer->library->find(renderer->library,
		    value->text, instruction->scope->template);
	if (!template && renderer->mode == TEMPLATE_STRICT)
		render_fault(renderer, instruction, D_TEMPLATE_MISSING,
		    TEXTS(value->text));
	return template;
}

static void
render_dynamic(struct renderer *renderer, struct instruction *instruction,
    const struct name_context *context, const struct value *value)
{
	const struct template *included = render_dynamic_template(renderer,
	    instruction, value);

	if (included)
		render_inner(renderer, instruction, included, context, NULL);
}

/* Renders a tag with a name. An unknown name is absent; in strict mode it is
   diagnosed. */
static void
render_named(struct renderer *renderer, struct instruction *instruction,
    const struct name_context *context)
{
	struct value value = binding_look_up(context, instruction);
	enum opcode opcode = instruction->opcode;

	if (instruction->binding.unknown &&
	    renderer->mode == TEMPLATE_STRICT) {
		render_fault(renderer, instruction, D_TEMPLATE_UNKNOWN_NAME,
		    TEXTS(instruction->node->text));
		return;
	}
	if (opcode == OP_VALUE)
		render_value(renderer, instruction, &value);
	else if (opcode == OP_RAW)
		render_raw(renderer, instruction, &value);
	else if (opcode == OP_INCLUDE)
		render_dynamic(renderer, instruction, context, &value);
	else if (value_is_true(&value) == (opcode == OP_SECTION))
		render_inner(renderer, instruction, NULL, context,
		    opcode == OP_SECTION ? &value : NULL);
}

static void
render_instruction(struct renderer *renderer, struct instruction *instruction,
    const struct name_context *context)
{
	const struct template_node *node = instruction->node;

	switch (instruction->opcode) {
	case OP_TEXT:
		sink_put(renderer->sink, instruction->text);
		break;
	case OP_LINES:
		compile_write_lines(renderer->sink, node->text,
		    node->line_start, instruction->scope->indentation,
		    instruction->scope->skip);
		break;
	case OP_VALUE:
	case OP_RAW:
	case OP_SECTION:
	case OP_INVERTED:
		render_named(renderer, instruction, context);
		break;
	case OP_INCLUDE:
		if (node->dynamic)
			render_named(renderer, instruction, context);
		else
			render_inner(renderer, instruction, NULL, context,
			    NULL);
		break;
	case OP_FAULT:
		render_fault_near(renderer, instruction, instruction->code,
		    instruction->values);
		break;
	}
}

/* Recursion is at most COMPILE_DEPTH deep: each scope counts its depth. */
static void
render_program(struct renderer *renderer, const struct program *program,
    const struct name_context *context)
{
	for (size_t i = 0; i < program->count && !renderer->failed; i++) {
		struct instruction *instruction = &program->instructions[i];
		renderer->nodes += instruction->nodes;
		if (renderer->nodes > LIMIT_PIECES)
			render_too_much(renderer, instruction);
		else
			render_instruction(renderer, instruction, context);
	}
}

static const struct program *
render_program_of(struct renderer *renderer, const struct template *template)
{
	struct template_cache *cache = renderer->cache;
	struct cached_program *entry = binding_cached_program(cache, template,
	    renderer->mode);
	struct compile_request request = { &cache->arena, renderer->library,
		renderer->mode, &cache->size };
	struct compile_scope scope = { .template = template };

	if (!entry->program)
		entry->program = compile_nodes(&request, &scope, 0,
		    template->count);
	return entry->program;
}

bool
template_render(const struct template *template,
    struct template_library *library, const struct value *root,
    enum template_mode mode, struct sink *sink,
    struct diagnostics *diagnostics)
{
	struct template_cache own = { .size = 0 };
	struct renderer renderer = { .library = library,
		.cache = library && library->cache ? library->cache : &own,
		.mode = mode, .sink = sink, .diagnostics = diagnostics };
	struct name_context context = { NULL, *root, NULL };

	context.path = binding_path_inside(renderer.cache,
	    binding_outermost_path(renderer.cache), root);
	render_program(&renderer, render_program_of(&renderer, template),
	    &context);
	template_cache_release(&own);
	return !renderer.failed;
}
