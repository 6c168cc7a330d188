/*
 * shim.c - a system that fails, for LD_PRELOAD.
 *
 *   FAULT_KIND   what is counted: "write" (calls that change the disk),
 *                "read" (those that look at it), "exchange" (of two
 *                folders), "memory" (allocations)
 *   FAULT_AT     which of them fails, from 1; not set: none
 *   FAULT_ERROR  with which errno, as a number; for `write` and `read` also
 *                "short" (half of the bytes), "kill" (before the call),
 *                "torn" (after half of it), "stop" (SIGSTOP before it)
 *   FAULT_STAYS  set: all that follow fail too, but for those that remove
 *   FAULT_FILE   the ending of a path: the file that it names vanishes before
 *                it is opened, or, with FAULT_GROWS set, grows once its
 *                length is known
 *   FAULT_COUNT  a file to write the number of calls to, at the end
 *
 * Standard output and standard error are left alone.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum kind { NONE, WRITE, READ, EXCHANGE, MEMORY };
enum how { PASS, FAIL, SHORT, KILL, TORN, STOP };

static enum kind kind;
static enum how how;
static int number;
static long at;
static bool stays;
static const char *victim;
static atomic_long calls;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor))
static void
begin(void)
{
	const char *of = getenv("FAULT_KIND"), *when = getenv("FAULT_AT");
	const char *error = getenv("FAULT_ERROR");

	victim = getenv("FAULT_FILE");
	if (!of)
		return;
	at = when ? atol(when) : 0;
	stays = getenv("FAULT_STAYS") != NULL;
	number = error ? atoi(error) : 0;
	how = FAIL;
	if (error && strcmp(error, "short") == 0)
		how = SHORT;
	else if (error && strcmp(error, "kill") == 0)
		how = KILL;
	else if (error && strcmp(error, "torn") == 0)
		how = TORN;
	else if (error && strcmp(error, "stop") == 0)
		how = STOP;
	calls = 0;
	kind = *of == 'w' ? WRITE : *of == 'r' ? READ :
	    *of == 'e' ? EXCHANGE : MEMORY;
}

__attribute__((destructor))
static void
end(void)
{
	const char *path = getenv("FAULT_COUNT");
	char text[32];
	int file, length;

	kind = NONE;
	file = path ? REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0644) :
	    -1;
	if (file < 0)
		return;
	length = snprintf(text, sizeof(text), "%ld\n", (long)calls);
	if (REAL(write)(file, text, (size_t)length) != length)
		abort();
	REAL(close)(file);
}

/* Decides how this call ends; `removes`: it frees disk space. */
static enum how
strike(enum kind of, bool removes)
{
	long now;

	if (of != kind)
		return PASS;
	now = ++calls;
	if (now != at && !(stays && at && now > at && !removes))
		return PASS;
	if (how == KILL || how == STOP)
		raise(how == KILL ? SIGKILL : SIGSTOP);
	if (how == FAIL)
		errno = number;
	return how;
}

/* A call that is either done or not. */
#define PLAIN(of, removes, failed, name, ...) \
	do { \
		enum how struck = strike((of), (removes)); \
		if (struck == FAIL) \
			return failed; \
		__typeof__(REAL(name)(__VA_ARGS__)) given = \
		    REAL(name)(__VA_ARGS__); \
		if (struck == TORN) \
			raise(SIGKILL); \
		return given; \
	} while (0)

/* Lets a file vanish or grow, as if somebody worked on it. */
static void
disturb(const char *path, bool opened)
{
	bool grows = getenv("FAULT_GROWS") != NULL;
	size_t length = strlen(path), ending = victim ? strlen(victim) : 0;
	int file;

	if (!victim || length < ending || grows != opened ||
	    strcmp(path + length - ending, victim) != 0)
		return;
	victim = NULL;
	if (!grows) {
		REAL(unlink)(path);
		return;
	}
	file = REAL(open)(path, O_WRONLY | O_APPEND);
	if (REAL(write)(file, "# more\n", 7) != 7)
		abort();
	REAL(close)(file);
}

static int
open_checked(const char *path, int flags, mode_t mode)
{
	PLAIN(flags & O_CREAT ? WRITE : READ, false, -1, open, path, flags,
	    mode);
}

int
open(const char *path, int flags, ...)
{
	va_list rest;
	mode_t mode;

	va_start(rest, flags);
	mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
	va_end(rest);
	disturb(path, false);
	return open_checked(path, flags, mode);
}

#define IN_PART(of, type, name, file, bytes, length, ...) \
	do { \
		enum how struck = file <= STDERR_FILENO ? PASS : \
		    strike((of), false); \
		if (struck == FAIL) \
			return -1; \
		if (struck != PASS && length > 1) \
			length /= 2; \
		ssize_t done = REAL(name)(file, bytes, length \
		    __VA_ARGS__); \
		if (struck == TORN) \
			raise(SIGKILL); \
		return done; \
	} while (0)

ssize_t
write(int file, const void *bytes, size_t length)
{
	IN_PART(WRITE, ssize_t, write, file, bytes, length);
}

ssize_t
pwrite(int file, const void *bytes, size_t length, off_t offset)
{
	IN_PART(WRITE, ssize_t, pwrite, file, bytes, length, , offset);
}

ssize_t
read(int file, void *bytes, size_t length)
{
	IN_PART(READ, ssize_t, read, file, bytes, length);
}

ssize_t
pread(int file, void *bytes, size_t length, off_t offset)
{
	IN_PART(READ, ssize_t, pread, file, bytes, length, , offset);
}

/* With _FORTIFY_SOURCE, calls have these names; see tests/hardened.py. */
ssize_t
__read_chk(int file, void *bytes, size_t length, size_t room)
{
	if (length > room)
		abort();
	return read(file, bytes, length);
}

ssize_t
__pread_chk(int file, void *bytes, size_t length, off_t offset, size_t room)
{
	if (length > room)
		abort();
	return pread(file, bytes, length, offset);
}

/* A close that fails has closed the file all the same. */
int
close(int file)
{
	enum how struck = file <= STDERR_FILENO ? PASS :
	    strike(WRITE, true);
	int error = errno, given = REAL(close)(file);

	if (struck == TORN)
		raise(SIGKILL);
	if (struck != FAIL)
		return given;
	errno = error;
	return -1;
}

int
syncfs(int file)
{
	PLAIN(WRITE, false, -1, syncfs, file);
}

int
mkdir(const char *path, mode_t mode)
{
	PLAIN(WRITE, false, -1, mkdir, path, mode);
}

int
rmdir(const char *path)
{
	PLAIN(WRITE, true, -1, rmdir, path);
}

int
unlink(const char *path)
{
	PLAIN(WRITE, true, -1, unlink, path);
}

int
link(const char *from, const char *to)
{
	PLAIN(WRITE, false, -1, link, from, to);
}

int
symlink(const char *from, const char *to)
{
	PLAIN(WRITE, false, -1, symlink, from, to);
}

int
rename(const char *from, const char *to)
{
	PLAIN(WRITE, false, -1, rename, from, to);
}

int
renameat2(int old, const char *from, int new, const char *to,
    unsigned flags)
{
	PLAIN(kind == EXCHANGE ? EXCHANGE : WRITE, false, -1, renameat2,
	    old, from, new, to, flags);
}

int
chmod(const char *path, mode_t mode)
{
	PLAIN(WRITE, true, -1, chmod, path, mode);
}

int
fchmod(int file, mode_t mode)
{
	PLAIN(WRITE, true, -1, fchmod, file, mode);
}

int
chown(const char *path, uid_t user, gid_t group)
{
	PLAIN(WRITE, true, -1, chown, path, user, group);
}

int
utimensat(int folder, const char *path, const struct timespec times[2],
    int flags)
{
	PLAIN(WRITE, true, -1, utimensat, folder, path, times, flags);
}

int
ftruncate(int file, off_t length)
{
	PLAIN(WRITE, true, -1, ftruncate, file, length);
}

int
flock(int file, int operation)
{
	PLAIN(WRITE, true, -1, flock, file, operation);
}

DIR *
opendir(const char *path)
{
	PLAIN(READ, false, NULL, opendir, path);
}

struct dirent *
readdir(DIR *folder)
{
	PLAIN(READ, false, NULL, readdir, folder);
}

int
stat(const char *path, struct stat *status)
{
	PLAIN(READ, false, -1, stat, path, status);
}

int
lstat(const char *path, struct stat *status)
{
	PLAIN(READ, false, -1, lstat, path, status);
}

int
fstat(int file, struct stat *status)
{
	enum how struck = strike(READ, false);
	int given = struck == FAIL ? -1 : REAL(fstat)(file, status);
	char link[64], path[4096];
	ssize_t length;

	snprintf(link, sizeof(link), "/proc/self/fd/%d", file);
	length = readlink(link, path, sizeof(path) - 1);
	path[length > 0 ? length : 0] = '\0';
	disturb(path, true);
	return given;
}

char *
realpath(const char *path, char *resolved)
{
	PLAIN(READ, false, NULL, realpath, path, resolved);
}

char *
__realpath_chk(const char *path, char *resolved, size_t room)
{
	if (resolved && room < PATH_MAX)
		abort();
	return realpath(path, resolved);
}

/* The allocator's own names: dlsym would allocate. */
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

void *
malloc(size_t bytes)
{
	return kind == MEMORY && strike(MEMORY, false) == FAIL ? NULL :
	    __libc_malloc(bytes);
}

void *
calloc(size_t count, size_t bytes)
{
	return kind == MEMORY && strike(MEMORY, false) == FAIL ? NULL :
	    __libc_calloc(count, bytes);
}

void *
realloc(void *memory, size_t bytes)
{
	return kind == MEMORY && strike(MEMORY, false) == FAIL ? NULL :
	    __libc_realloc(memory, bytes);
}
