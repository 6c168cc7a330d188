/*
 * schema.h - tables of the keys that a mapping of a YAML file may have.
 *
 * Messages, guides and JSON Schemas all come from their rows.
 *
 * Inside this room: check.c compares nodes with a table and reports faults at
 * their places; value_formats.c and label.c say how single values are
 * written; schema.c names the types of values for readers; json_schema.c
 * writes a table as a JSON Schema. The tables themselves belong to the rooms
 * that read the files: content/content_schema.c, theme/theme_schema.c. Tables
 * are constants, so threads may share them.
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
	/* of themes */
	TYPE_THEME,		/* the name of a theme's folder */
	TYPE_NAME,		/* the name of a setting, declared here */
	TYPE_RATIO,		/* a contrast; its reader checks it */
	TYPE_TEXTS,		/* a list of texts, each on one line */
	TYPE_NAMED,		/* a mapping with keys that its author
				   chooses; each value is as `each` says */
	TYPE_FORMS,		/* a text, or one for each of the plural
				   forms of `schema`, whose reader checks the
				   forms' names */
	TYPE_COUNT,
};

/* The list of ids that TYPE_REFERENCE and TYPE_REFERENCES choose from. */
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
	const char *otherwise;	/* meaning of an absent key, or NULL */
	const struct schema *schema;
	const char *const *choices;	/* CHOICE: the words; NAMED: the only
					   keys, or NULL; ended by NULL */
	size_t longest;		/* in characters; 0: no limit */
	enum refers_to refers;
	const struct schema_key *each;	/* NAMED: a row without a key */
};

/* A kind of mapping. */
struct schema {
	const char *name;	/* "a group", as messages call it */
	const char *title;	/* "groups[]", as the guide calls it */
	const char *bare;	/* the word that a list may hold instead of it,
				   or NULL */
	const struct schema_key *keys;
	size_t count;
};

/* A kind of file, for JSON Schemas. */
struct schema_file {
	struct text name;		/* "recommendation" */
	const struct schema *schema;
	bool list;			/* the file is a list of mappings */
};

/* For tables: an array of rows and how many there are. */
#define SCHEMA_KEYS(array) (array), sizeof(array) / sizeof((array)[0])
#define SCHEMA_REQUIRED true
#define SCHEMA_OPTIONAL false

/* Returns "a text", "a date", ... for messages and the guide. */
const char *value_type_name(enum value_type type);

/* Writes the values that a key takes, for readers: "one of `a`, `b`", "a text,
   at most 80 characters". `mark` is put on both sides of each choice. */
void schema_put_value(struct sink *sink, const struct schema_key *row,
    const char *mark);

/* Returns the value that an absent key stands for, if `otherwise` is a value
   in backticks; if it is a phrase or NULL, an absent text. */
struct text schema_default(const struct schema_key *row);

/*
 * Checks a file's mapping (or list of mappings), and all that is in it,
 * against the table. Reports unknown and missing keys, values of a wrong type
 * and values that are not written as their type needs.
 */
void schema_check(const struct schema *schema, const struct node *mapping,
    struct diagnostics *diagnostics);
void schema_check_list(const struct schema *schema, const struct node *list,
    struct diagnostics *diagnostics);

#endif
