#include "publish/staged_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"

enum { FILE_MODE = 0644 };

int
write_fully(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t wrote = write(file, bytes, length);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote <= 0)
			return wrote < 0 ? errno : EIO;
		bytes += wrote;
		length -= (size_t)wrote;
	}
	return 0;
}

/* At most `wanted` bytes of the old file; fewer only at its end. */
static size_t
read_old(struct staged_file *file, size_t offset, size_t wanted)
{
	size_t length = 0;

	while (length < wanted) {
		ssize_t got = pread(file->old_file, file->other + length,
		    wanted - length, (off_t)(offset + length));
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		length += (size_t)got;
	}
	return length;
}

/* Whatever the umask: the same content gives the same tree. */
static int
give_mode(int file)
{
	struct stat status;

	if (fstat(file, &status) != 0)
		return errno;
	/* To look costs a tenth of what it takes to set it again. */
	if ((status.st_mode & 07777) == FILE_MODE)
		return 0;
	return fchmod(file, FILE_MODE) == 0 ? 0 : errno;
}

static void
create_file(struct staged_file *file)
{
	file->error = file->make_room ? file->make_room(file->with) : 0;
	if (file->error)
		return;
	file->new_file = open(file->new_path.at,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
	file->error = file->new_file < 0 ? errno : give_mode(file->new_file);
}

/* The new file, with what has been found to be the same so far. */
static void
create_with_same(struct staged_file *file)
{
	size_t done = 0;

	create_file(file);
	while (file->error == 0 && done < file->offset) {
		size_t wanted = file->offset - done;
		if (wanted > STAGED_PIECE)
			wanted = STAGED_PIECE;
		/* It was that long a moment ago. */
		if (read_old(file, done, wanted) != wanted)
			file->error = EIO;
		else
			file->error = write_fully(file->new_file,
			    file->other, wanted);
		done += wanted;
	}
}

/* What has come in since the last time. */
static struct text
pending(const struct staged_file *file)
{
	return (struct text){ file->bytes, STAGED_PIECE - file->sink.room };
}

static bool
is_same(struct staged_file *file, struct text bytes)
{
	return file->old_file >= 0 && file->new_file < 0 &&
	    file->offset + bytes.length <= file->old_size &&
	    read_old(file, file->offset, bytes.length) == bytes.length &&
	    memcmp(bytes.at, file->other, bytes.length) == 0;
}

static void
collect(struct staged_file *file)
{
	file->sink.at = file->bytes;
	file->sink.room = STAGED_PIECE;
}

static void
deal_with_pending(struct staged_file *file)
{
	struct text bytes = pending(file);

	if (file->error == 0 && bytes.length > LIMIT_PAGE - file->offset)
		file->error = EFBIG;
	if (file->error == 0 && !is_same(file, bytes)) {
		if (file->new_file < 0)
			create_with_same(file);
		if (file->error == 0)
			file->error = write_fully(file->new_file, bytes.at,
			    bytes.length);
	}
	file->offset += bytes.length;
	collect(file);
}

static void
staged_file_write(struct sink *sink, const char *bytes, size_t length)
{
	struct staged_file *file = (struct staged_file *)sink;

	while (length > 0 && file->error == 0) {
		size_t taken = length < sink->room ? length : sink->room;
		memcpy(sink->at, bytes, taken);
		sink->at += taken;
		sink->room -= taken;
		bytes += taken;
		length -= taken;
		if (sink->room == 0)
			deal_with_pending(file);
	}
}

/*
 * To compare is not to read: the system would note the hour in each file that
 * was not read before, and write that to the disk. Only the file's owner may
 * leave that out.
 */
static int
open_quietly(struct text path)
{
	const int how = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
	int file = open(path.at, how | O_NOATIME);

	return file < 0 && errno == EPERM ? open(path.at, how) : file;
}

/* Only a file with the mode that we would give it can be linked to. */
static int
open_old(struct text path, size_t *size)
{
	struct stat status;
	int file;

	if (!path.at)
		return -1;
	file = open_quietly(path);
	if (file < 0)
		return -1;
	if (fstat(file, &status) == 0 &&
	    status.st_mode == (S_IFREG | FILE_MODE)) {
		*size = (size_t)status.st_size;
		return file;
	}
	close(file);
	return -1;
}

void
staged_file_open(struct staged_file *file, struct text old_path,
    struct text new_path)
{
	file->sink.write = staged_file_write;
	file->old_path = old_path;
	file->new_path = new_path;
	file->new_file = -1;
	file->old_size = file->offset = 0;
	collect(file);
	file->error = 0;
	file->old_file = open_old(old_path, &file->old_size);
}

/* Once everything has come in: true where it is what the old file holds. */
static bool
finish(struct staged_file *file)
{
	bool same;

	if (pending(file).length > 0)
		deal_with_pending(file);
	if (file->error || file->new_file >= 0)
		return false;
	same = file->old_file >= 0 && file->offset == file->old_size;
	if (!same)
		create_with_same(file);
	return same;
}

int
staged_file_close(struct staged_file *file, size_t *bytes, bool *unchanged)
{
	*unchanged = finish(file);
	*bytes = file->offset;
	if (file->old_file >= 0)
		close(file->old_file);
	if (file->new_file >= 0 && close(file->new_file) != 0 &&
	    file->error == 0)
		file->error = errno;
	return file->error;
}
