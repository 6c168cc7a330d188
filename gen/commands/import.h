/*
 * import.h - yearon import: makes a spreadsheet into content.
 *
 * import.c reads the spreadsheet, finds its columns and reads the content that
 * exists; import_rows.c makes rows into entries; import_write.c writes them.
 * All of it lives in the arena of the existing content.
 */
#ifndef COMMANDS_IMPORT_H
#define COMMANDS_IMPORT_H

#include "commands/existing_content.h"
#include "content/sheet.h"

/* The meanings that a column can have. */
enum import_key {
	IMPORT_NUMBER,
	IMPORT_TITLE,
	IMPORT_GROUP,
	IMPORT_OWNERS,
	IMPORT_RECOMMENDATION,
	IMPORT_STATUS,
	IMPORT_UPDATE,
	IMPORT_KEYS,
};

/* The names of a group, a status or an owner: from the content, or, if there
   is none yet, from the spreadsheet. */
struct import_name {
	struct text id, name, short_name;
};

struct import_names {
	struct import_name *list;
	size_t count, capacity;
	bool open;		/* unknown names are added, not reported */
};

/* A row of the spreadsheet; the texts of empty cells are absent. */
struct import_entry {
	struct text number, title, group, recommendation, status, update;
	struct text *owners;
	size_t owner_count;
};

struct import_context {
	struct existing_content existing;
	struct text edition;	/* absent: there are no updates */
	bool fresh;		/* report.yaml does not exist yet */
	struct import_names groups, statuses, owners;
	struct import_entry *entries;
	size_t count;
	/* The files that exist; their numbers are taken. */
	struct existing_file *files;
	size_t file_count;
};

/* Adds a name to the list. */
void import_add_name(struct arena *arena, struct import_names *names,
    struct import_name name);

/*
 * Makes the rows of the sheet into entries. `columns` has the index of each
 * key's column; TEXT_NOWHERE: none. Faults of cells are reported.
 */
void import_rows(struct import_context *context, const struct sheet *sheet,
    const size_t columns[IMPORT_KEYS]);

/* Writes the entries, and for a fresh report all its other files. */
void import_write(const struct import_context *context);

#endif
