/*
 * schema_json.h - the schema as JSON Schema (2020-12), for editors.
 *
 * An editor that speaks to the YAML language server completes and checks with
 * it while somebody types. Editors read YAML with its core types, where `2024`
 * is a number; the loader takes it for the text that it is. Hence numbers are
 * allowed wherever a text could be one.
 */
#ifndef CONTENT_SCHEMA_JSON_H
#define CONTENT_SCHEMA_JSON_H

#include "content/content_schema.h"
#include "content/report.h"

/* One kind of file. */
struct schema_file {
	struct text name;		/* "recommendation" */
	const struct schema *schema;
	bool list;			/* the file is a list of these */
};

/* All kinds, ended by an absent name. */
extern const struct schema_file schema_files[];

/*
 * Writes the schema of a file. With a report, what refers to its groups,
 * statuses, editions and organisations is one of their ids; without one, any.
 */
void schema_json(const struct schema_file *file, const struct report *report,
    struct sink *sink);

#endif
