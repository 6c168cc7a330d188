/*
 * ids.h - the ids that a report gives, by what they are ids of.
 */
#ifndef CONTENT_IDS_H
#define CONTENT_IDS_H

#include "content/content_schema.h"
#include "content/report.h"

/* That of the one with the index; absent past the last. */
struct text ids_at(const struct report *report, enum refers_to what,
    size_t index);

/* The index of the one that has the id; TEXT_NOWHERE where none has. */
size_t ids_find(const struct report *report, enum refers_to what,
    struct text id);

/* All of them, in the report's order. */
const struct text *ids_list(struct arena *arena, const struct report *report,
    enum refers_to what, size_t *count);

#endif
