#include "core/table.h"
#include "diagnostics/suggest.h"
#include "template/compile.h"
#include "template/static_scope.h"

/* Bounds of a check: uses of templates, reported faults, and templates that
   are searched for the blocks of one. Rendering in strict mode finds the
   rest. */
enum { MOST_VISITS = 10000, MOST_FAULTS = 1000, MOST_TEMPLATES = 256 };

/* The blocks that a template offers to those that extend it. */
struct block_names {
	const struct template *of;
	struct text *names;
	size_t count, capacity;
	/* There may be others: it includes or extends templates by names that
	   are not known before it is rendered, or too many to search, or one
	   that is empty. */
	bool open;
	struct block_names *next;
};

struct block_search {
	struct arena *arena;
	struct template_library *library;
	struct block_names *blocks;
	const struct template *found[MOST_TEMPLATES];
	size_t count;
};

/* A use of a template, or of an argument, that was checked already. */
struct check_visit {
	const struct static_scope *names;
	const struct template *template;
	const struct template_node *argument;	/* null: the whole template */
	const struct block_arguments *arguments;
};

/* Flags for the nodes of a template: a fault of the node was reported. */
struct check_flags {
	const struct template *template;
	bool *reported;
	struct check_flags *next;
};

struct checker {
	struct arena arena;		/* of the check alone */
	struct template_library *library;
	struct diagnostics *diagnostics;
	/* Tables of struct check_visit and struct block_arguments by their
	   bytes: equal things are the same pointer. */
	struct table visits, arguments;
	struct check_flags *flags;
	struct block_names *blocks;	/* of parents met so far */
	size_t faults, depth;
};

/* The surroundings of a node that is checked. */
struct check_scope {
	const struct template *template;
	struct static_scope *names;
	const struct block_arguments *arguments;
};

static void check_nodes(struct checker *checker,
    const struct check_scope *scope, size_t from, size_t to);

static void
check_add_template(struct block_search *search, const struct template *template)
{
	for (size_t i = 0; i < search->count; i++)
		if (search->found[i] == template)
			return;
	if (search->count == MOST_TEMPLATES)
		search->blocks->open = true;
	else
		search->found[search->count++] = template;
}

static void
check_add_template_named(struct block_search *search, struct text name,
    const struct template *from)
{
	const struct template *found = search->library->find(search->library,
	    name, from);

	if (found)
		check_add_template(search, found);
}

static void
check_add_block(struct block_search *search, struct text name)
{
	struct block_names *blocks = search->blocks;

	blocks->names = arena_grow(search->arena, blocks->names,
	    blocks->count, &blocks->capacity, sizeof(*blocks->names));
	blocks->names[blocks->count++] = name;
}

static void
check_search_template(struct block_search *search,
    const struct template *template)
{
	/* A theme's template may replace one of its parent's, whose blocks
	   are offered, too. An empty template may stand in for one that has
	   a fault. */
	check_add_template_named(search, template->name, template);
	if (template->count == 0)
		search->blocks->open = true;
	for (size_t i = 0; i < template->count; i++) {
		const struct template_node *node = &template->nodes[i];
		if (node->kind == TEMPLATE_BLOCK)
			check_add_block(search, node->text);
		else if (node->dynamic)
			search->blocks->open = true;
		else if (node->kind == TEMPLATE_PARTIAL ||
		    node->kind == TEMPLATE_PARENT)
			check_add_template_named(search, node->text, template);
	}
}

static struct block_names *
check_find_blocks(struct arena *arena, struct template_library *library,
    const struct template *template)
{
	struct block_search search = { .arena = arena, .library = library,
		.blocks = ARENA_NEW(arena, struct block_names, 1) };

	search.blocks->of = template;
	check_add_template(&search, template);
	for (size_t i = 0; i < search.count; i++)
		check_search_template(&search, search.found[i]);
	return search.blocks;
}

static bool
check_has_block(const struct block_names *blocks, struct text name)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (text_equal(blocks->names[i], name))
			return true;
	return false;
}

static bool *
check_flags_of(struct checker *checker, const struct template *template)
{
	struct check_flags *flags = checker->flags;

	while (flags && flags->template != template)
		flags = flags->next;
	if (!flags) {
		flags = ARENA_NEW(&checker->arena, struct check_flags, 1);
		flags->template = template;
		flags->reported = ARENA_NEW(&checker->arena, bool,
		    template->count);
		flags->next = checker->flags;
		checker->flags = flags;
	}
	return flags->reported;
}

/* Returns NULL, and reports nothing, if a fault of the node was reported
   already, or too many were. */
static struct diagnostic *
check_fault(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node, enum diagnostic_code code,
    const struct text *values)
{
	bool *reported = check_flags_of(checker, scope->template) +
	    template_node_index(scope->template, node);

	if (*reported || checker->faults == MOST_FAULTS)
		return NULL;
	*reported = true;
	checker->faults++;
	return diagnose(checker->diagnostics, code,
	    template_node_place(scope->template, node), values);
}

static void
check_unknown_name(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node, struct text missing,
    const struct object_type *holder)
{
	struct text before = text_between(node->text.at, missing.at);
	struct diagnostic *fault;

	if (before.length)
		before.length--;	/* the dot */
	fault = before.length ? check_fault(checker, scope, node,
	    D_TEMPLATE_UNKNOWN_MEMBER, TEXTS(before, missing)) :
	    check_fault(checker, scope, node, D_TEMPLATE_UNKNOWN_NAME,
	    TEXTS(missing));
	if (fault && (holder || !before.length))
		fault->suggestion = static_scope_suggest(&checker->arena,
		    scope->names, missing, holder);
}

static bool
check_look_up(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node, struct static_value *known)
{
	const struct object_type *holder;
	struct text missing;

	if (static_scope_look_up(scope->names, node->text, known, &missing,
	    &holder))
		return true;
	check_unknown_name(checker, scope, node, missing, holder);
	return false;
}

static struct text
check_kind_text(struct static_value known)
{
	return text_of(value_kind_name(known.kind));
}

static void
check_value_tag(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	struct static_value known;

	if (!check_look_up(checker, scope, node, &known))
		return;
	if (known.kind == VALUE_OBJECT || known.kind == VALUE_LIST)
		check_fault(checker, scope, node, D_TEMPLATE_NOT_TEXT,
		    TEXTS(node->text, check_kind_text(known), node->text));
	else if (node->kind == TEMPLATE_VALUE && known.kind == VALUE_HTML)
		check_fault(checker, scope, node, D_TEMPLATE_ESCAPED,
		    TEXTS(node->text, node->text));
	else if (node->kind == TEMPLATE_RAW && known.kind != VALUE_HTML &&
	    known.kind != VALUE_ABSENT)
		check_fault(checker, scope, node, D_TEMPLATE_RAW,
		    TEXTS(node->text, check_kind_text(known), node->text));
}

static void
check_section(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	size_t index = template_node_index(scope->template, node);
	struct check_scope inner = *scope;
	struct static_value known;

	if (!check_look_up(checker, scope, node, &known))
		known = (struct static_value){ .anything = true };
	if (node->kind == TEMPLATE_SECTION)
		inner.names = static_scope_inside(&checker->arena, scope->names,
		    known);
	check_nodes(checker, &inner, index + 1, node->end);
}

/* Returns the table's copy of these bytes, added if it has none: equal things
   become the same pointer. */
static const void *
check_intern(struct checker *checker, struct table *table, const void *thing,
    size_t size)
{
	const void *known = table_find(table, (struct text){ thing, size });
	struct text copy;

	if (known)
		return known;
	copy = arena_copy(&checker->arena, (struct text){ thing, size });
	return *table_at(table, copy) = (void *)copy.at;
}

/* Returns true the first time that the template, or the argument, is met in
   these surroundings. */
static bool
check_visit_once(struct checker *checker, const struct check_scope *scope,
    const struct template_node *argument)
{
	struct check_visit check_visit_once = { scope->names, scope->template,
	    argument,
		scope->arguments };
	size_t before = checker->visits.count;

	if (before == MOST_VISITS)
		return false;
	check_intern(checker, &checker->visits, &check_visit_once,
	    sizeof(check_visit_once));
	return checker->visits.count > before;
}

/* Returns the scope's arguments with the parent tag's added. A parent tag that
   is open already adds nothing: of equal names the outermost counts. */
static const struct block_arguments *
check_arguments_of(struct checker *checker, const struct check_scope *scope,
    const struct template_node *parent)
{
	const struct block_arguments *outer = scope->arguments;
	struct block_arguments arguments = { scope->arguments, scope->template,
		parent };

	for (; outer; outer = outer->outer)
		if (outer->parent == parent)
			return scope->arguments;
	return check_intern(checker, &checker->arguments, &arguments,
	    sizeof(arguments));
}

static const struct block_names *
check_blocks_of(struct checker *checker, const struct template *parent)
{
	struct block_names *blocks = checker->blocks;

	while (blocks && blocks->of != parent)
		blocks = blocks->next;
	if (!blocks) {
		blocks = check_find_blocks(&checker->arena, checker->library,
		    parent);
		blocks->next = checker->blocks;
		checker->blocks = blocks;
	}
	return blocks;
}

/* Reports blocks that replace none of the parent's: nothing would show
   them. */
static void
check_arguments(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node, const struct template *parent)
{
	const struct template *template = scope->template;
	const struct block_names *blocks = check_blocks_of(checker, parent);

	for (size_t i = 0; i < node->argument_count; i++) {
		const struct template_node *argument = &template->nodes[
		    template->arguments[node->first_argument + i]];
		struct diagnostic *fault = NULL;
		if (!blocks->open && !check_has_block(blocks, argument->text))
			fault = check_fault(checker, scope, argument,
			    D_TEMPLATE_UNKNOWN_BLOCK,
			    TEXTS(node->text, argument->text));
		if (fault)
			fault->suggestion = suggest(argument->text,
			    blocks->names, blocks->count);
	}
}

/* The template that a dynamic name means is known only at rendering. */
static void
check_dynamic(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	struct static_value known;

	if (check_look_up(checker, scope, node, &known) && !known.anything &&
	    known.kind != VALUE_TEXT && known.kind != VALUE_ABSENT)
		check_fault(checker, scope, node, D_TEMPLATE_DYNAMIC,
		    TEXTS(node->text, check_kind_text(known)));
}

static void
check_included(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	struct check_scope inner = *scope;

	if (node->dynamic) {
		check_dynamic(checker, scope, node);
		return;
	}
	inner.template = checker->library ? checker->library->find(
	    checker->library, node->text, scope->template) : NULL;
	if (!inner.template) {
		check_fault(checker, scope, node, D_TEMPLATE_MISSING,
		    TEXTS(node->text));
		return;
	}
	if (node->kind == TEMPLATE_PARENT) {
		check_arguments(checker, scope, node, inner.template);
		inner.arguments = check_arguments_of(checker, scope, node);
	}
	if (check_visit_once(checker, &inner, NULL))
		check_nodes(checker, &inner, 0, inner.template->count);
}

static void
check_block(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	const struct block_arguments *from = NULL;
	const struct template_node *argument =
	    compile_find_argument(scope->arguments, node->text, &from);
	struct check_scope inner = *scope;

	if (!argument) {
		check_nodes(checker, scope,
		    template_node_index(scope->template, node) + 1,
		    node->end);
		return;
	}
	inner.template = from->template;
	inner.arguments = from->outer;
	if (check_visit_once(checker, &inner, argument))
		check_nodes(checker, &inner,
		    template_node_index(from->template, argument) + 1,
		    argument->end);
}

static void
check_node(struct checker *checker, const struct check_scope *scope,
    const struct template_node *node)
{
	switch (node->kind) {
	case TEMPLATE_TEXT:
		break;
	case TEMPLATE_VALUE:
	case TEMPLATE_RAW:
		check_value_tag(checker, scope, node);
		break;
	case TEMPLATE_SECTION:
	case TEMPLATE_INVERTED:
		check_section(checker, scope, node);
		break;
	case TEMPLATE_PARTIAL:
	case TEMPLATE_PARENT:
		check_included(checker, scope, node);
		break;
	case TEMPLATE_BLOCK:
		check_block(checker, scope, node);
		break;
	}
}

static void
check_nodes(struct checker *checker, const struct check_scope *scope,
    size_t from, size_t to)
{
	const struct template_node *nodes = scope->template->nodes;

	/* Deeper nodes cannot be rendered, and that is diagnosed then. */
	if (checker->depth == COMPILE_DEPTH)
		return;
	checker->depth++;
	for (; from < to; from = nodes[from].end)
		check_node(checker, scope, &nodes[from]);
	checker->depth--;
}

void
template_check(const struct template *template,
    struct template_library *library, const struct object_type *type,
    struct diagnostics *diagnostics)
{
	struct checker checker = { .library = library,
		.diagnostics = diagnostics };
	struct static_value root = { .anything = !type->fields,
		.kind = VALUE_OBJECT, .type = type };
	struct check_scope scope = { .template = template };

	checker.visits.arena = checker.arguments.arena = &checker.arena;
	scope.names = static_scope_inside(&checker.arena, NULL, root);
	check_nodes(&checker, &scope, 0, template->count);
	arena_release(&checker.arena);
}
