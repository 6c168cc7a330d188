/*
 * staged_file.h - a file that is written beside the one of before.
 *
 * What comes in is compared with the old file as it comes. Only where they
 * differ is a new file made: a build that changes nothing writes nothing.
 * Both paths end in a NUL and live as long as the file is open.
 */
#ifndef PUBLISH_STAGED_FILE_H
#define PUBLISH_STAGED_FILE_H

#include "core/sink.h"

enum { STAGED_PIECE = 64 * 1024 };

struct staged_file {
	struct sink sink;
	/* Called before a new file is made: 0, or the errno that forbids it.
	   Null: there is nothing to do. */
	int (*make_room)(void *with);
	void *with;
	struct text old_path, new_path;
	int old_file, new_file;		/* -1: none */
	size_t old_size;
	size_t offset;			/* of what has been dealt with */
	int error;			/* the first failure's errno */
	char bytes[STAGED_PIECE];	/* what has not, up to sink.at */
	char other[STAGED_PIECE];	/* read from the old file */
};

/* An old path that is absent, or names no file like ours: a new file. */
void staged_file_open(struct staged_file *file, struct text old_path,
    struct text new_path);

/*
 * 0, or the errno of the first failure. *bytes is the file's length;
 * *unchanged tells whether it is as it was.
 */
int staged_file_close(struct staged_file *file, size_t *bytes,
    bool *unchanged);

/* Writes all bytes to a file descriptor: 0, or an errno. */
int write_fully(int file, const char *bytes, size_t length);

#endif
