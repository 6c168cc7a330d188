/*
 * characters.h - which characters a text of the report may hold.
 */
#ifndef YAML_CHARACTERS_H
#define YAML_CHARACTERS_H

#include <stdint.h>

#include "core/arena.h"

/*
 * Whether the character may stand in the report at all, however it is
 * written: not what XML forbids, and neither the control characters U+007F
 * to U+009F nor noncharacters, which HTML does not allow.
 */
bool character_is_allowed(uint32_t character);

/* "U+2028", for messages. */
struct text character_name(struct arena *arena, uint32_t character);

/* The byte-order mark's length where the text begins with one, else 0. */
size_t byte_order_mark(struct text text);

#endif
