/*
 * copy.h - a second file like the first.
 */
#ifndef PUBLISH_COPY_H
#define PUBLISH_COPY_H

#include "core/arena.h"

/*
 * Makes at `to`, where nothing is, the file or symbolic link that is at
 * `from`: a hard link, or a copy with the same mode and times. 0, or an
 * errno: EXDEV where `from` is mounted there, EINVAL for a device or pipe
 * that cannot be linked to.
 */
int file_link_or_copy(struct text from, struct text to);

/* Gives `to` the mode, times and, where allowed, the owner of `from`. */
int attributes_copy(struct text from, struct text to);

#endif
