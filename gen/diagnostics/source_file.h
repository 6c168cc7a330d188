/*
 * source_file.h - files that were read, places in them, and excerpts.
 *
 * A file's contents are kept so that its lines can be quoted. Few of
 * thousands of files are ever quoted, so the contents can be released; they
 * are read again if a line is needed.
 */
#ifndef DIAGNOSTICS_SOURCE_FILE_H
#define DIAGNOSTICS_SOURCE_FILE_H

#include <stdint.h>

#include "core/arena.h"

/* A file. An arena holds it; whoever read the file owns the contents. */
struct source_file {
	struct text path;	/* as the user would write it */
	struct text contents;	/* absent once they are released */
	uint64_t digest;	/* of released contents; 0 if none were */
};

/* A place in a file. A NULL file means that there is no place. */
struct place {
	const struct source_file *file;
	uint32_t line, column;	/* from 1, columns in characters; 0: none */
	uint32_t span;		/* characters to underline; 0 counts as 1 */
};

/* Forgets the contents, which are those of a file of at most LIMIT_FILE
   bytes: their memory may then be used for something else. */
void source_file_release(struct source_file *file);

/*
 * Returns the contents. Released contents are read again, into the arena.
 * Returns absent text if the file cannot be read or has changed since.
 */
struct text source_file_contents(struct arena *arena,
    const struct source_file *file);

/* A reader of excerpts. It remembers how far it has come, so that a file is
   gone through once if the places are in order. Begins as { .arena = ... }. */
struct source_reader {
	struct arena *arena;		/* for contents that are read again */
	const struct source_file *file;
	struct text contents;
	uint32_t line;			/* the line that was reached */
	size_t line_at;			/* offset of the line */
	size_t column, at;		/* a character of it, and its offset */
};

/* A part of a line around a place. */
struct source_excerpt {
	struct text text;
	bool is_cut_before, is_cut_after;	/* the line is longer */
	size_t before, span;	/* characters before the place, and in it */
};

/*
 * Reads the excerpt around a place that has a file and a line. Returns false
 * if there is no such line, or if the file has changed since it was read.
 */
bool source_excerpt_read(struct source_reader *reader, struct place place,
    struct source_excerpt *excerpt);

#endif
