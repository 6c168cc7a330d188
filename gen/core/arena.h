/*
 * arena.h - memory that is released all at once.
 *
 * Everything allocated from an arena lives until the arena is reset or
 * released; nothing is freed on its own. Allocation never fails (memory.h). A
 * zeroed struct arena is an empty arena. An arena is for one thread at a time.
 */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include "core/text.h"

struct arena_block;

struct arena {
	struct arena_block *block;	/* the newest, which is in use */
};

/* Returns zeroed memory, aligned for any type but long double. */
void *arena_allocate(struct arena *arena, size_t bytes);
/* Works as arena_allocate, but the memory is not zeroed. */
void *arena_allocate_unset(struct arena *arena, size_t bytes);
/* Returns an array of `count` zeroed elements of `type`. */
#define ARENA_NEW(arena, type, count) \
	((type *)arena_array((arena), (count), sizeof(type)))
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Returns a copy of the text, followed by a NUL that its length does not
   count. */
struct text arena_copy(struct arena *arena, struct text text);
/* Returns the text that printf would print, followed by a NUL. */
struct text arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Returns the number in decimal digits, followed by a NUL. */
struct text arena_number(struct arena *arena, uint64_t number);
/* Returns the joined texts of a list that TEXTS makes, followed by a NUL. */
struct text arena_join(struct arena *arena, const struct text *texts);
/* A list of texts for arena_join and diagnose, ended by an absent text. */
#define TEXTS(...) ((const struct text[]){ __VA_ARGS__, { NULL, 0 } })
/* Returns `count` texts joined, with `between` between each two, followed by a
   NUL. */
struct text arena_list(struct arena *arena, const struct text *texts,
    size_t count, struct text between);

/*
 * Makes room for one more element in an array: `count` elements of `size` bytes
 * are in use, and `*capacity` fit. Returns the array, which may have moved; the
 * old one stays valid until the arena is reset. Unused elements are not zeroed.
 */
void *arena_grow(struct arena *arena, void *array, size_t count,
    size_t *capacity, size_t size);

/* Moves all memory of `from` into the arena: it lives as long as the arena's
   own. `from` is empty then. */
void arena_take(struct arena *arena, struct arena *from);

/* A point in time, to which arena_rewind goes back: all memory that was
   allocated since is forgotten. */
struct arena_mark {
	struct arena_block *block;
	size_t used;
};
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Forgets everything, but keeps one block for the next use. */
void arena_reset(struct arena *arena);
void arena_release(struct arena *arena);

#endif
