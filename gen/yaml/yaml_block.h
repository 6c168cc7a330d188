/*
 * yaml_block.h - the text of a `|` or `>` block of YAML.
 */
#ifndef YAML_YAML_BLOCK_H
#define YAML_YAML_BLOCK_H

#include <stdint.h>

#include "core/arena.h"

struct yaml_block {
	struct text contents;	/* of the whole file: no CR, and it ends in
				   an LF */
	size_t at;		/* where its mark stands; then the beginning
				   of the line behind it */
	size_t least;		/* columns that it is indented by */
	bool folded;
	uint32_t lines;		/* from the mark's to the one behind it */
	struct text text;
};

/*
 * Reads the block. False where it is not written in the usual way: with
 * nothing but `-` behind its mark, and text in its first line.
 */
bool yaml_block_read(struct arena *arena, struct yaml_block *block);

#endif
