#include "publish/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ATTEMPTS = 100, NUMBER_SIZE = 24 };

static int
lock_open(struct lock *lock)
{
	int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

	lock->left_behind = false;
	lock->file = open(lock->path.at, flags | O_CREAT | O_EXCL, 0644);
	if (lock->file < 0 && errno == EEXIST) {
		lock->left_behind = true;
		lock->file = open(lock->path.at, flags);
	}
	return lock->file < 0 ? errno : 0;
}

/* Returns false if the last holder has removed the file since it was opened:
   nobody else would see a lock on it. */
static bool
lock_is_still_there(const struct lock *lock)
{
	struct stat ours, there;

	return fstat(lock->file, &ours) == 0 &&
	    lstat(lock->path.at, &there) == 0 &&
	    ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

static struct text
lock_read_holder(const struct lock *lock, struct arena *arena)
{
	char number[NUMBER_SIZE];
	ssize_t got = pread(lock->file, number, sizeof(number), 0);
	struct text holder = { number, got > 0 ? (size_t)got : 0 };

	holder = text_trim(holder);
	return arena_copy(arena, holder.length ? holder : T("unknown"));
}

static int
lock_write_holder(const struct lock *lock)
{
	char number[NUMBER_SIZE];
	int length = snprintf(number, sizeof(number), "%ld\n",
	    (long)getpid());

	if (pwrite(lock->file, number, (size_t)length, 0) != length ||
	    ftruncate(lock->file, length) != 0)
		return errno;
	return 0;
}

static int
lock_try(struct lock *lock, struct arena *arena)
{
	int error = lock_open(lock);

	if (error)
		return error == ENOENT && lock->left_behind ? ESTALE : error;
	if (flock(lock->file, LOCK_EX | LOCK_NB) != 0) {
		error = errno;
		if (error == EWOULDBLOCK)
			lock->holder = lock_read_holder(lock, arena);
		close(lock->file);
		return error == EINTR ? ESTALE : error;
	}
	error = lock_is_still_there(lock) ? lock_write_holder(lock) : ESTALE;
	if (error)
		close(lock->file);
	return error;
}

int
lock_take(struct lock *lock, struct text path, struct arena *arena)
{
	int error = ESTALE;

	*lock = (struct lock){ .path = path, .file = -1 };
	for (int i = 0; i < ATTEMPTS && error == ESTALE; i++)
		error = lock_try(lock, arena);
	return error;
}

void
lock_release(struct lock *lock, bool keep)
{
	/* The file is removed while the lock is held: nobody else can have
	   it open as theirs. */
	if (!keep)
		unlink(lock->path.at);
	close(lock->file);
}
