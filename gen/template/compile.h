/*
 * compile.h - a template as a program: a list of instructions (internal to
 * template/).
 *
 * The partials, parents and blocks that a template includes, and the
 * indentation of its lines, do not depend on values. They are found once; the
 * result is a list of instructions, in which neighbouring texts are one. The
 * content of a section is a program of its own, compiled when the section is
 * first met.
 */
#ifndef TEMPLATE_COMPILE_H
#define TEMPLATE_COMPILE_H

#include "core/buffer.h"
#include "template/node.h"

/* How deep templates include each other, and how deep all that nests, the
   sections and blocks of all templates on the way together. */
enum { COMPILE_TEMPLATES = LIMIT_TEMPLATES, COMPILE_DEPTH = LIMIT_RENDERED };

/* The beginning of each line, the outer part first. Null: nothing. */
struct indentation {
	const struct indentation *outer;
	struct text text;
};

/* The blocks that parent tags supply, innermost first. */
struct block_arguments {
	const struct block_arguments *outer;
	const struct template *template;
	const struct template_node *parent;
};

/* The surroundings of a node, which decide how it is written. */
struct compile_scope {
	const struct template *template;
	const struct block_arguments *arguments;
	const struct indentation *indentation;
	size_t skip;			/* white space that its lines lose */
	size_t templates, depth;	/* that are open around it */
};

/* How a name was found the last time (binding.c). */
struct binding {
	const struct type_path *path;	/* of the context; null: not bound */
	const struct field *first;	/* null: no value has it */
	unsigned outward;		/* number of values further inside */
	bool unknown;			/* no value had it, this time */
	const struct object_type *type;	/* of the first part's value */
	const struct field *second;	/* of the part after the first dot */
};

enum opcode {
	OP_TEXT,
	OP_LINES,		/* a long text, indented as it is written */
	OP_VALUE,
	OP_RAW,
	OP_SECTION,
	OP_INVERTED,
	OP_INCLUDE,		/* compiled when it is met: a dynamic name, or
				   one more of very many inclusions */
	OP_FAULT,		/* diagnosed when it is met; always the last */
};

struct instruction {
	enum opcode opcode;
	unsigned nodes;			/* number of nodes that it stands for */
	const struct template_node *node;	/* the tag; LINES: the text */
	const struct compile_scope *scope;
	union {
		/* Of all that have a name; zeros at first. */
		struct {
			struct binding binding;
			struct program *inner;	/* SECTION, INVERTED, INCLUDE:
						   null at first */
			/* INCLUDE: the template that `inner` is of */
			const struct template *included;
		};
		struct text text;	/* TEXT */
		struct {		/* FAULT */
			enum diagnostic_code code;
			const struct text *values;
		};
	};
};

struct program {
	struct instruction *instructions;
	size_t count;
};

/* Options of a compilation. */
struct compile_request {
	struct arena *arena;		/* for the program and its scopes */
	struct template_library *library;	/* or null */
	enum template_mode mode;
	size_t *size;		/* grows by an estimate of the bytes taken */
};

/* Compiles the nodes from index `from` up to but not including `to`. */
struct program *compile_nodes(const struct compile_request *request,
    const struct compile_scope *scope, size_t from, size_t to);

/*
 * Compiles the content of an INCLUDE instruction. `included` is the template
 * that its dynamic name means, or null.
 */
struct program *compile_include(const struct compile_request *request,
    const struct instruction *instruction, const struct template *included);

/*
 * Returns the block that replaces the one of that name: the one of the
 * outermost parent tag that supplies it, or NULL. *from becomes the arguments
 * it was found in.
 */
const struct template_node *compile_find_argument(
    const struct block_arguments *arguments, struct text name,
    const struct block_arguments **from);

/*
 * Writes a template's text. Lines that begin in it lose `skip` bytes of white
 * space and gain the indentation, but for empty lines. `line_start` says that
 * its first byte begins a line.
 */
void compile_write_lines(struct sink *sink, struct text text, bool line_start,
    const struct indentation *indentation, size_t skip);

#endif
