#include "core/write_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"

int
file_write_all(int file, struct text contents)
{
	while (contents.length) {
		ssize_t wrote = write(file, contents.at, contents.length);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote <= 0)
			return wrote < 0 ? errno : EIO;
		contents = text_slice(contents, (size_t)wrote,
		    contents.length);
	}
	return 0;
}

/* Removes the file again if it cannot be written to its end. */
static int
write_file_create(struct text path, struct text contents, const mode_t *mode)
{
	int file = open(path.at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    0666);
	int error;

	if (file < 0)
		return errno;
	error = mode && fchmod(file, *mode & 07777) != 0 ? errno :
	    file_write_all(file, contents);
	if (error == 0 && fsync(file) != 0)
		error = errno;
	if (close(file) != 0 && error == 0)
		error = errno;
	if (error)
		unlink(path.at);
	return error;
}

int
write_file_new(struct text path, struct text contents)
{
	return write_file_create(path, contents, NULL);
}

int
write_file_over(struct arena *arena, struct text path, struct text contents)
{
	struct text name = path_name(path);
	struct text folder = text_slice(path, 0, path.length - name.length);
	struct text beside = arena_join(arena, TEXTS(folder, T("."), name,
	    arena_format(arena, ".%ld", (long)getpid())));
	struct stat status;
	int error;

	if (stat(path.at, &status) != 0)
		return errno;
	error = write_file_create(beside, contents, &status.st_mode);
	if (error == 0 && rename(beside.at, path.at) != 0) {
		error = errno;
		unlink(beside.at);
	}
	return error;
}

int
write_file(struct arena *arena, struct text path, struct text contents)
{
	int error = write_file_new(path, contents);

	return error == EEXIST ? write_file_over(arena, path, contents) : error;
}
