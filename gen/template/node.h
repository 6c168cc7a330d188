/*
 * node.h - a parsed template: an array of nodes (internal to template/).
 *
 * Nodes are in the order of the source. Nodes that enclose others (sections,
 * parents, blocks) are followed by them, and know where they end.
 *
 * If a template is used with indentation, that is written at the beginning of
 * each line of the template, not of each line of the output. So a node knows
 * if it is the first of a line that was not removed.
 */
#ifndef TEMPLATE_NODE_H
#define TEMPLATE_NODE_H

#include "core/limits.h"
#include "template/template.h"

/* How deep sections, parents and blocks of one template nest. */
enum { TEMPLATE_DEPTH = LIMIT_SECTIONS };

enum template_node_kind {
	TEMPLATE_TEXT,
	TEMPLATE_VALUE,		/* {{name}} */
	TEMPLATE_RAW,		/* {{{name}}} and {{&name}} */
	TEMPLATE_SECTION,	/* {{#name}} */
	TEMPLATE_INVERTED,	/* {{^name}} */
	TEMPLATE_PARTIAL,	/* {{>name}} */
	TEMPLATE_PARENT,	/* {{<name}} */
	TEMPLATE_BLOCK,		/* {{$name}} */
};

struct template_node {
	enum template_node_kind kind;
	bool line_start;	/* the first of its line; PARENT, BLOCK: but
				   for white space, which `indent` holds */
	bool dynamic;		/* PARTIAL, PARENT: {{>*name}} */
	bool standalone;	/* PARTIAL, PARENT, BLOCK: alone on its lines */
	bool begins_line;	/* BLOCK: its content begins on a new line */
	bool complete;		/* BLOCK: its content is empty, or ends with
				   the end of a line */
	struct text text;	/* TEXT: the bytes; else the name */
	/* Offsets in the name: the ends of its first and its second part. */
	size_t first, second;
	/*
	 * PARTIAL, PARENT: the white space before a standalone one. BLOCK: the
	 * common beginning of all lines of its content if that begins on a new
	 * line, else the white space before it.
	 */
	struct text indent;
	struct text newline;	/* BLOCK: the line end removed after it */
	size_t end;		/* the index of the node after its content */
	/* PARENT: its blocks, sorted by name, in template->arguments. */
	size_t first_argument, argument_count;
	uint32_t line, column, span;
};

struct template {
	struct text name;
	const struct source_file *file;
	struct template_node *nodes;
	size_t count;
	size_t *arguments;	/* indices of nodes */
	size_t total_arguments;
};

/* Returns the index of the node among the template's. */
static inline size_t
template_node_index(const struct template *template,
    const struct template_node *node)
{
	return (size_t)(node - template->nodes);
}

struct place template_node_place(const struct template *template,
    const struct template_node *node);

/*
 * Fills in a parent's arguments: the blocks directly inside it, which are
 * nodes from index `from` to the template's last. `capacity` is that of
 * template->arguments, which grows in the arena.
 */
void template_node_set_arguments(struct arena *arena,
    struct template *template, struct template_node *parent, size_t from,
    size_t *capacity);

/* Returns the block of that name directly inside a parent tag, the last if
   there are several, or NULL. */
const struct template_node *template_node_argument(
    const struct template *template, const struct template_node *parent,
    struct text name);

#endif
