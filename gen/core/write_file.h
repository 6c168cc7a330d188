/*
 * write_file.h - writes files that people keep: whole or not at all.
 *
 * Functions return 0, or the errno that says why they failed. Paths are texts
 * that end in a NUL.
 */
#ifndef CORE_WRITE_FILE_H
#define CORE_WRITE_FILE_H

#include "core/arena.h"

/* Writes all bytes to a file descriptor. If it fails, some may be written. */
int file_write_all(int file, struct text contents);

/* Writes a new file. Returns EEXIST if anything has that name already. */
int write_file_new(struct text path, struct text contents);

/*
 * Replaces the contents of an existing file, which keeps its permissions. A new
 * file is written beside it, under a name that begins with a dot, and takes its
 * place in one step.
 */
int write_file_over(struct arena *arena, struct text path,
    struct text contents);

/* Writes a new file, or replaces the contents of an existing one. */
int write_file(struct arena *arena, struct text path, struct text contents);

#endif
