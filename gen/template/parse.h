/*
 * parse.h - a template while it is parsed (internal to template/).
 *
 * Tags that stand alone on a line are removed with that line, so that a
 * template may be laid out in lines of its own. parse.c has all tags but
 * parents and blocks, which parse_inherit.c has.
 */
#ifndef TEMPLATE_PARSE_H
#define TEMPLATE_PARSE_H

#include "template/piece.h"
#include "template/scan.h"

/* A section, parent or block whose end was not met yet. */
struct open {
	size_t piece;
	struct tag tag;
	bool argument;		/* a block directly inside a parent */
	size_t block;		/* 1 + the innermost open block's index in
				   parser->open, if no parent is between */
	/* BLOCK: what all the lines of its content so far begin with. */
	bool has_lines;
	struct text common;
};

struct parser {
	struct scanner scanner;
	struct template *template;
	size_t capacity;	/* of template->pieces */
	size_t argument_count, argument_capacity;	/* of its arguments */
	size_t text_from;	/* the text that follows the last tag */
	bool line_start;	/* the next piece is the first of a line */
	size_t depth;
	struct open *open;	/* PIECE_DEPTH fit */
};

/* Adds a piece for the tag. Pointers to pieces last until the next one. */
struct piece *add_tag(struct parser *parser, enum piece_kind kind,
    const struct tag *tag);

/* The innermost open tag, or null, and the piece of an open tag. */
struct open *innermost(struct parser *parser);
struct piece *piece_of(const struct parser *parser, const struct open *open);

/* Directly inside a parent tag, where only blocks mean anything. */
bool in_parent(struct parser *parser);

/* A line of the innermost block's content begins with this white space. */
void note_line(struct parser *parser, struct text lead);

/* The white space before a tag that is the first on its line. */
struct text lead_of(const struct parser *parser, const struct tag *tag);

/* Adds the text before the tag, without the white space that leads to it
   where that is removed. */
void begin_tag(struct parser *parser, const struct tag *tag,
    bool remove_lead);

/* Goes on after the tag, or after its line where that is removed. */
void end_tag(struct parser *parser, const struct tag *tag, bool remove_line);

/* The piece that was added last is open from now on; false, with a
   diagnostic, where too many are. */
bool push(struct parser *parser, const struct tag *tag);

/* Parents and blocks: false where something was diagnosed. */
bool open_parent(struct parser *parser, const struct tag *tag);
bool open_block(struct parser *parser, const struct tag *tag);
void close_parent(struct parser *parser, struct open *open,
    const struct tag *tag);
void close_block(struct parser *parser, struct open *open,
    const struct tag *tag);

#endif
