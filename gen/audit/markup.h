/*
 * markup.h - a page's elements, one by one, as strict XML.
 *
 * A thin layer over libxml2: nothing is loaded, no document may declare
 * entities, elements or attributes of its own, and none may be nested deeper
 * than MARKUP_DEPTH.
 */
#ifndef AUDIT_MARKUP_H
#define AUDIT_MARKUP_H

#include <stdint.h>

#include "core/arena.h"
#include "core/limits.h"

enum { MARKUP_DEPTH = LIMIT_MARKUP };

struct attribute {
	struct text prefix, name;	/* prefix: "xlink", "xml" or absent */
	struct text value;		/* references replaced */
};

/* Valid only while it is handed over. */
struct element {
	struct text name;
	bool svg;			/* of SVG, not of HTML */
	unsigned depth;			/* 1: the root */
	const struct attribute *attributes;
	size_t count;
	size_t offset;			/* of its `<` in the document */
};

/* Absent text where the element has no such attribute (without prefix). */
struct text element_attribute(const struct element *element,
    struct text name);

struct markup_reader {
	void (*begin)(struct markup_reader *reader,
	    const struct element *element);
	void (*end)(struct markup_reader *reader, unsigned depth);
	void (*text)(struct markup_reader *reader, struct text text);
};

struct markup_fault {
	struct text message;		/* absent: there is none */
	uint32_t line, column;	/* columns in bytes; 0: not known */
};

/*
 * Makes libxml2 safe. markup_read calls it; others who use libxml2 call it
 * first. It may be called again. From then on libxml2 ends the program if
 * memory fails (by itself it loses output silently), and loads nothing, neither
 * from the network nor files that a document names.
 */
void markup_begin(void);

/*
 * Reads the document and hands over what is in it, up to the first fault.
 * The fault's message is in the arena.
 */
struct markup_fault markup_read(struct markup_reader *reader,
    struct text document, struct arena *arena);

#endif
