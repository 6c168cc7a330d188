/*
 * schema_mdoc.h - the table of keys as a part of yearon-content(5).
 */
#ifndef CONTENT_SCHEMA_MDOC_H
#define CONTENT_SCHEMA_MDOC_H

#include "core/sink.h"

/* mdoc(7): a subsection for each kind of mapping in schema.h. */
void schema_mdoc(struct sink *sink);

#endif
