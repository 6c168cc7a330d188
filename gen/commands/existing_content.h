/*
 * existing_content.h - what is there already, for commands that write content.
 *
 * Recommendations may have faults while they are written; the report's own
 * file and its editions, which new files refer to, may not.
 */
#ifndef COMMANDS_EXISTING_CONTENT_H
#define COMMANDS_EXISTING_CONTENT_H

#include "content/load.h"

struct ground {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct text folder;
	const struct report *report;
};

/* A recommendation's file, whether the report has it or not. */
struct ground_file {
	struct text path;
	const struct node *node;	/* null: not read, or with faults */
	struct text number;		/* as it is written, else its stem */
};

/* False where the ground is not sound, which is diagnosed. */
bool ground_read(struct ground *ground, struct arena *arena,
    struct text folder, struct diagnostics *diagnostics);

/* Null, diagnosed, where there is none of that id. */
const struct edition *ground_edition(const struct ground *ground,
    struct text id);
const struct group *ground_group(const struct ground *ground,
    struct text id);
const struct status *ground_status(const struct ground *ground,
    struct text id);

/* All files of recommendations, in the order of their numbers, unread. */
struct ground_file *ground_files(const struct ground *ground,
    size_t *count);

/* How many digits the names of files are filled up to; 0: they are not. */
size_t ground_width(const struct ground_file *files, size_t count);
bool ground_is_digits(struct text text);
/* The name of a number's file: "012.yaml". */
struct text ground_file_name(struct arena *arena, struct text number,
    size_t width);

/* Reads it, diagnosing its faults; false where it has any. */
bool ground_open(const struct ground *ground, struct ground_file *file);

/* Writes a new file, and says so. False, diagnosed, where that failed. */
bool ground_write(const struct ground *ground, struct text path,
    struct text contents);

#endif
