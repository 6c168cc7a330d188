/*
 * site.h - the folder that is audited: its files and its pages' ids.
 */
#ifndef AUDIT_SITE_H
#define AUDIT_SITE_H

#include "core/files.h"
#include "core/table.h"
#include "diagnostics/diagnostic.h"

struct site_file {
	struct text path;	/* inside the folder */
	enum file_kind kind;
	uint32_t page;		/* number of an HTML page, from 1; else 0 */
	bool read;		/* the site has its ids */
	bool malformed;		/* its ids are unknown */
};

/* A link to an id of a page that was not read yet. */
struct late_link {
	const struct site_file *from, *to;
	struct text written, fragment;
	struct text attribute;
	size_t tag;		/* offset of the link's tag in `from` */
};

struct audit_site {
	struct arena *arena;
	struct text folder, shown;
	struct diagnostics *diagnostics;
	struct table files;
	struct site_file **pages;
	size_t page_count, page_capacity;
	size_t file_count, link_count;
	struct table ids;	/* of all read pages */
	size_t quoted;		/* bytes copied to quote from */
	struct late_link *later;
	size_t later_count, later_capacity;
};

/* Lists all files below the folder. Returns false, with a diagnostic, if one
   folder cannot be read. */
bool site_list(struct audit_site *site);

/* Returns the file at the path inside the folder, or NULL. */
struct site_file *site_find(const struct audit_site *site, struct text path);

void site_add_id(struct audit_site *site, const struct site_file *page,
    struct text id);
/* Returns true if the page has the id, as it is or percent-decoded. */
bool site_has_id(const struct audit_site *site, const struct site_file *page,
    struct text fragment);

/* Keeps a link, with copies of its texts, to check when all pages are read. */
void site_add_late_link(struct audit_site *site, struct late_link later);

/*
 * Returns a source file for diagnostics, in their arena. Copies `contents`
 * until 16 MiB were copied: if thousands of pages have the same fault, only
 * the first ones are quoted.
 */
const struct source_file *site_source(struct audit_site *site,
    struct text path, struct text contents);

/* Reads a file of the folder into the arena. Returns 0, or an errno after a
   diagnostic. */
int site_read(const struct audit_site *site, struct arena *arena,
    struct text path, struct text *contents);

#endif
