/*
 * parser.h - the state of parsing, which the files of prose/ share (internal
 * to prose/).
 *
 * One struct prose_parser parses many texts, one after the other. Each thread
 * has its own; they share only tables that nobody changes any more.
 */
#ifndef PROSE_PARSER_H
#define PROSE_PARSER_H

#include "core/limits.h"
#include "core/table.h"
#include "prose/inline_position.h"
#include "prose/inline_text.h"

/* Limits on what is reported and looked for. Limits on what a text may hold
   are in core/limits.def. */
enum {
	LIMIT_FAULTS = 100,		/* errors reported in one text, and
					   the same number of warnings */
	LIMIT_SUGGESTIONS = 200,	/* made for all texts together */
	LIMIT_TERM = 100,		/* bytes of a term that is looked
					   for */
};

struct term_tree;

/* A reference between two recommendations, given by their indexes. */
struct cross_reference {
	uint32_t from, to;
};

struct cross_references {
	struct cross_reference *list;
	size_t count, capacity;
};

struct prose_parser {
	struct arena *arena;		/* of what the caller keeps */
	struct arena own;		/* until all texts are parsed: tables,
					   cross-references */
	struct arena scratch;		/* emptied before each text */
	struct arena parsed;		/* cmark's memory, emptied after each
					   text */
	const struct report *report;
	const struct reference_words *reference_words;	/* the report's, then
					   those of other languages */
	struct diagnostics *diagnostics;
	struct table number_table;	/* see reference_numbers.c */
	const struct text *numbers;	/* of all recommendations, to suggest
					   one */
	struct term_tree *terms;	/* see terms.c */
	bool *term_used;		/* [term.index] */
	size_t *term_text;		/* [term.index]: 1 + id of the last
					   text that has the term; 0: none */
	struct table abbreviations;	/* known, or reported already */
	bool drafts;			/* references in drafts count */
	struct cross_references references;
	size_t suggestions;		/* made so far */
	/* The last file in which a fault was placed, and its contents. */
	const struct source_file *place_file;
	struct text place_contents;
	struct arena place_arena;

	/* The text that is being parsed. */
	const struct markdown *markdown;
	const struct reference_words *words;	/* of its language */
	size_t errors, warnings;	/* found so far */
	struct inline_text block;	/* its words so far, and the block that
					   is being parsed */
	struct buffer addresses;	/* see prose_node_title in node.h */
	struct position_finder finder;
	struct prose_node *nodes;	/* in scratch */
	size_t node_count, node_capacity;
};

/*
 * Parses and checks one text. Returns its nodes, in parser->arena; if the
 * text has errors, the nodes that could be made. cmark's tree does not
 * outlive the call.
 */
const struct prose *prose_parse_text(struct prose_parser *parser,
    const struct markdown *markdown);

/*
 * Returns true if the source of the text keeps the limits, so that cmark may
 * have it. Otherwise reports the first limit that is exceeded.
 */
bool limits_hold(struct prose_parser *parser);

/*
 * Reports a fault at the bytes [at, at + length) of the text's source.
 * Returns NULL after LIMIT_FAULTS faults of one severity; a last diagnostic
 * then says that there are more.
 */
struct diagnostic *parser_diagnose(struct prose_parser *parser,
    enum diagnostic_code code, size_t at, size_t length,
    const struct text *values);
/* As parser_diagnose, at the bytes [from, to) of parser->block.words. */
struct diagnostic *parser_diagnose_words(struct prose_parser *parser,
    enum diagnostic_code code, size_t from, size_t to,
    const struct text *values);
/* Suggests the known word that is nearest to `word`, if any is near. The
   diagnostic may be NULL. */
void parser_suggest(struct prose_parser *parser,
    struct diagnostic *diagnostic, struct text word, const struct text *known,
    size_t count);

/* Adds a node; returns its number. A node that is to hold other nodes needs
   parser_end_node after the last of them. */
size_t parser_add_node(struct prose_parser *parser, struct prose_node node);
void parser_end_node(struct prose_parser *parser, size_t number);
/* Appends to the text's addresses; returns the offset there. */
uint32_t parser_add_address(struct prose_parser *parser, struct text address);

#endif
