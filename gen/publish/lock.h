/*
 * lock.h - one build at a time.
 *
 * A lock is a file that holds the number of the process that has it. The
 * system drops the lock with the process, however that ends; the file then
 * stays, and tells the next build that there may be something to clear away.
 */
#ifndef PUBLISH_LOCK_H
#define PUBLISH_LOCK_H

#include "core/arena.h"

struct lock {
	struct text path;
	int file;
	bool left_behind;	/* the last holder was killed */
	struct text holder;	/* its process, where somebody else has it */
};

/*
 * Takes the lock, without waiting: 0, EWOULDBLOCK where another process has
 * it (holder, in the arena, says which), or another errno.
 */
int lock_take(struct lock *lock, struct text path, struct arena *arena);

/* Gives it back; `keep` leaves the file, as if the process were killed. */
void lock_release(struct lock *lock, bool keep);

#endif
