/*
 * scan.h - finding the tags of a template (internal to template/).
 */
#ifndef TEMPLATE_SCAN_H
#define TEMPLATE_SCAN_H

#include "diagnostics/diagnostic.h"

enum tag_kind {
	TAG_VALUE,
	TAG_RAW,
	TAG_SECTION,
	TAG_INVERTED,
	TAG_CLOSE,
	TAG_PARTIAL,
	TAG_PARENT,
	TAG_BLOCK,
	TAG_COMMENT,
	TAG_DELIMITERS,
};

struct tag {
	enum tag_kind kind;
	struct text content;	/* what follows the sigil, trimmed */
	struct text name;	/* the same without a dynamic name's `*` */
	bool dynamic;
	size_t from, to;	/* the bytes of the tag in the source */
	/* Whether only white space stands before, or after it, on its line. */
	bool first_on_line, last_on_line;
	size_t line_from;	/* first_on_line: where its line begins */
	size_t line_to;		/* last_on_line: after the line's end */
	uint32_t line, column, span;
};

struct scanner {
	struct arena *arena;
	struct diagnostics *diagnostics;
	const struct source_file *file;
	struct text source;
	size_t at;		/* where the search for a tag begins */
	struct text open, close;
	struct text raw_close;		/* "}" and close */
	struct text delimiters_close;	/* "=" and close */
	size_t counted;			/* line and column are those of this */
	uint32_t line, column;
};

/* Begins at the file's beginning, after a byte-order mark, with {{ and }}. */
void scan_begin(struct scanner *scanner, struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

enum scan_result { SCAN_TAG, SCAN_END, SCAN_FAULT };

/*
 * The next tag; scanner->at moves past it, and new delimiters are in force.
 * A tag that is not well formed is diagnosed: SCAN_FAULT.
 */
enum scan_result scan_tag(struct scanner *scanner, struct tag *tag);

/* Bytes that are not UTF-8 and characters that no page may hold: the first
   is diagnosed, and false returned. */
bool scan_characters(const struct source_file *file,
    struct diagnostics *diagnostics);

#endif
