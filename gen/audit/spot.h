/*
 * spot.h - from an offset in a page to a line and a column.
 */
#ifndef AUDIT_SPOT_H
#define AUDIT_SPOT_H

#include "diagnostics/diagnostic.h"

/* Remembers the last line found: going through a page forwards is cheap. */
struct spots {
	struct text contents;
	size_t offset;		/* where that line begins */
	uint32_t line;
};

void spots_begin(struct spots *spots, struct text contents);

/*
 * The place, without a file, of the attribute of the tag that begins at
 * `tag`; of the tag's name where `attribute` is absent or not found.
 */
struct place spots_find(struct spots *spots, size_t tag,
    struct text attribute);

/* The place of a line and a column in bytes, as libxml2 counts them. */
struct place spots_of_line(struct spots *spots, uint32_t line,
    uint32_t column);

#endif
