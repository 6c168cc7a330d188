/*
 * prose.h - the report's Markdown, parsed once into compact nodes.
 *
 * prose_read goes through every text of a report, tells what is wrong in it
 * at its own line and column, and keeps what is needed to write it later as
 * HTML or plain text, any number of times. cmark's trees do not outlive it.
 */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include "content/report.h"
#include "core/sink.h"

/*
 * The words of a language that introduce a reference, and those after it that
 * say it is another document's. Case aside. The report's come first, then
 * those of other languages that texts of it are in.
 */
struct reference_words {
	const struct text *introduce;	/* "recommendation", then the plural */
	size_t introduce_count;
	const struct text *join;	/* "and", "or", "to": `37 and 39`,
					   beside `,` `-` `–` `&` */
	size_t join_count;
	const struct text *range;	/* those that make a range: "to" */
	size_t range_count;
	/* What follows a reference to another document's recommendation:
	   "of", and pairs "in the" ... "report", written `in the … report`. */
	const struct text *elsewhere;
	size_t elsewhere_count;
	/* The words of links that do not say where these lead: "here". */
	const struct text *vague;
	size_t vague_count;
	struct text language;		/* absent: the report's */
	const struct reference_words *next;
};

struct prose;				/* one text */

struct prose_book {
	const struct prose **texts;	/* [markdown.id] */
	size_t count;
	/* For each recommendation, by index: those that its texts (the
	   recommendation and updates of every edition) refer to, each once, in
	   natural order; and those that refer to it. */
	struct reference_list {
		const struct recommendation **items;
		size_t count;
	} *refers_to, *referred_by;
	const bool *term_used;		/* [term.index] */
};

/*
 * Parses and checks all texts; `words` and the report must live as long as
 * the book. What the texts of draft editions refer to counts only with
 * `drafts`. Book and diagnostics are the same for any number of threads.
 * Diagnoses: raw HTML, links and pictures that the content format
 * refuses, pictures without text or that are not in media, nesting past 64,
 * references to no recommendation, a language mark that is not one (errors);
 * pipe tables, pasted bullets, invisible characters, links whose words say
 * nothing, short forms that the glossary lacks (warnings). Never null: with
 * errors, what could be read.
 */
const struct prose_book *prose_read(struct arena *arena,
    const struct report *report, const struct reference_words *words,
    bool drafts, unsigned threads, struct diagnostics *diagnostics);

/* Warns of terms that no text uses, and that are no organisation's short form:
   for when all texts could be read. */
void prose_unused(const struct prose_book *book, const struct report *report,
    struct diagnostics *diagnostics);

/* Where a link leads, decided by whoever writes the page. */
struct prose_links {
	/* Addresses as they stand in href or src, not yet escaped. Absent
	   text: no link is made, the words stand alone. */
	struct text (*recommendation)(struct prose_links *links,
	    const struct recommendation *recommendation);
	struct text (*term)(struct prose_links *links,
	    const struct term *term);
	struct text (*media)(struct prose_links *links, struct text path);
	/* Which terms were explained on this page: [term.index]; the writer
	   sets what it links. Null: no term is linked. */
	bool *term_seen;
	/* Whose page this is: references to it are no links. Or null. */
	const struct recommendation *self;
};

/*
 * Writes HTML that is well-formed XML. `heading` is the level that a
 * first-level heading of the text gets (2 to 6; deeper ones stay at 6).
 * Inline-only texts are written without a paragraph around them.
 */
void prose_html(const struct prose *prose, unsigned heading,
    struct prose_links *links, struct sink *sink);

/*
 * Plain text: paragraphs separated by an empty line, list items behind "- "
 * or their number, addresses of links behind their words in brackets where
 * they differ, no markup.
 */
void prose_plain(const struct prose *prose, struct sink *sink);

/*
 * The opening words as plain text, on one line, of at most `characters`
 * characters: cut after a word, with "…" where something was left out.
 */
struct text prose_opening(const struct prose *prose, struct arena *arena,
    size_t characters);

bool prose_is_empty(const struct prose *prose);

#endif
