/*
 * json_schema.h - a schema as JSON Schema (2020-12), for editors.
 *
 * An editor that speaks to the YAML language server completes and checks with
 * it while somebody types. Editors read YAML with its core types, where `2024`
 * is a number; the program reads the same characters as a text. Therefore a
 * number is allowed wherever a text could be one.
 */
#ifndef SCHEMA_JSON_SCHEMA_H
#define SCHEMA_JSON_SCHEMA_H

#include "schema/schema.h"

/* The ids that keys may refer to. */
struct schema_ids {
	/* Returns the id with that index, or an absent text past the last. */
	struct text (*at)(const void *with, enum refers_to refers,
	    size_t index);
	const void *with;
};

/*
 * Writes the schema of a file. A key that refers to ids of a kind takes one of
 * these; it takes any text if `ids` is NULL or knows none of that kind.
 */
void json_schema_put(const struct schema_file *file,
    const struct schema_ids *ids, struct sink *sink);

#endif
