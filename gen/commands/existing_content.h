/*
 * existing_content.h - the content that exists, for commands that write more.
 *
 * Recommendations may have faults while they are written; report.yaml and the
 * files of editions, which new files refer to, may not.
 */
#ifndef COMMANDS_EXISTING_CONTENT_H
#define COMMANDS_EXISTING_CONTENT_H

#include "content/load.h"

struct existing_content {
	struct arena *arena;		/* for all that is read */
	struct diagnostics *diagnostics;
	struct text folder;		/* of the content */
	const struct report *report;	/* NULL: there is none yet */
};

/* A recommendation's file; a file with faults is not in the report. */
struct existing_file {
	struct text path;
	const struct node *node;	/* NULL: not read, or has faults */
	struct text number;		/* as it is written, else the stem of
					   the file's name */
};

/* Reads the content in the folder. Returns false if a file that new files
   refer to has errors, which are reported. */
bool existing_content_read(struct existing_content *existing,
    struct arena *arena, struct text folder, struct diagnostics *diagnostics);

/* Returns the index of the group, status or edition with that id;
   TEXT_NOWHERE if there is none, which is reported. */
size_t existing_content_find(const struct existing_content *existing,
    enum refers_to what, struct text id);

/* Returns all files of recommendations, in the order of their numbers. Their
   nodes are not read yet. */
struct existing_file *existing_files(const struct existing_content *existing,
    size_t *count);

/* Returns the number of digits that the names of files are filled up to with
   zeros; 0 if they are not. */
size_t existing_files_width(const struct existing_file *files, size_t count);

bool existing_number_is_digits(struct text number);

/* Returns the name of the file of a number: "012.yaml". */
struct text existing_file_name(struct arena *arena, struct text number,
    size_t width);

/* Reads the nodes of the file. Returns false if it has faults, which are
   reported. */
bool existing_file_open(const struct existing_content *existing,
    struct existing_file *file);

/* Writes a new file, and prints its path. Returns false if that failed, which
   is reported. */
bool existing_content_write(const struct existing_content *existing,
    struct text path, struct text contents);

#endif
