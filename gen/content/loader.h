/*
 * loader.h - shared by the parts of report_load.
 *
 * Each part reads its files, reports their faults, and puts into the report
 * whatever has none. load.c runs the parts in their order: each can resolve the
 * ids that those before it have defined.
 */
#ifndef CONTENT_LOADER_H
#define CONTENT_LOADER_H

#include "content/content_schema.h"
#include "content/id_table.h"
#include "content/report.h"
#include "core/files.h"

struct content_loader {
	struct arena *arena;		/* memory of the report */
	struct arena *reading;		/* memory of files' contents, of
					   folders and of nodes: the same
					   arena, or one that is reset after
					   each file */
	struct diagnostics *diagnostics;
	unsigned threads;		/* how many may read files at once */
	struct report *report;
	struct id_table groups, statuses, organisations, editions;
	bool has_organisations;		/* organisations.yaml is there */
	/* Texts of mappings that are left out because of a fault. They are
	   checked like the others. */
	struct markdown **loose;
	size_t loose_count, loose_capacity;
};

/* Returns a place for a fault of a whole file or folder. */
struct place loader_place(struct content_loader *loader, struct text path);

/* Returns the file with its contents, or reports why it cannot be read and
   returns NULL. */
struct source_file *loader_read_file(struct content_loader *loader,
    struct text path);

/*
 * Reads the file's YAML and adds it to the report's files. Returns NULL if
 * nothing in it can be used, which is reported, or if it is empty, which is
 * reported if it is `needed`.
 */
const struct node *loader_read_yaml(struct content_loader *loader,
    struct text path, bool needed);
/* Does the same with a file that was read, but does not add it. */
const struct node *loader_read_nodes(struct content_loader *loader,
    const struct source_file *file, bool needed);

/* Adds a file that was read to the report's files. */
void loader_add_file(struct content_loader *loader,
    const struct source_file *file);

/* Takes what it needs from a file's node into the arena of `worker`: the node
   is freed afterwards. `thread` is less than loader->threads. */
typedef void loader_take_file(void *work, struct content_loader *worker,
    unsigned thread, size_t entry, const struct node *node);

/*
 * Reads each entry of the folder that is a YAML file, checks it by the schema
 * and calls `take` with it, if it can be used: on loader->threads threads, in
 * any order. The folder's path must live as long as the report.
 */
void loader_read_folder(struct content_loader *loader, struct text folder,
    const struct folder_entry *entries, size_t count,
    const struct schema *schema, loader_take_file *take, void *work);

/*
 * Lists the folder without the files that editors and systems leave: names
 * that begin with a dot, backups. Links and devices are reported and listed as
 * FILE_OTHER. Returns false, after a diagnostic, if it cannot be read.
 */
bool loader_list(struct content_loader *loader, struct text path,
    struct folder_entry **entries, size_t *count);

/* Reports an entry that the format does not know, unless it is a README.md.
   `meant` is the name that it probably should have, or absent. */
void loader_report_stray(struct content_loader *loader, struct text folder,
    const struct folder_entry *entry, struct text meant);

/* Adds a text to the loose ones, unless it is absent. */
void loader_add_loose(struct content_loader *loader,
    const struct markdown *text);

/* Returns true if the name ends in ".yaml". */
bool loader_is_yaml(struct text name);

/*
 * Defines the id of a mapping; `what` is "group" or the like, for messages.
 * Returns false, after a diagnostic, if the id is defined already. A mapping
 * without an id makes the table incomplete.
 */
bool loader_define(struct content_loader *loader, struct id_table *ids,
    const struct node *mapping, const char *key, const char *what,
    void *object);

/* Reports a duplicate with a note at the first one. */
void loader_report_twice(struct content_loader *loader,
    enum diagnostic_code code, struct place place, struct place earlier,
    struct text value, struct text other);

/* Reports an id that the site needs itself. `reserved` ends with an absent
   text. */
void loader_check_reserved(struct content_loader *loader, struct text id,
    struct place place, const struct text *reserved);

/* The parts, in their order. Each is given the path of its file or folder. */

/* Returns the mapping of report.yaml, or NULL if it cannot be used. */
const struct node *load_report_file(struct content_loader *loader,
    struct text path);
void load_organisations(struct content_loader *loader, struct text path);
void load_glossary(struct content_loader *loader, struct text path);
void load_editions(struct content_loader *loader, struct text path);
/* Chooses the edition of the front page; `node` is report.yaml's, or NULL. */
void load_current(struct content_loader *loader, const struct node *node);
void load_recommendations(struct content_loader *loader, struct text folder);
/* Lists the pictures in media/ below the report's folder. */
void load_media(struct content_loader *loader);

/* Reads one recommendation after another, on one thread. */
struct recommendation_reader {
	struct content_loader *loader;
	const struct node *mapping;	/* the recommendation's */
	/* Places where an edition or an organisation was named last, by index:
	   one in the same file is a duplicate. */
	struct place *edition_named, *owner_named;
};

/* Begins; the report's editions and organisations must be known. */
void recommendation_reader_begin(struct recommendation_reader *reader,
    struct content_loader *loader);

/*
 * Reads the mapping, which schema_check has checked, into `one`. Texts of
 * updates that are left out because of a fault become loose. `one` has a slug
 * if its number is valid, and no index yet; it does not need the mapping.
 */
void read_recommendation(struct recommendation_reader *reader,
    const struct node *mapping, struct recommendation *one);

/* Makes all texts of a recommendation loose. */
void recommendation_leave_out(struct content_loader *loader,
    const struct recommendation *one);

#endif
