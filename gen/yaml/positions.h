/*
 * positions.h - from libyaml's marks to places in a file.
 */
#ifndef YAML_POSITIONS_H
#define YAML_POSITIONS_H

#include <stdint.h>
#include <yaml.h>

#include "core/text.h"

struct position {
	size_t byte;			/* offset in the file */
	uint32_t line, column;		/* from 1, in characters */
};

/* A file, and the mark that was asked for last. */
struct positions {
	struct text text;
	size_t skip;			/* bytes that libyaml was not given */
	size_t ascii;			/* up to here, a character is a byte */
	size_t character, byte;		/* of the last mark */
};

/*
 * Begins with a file's contents, whose first `skip` bytes libyaml does not
 * read. They hold no U+0085, U+2028 or U+2029 and no CR without an LF (see
 * yaml_characters): libyaml would count these as line ends.
 */
void positions_begin(struct positions *positions, struct text text,
    size_t skip);

/* Returns the position of a mark. This is fast if the mark is near the one
   that was asked for last. */
struct position positions_at(struct positions *positions, yaml_mark_t mark);

#endif
