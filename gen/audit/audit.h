/*
 * audit.h - reading back what was written.
 *
 * Reads every page below a folder with libxml2 (strictly: a page is polyglot
 * HTML and must be well-formed XML) and diagnoses: malformed XML, broken
 * links and fragments, doubled ids, skipped heading levels, no or several h1,
 * pictures without a text alternative, a missing lang or title, links that
 * leave the folder, references to styles, scripts and pictures that are not
 * there or come from another site, ids that labels, descriptions and controls
 * name and that do not exist.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "diagnostics/diagnostic.h"

struct audit_result {
	size_t pages, links, files;
};

/*
 * Audits the folder. Paths in places are written as `shown` followed by the
 * path inside the folder ("out" while the folder is a stage).
 */
struct audit_result audit_folder(struct text folder, struct text shown,
    struct diagnostics *diagnostics);

#endif
