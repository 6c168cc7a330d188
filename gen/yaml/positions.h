/*
 * positions.h - from the number of a character to its line and column.
 *
 * libyaml counts characters; lines end in LF or CRLF, columns count
 * characters from 1.
 */
#ifndef YAML_POSITIONS_H
#define YAML_POSITIONS_H

#include <stdint.h>

#include "core/arena.h"

struct position {
	size_t byte;
	uint32_t line, column;
};

struct positions {
	struct text text;
	struct position *known;		/* of each 64th character */
	size_t count;
	size_t last;			/* asked for last: its number, */
	struct position last_at;	/* and where it stands */
};

/* Goes through the text once; its first `skip` bytes do not count. */
void positions_begin(struct positions *positions, struct arena *arena,
    struct text text, size_t skip);

/* Of the character with that number, from 0, or of the text's end. Cheap
   where it stands at or soon behind the one asked for last. */
struct position positions_at(struct positions *positions,
    size_t character);

#endif
