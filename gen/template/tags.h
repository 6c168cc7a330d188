/*
 * tags.h - finding the tags of a template (internal to template/).
 */
#ifndef TEMPLATE_TAGS_H
#define TEMPLATE_TAGS_H

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
	struct text content;	/* between sigil and end, trimmed */
	struct text name;	/* `content` without a dynamic name's `*` */
	/* Offsets in the name: the ends of its first and its second part. */
	size_t first, second;
	bool dynamic;
	size_t from, to;	/* the bytes of the tag in the source */
	/* Only white space is before it, or after it, on its line. */
	bool first_on_line, last_on_line;
	bool alone;		/* both */
	size_t line_from;	/* first_on_line: offset of its line */
	size_t line_to;		/* last_on_line: offset of the next line */
	uint32_t line, column, span;
};

struct tag_reader {
	struct arena *arena;
	struct diagnostics *diagnostics;
	const struct source_file *file;
	struct text source;
	size_t at;		/* offset at which the search goes on */
	struct text open, close;
	struct text raw_close;		/* "}" and close */
	struct text delimiters_close;	/* "=" and close */
	size_t counted;			/* offset of `line` and `column` */
	uint32_t line, column;
};

/* Begins at the file's beginning, after a byte-order mark, with the delimiters
   {{ and }}. */
void tags_begin(struct tag_reader *tags, struct arena *arena,
    const struct source_file *file, struct diagnostics *diagnostics);

enum tags_result { TAGS_FOUND, TAGS_END, TAGS_FAULT };

/*
 * Finds the next tag and moves tags->at past it. New delimiters are in force
 * from then on. Returns TAGS_FAULT, diagnosed, if the tag is not well formed.
 */
enum tags_result tags_next(struct tag_reader *tags, struct tag *tag);

/* Returns false, and reports the first, if the file holds bytes that are not
   UTF-8 or characters that no page may hold. */
bool tags_check_characters(const struct source_file *file,
    struct diagnostics *diagnostics);

#endif
