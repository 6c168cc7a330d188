#include "publish/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "publish/staged_file.h"

static int
copy_link(struct text from, struct text to)
{
	char leads_to[PATH_MAX];
	ssize_t length = readlink(from.at, leads_to, sizeof(leads_to) - 1);

	if (length < 0)
		return errno;
	leads_to[length] = '\0';
	return symlink(leads_to, to.at) == 0 ? 0 : errno;
}

static int
copy_bytes(int from, int to)
{
	char bytes[16 * 1024];
	ssize_t got;
	int error = 0;

	while (error == 0 && (got = read(from, bytes, sizeof(bytes))) != 0) {
		if (got > 0)
			error = write_fully(to, bytes, (size_t)got);
		else if (errno != EINTR)
			error = errno;
	}
	return error;
}

static int
copy_file(struct text from, struct text to)
{
	int old = open(from.at, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	int new, error;

	if (old < 0)
		return errno;
	new = open(to.at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (new < 0) {
		error = errno;
		close(old);
		return error;
	}
	error = copy_bytes(old, new);
	close(old);
	if (close(new) != 0 && error == 0)
		error = errno;
	return error ? error : attributes_copy(from, to);
}

int
attributes_copy(struct text from, struct text to)
{
	struct stat status;
	struct timespec times[2];

	if (lstat(from.at, &status) != 0)
		return errno;
	/* Only root may give a file away; others keep what they copied. */
	if (chown(to.at, status.st_uid, status.st_gid) != 0 &&
	    errno != EPERM && errno != EINVAL)
		return errno;
	times[0] = status.st_atim;
	times[1] = status.st_mtim;
	if (chmod(to.at, status.st_mode & 07777) != 0 ||
	    utimensat(AT_FDCWD, to.at, times, 0) != 0)
		return errno;
	return 0;
}

int
file_link_or_copy(struct text from, struct text to)
{
	struct stat status;

	if (link(from.at, to.at) == 0)
		return 0;
	/* A copy would outlive the mount, and hide it. */
	if (errno == EXDEV || errno == EEXIST)
		return errno;
	if (lstat(from.at, &status) != 0)
		return errno;
	if (S_ISLNK(status.st_mode))
		return copy_link(from, to);
	return S_ISREG(status.st_mode) ? copy_file(from, to) : EINVAL;
}
