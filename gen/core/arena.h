/*
 * arena.h - memory that is released all at once.
 *
 * Everything allocated from an arena lives until the arena is reset or
 * released; nothing is freed on its own. Allocation never fails (memory.h).
 * A zeroed struct arena is an empty one.
 */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include "core/text.h"

struct arena_block;

struct arena {
	struct arena_block *block;	/* the newest, the one in use */
};

/* Zeroed memory for any type but long double. */
void *arena_allocate(struct arena *arena, size_t bytes);
/* The same but not zeroed: for what is written to at once. */
void *arena_room(struct arena *arena, size_t bytes);
/* `count` zeroed things of `type`. */
#define ARENA_NEW(arena, type, count) \
	((type *)arena_array((arena), (count), sizeof(type)))
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of the text, followed by a NUL that its length does not count. */
struct text arena_copy(struct arena *arena, struct text text);
/* As printf; the text is followed by a NUL. */
struct text arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The number in decimal digits, followed by a NUL. */
struct text arena_number(struct arena *arena, uint64_t number);
/* All the texts up to one that is absent, joined; see TEXTS in text lists. */
struct text arena_join(struct arena *arena, const struct text *texts);
/* A list of texts for arena_join and diagnose, ended by an absent one. */
#define TEXTS(...) ((const struct text[]){ __VA_ARGS__, { NULL, 0 } })
/* `count` texts joined, with `between` between each two. */
struct text arena_list(struct arena *arena, const struct text *texts,
    size_t count, struct text between);

/*
 * Room for one more in a growing array of `size`-byte things: returns the
 * array, moved where it had to be (the old place stays valid until the arena
 * is reset; the array that was allocated last mostly stays). `count` is how
 * many are in use, `*capacity` how many fit. What is not in use is not zeroed.
 */
void *arena_grow(struct arena *arena, void *array, size_t count,
    size_t *capacity, size_t size);

/* Takes over all that `from` holds; it lives as long as what the arena has
   itself. `from` is empty then. */
void arena_take(struct arena *arena, struct arena *from);

/* How far it is filled; later, all that was taken since can be forgotten. */
struct arena_mark {
	struct arena_block *block;
	size_t used;
};
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Forget everything, keeping one block for the next use. */
void arena_reset(struct arena *arena);
void arena_release(struct arena *arena);

#endif
