#include "publish/folders.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"
#include "publish/internal.h"

enum { FOLDER_MODE = 0755 };

void
path_list_add(struct path_list *list, struct arena *arena, struct text path)
{
	list->paths = arena_grow(arena, list->paths, list->count,
	    &list->capacity, sizeof(*list->paths));
	list->paths[list->count++] = path;
}

int
folder_make_readable(struct text path)
{
	int error = 0;

	if (mkdir(path.at, FOLDER_MODE) != 0)
		return errno;
	if (chmod(path.at, FOLDER_MODE) != 0) {
		error = errno;
		rmdir(path.at);
	}
	return error;
}

bool
folder_is_mount(struct text path)
{
	struct statx status;

	if (statx(AT_FDCWD, path.at, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT,
	    STATX_TYPE, &status) != 0)
		return false;
	return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

static int
folder_remove_file(struct text folder, struct text path)
{
	int error = unlink(path.at) == 0 ? 0 : errno;

	/* The owner of a read-only folder may remove it all the same. */
	if (error == EACCES && chmod(folder.at, 0700) == 0)
		error = unlink(path.at) == 0 ? 0 : errno;
	return error == ENOENT ? 0 : error;
}

/* Removes the folder's files, and adds its folders to the list. */
static int
folder_remove_files(struct text folder, struct path_list *folders,
    struct arena *paths)
{
	struct arena arena = { NULL };
	struct folder_entry *entries;
	size_t count;
	int error, result;

	result = folder_list(&arena, folder, &entries, &count);
	if (result == EACCES && chmod(folder.at, 0700) == 0)
		result = folder_list(&arena, folder, &entries, &count);
	for (size_t i = 0; i < count; i++) {
		struct text path = path_join(&arena, folder, entries[i].name);
		if (entries[i].kind == FILE_FOLDER) {
			path_list_add(folders, paths, arena_copy(paths, path));
			continue;
		}
		error = folder_remove_file(folder, path);
		result = result ? result : error;
	}
	arena_release(&arena);
	return result;
}

int
folder_remove(struct text path)
{
	struct arena arena = { NULL };
	/* Each folder comes after the one that it lies in. */
	struct path_list folders = { .count = 0 };
	enum file_kind kind;
	int result = file_look(path, false, &kind);

	if (kind == FILE_MISSING)
		return result;
	/* A symbolic link at the path itself is not followed either. */
	if (kind != FILE_FOLDER)
		return ENOTDIR;
	path_list_add(&folders, &arena, path);
	for (size_t i = 0; i < folders.count; i++) {
		struct text folder = folders.paths[i];
		int error = folder_is_mount(folder) ? EBUSY :
		    folder_remove_files(folder, &folders, &arena);
		result = result ? result : error;
	}
	for (size_t i = folders.count; i-- > 0;)
		if (rmdir(folders.paths[i].at) != 0 && result == 0)
			result = errno;
	arena_release(&arena);
	return result;
}

int
folder_sync(struct text path)
{
	int folder = open(path.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int error = 0;

	if (folder < 0)
		return errno;
	/* Syncs all files at once: an fsync for each is far slower. */
	if (syncfs(folder) != 0)
		error = errno;
	close(folder);
	return error;
}

int
folder_exchange(struct text stage, struct text target, bool exists)
{
	unsigned flags = exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;

	if (renameat2(AT_FDCWD, stage.at, AT_FDCWD, target.at, flags) == 0)
		return 0;
	/*
	 * Some file systems lack RENAME_NOREPLACE. A plain rename replaces
	 * nothing but an empty folder, and in one step too.
	 */
	if (!exists && (errno == EINVAL || errno == ENOSYS) &&
	    rename(stage.at, target.at) == 0)
		return 0;
	return errno;
}

static int
folder_make_noted(struct manifest *manifest, struct text stage,
    struct text path)
{
	struct owned_folder *folder = manifest_enter_folder(manifest, path);
	struct arena arena = { NULL };
	int error = 0;

	if (!folder->now)
		error = folder_make_readable(path_join(&arena, stage, path));
	if (error == 0)
		folder->now = true;
	arena_release(&arena);
	return error;
}

int
folders_make_above(struct manifest *manifest, struct text stage,
    struct text path)
{
	size_t length = path.length - path_name(path).length;
	int error = 0;

	/* If the innermost folder is there, so are those above it. */
	if (length == 0 || manifest_enter_folder(manifest,
	    text_slice(path, 0, length - 1))->now)
		return 0;
	for (size_t i = 0; i < length && error == 0; i++)
		if (path.at[i] == '/')
			error = folder_make_noted(manifest, stage,
			    text_slice(path, 0, i));
	return error;
}

struct text
stage_unfinished_mark(struct stage *stage)
{
	return path_join(&stage->arena, stage->folder,
	    T(".yearon-unfinished"));
}

static int
folder_mark_unfinished(struct stage *stage)
{
	int file = open(stage_unfinished_mark(stage).at,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int error = file < 0 ? errno : 0;

	if (file >= 0 && close(file) != 0)
		error = errno;
	if (error)
		folder_remove(stage->folder);
	return error;
}

/* Makes the stage's own folder once; later calls return the same. */
static int
folder_make_stage(struct stage *stage)
{
	if (stage->has_folder || stage->folder_error)
		return stage->folder_error;
	stage->folder_error = folder_make_readable(stage->folder);
	if (stage->folder_error == 0)
		stage->folder_error = folder_mark_unfinished(stage);
	stage->has_folder = stage->folder_error == 0;
	return stage->folder_error;
}

int
stage_make_folders(struct stage *stage, struct text path)
{
	int error;

	pthread_mutex_lock(&stage->mutex);
	error = folder_make_stage(stage);
	if (error == 0)
		error = folders_make_above(&stage->manifest, stage->folder,
		    path);
	pthread_mutex_unlock(&stage->mutex);
	return error;
}
