/*
 * piece.h - a parsed template: an array of pieces (internal to template/).
 *
 * Pieces stand in the order of the source. Those that enclose others
 * (sections, parents, blocks) are followed by them, and know where they end.
 *
 * Where a template is used with indentation, that is written at the beginning
 * of each line of the template, not of each line of what is written. So a
 * piece knows whether it is the first of a line that was not removed.
 */
#ifndef TEMPLATE_PIECE_H
#define TEMPLATE_PIECE_H

#include "core/limits.h"
#include "template/template.h"

/* How deep sections, parents and blocks of one template nest. */
enum { PIECE_DEPTH = LIMIT_SECTIONS };

enum piece_kind {
	PIECE_TEXT,
	PIECE_VALUE,		/* {{name}} */
	PIECE_RAW,		/* {{{name}}} and {{&name}} */
	PIECE_SECTION,		/* {{#name}} */
	PIECE_INVERTED,		/* {{^name}} */
	PIECE_PARTIAL,		/* {{>name}} */
	PIECE_PARENT,		/* {{<name}} */
	PIECE_BLOCK,		/* {{$name}} */
};

struct piece {
	enum piece_kind kind;
	bool line_start;	/* the first of its line; PARENT, BLOCK: but
				   for white space, which `indent` holds */
	bool dynamic;		/* PARTIAL, PARENT: {{>*name}} */
	bool standalone;	/* PARTIAL, PARENT, BLOCK: alone on its lines */
	bool begins_line;	/* BLOCK: its content begins on a new line */
	bool complete;		/* BLOCK: its content is empty, or ends with
				   the end of a line */
	struct text text;	/* TEXT: the bytes; else the name */
	/* Else: where the name's first part ends, and its second. */
	size_t first, second;
	/*
	 * PARTIAL, PARENT: the white space before a standalone one. BLOCK: what
	 * all lines of its content begin with, where it begins on a new line,
	 * else the white space before it.
	 */
	struct text indent;
	struct text newline;	/* BLOCK: the line end removed after it */
	size_t end;		/* the index of the piece after its content */
	/* PARENT: its blocks, sorted by name, in template->arguments. */
	size_t first_argument, argument_count;
	uint32_t line, column, span;
};

struct template {
	struct text name;
	const struct source_file *file;
	struct piece *pieces;
	size_t count;
	size_t *arguments;	/* indices of pieces */
};

/* Which of the template's pieces it is. */
static inline size_t
template_index(const struct template *template, const struct piece *piece)
{
	return (size_t)(piece - template->pieces);
}

struct place piece_place(const struct template *template,
    const struct piece *piece);

/* The block of that name among those directly inside a parent tag, or null;
   the last where there are several. */
const struct piece *piece_argument(const struct template *template,
    const struct piece *parent, struct text name);

#endif
