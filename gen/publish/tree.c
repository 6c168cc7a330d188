#include "publish/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/files.h"

/* The folders of a tree, each after the one that it lies in. */
struct folders {
	struct arena arena;
	struct text *paths;
	size_t count, capacity;
};

bool
folder_is_mount(struct text path)
{
	struct statx status;

	if (statx(AT_FDCWD, path.at, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT,
	    STATX_TYPE, &status) != 0)
		return false;
	return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

static void
add_folder(struct folders *folders, struct text path)
{
	folders->paths = arena_grow(&folders->arena, folders->paths,
	    folders->count, &folders->capacity, sizeof(*folders->paths));
	folders->paths[folders->count++] = arena_copy(&folders->arena, path);
}

static int
remove_file(struct text folder, struct text path)
{
	int error = unlink(path.at) == 0 ? 0 : errno;

	/* A folder that its owner made read-only is its owner's to remove. */
	if (error == EACCES && chmod(folder.at, 0700) == 0)
		error = unlink(path.at) == 0 ? 0 : errno;
	return error == ENOENT ? 0 : error;
}

/* Removes the folder's files and notes its folders. */
static int
empty_folder(struct folders *folders, struct text folder)
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
			add_folder(folders, path);
			continue;
		}
		error = remove_file(folder, path);
		result = result ? result : error;
	}
	arena_release(&arena);
	return result;
}

int
tree_remove(struct text path)
{
	struct folders folders = { .count = 0 };
	enum file_kind kind;
	int result = file_look(path, false, &kind);

	if (kind == FILE_MISSING)
		return result;
	/* Nor is a link that somebody put there followed. */
	if (kind != FILE_FOLDER)
		return ENOTDIR;
	add_folder(&folders, path);
	for (size_t i = 0; i < folders.count; i++) {
		int error = folder_is_mount(folders.paths[i]) ? EBUSY :
		    empty_folder(&folders, folders.paths[i]);
		result = result ? result : error;
	}
	for (size_t i = folders.count; i-- > 0;)
		if (rmdir(folders.paths[i].at) != 0 && result == 0)
			result = errno;
	arena_release(&folders.arena);
	return result;
}
