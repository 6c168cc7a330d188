#include "yaml/positions.h"

#include "core/utf8.h"

enum { EACH = 64 };

static void
step(struct text text, struct position *position)
{
	if (utf8_next(text, &position->byte) == '\n') {
		position->line++;
		position->column = 1;
	} else {
		position->column++;
	}
}

void
positions_begin(struct positions *positions, struct arena *arena,
    struct text text, size_t skip)
{
	struct position position = { skip, 1, 1 };
	size_t character = 0;

	*positions = (struct positions){ .text = text,
		.last_at = position };
	positions->known = ARENA_NEW(arena, struct position,
	    text.length / EACH + 1);
	for (;;) {
		if (character++ % EACH == 0)
			positions->known[positions->count++] = position;
		if (position.byte >= text.length)
			return;
		step(text, &position);
	}
}

struct position
positions_at(struct positions *positions, size_t character)
{
	size_t nearest = character / EACH, from = positions->last;
	struct position position = positions->last_at;

	if (nearest >= positions->count)
		nearest = positions->count - 1;
	if (character < from || nearest * EACH > from) {
		from = nearest * EACH;
		position = positions->known[nearest];
	}
	for (; from < character &&
	    position.byte < positions->text.length; from++)
		step(positions->text, &position);
	positions->last = from;
	positions->last_at = position;
	return position;
}
