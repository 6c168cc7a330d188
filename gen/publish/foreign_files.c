#include "publish/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "core/write_file.h"

/* So many diagnostics are enough if somebody's whole folder is in the way. */
enum { FAULTS_SHOWN = 20 };

/* A way through a report's folder, past the program's own files. */
struct foreign_walk {
	struct manifest *manifest;
	struct text old, new;		/* folders: goes through `old` */
	struct text shown;		/* name of `old` in diagnostics */
	struct diagnostics *diagnostics; /* NULL: `error` is enough */
	bool late;			/* move files: `new` is published */
	struct arena arena;
	struct path_list folders;	/* of `old`, the top one first */
	struct path_list kept;		/* folders made in `new` */
	size_t removed;			/* own files, not written again */
	size_t faults;
	int error;			/* errno of the first fault, or 0 */
};

static int
foreign_file_copy_attributes(struct text from, struct text to)
{
	struct stat status;
	struct timespec times[2];

	if (lstat(from.at, &status) != 0)
		return errno;
	/* Only root may change a file's owner; others own their copies. */
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

static int
foreign_file_copy_link(struct text from, struct text to)
{
	char leads_to[PATH_MAX];
	ssize_t length = readlink(from.at, leads_to, sizeof(leads_to) - 1);

	if (length < 0)
		return errno;
	leads_to[length] = '\0';
	return symlink(leads_to, to.at) == 0 ? 0 : errno;
}

static int
foreign_file_copy_bytes(int from, int to)
{
	char bytes[16 * 1024];
	ssize_t got;
	int error = 0;

	while (error == 0 && (got = read(from, bytes, sizeof(bytes))) != 0) {
		if (got > 0)
			error = file_write_all(to,
			    (struct text){ bytes, (size_t)got });
		else if (errno != EINTR)
			error = errno;
	}
	return error;
}

static int
foreign_file_copy(struct text from, struct text to)
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
	error = foreign_file_copy_bytes(old, new);
	close(old);
	if (close(new) != 0 && error == 0)
		error = errno;
	return error ? error : foreign_file_copy_attributes(from, to);
}

int
file_link_or_copy(struct text from, struct text to)
{
	struct stat status;

	if (link(from.at, to.at) == 0)
		return 0;
	/* A copy of a mounted file would outlive the mount, and hide it. */
	if (errno == EXDEV || errno == EEXIST)
		return errno;
	if (lstat(from.at, &status) != 0)
		return errno;
	if (S_ISLNK(status.st_mode))
		return foreign_file_copy_link(from, to);
	return S_ISREG(status.st_mode) ? foreign_file_copy(from, to) : EINVAL;
}

static struct text
foreign_old_path(struct foreign_walk *walk, struct text path)
{
	return path_join(&walk->arena, walk->old, path);
}

static struct text
foreign_new_path(struct foreign_walk *walk, struct text path)
{
	return path_join(&walk->arena, walk->new, path);
}

/* Makes the folder in the stage, unless the program has made one there: then
   both share it. */
static int
foreign_folder_keep(struct foreign_walk *walk, struct text path)
{
	struct owned_folder *folder = manifest_enter_folder(walk->manifest,
	    path);
	int error;

	if (folder->before || folder->now)
		return 0;
	error = folders_make_above(walk->manifest, walk->new, path);
	if (error == 0)
		error = folder_make_readable(foreign_new_path(walk, path));
	if (error)
		return error;
	folder->now = true;
	path_list_add(&walk->kept, &walk->arena, path);
	return 0;
}

static int
foreign_file_keep(struct foreign_walk *walk, struct text path)
{
	int error = folders_make_above(walk->manifest, walk->new, path);

	return error ? error : file_link_or_copy(foreign_old_path(walk, path),
	    foreign_new_path(walk, path));
}

static int
foreign_folder_rescue(struct foreign_walk *walk, struct text path)
{
	if (manifest_enter_folder(walk->manifest, path)->before)
		return 0;
	return folder_make(foreign_new_path(walk, path));
}

static bool
foreign_file_is_later(const struct stat *file, const struct stat *other)
{
	if (file->st_mtim.tv_sec != other->st_mtim.tv_sec)
		return file->st_mtim.tv_sec > other->st_mtim.tv_sec;
	return file->st_mtim.tv_nsec > other->st_mtim.tv_nsec;
}

/* Makes the folders above it, too: they may be new as well. */
static int
foreign_file_move(struct foreign_walk *walk, struct text old, struct text new)
{
	size_t folder = new.length - path_name(new).length - 1;
	int error = folder_make(arena_copy(&walk->arena,
	    text_slice(new, 0, folder)));

	if (error == 0 && rename(old.at, new.at) != 0)
		error = errno;
	return error;
}

static int
foreign_file_rescue(struct foreign_walk *walk, struct text path)
{
	const struct owned_file *owned = manifest_find(walk->manifest, path);
	struct text old = foreign_old_path(walk, path);
	struct text new = foreign_new_path(walk, path);
	struct stat late, there;

	if (lstat(old.at, &late) != 0)
		return errno;
	if (lstat(new.at, &there) != 0)
		return errno == ENOENT || errno == ENOTDIR ?
		    foreign_file_move(walk, old, new) : errno;
	if (late.st_ino == there.st_ino && late.st_dev == there.st_dev)
		return 0;
	if (owned && owned->now)
		return EEXIST;
	return foreign_file_is_later(&late, &there) ?
	    foreign_file_move(walk, old, new) : 0;
}

static int
foreign_walk_folder(struct foreign_walk *walk, struct text path)
{
	if (folder_is_mount(foreign_old_path(walk, path)))
		return walk->late ? 0 : EXDEV;
	path_list_add(&walk->folders, &walk->arena, path);
	return walk->late ? foreign_folder_rescue(walk, path) :
	    foreign_folder_keep(walk, path);
}

static int
foreign_walk_file(struct foreign_walk *walk, struct text path)
{
	const struct owned_file *owned = manifest_find(walk->manifest, path);

	if (text_equal(path, T(MANIFEST_NAME)))
		return 0;
	if (owned && owned->before) {
		walk->removed += !owned->now;
		return 0;
	}
	return walk->late ? foreign_file_rescue(walk, path) :
	    foreign_file_keep(walk, path);
}

static void
foreign_walk_diagnose(struct foreign_walk *walk, struct text path, int error)
{
	static const struct place nowhere;
	struct text shown = path_join(walk->diagnostics->arena, walk->shown,
	    path);

	if (error == EEXIST || error == ENOTDIR)
		diagnose(walk->diagnostics, D_NOT_OURS, nowhere,
		    TEXTS(shown));
	else
		diagnose(walk->diagnostics, D_CANNOT_KEEP, nowhere,
		    TEXTS(shown, error == EXDEV ? T("it is a mount point") :
		    text_of_error(error)));
}

/* Does nothing if the error is 0. */
static void
foreign_walk_fail(struct foreign_walk *walk, struct text path, int error)
{
	if (error == 0)
		return;
	if (walk->faults++ == 0)
		walk->error = error;
	if (walk->diagnostics)
		foreign_walk_diagnose(walk, path, error);
}

static bool
foreign_walk_goes_on(const struct foreign_walk *walk)
{
	return !walk->diagnostics || walk->faults < FAULTS_SHOWN;
}

static void
foreign_walk_entries(struct foreign_walk *walk, struct text folder)
{
	struct folder_entry *entries;
	size_t count;

	foreign_walk_fail(walk, folder, folder_list(&walk->arena,
	    foreign_old_path(walk, folder), &entries, &count));
	for (size_t i = 0; i < count && foreign_walk_goes_on(walk); i++) {
		struct text path = path_join(&walk->arena, folder,
		    entries[i].name);
		foreign_walk_fail(walk, path,
		    entries[i].kind == FILE_FOLDER ?
		    foreign_walk_folder(walk, path) :
		    foreign_walk_file(walk, path));
	}
}

static void
foreign_walk_all(struct foreign_walk *walk)
{
	path_list_add(&walk->folders, &walk->arena, T(""));
	for (size_t i = 0; i < walk->folders.count &&
	    foreign_walk_goes_on(walk); i++)
		foreign_walk_entries(walk, walk->folders.paths[i]);
}

/* Comes last, and goes from the inner folders to the outer ones: the mode of a
   folder may forbid to write into it. */
static void
foreign_folders_copy_attributes(struct foreign_walk *walk)
{
	for (size_t i = walk->kept.count; i-- > 0;) {
		struct text path = walk->kept.paths[i];
		foreign_walk_fail(walk, path, foreign_file_copy_attributes(
		    foreign_old_path(walk, path),
		    foreign_new_path(walk, path)));
	}
}

bool
foreign_files_keep(struct manifest *manifest, struct text old,
    struct text new, struct text shown, size_t *removed,
    struct diagnostics *diagnostics)
{
	struct foreign_walk walk = {
		.manifest = manifest, .old = old, .new = new,
		.shown = shown, .diagnostics = diagnostics,
	};

	foreign_walk_all(&walk);
	foreign_folders_copy_attributes(&walk);
	*removed = walk.removed;
	arena_release(&walk.arena);
	return walk.faults == 0;
}

int
foreign_files_rescue(struct manifest *manifest, struct text old,
    struct text new)
{
	struct foreign_walk walk = {
		.manifest = manifest, .old = old, .new = new, .late = true,
	};

	foreign_walk_all(&walk);
	arena_release(&walk.arena);
	return walk.error;
}

static int
foreign_files_rescue_by_manifests(struct text old, struct text new)
{
	struct arena arena = { NULL };
	struct manifest manifest;
	int error;

	manifest_begin(&manifest, &arena);
	error = manifest_read(&manifest, new, true);
	if (error == 0)
		error = manifest_read(&manifest, old, false);
	if (error == 0)
		error = foreign_files_rescue(&manifest, old, new);
	arena_release(&arena);
	return error;
}

int
foreign_files_rescue_left(struct text old, struct text new)
{
	struct arena arena = { NULL };
	enum file_kind kind;
	int error = file_look(path_join(&arena, old, T(MANIFEST_NAME)),
	    false, &kind);

	arena_release(&arena);
	return error || kind == FILE_MISSING ? error :
	    foreign_files_rescue_by_manifests(old, new);
}
