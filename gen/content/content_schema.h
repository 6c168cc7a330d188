/*
 * content_schema.h - every key that the content format knows, in one table.
 *
 * The loader, the messages, the editors' guide and the JSON Schema all come
 * from these rows.
 */
#ifndef CONTENT_CONTENT_SCHEMA_H
#define CONTENT_CONTENT_SCHEMA_H

#include "schema/schema.h"

/* The kinds of mappings that a file is, or is a list of. */
extern const struct schema schema_report, schema_edition,
    schema_recommendation, schema_organisation, schema_term;

/* All kinds of mappings, in the order of the guide, ended by NULL. */
extern const struct schema *const schemas[];

/* All kinds of files, ended by an absent name. */
extern const struct schema_file content_files[];

/* The tables of the editors' guide, in Markdown: one a kind of mapping. */
void schema_markdown(struct sink *sink);

#endif
