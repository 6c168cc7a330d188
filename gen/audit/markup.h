/*
 * markup.h - reads a page as strict XML, element by element.
 *
 * A thin layer over libxml2. It loads no other files, and refuses documents
 * that declare entities, elements or attributes, or that are nested deeper
 * than MARKUP_DEPTH.
 */
#ifndef AUDIT_MARKUP_H
#define AUDIT_MARKUP_H

#include <stdint.h>

#include "core/arena.h"
#include "core/limits.h"

enum { MARKUP_DEPTH = LIMIT_MARKUP };

struct markup_attribute {
	struct text prefix, name;	/* prefix: "xlink", "xml" or absent */
	struct text value;		/* with references replaced */
};

/* Valid until the callback returns. */
struct markup_element {
	struct text name;
	bool svg;			/* in the namespace of SVG */
	unsigned depth;			/* 1: the root */
	const struct markup_attribute *attributes;
	size_t count;
	size_t offset;			/* of its `<` in the document */
};

/* Returns the value of the attribute without a prefix, or absent text. */
struct text element_attribute(const struct markup_element *element,
    struct text name);

struct markup_reader {
	void (*begin)(struct markup_reader *reader,
	    const struct markup_element *element);
	void (*end)(struct markup_reader *reader, unsigned depth);
	void (*text)(struct markup_reader *reader, struct text text);
};

struct markup_fault {
	struct text message;		/* absent: no fault */
	uint32_t line, column;		/* in bytes; 0: unknown */
};

/*
 * Makes libxml2 safe. markup_read calls this; other users of libxml2 call it
 * first. May be called again. From then on libxml2 ends the program if
 * memory fails (by itself it loses output silently), and loads nothing, neither
 * from the network nor files that a document names.
 */
void markup_begin(void);

/*
 * Reads the document and calls the reader's functions up to the first fault.
 * Returns the fault; its message is in the arena.
 */
struct markup_fault markup_read(struct markup_reader *reader,
    struct text document, struct arena *arena);

#endif
