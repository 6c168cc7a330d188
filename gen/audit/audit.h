/*
 * audit.h - reads a built report back and reports what is wrong with it.
 *
 * Every page is read with libxml2, strictly: a page is polyglot HTML and must
 * be well-formed XML. The audit reports malformed XML, broken links and
 * fragments, duplicate ids, skipped heading levels, no or several h1, pictures
 * and links without text, a missing lang or title, links that leave the folder,
 * styles, scripts and pictures that are missing or come from another site, and
 * missing ids that labels, descriptions and controls name.
 *
 * The way of a page through the room:
 *
 *     site.c    lists the folder, reads files, knows the ids of all pages
 *     markup.c  hands over elements and text, a layer over libxml2
 *     audit.c   follows them: title, headings, pictures, texts of links
 *     links.c   checks addresses and ids; a link to an id of a page that was
 *               not read yet waits until all pages are read
 *     page.c    finds the line and the column of each fault
 *
 * The room knows nothing of how reports are made. One thread; the memory of a
 * page is freed when the page is done.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "diagnostics/diagnostic.h"

/* Numbers of what was audited. */
struct audit_result {
	size_t pages, links, files;
};

/*
 * Audits the folder. Places show the path inside the folder after `shown`
 * ("out" while the folder is a stage).
 */
struct audit_result audit_folder(struct text folder, struct text shown,
    struct diagnostics *diagnostics);

#endif
