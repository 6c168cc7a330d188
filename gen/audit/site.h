/*
 * site.h - the folder that is audited: its files and its pages' ids.
 */
#ifndef AUDIT_SITE_H
#define AUDIT_SITE_H

#include "core/files.h"
#include "core/table.h"
#include "diagnostics/diagnostic.h"

struct site_file {
	struct text path;	/* relative to it */
	enum file_kind kind;
	uint32_t page;		/* number of an HTML page, from 1; else 0 */
	bool read;		/* its ids are known */
	bool malformed;		/* they cannot be */
};

/* A link to an id of a page that had not been read when it was met. */
struct later {
	const struct site_file *from, *to;
	struct text written, fragment;
	struct text attribute;
	size_t tag;		/* offset in the page it comes from */
};

struct site {
	struct arena *arena;
	struct text folder, shown;
	struct diagnostics *diagnostics;
	struct table files;
	struct site_file **pages;
	size_t page_count, page_capacity;
	size_t file_count, link_count;
	struct table ids;	/* of all pages that were read */
	size_t quoted;		/* bytes kept to quote from */
	struct later *later;
	size_t later_count, later_capacity;
};

/* Lists everything below the folder; false, with a diagnostic, if it can't. */
bool site_list(struct site *site);

/* What lies at a path relative to the folder; null where nothing does. */
struct site_file *site_find(const struct site *site, struct text path);

void site_add_id(struct site *site, const struct site_file *page,
    struct text id);
/* Whether the page has that id, which is percent-encoded or not. */
bool site_has_id(const struct site *site, const struct site_file *page,
    struct text fragment);

/* A link to an id to be looked up when all pages are read; texts are kept. */
void site_add_later(struct site *site, struct later later);

/*
 * A file as diagnostics show and quote it, in their arena. `contents` is
 * copied, unless very much has been: where thousands of pages share a fault,
 * the first ones are quoted and the others named.
 */
const struct source_file *site_source(struct site *site,
    struct text path, struct text contents);

/* The contents of a file of the folder, in the arena: 0, or an errno. */
int site_read(const struct site *site, struct arena *arena,
    struct text path, struct text *contents);

#endif
