/*
 * schema.h - tables of the keys that a mapping of a YAML file may have.
 *
 * Messages, guides and JSON Schemas all come from their rows.
 */
#ifndef SCHEMA_SCHEMA_H
#define SCHEMA_SCHEMA_H

#include "core/sink.h"
#include "yaml/yaml.h"

enum value_type {
	TYPE_TEXT,		/* one line, plain */
	TYPE_LINES,		/* plain, its lines kept */
	TYPE_MARKDOWN,
	TYPE_INLINE,		/* Markdown of one paragraph */
	TYPE_BOOLEAN,
	TYPE_DATE,
	TYPE_LANGUAGE,
	TYPE_URL,
	TYPE_SITE_URL,
	TYPE_EMAIL,
	TYPE_DAYS,
	TYPE_LABEL,
	TYPE_ID,		/* the id of what is described here */
	TYPE_REFERENCE,		/* the id of something described elsewhere */
	TYPE_SECTION_FILE,
	TYPE_WARNING,		/* the code of a diagnostic */
	TYPE_CHOICE,		/* one of `choices` */
	TYPE_REFERENCES,	/* a list of ids */
	TYPE_MAPPING,		/* of `schema` */
	TYPE_LIST,		/* of mappings of `schema` */
	TYPE_ONE_OR_LIST,	/* a mapping of `schema`, or a list of them */
	TYPE_COUNT,
};

/* What the ids of TYPE_REFERENCE and TYPE_REFERENCES name. */
enum refers_to {
	REFERS_TO_NOTHING,
	REFERS_TO_GROUPS,
	REFERS_TO_STATUSES,
	REFERS_TO_EDITIONS,
	REFERS_TO_ORGANISATIONS,
};

struct schema;

struct schema_key {
	const char *key;
	enum value_type type;
	bool required;
	const char *meaning;	/* one sentence, for the editors' guide */
	const char *otherwise;	/* what an absent key means, or null */
	const struct schema *schema;
	const char *const *choices;	/* ended by null */
	size_t longest;		/* in characters; 0: no limit */
	enum refers_to refers;
};

/* One kind of mapping. */
struct schema {
	const char *name;	/* "a group", as messages call it */
	const char *title;	/* "groups[]", as the guide calls it */
	const char *bare;	/* a word in its place, or null */
	const struct schema_key *keys;
	size_t count;
};

/* "a text", "a date", ... for messages and the guide. */
const char *value_type_name(enum value_type type);

/* What the key's value is, for readers: "one of `a`, `b`", "a text, at most 80
   characters". Choices stand between two of `mark`. */
void schema_put_value(struct sink *sink, const struct schema_key *row,
    const char *mark);

/*
 * Checks a file's mapping (or, the second, its list of mappings) against the
 * table, whatever is below it too, and diagnoses unknown and missing keys,
 * wrong types and values that are not written as their type wants.
 */
void schema_check(const struct schema *schema, const struct node *mapping,
    struct diagnostics *diagnostics);
void schema_check_list(const struct schema *schema, const struct node *list,
    struct diagnostics *diagnostics);

#endif
