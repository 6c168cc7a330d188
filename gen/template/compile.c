#include "template/compile.h"

#include <string.h>

#include "core/memory.h"

/*
 * Bounds of one program, in bytes (estimated), of one text that is indented
 * in advance, and of its indentation. Templates that include each other twice
 * over would fill the memory; the rest is compiled when it is met.
 */
enum { MOST_SIZE = 64 * 1024, LONG_TEXT = 512, WIDE_INDENTATION = 64,
	FEW_INSTRUCTIONS = 8 };

struct compiler {
	struct compile_request request;
	struct buffer text;		/* of the next instruction */
	struct instruction *instructions;	/* compiled so far */
	size_t count, capacity;
	unsigned nodes;			/* since the last instruction */
	size_t size;			/* estimated bytes so far */
	bool ended;			/* with a fault */
};

static void compile_range(struct compiler *compiler,
    const struct compile_scope *scope, size_t from, size_t to);

static void
compile_write_indentation(struct sink *sink,
    const struct indentation *indentation)
{
	if (!indentation)
		return;
	/* Recursion is as deep as templates include each other. */
	compile_write_indentation(sink, indentation->outer);
	sink_put(sink, indentation->text);
}

static bool
compile_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
compile_line_is_empty(struct text text, size_t from)
{
	if (from < text.length && text.at[from] == '\r')
		from++;
	return from < text.length && text.at[from] == '\n';
}

void
compile_write_lines(struct sink *sink, struct text text, bool line_start,
    const struct indentation *indentation, size_t skip)
{
	size_t from = 0, to;

	if (!indentation && skip == 0) {
		sink_put(sink, text);
		return;
	}
	do {
		size_t most = line_start ? from + skip : from;
		while (from < most && from < text.length &&
		    compile_is_blank(text.at[from]))
			from++;
		if (line_start && !compile_line_is_empty(text, from))
			compile_write_indentation(sink, indentation);
		to = text_find_byte(text, '\n', from);
		to = to == TEXT_NOWHERE ? text.length : to + 1;
		sink_put(sink, text_slice(text, from, to));
		from = to;
		line_start = true;
	} while (from < text.length);
}

static struct instruction *
compile_append(struct compiler *compiler, enum opcode opcode,
    const struct compile_scope *scope, const struct template_node *node)
{
	struct instruction *instruction;

	if (compiler->count == compiler->capacity) {
		compiler->capacity = compiler->capacity * 2 +
		    FEW_INSTRUCTIONS;
		compiler->instructions = memory_resize(
		    compiler->instructions,
		    compiler->capacity * sizeof(*instruction));
	}
	instruction = &compiler->instructions[compiler->count++];
	*instruction = (struct instruction){ .opcode = opcode,
		.nodes = compiler->nodes, .scope = scope, .node = node };
	compiler->nodes = 0;
	compiler->size += sizeof(*instruction);
	return instruction;
}

/* Makes an instruction of the text collected so far, if there is any. */
static void
compile_flush_text(struct compiler *compiler,
    const struct compile_scope *scope, const struct template_node *node)
{
	struct text text = buffer_text(&compiler->text);

	if (!text.length)
		return;
	compile_append(compiler, OP_TEXT, scope, node)->text =
	    arena_copy(compiler->request.arena, text);
	compiler->size += text.length;
	buffer_clear(&compiler->text);
}

static struct instruction *
compile_instruction(struct compiler *compiler, enum opcode opcode,
    const struct compile_scope *scope, const struct template_node *node)
{
	compile_flush_text(compiler, scope, node);
	return compile_append(compiler, opcode, scope, node);
}

/* Ends the program with a fault at the node. `values` are copied. */
static void
compile_fault(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, enum diagnostic_code code,
    const struct text *values)
{
	struct arena *arena = compiler->request.arena;
	struct instruction *instruction = compile_instruction(compiler,
	    OP_FAULT, scope, node);
	struct text *copies;
	size_t count = 0;

	while (values[count].at)
		count++;
	copies = ARENA_NEW(arena, struct text, count + 1);
	for (size_t i = 0; i < count; i++)
		copies[i] = arena_copy(arena, values[i]);
	instruction->code = code;
	instruction->values = copies;
	compiler->ended = true;
}

static const struct template *
compile_find_template(struct compiler *compiler,
    const struct compile_scope *scope, const struct template_node *node)
{
	struct template_library *library = compiler->request.library;
	const struct template *template = library ? library->find(library,
	    node->text, scope->template) : NULL;

	if (!template && compiler->request.mode == TEMPLATE_STRICT)
		compile_fault(compiler, scope, node, D_TEMPLATE_MISSING,
		    TEXTS(node->text));
	return template;
}

/* Returns the scope's indentation with `indent` inside it. It lives in the
   arena, because sections are compiled later. */
static const struct indentation *
compile_indented(struct compiler *compiler, const struct compile_scope *scope,
    struct text indent)
{
	struct indentation *indentation;
	size_t skip = scope->skip < indent.length ? scope->skip :
	    indent.length;

	if (skip == indent.length)
		return scope->indentation;
	indentation = ARENA_NEW(compiler->request.arena, struct indentation,
	    1);
	*indentation = (struct indentation){ scope->indentation,
		text_slice(indent, skip, indent.length) };
	return indentation;
}

static void
compile_template(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, const struct block_arguments *arguments,
    const struct template *template)
{
	struct compile_scope inner = { .arguments = arguments,
		.templates = scope->templates + 1, .depth = scope->depth };

	if (!template)
		template = compile_find_template(compiler, scope, node);
	if (!template)
		return;
	inner.template = template;
	if (node->standalone)
		inner.indentation = compile_indented(compiler, scope,
		    node->indent);
	compile_range(compiler, &inner, 0, template->count);
}

static void
compile_partial(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, const struct template *included)
{
	if (node->line_start)
		compile_write_indentation(&compiler->text.sink,
		    scope->indentation);
	compile_template(compiler, scope, node, scope->arguments, included);
}

/* Writes the white space before a tag that turned out not to be alone. */
static void
compile_lead(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node)
{
	compile_write_lines(&compiler->text.sink, node->indent, true,
	    scope->indentation, scope->skip);
}

static void
compile_parent(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, const struct template *included)
{
	struct block_arguments *arguments = ARENA_NEW(
	    compiler->request.arena, struct block_arguments, 1);

	*arguments = (struct block_arguments){ scope->arguments,
		scope->template, node };
	if (node->line_start && !node->standalone)
		compile_lead(compiler, scope, node);
	compile_template(compiler, scope, node, arguments, included);
}

/* Compiles a block's own content: no parent tag replaces it. */
static void
compile_own_block(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *block)
{
	size_t from = template_node_index(scope->template, block) + 1;
	bool empty = block->end == from;

	if (block->line_start && !block->begins_line &&
	    !(block->standalone && empty))
		compile_lead(compiler, scope, block);
	compile_range(compiler, scope, from, block->end);
	if (!block->complete)
		sink_put(&compiler->text.sink, block->newline);
}

/*
 * Compiles the content of `argument` in the place of `block`. If the block
 * has lines of its own, its indentation replaces the common beginning of the
 * argument's lines.
 */
static void
compile_argument(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *block, const struct template_node *argument,
    const struct block_arguments *from)
{
	size_t first = template_node_index(from->template, argument) + 1;
	bool own_lines = block->standalone || block->begins_line;
	struct compile_scope inner = { from->template, from->outer, NULL,
		argument->indent.length, scope->templates, scope->depth };

	if (own_lines)
		inner.indentation = compile_indented(compiler, scope,
		    block->indent);
	else if (block->line_start)
		compile_lead(compiler, scope, block);
	if (own_lines && !argument->begins_line && first < argument->end)
		compile_write_indentation(&compiler->text.sink,
		    inner.indentation);
	compile_range(compiler, &inner, first, argument->end);
	if (!argument->complete)
		sink_put(&compiler->text.sink, block->newline);
}

const struct template_node *
compile_find_argument(const struct block_arguments *arguments,
    struct text name, const struct block_arguments **from)
{
	const struct template_node *found = NULL;

	for (; arguments; arguments = arguments->outer) {
		const struct template_node *block = template_node_argument(
		    arguments->template, arguments->parent, name);
		if (block) {
			found = block;
			*from = arguments;
		}
	}
	return found;
}

static void
compile_block(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node)
{
	const struct block_arguments *from = NULL;
	const struct template_node *argument = compile_find_argument(
	    scope->arguments, node->text, &from);

	if (argument)
		compile_argument(compiler, scope, node, argument, from);
	else
		compile_own_block(compiler, scope, node);
}

static bool
compile_is_long(const struct compile_scope *scope, struct text text)
{
	size_t width = 0;

	if (!scope->indentation && scope->skip == 0)
		return false;
	for (const struct indentation *part = scope->indentation; part;
	    part = part->outer)
		width += part->text.length;
	return text.length > LONG_TEXT || width > WIDE_INDENTATION;
}

static void
compile_text(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node)
{
	if (compile_is_long(scope, node->text))
		compile_instruction(compiler, OP_LINES, scope, node);
	else
		compile_write_lines(&compiler->text.sink, node->text,
		    node->line_start, scope->indentation, scope->skip);
}

static void
compile_tag(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, enum opcode opcode)
{
	if (node->line_start)
		compile_write_indentation(&compiler->text.sink,
		    scope->indentation);
	compile_instruction(compiler, opcode, scope, node);
}

/* Compiles a partial, parent or block. */
static void
compile_inclusion(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node, const struct template *included)
{
	if (node->kind == TEMPLATE_PARTIAL)
		compile_partial(compiler, scope, node, included);
	else if (node->kind == TEMPLATE_PARENT)
		compile_parent(compiler, scope, node, included);
	else
		compile_block(compiler, scope, node);
}

static void
compile_node(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *node)
{
	/* Each node counts, even if it writes nothing. */
	compiler->size++;
	compiler->nodes++;
	switch (node->kind) {
	case TEMPLATE_TEXT:
		compile_text(compiler, scope, node);
		break;
	case TEMPLATE_VALUE:
		compile_tag(compiler, scope, node, OP_VALUE);
		break;
	case TEMPLATE_RAW:
		compile_tag(compiler, scope, node, OP_RAW);
		break;
	case TEMPLATE_SECTION:
		compile_tag(compiler, scope, node, OP_SECTION);
		break;
	case TEMPLATE_INVERTED:
		compile_tag(compiler, scope, node, OP_INVERTED);
		break;
	default:
		if (node->dynamic || compiler->size +
		    buffer_length(&compiler->text) > MOST_SIZE)
			compile_instruction(compiler, OP_INCLUDE, scope,
			    node);
		else
			compile_inclusion(compiler, scope, node, NULL);
	}
}

static bool
compile_is_too_deep(struct compiler *compiler,
    const struct compile_scope *scope, const struct template_node *node)
{
	struct arena *arena = compiler->request.arena;

	if (scope->templates <= COMPILE_TEMPLATES &&
	    scope->depth <= COMPILE_DEPTH)
		return false;
	compile_fault(compiler, scope, node, D_TEMPLATE_DEEP,
	    TEXTS(arena_format(arena, "%d", COMPILE_TEMPLATES),
	    arena_format(arena, "%d", COMPILE_DEPTH)));
	return true;
}

static struct compile_scope *
compile_keep_scope(struct arena *arena, const struct compile_scope *scope)
{
	struct compile_scope *kept = ARENA_NEW(arena, struct compile_scope, 1);

	*kept = *scope;
	return kept;
}

static void
compile_range(struct compiler *compiler, const struct compile_scope *scope,
    size_t from, size_t to)
{
	const struct template_node *nodes = scope->template->nodes;
	struct compile_scope *inner;

	if (from >= to)
		return;
	inner = compile_keep_scope(compiler->request.arena, scope);
	if (compile_is_too_deep(compiler, inner, &nodes[from]))
		return;
	inner->depth++;
	for (; from < to && !compiler->ended; from = nodes[from].end)
		compile_node(compiler, inner, &nodes[from]);
}

static void
compile_begin(struct compiler *compiler, const struct compile_request *request)
{
	*compiler = (struct compiler){ .request = *request };
	buffer_begin(&compiler->text);
}

static struct program *
compile_end(struct compiler *compiler, const struct compile_scope *scope,
    const struct template_node *last)
{
	struct arena *arena = compiler->request.arena;
	struct program *program = ARENA_NEW(arena, struct program, 1);

	compile_flush_text(compiler, scope, last);
	/* Nodes that wrote nothing count, too. */
	if (compiler->nodes)
		compile_append(compiler, OP_TEXT, scope, last);
	buffer_release(&compiler->text);
	program->instructions = arena_allocate_unset(arena,
	    compiler->count * sizeof(*program->instructions));
	program->count = compiler->count;
	if (program->count)
		memcpy(program->instructions, compiler->instructions,
		    program->count * sizeof(*program->instructions));
	memory_release(compiler->instructions);
	*compiler->request.size += compiler->size;
	return program;
}

struct program *
compile_nodes(const struct compile_request *request,
    const struct compile_scope *scope, size_t from, size_t to)
{
	struct compiler compiler;

	compile_begin(&compiler, request);
	compile_range(&compiler, scope, from, to);
	/* An empty template has no nodes at all. */
	return compile_end(&compiler, compile_keep_scope(request->arena,
	    scope), from < to ? &scope->template->nodes[from] : NULL);
}

struct program *
compile_include(const struct compile_request *request,
    const struct instruction *instruction, const struct template *included)
{
	struct compiler compiler;

	compile_begin(&compiler, request);
	compile_inclusion(&compiler, instruction->scope, instruction->node,
	    included);
	return compile_end(&compiler, instruction->scope, instruction->node);
}
