/*
 * write_file.h - files that people keep, written whole or not at all.
 *
 * Functions return 0, or the errno that says why nothing was written. Paths
 * are texts that end in a NUL.
 */
#ifndef CORE_WRITE_FILE_H
#define CORE_WRITE_FILE_H

#include "core/arena.h"

/* Writes all bytes to a file descriptor. */
int file_write_all(int file, struct text contents);

/* A new file: EEXIST where anything has that name already. */
int write_file_new(struct text path, struct text contents);

/*
 * Other contents for a file that is there; it keeps its permissions. They
 * are written beside it, under a name that begins with a dot, and take its
 * place in one step.
 */
int write_file_over(struct arena *arena, struct text path,
    struct text contents);

/* Either, whether it is there or not. */
int write_file(struct arena *arena, struct text path, struct text contents);

#endif
