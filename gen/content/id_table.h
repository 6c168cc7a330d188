/*
 * id_table.h - ids that the content defines, to be found where it uses them.
 */
#ifndef CONTENT_ID_TABLE_H
#define CONTENT_ID_TABLE_H

#include "core/table.h"
#include "yaml/yaml.h"

struct name {
	struct text id;
	struct place place;	/* where it is defined */
	void *object;		/* null: what it names has a fault */
};

struct names {
	struct table table;
	struct text *ids;	/* to suggest from */
	size_t count, capacity;
	bool incomplete;	/* where they are defined has a fault */
};

void names_begin(struct names *names, struct arena *arena);

/*
 * Defines the id, which must not be absent. Where it is defined already, the
 * earlier one is returned and nothing changes; else null.
 */
struct name *names_add(struct names *names, struct text id,
    struct place place, void *object);

/* Null where it is not defined. */
struct name *names_find(const struct names *names, struct text id);

/*
 * What the scalar names; null where it is not defined, which is diagnosed
 * with `code` and the nearest id (but not where the names are incomplete),
 * or where it has a fault of its own. A null node gives null.
 */
void *names_resolve(const struct names *names, const struct node *scalar,
    enum diagnostic_code code, struct diagnostics *diagnostics);

#endif
