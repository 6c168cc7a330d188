/*
 * import.h - yearon import: a spreadsheet made into content.
 */
#ifndef COMMANDS_IMPORT_H
#define COMMANDS_IMPORT_H

#include "commands/existing_content.h"
#include "content/sheet.h"

/* What a column can hold. */
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

/* What a group, a status or an owner is called: in report.yaml, or, where
   there is none, in the spreadsheet. */
struct import_name {
	struct text id, name, short_name;
};

struct import_names {
	struct import_name *list;
	size_t count, capacity;
	bool open;		/* what is not there is added */
};

/* A row; texts are absent where their cells are empty. */
struct import_entry {
	struct text number, title, group, recommendation, status, update;
	struct text *owners;
	size_t owner_count;
};

struct importing {
	struct ground ground;
	struct text edition;	/* absent: there are no updates */
	bool fresh;		/* there is no report.yaml */
	struct import_names groups, statuses, owners;
	struct import_entry *entries;
	size_t count;
	/* Files that are there: none of their numbers may come again. */
	struct ground_file *files;
	size_t file_count;
};

void import_add_name(struct arena *arena, struct import_names *names,
    struct import_name name);

/*
 * Makes the sheet's rows into entries; `columns` are those of the keys,
 * TEXT_NOWHERE where there is none. What cannot be placed is diagnosed.
 */
void import_rows(struct importing *importing, const struct sheet *sheet,
    const size_t columns[IMPORT_KEYS]);

/* Writes them, and where it is fresh all else that a report needs. */
void import_write(const struct importing *importing);

#endif
