/*
 * page.h - one page while it is read, and the positions in it.
 */
#ifndef AUDIT_PAGE_H
#define AUDIT_PAGE_H

#include "audit/markup.h"
#include "audit/site.h"

/* Finds lines and columns. Remembers the last line that was found, so that
   going forwards through a page is cheap. */
struct page_positions {
	struct text contents;
	size_t offset;		/* of that line's first byte */
	uint32_t line;
};

void page_positions_begin(struct page_positions *positions, struct text
    contents);

/*
 * Returns the place, without a file, of an attribute of the tag that begins at
 * the offset `tag`, or of the tag's name if `attribute` is absent or not found.
 */
struct place page_positions_find(struct page_positions *positions, size_t tag,
    struct text attribute);

/* Returns the place of a line and a column in bytes, as libxml2 counts. */
struct place page_positions_of_line(struct page_positions *positions, uint32_t
    line, uint32_t column);

/* An attribute that names an id of its own page. */
struct id_reference {
	struct text id, attribute;
	struct text written;	/* of a link to "#id"; absent: no link */
	size_t tag;
};

/* State of the page that is read. All `tag`s are offsets of tags; all depths
   are those of the element, or 0 outside such an element. */
struct audit_page {
	struct markup_reader reader;	/* first member: a page is a reader */
	struct audit_site *site;
	struct site_file *file;
	struct arena arena;		/* of this page */
	struct page_positions positions;
	const struct source_file *source;	/* NULL until needed */
	struct table ids;		/* of the offsets of their tags */
	struct id_reference *references;
	size_t reference_count, reference_capacity;
	unsigned heading;		/* level of the last one */
	bool has_h1, has_title;
	size_t h1;			/* tag of the first one */
	size_t svg;			/* tag of the open one */
	unsigned title_depth;
	unsigned svg_depth;
	unsigned svg_title_depth;
	unsigned hidden_depth;		/* of aria-hidden */
	bool svg_named;
	size_t link;			/* tag of the open one */
	unsigned link_depth;
	bool link_named;
};

/* Reports at an attribute, or at a tag's name if the attribute is absent. */
struct diagnostic *page_diagnose(struct audit_page *page,
    enum diagnostic_code code, size_t tag, struct text attribute,
    const struct text *values);

/* Returns the same place with the page as its file. */
struct place page_place(struct audit_page *page, size_t tag,
    struct text attribute);

#endif
