#include "core/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/natural_order.h"

struct text
path_join(struct arena *arena, struct text folder, struct text name)
{
	bool slash = folder.length && name.length &&
	    folder.at[folder.length - 1] != '/';

	if (!folder.at)
		folder = T("");
	return arena_join(arena, TEXTS(folder, slash ? T("/") : T(""),
	    name.at ? name : T("")));
}

struct text
path_name(struct text path)
{
	size_t from = path.length;

	while (from > 0 && path.at[from - 1] != '/')
		from--;
	return text_slice(path, from, path.length);
}

int
path_real(struct arena *arena, struct text path, struct text *real)
{
	char *found = realpath(path.at, NULL);
	int error = found ? 0 : errno;

	*real = found ? arena_copy(arena, text_of(found)) :
	    (struct text){ NULL, 0 };
	free(found);
	return error;
}

bool
path_is_in(struct text path, struct text folder)
{
	/* Only the path "/" ends in a slash. */
	if (text_ends(folder, T("/")))
		folder.length--;
	return text_starts(path, folder) && (path.length == folder.length ||
	    path.at[folder.length] == '/');
}

struct text
program_folder(struct arena *arena)
{
	char program[4096];
	ssize_t length = readlink("/proc/self/exe", program,
	    sizeof(program));
	struct text path = { program, length > 0 ? (size_t)length : 0 };

	path.length -= path_name(path).length;
	return arena_copy(arena, path);
}

static enum file_kind
file_kind_of_mode(mode_t mode)
{
	if (S_ISREG(mode))
		return FILE_PLAIN;
	return S_ISDIR(mode) ? FILE_FOLDER : FILE_OTHER;
}

int
file_look(struct text path, bool follow, enum file_kind *kind)
{
	struct stat status;

	*kind = FILE_MISSING;
	if ((follow ? stat : lstat)(path.at, &status) != 0)
		return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
	*kind = file_kind_of_mode(status.st_mode);
	return 0;
}

enum file_kind
file_kind(struct text path, bool follow)
{
	enum file_kind kind;

	return file_look(path, follow, &kind) == 0 ? kind : FILE_MISSING;
}

static int
file_read_all(int file, char *bytes, size_t size, size_t *length)
{
	*length = 0;
	while (*length < size) {
		ssize_t got = read(file, bytes + *length, size - *length);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno;
		if (got == 0)
			break;
		*length += (size_t)got;
	}
	return 0;
}

/* Returns 0 if the file has not changed since it was opened. */
static int
file_is_unchanged(int file, const struct stat *before)
{
	struct stat now;

	if (fstat(file, &now) != 0)
		return errno;
	return now.st_size == before->st_size &&
	    now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
	    now.st_mtim.tv_nsec == before->st_mtim.tv_nsec ? 0 : EAGAIN;
}

static int
file_read_open(struct arena *arena, int file, size_t limit,
    struct text *contents)
{
	struct stat status;
	char *bytes;
	size_t size, length;
	int error;

	if (fstat(file, &status) != 0)
		return errno;
	if (!S_ISREG(status.st_mode))
		return S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
	if ((uintmax_t)status.st_size > limit)
		return EFBIG;
	size = (size_t)status.st_size;
	bytes = arena_allocate_unset(arena, size + 1);
	error = file_read_all(file, bytes, size, &length);
	/* Another length is a change, too. */
	if (error == 0)
		error = length == size ? file_is_unchanged(file, &status) :
		    EAGAIN;
	bytes[length] = '\0';
	*contents = (struct text){ bytes, length };
	return error;
}

int
file_read(struct arena *arena, struct text path, size_t limit,
    struct text *contents)
{
	/* O_NONBLOCK: opening a pipe must not wait for its other end. */
	int file = open(path.at, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int error;

	*contents = (struct text){ NULL, 0 };
	if (file < 0)
		return errno;
	error = file_read_open(arena, file, limit, contents);
	close(file);
	return error;
}

struct text
file_reason(int error)
{
	return error == EAGAIN ?
	    T("it changed while it was read; try again") :
	    text_of_error(error);
}

static int
file_entry_order(const void *a, const void *b)
{
	const struct folder_entry *x = a, *y = b;
	int order = natural_compare(x->name, y->name);

	return order ? order : text_compare(x->name, y->name);
}

static enum file_kind
file_entry_kind(DIR *folder, const struct dirent *entry)
{
	struct stat status;

	if (entry->d_type == DT_REG)
		return FILE_PLAIN;
	if (entry->d_type == DT_DIR)
		return FILE_FOLDER;
	if (entry->d_type != DT_UNKNOWN)
		return FILE_OTHER;
	if (fstatat(dirfd(folder), entry->d_name, &status,
	    AT_SYMLINK_NOFOLLOW) != 0)
		return FILE_MISSING;
	return file_kind_of_mode(status.st_mode);
}

int
folder_list(struct arena *arena, struct text path,
    struct folder_entry **entries, size_t *count)
{
	DIR *folder = opendir(path.at);
	size_t capacity = 0;
	struct dirent *entry;

	*entries = NULL;
	*count = 0;
	if (!folder)
		return errno;
	while (errno = 0, (entry = readdir(folder))) {
		struct text name = text_of(entry->d_name);
		if (text_equal(name, T(".")) || text_equal(name, T("..")))
			continue;
		*entries = arena_grow(arena, *entries, *count, &capacity,
		    sizeof(**entries));
		(*entries)[(*count)++] = (struct folder_entry){
			arena_copy(arena, name),
			file_entry_kind(folder, entry) };
	}
	int error = errno;
	closedir(folder);
	if (*count)
		qsort(*entries, *count, sizeof(**entries), file_entry_order);
	return error;
}

const struct folder_entry *
folder_find(const struct folder_entry *entries, size_t count,
    struct text name)
{
	const struct folder_entry wanted = { .name = name };

	return count == 0 ? NULL : bsearch(&wanted, entries, count,
	    sizeof(*entries), file_entry_order);
}

int
folder_make(struct text path)
{
	struct arena arena = { NULL };
	char *copy = (char *)arena_allocate(&arena, path.length + 1);
	int error = 0;

	memcpy(copy, path.at, path.length);
	for (size_t i = 1; i <= path.length && error == 0; i++) {
		if (i < path.length && copy[i] != '/')
			continue;
		copy[i] = '\0';
		if (mkdir(copy, 0777) != 0 && errno != EEXIST)
			error = errno;
		if (i < path.length)
			copy[i] = '/';
	}
	if (error == 0 && file_kind(path, true) != FILE_FOLDER)
		error = ENOTDIR;
	arena_release(&arena);
	return error;
}
