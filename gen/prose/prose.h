/*
 * prose.h - the report's Markdown, parsed once into compact nodes.
 *
 * prose_read parses every text of a report, reports faults at their line and
 * column, and keeps the nodes. They can then be written as HTML, plain text,
 * an excerpt or a tree in JSON (tree.h) any number of times.
 *
 * How a text becomes nodes:
 *
 *   parse_all.c   shares the texts among threads, one struct prose_parser
 *                 (parser.h) for each, and makes one book of their results
 *   limits.c      refuses what would make cmark slow
 *   parse.c       has cmark parse the text and makes nodes of its blocks
 *   inlines.c     collects the words and markup of one paragraph or heading
 *                 in a struct inline_text (inline_text.h), and calls:
 *     lint.c        warnings
 *     languages.c   `[Llywodraeth Cymru]{lang=cy}`
 *     links.c       links, pictures, bare addresses
 *     references.c  `recommendations 37 and 39`; reference_numbers.c finds
 *                   the numbers, cross_references.c lists who refers to whom
 *     terms.c       the glossary's terms
 *     nest_spans.c  makes nodes of all that was found
 *   inline_position.c  finds the line and column of a fault
 *
 * html.c, plain.c, excerpt.c and tree.c write the nodes (node.h). cmark's
 * trees last only while their text is parsed. The nodes belong to the arena
 * of prose_read; nothing changes them, so threads may share them.
 */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include "content/report.h"
#include "core/sink.h"

/*
 * Words of a language that belong to references. Their case is ignored. The
 * list begins with the report's language; those of other languages that texts
 * are in follow.
 */
struct reference_words {
	/* Words that introduce a reference: "recommendation", its plural. */
	const struct text *introduce;
	size_t introduce_count;
	/* Words between the numbers of a list, besides `,` `-` `–` `&`:
	   "and", "or", "to". */
	const struct text *join;
	size_t join_count;
	const struct text *range;	/* words that make a range: "to" */
	size_t range_count;
	/* Words that follow a reference to another document: "of"; or two
	   halves with other words between them: "in the … report". */
	const struct text *elsewhere;
	size_t elsewhere_count;
	/* Words of links that do not say where the link leads: "here". */
	const struct text *vague;
	size_t vague_count;
	struct text language;		/* absent: the report's */
	const struct reference_words *next;
};

struct prose;				/* one text */

struct prose_book {
	const struct prose **texts;	/* [markdown.id] */
	size_t count;
	/* [recommendation.index]: the recommendations that its texts (in
	   every edition) refer to, and those that refer to it; each once, in
	   natural order. */
	struct reference_list {
		const struct recommendation **items;
		size_t count;
	} *refers_to, *referred_by;
	const bool *term_used;		/* [term.index] */
};

/*
 * Parses and checks all texts by `threads` threads; their number changes
 * neither the book nor the diagnostics. `words` and the report must live as
 * long as the book. References in drafts count only with `drafts`.
 *
 * Errors: raw HTML, links and pictures that the content format refuses,
 * pictures without text or not in media, nesting past 64, references to no
 * recommendation, a wrong mark of a language. Warnings: pipe tables, pasted
 * bullets, invisible characters, links whose words say nothing, abbreviations
 * that the glossary lacks. With errors the book has what could be parsed; it
 * is never NULL.
 */
const struct prose_book *prose_read(struct arena *arena,
    const struct report *report, const struct reference_words *words,
    bool drafts, unsigned threads, struct diagnostics *diagnostics);

/* Warns of terms that no text uses and that are no organisation's short name.
   To be called if all texts could be read. */
void prose_warn_unused_terms(const struct prose_book *book,
    const struct report *report, struct diagnostics *diagnostics);

/* Targets of links, decided by the writer of the page. */
struct prose_links {
	/* Each returns an address for href or src, not yet escaped; the
	   absent text if the words are to stay without a link. */
	struct text (*recommendation)(struct prose_links *links,
	    const struct recommendation *recommendation);
	struct text (*term)(struct prose_links *links,
	    const struct term *term);
	struct text (*media)(struct prose_links *links, struct text path);
	/* [term.index]: terms that the page has linked already; prose_html
	   and prose_tree set it. NULL: no term is linked. */
	bool *term_seen;
	/* The recommendation of the page: references to it are no links.
	   May be NULL. */
	const struct recommendation *self;
};

/*
 * Writes HTML that is well-formed XML. `heading` is the level of the text's
 * first-level headings, 2 to 6; deeper ones get 6 at most. Inline-only texts
 * have no paragraph around them.
 */
void prose_html(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct sink *sink);

/*
 * Writes plain text: an empty line between paragraphs, "- " or a number
 * before list items, the address of a link in brackets after its words if it
 * differs from them, no markup.
 */
void prose_plain(const struct prose *prose, struct sink *sink);

/*
 * Returns the first words as plain text on one line, in the arena. It has at
 * most `characters` characters, is cut after a word, and ends in "…" if
 * words are missing.
 */
struct text prose_excerpt(const struct prose *prose, struct arena *arena,
    size_t characters);

#endif
