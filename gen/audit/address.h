/*
 * address.h - what a link says.
 */
#ifndef AUDIT_ADDRESS_H
#define AUDIT_ADDRESS_H

#include "core/arena.h"

enum address_kind {
	ADDRESS_RELATIVE,	/* "a.html#b", "#b" */
	ADDRESS_ROOTED,		/* "/a.html", "//example.org/a.html" */
	ADDRESS_WEB,		/* http, https */
	ADDRESS_MESSAGE,	/* mailto, tel */
	ADDRESS_STRANGE,	/* any other scheme */
};

struct address {
	enum address_kind kind;
	struct text path;	/* up to the query or fragment; as written */
	struct text fragment;	/* after `#`, as written; absent: none */
};

struct address address_read(struct text written);

/*
 * The file that a decoded relative path names on the page at `page` (both
 * relative to the report's folder): without `.` and `..`, empty for the
 * report's folder itself. False where it leads out of that.
 */
bool address_resolve(struct arena *arena, struct text page, struct text path,
    struct text *resolved);

/*
 * The next address of a srcset at or after *offset, which moves past it and
 * what describes it; absent at the end.
 */
struct text address_in_set(struct text set, size_t *offset);

#endif
