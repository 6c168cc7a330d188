/*
 * characters.h - the characters that a text of the report may hold.
 */
#ifndef YAML_CHARACTERS_H
#define YAML_CHARACTERS_H

#include <stdint.h>

#include "core/arena.h"

/*
 * Returns false for a character that may not be in the report, however it is
 * written: those that XML forbids, the control characters U+007F to U+009F,
 * and noncharacters, which HTML does not allow.
 */
bool character_is_allowed(uint32_t character);

/* Returns "U+2028", for messages. */
struct text character_name(struct arena *arena, uint32_t character);

/* Returns the length of the byte-order mark that the text begins with, or 0. */
size_t byte_order_mark(struct text text);

#endif
