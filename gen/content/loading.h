/*
 * loading.h - what the parts of report_load share.
 *
 * Each part reads its files, tells what is wrong with them, and puts what is
 * sound into the report. They run in the order of load.c: a part may resolve
 * the names that those before it have defined.
 */
#ifndef CONTENT_LOADING_H
#define CONTENT_LOADING_H

#include "content/content_schema.h"
#include "content/id_table.h"
#include "content/report.h"
#include "core/files.h"

struct loading {
	struct arena *arena;
	struct arena *reading;		/* of what files and folders hold, and
					   of nodes: the same, or one that
					   does not live as long */
	struct diagnostics *diagnostics;
	unsigned threads;		/* that may read files at once */
	struct report *report;
	struct names groups, statuses, organisations, editions;
	bool has_organisations;		/* there is such a file */
	/* Texts of what is left out because of a fault: they are looked into
	   all the same. */
	struct markdown **loose;
	size_t loose_count, loose_capacity;
};

/* Nowhere in the file, but the file itself. */
struct place loading_place(struct loading *loading, struct text path);

/* Its contents; null where they cannot be had, which is diagnosed. */
struct source_file *loading_file(struct loading *loading, struct text path);

/*
 * The file's YAML; null where it is unusable, which is diagnosed, or where
 * it is empty, which is a fault where it is `needed`. It is added to the
 * report's files.
 */
const struct node *loading_yaml(struct loading *loading, struct text path,
    bool needed);
/* The same of a file that was read, which is not added. */
const struct node *loading_nodes(struct loading *loading,
    const struct source_file *file, bool needed);

/* Adds a file that was read to the report's. */
void loading_remember(struct loading *loading,
    const struct source_file *file);

/* What is done with a file that was read, by a thread below
   loading->threads. The node is gone afterwards; what is kept goes into the
   hand's arena. */
typedef void loading_take(void *taking, struct loading *hand,
    unsigned thread, size_t entry, const struct node *node);

/*
 * Reads each of the folder's entries that is a YAML file, checks it by the
 * schema and passes it on, unless it is unusable. By loading->threads at
 * once, so in any order. The folder's path must live as long as the report.
 */
void loading_files(struct loading *loading, struct text folder,
    const struct folder_entry *entries, size_t count,
    const struct schema *schema, loading_take *take, void *taking);

/*
 * The folder's entries without what editors and systems leave behind: names
 * that begin with a dot, backups. Links and devices are diagnosed and remain
 * as FILE_OTHER. False where the folder cannot be read, which is diagnosed.
 */
bool loading_list(struct loading *loading, struct text path,
    struct folder_entry **entries, size_t *count);

/*
 * Diagnoses an entry that has no place there; a README.md always has. What it
 * was probably meant to be called may be absent.
 */
void loading_stray(struct loading *loading, struct text folder,
    const struct folder_entry *entry, struct text meant);

/* Adds a text of what is left out; nothing where it is absent. */
void loading_loose(struct loading *loading, const struct markdown *text);

/* Whether the name ends in ".yaml". */
bool loading_is_yaml(struct text name);

/*
 * Defines the id of a mapping, which is a `what` ("group"). False, with a
 * diagnostic, where it is defined already. Where the mapping has no id, the
 * names are incomplete.
 */
bool loading_define(struct loading *loading, struct names *names,
    const struct node *mapping, const char *key, const char *what,
    void *object);

/* Diagnoses what is named again at the place, and where it was before. */
void loading_twice(struct loading *loading, enum diagnostic_code code,
    struct place place, struct place earlier, struct text value,
    struct text other);

/* Diagnoses an id that is one of the site's own names (ended by absent). */
void loading_reserved(struct loading *loading, struct text id,
    struct place place, const struct text *reserved);

/* The parts, in their order. */
/* The mapping of report.yaml; null where it is unusable. */
const struct node *load_report_file(struct loading *loading,
    struct text path);
/* The warnings that it turns off. */
void load_ignored(struct loading *loading, const struct node *mapping);
void load_organisations(struct loading *loading, struct text path);
void load_glossary(struct loading *loading, struct text path);
void load_editions(struct loading *loading, struct text path);
void load_current(struct loading *loading, const struct node *node);
void load_recommendations(struct loading *loading, struct text folder);
/* The folder media/ below the report's. */
void load_media(struct loading *loading);
/* Gives each Markdown text its id and its subject, in reading order. */
void load_markdowns(struct loading *loading);

#endif
