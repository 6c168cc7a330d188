/*
 * page.h - one page, from its first tag to its last.
 */
#ifndef AUDIT_PAGE_H
#define AUDIT_PAGE_H

#include "audit/markup.h"
#include "audit/site.h"
#include "audit/spot.h"

/* An attribute that names an id of its own page. */
struct reference {
	struct text id, attribute;
	struct text written;	/* a link to "#id"; absent: a mere name */
	size_t tag;
};

struct page {
	struct markup_reader reader;
	struct site *site;
	struct site_file *file;
	struct arena arena;		/* until the page is done */
	struct spots spots;
	const struct source_file *source;	/* made when needed */
	struct table ids;		/* to the offsets of their tags */
	struct reference *references;
	size_t reference_count, reference_capacity;
	unsigned heading;		/* level of the last one */
	bool has_h1, has_title;
	size_t h1;			/* offsets of tags */
	size_t svg;
	unsigned title_depth;		/* inside one; 0: outside */
	unsigned svg_depth;
	unsigned svg_title_depth;	/* inside its title; 0: outside */
	unsigned hidden_depth;		/* by aria-hidden */
	bool svg_named;
	size_t link;			/* offset of the tag of the open link */
	unsigned link_depth;		/* 0: outside links */
	bool link_named;
};

/*
 * Reads the page of the site and diagnoses what is wrong with it by itself;
 * its ids are then known to the site, and its links to pages that were not
 * read yet are put off.
 */
void page_read(struct site *site, struct site_file *file);

/* Diagnoses whether the file of the site is well-formed XML. */
void page_read_xml(struct site *site, struct text path);

/* A diagnostic at an attribute, or a tag where that is absent. */
struct diagnostic *page_diagnose(struct page *page,
    enum diagnostic_code code, size_t tag, struct text attribute,
    const struct text *values);

#endif
