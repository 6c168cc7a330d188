#include "publish/internal.h"

#include <errno.h>

#include "core/files.h"

static const struct place nowhere;

static bool
target_cannot_read(struct diagnostics *diagnostics, struct text shown,
    int error)
{
	diagnose(diagnostics, D_CANNOT_READ, nowhere,
	    TEXTS(shown, text_of_error(error)));
	return false;
}

static bool
target_refuse(struct diagnostics *diagnostics, struct text shown,
    struct text reason)
{
	diagnose(diagnostics, D_TARGET_UNFIT, nowhere, TEXTS(shown, reason));
	return false;
}

/* Returns a copy without slashes at the end, but for the one of "/". */
static struct text
target_without_slashes(struct arena *arena, struct text path)
{
	while (path.length > 1 && path.at[path.length - 1] == '/')
		path.length--;
	return arena_copy(arena, path);
}

/* Returns the folder that holds the path, as far as the path says it. */
static struct text
target_folder_of(struct arena *arena, struct text path)
{
	size_t length = path.length - path_name(path).length;

	if (length == 0)
		return T(".");
	return target_without_slashes(arena, text_slice(path, 0, length));
}

static bool
target_find_missing(struct target *target, struct text path,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct text folder = target_folder_of(arena, path);
	struct text name = path_name(path);
	int error;

	if (text_equal(name, T("")) || text_equal(name, T(".")) ||
	    text_equal(name, T("..")))
		return target_refuse(diagnostics, target->shown,
		    T("it is not there"));
	error = folder_make(folder);
	if (error == 0)
		error = path_real(arena, folder, &target->parent);
	if (error) {
		diagnose(diagnostics, D_CANNOT_WRITE, nowhere,
		    TEXTS(folder, text_of_error(error)));
		return false;
	}
	target->path = path_join(arena, target->parent, name);
	target->name = name;
	return true;
}

static bool
target_find_existing(struct target *target, struct text path,
    struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	enum file_kind kind = FILE_MISSING;
	int error = path_real(arena, path, &target->path);

	if (error == ENOENT)
		return target_refuse(diagnostics, target->shown,
		    T("it is a symbolic link that leads nowhere"));
	if (error == 0)
		error = file_look(target->path, true, &kind);
	if (error)
		return target_cannot_read(diagnostics, target->shown, error);
	if (kind != FILE_FOLDER)
		return target_refuse(diagnostics, target->shown,
		    T("it is not a folder"));
	if (target->path.length == 1)
		return target_refuse(diagnostics, target->shown,
		    T("it is the top of the file system"));
	target->parent = target_folder_of(arena, target->path);
	target->name = path_name(target->path);
	target->exists = true;
	/* The user's path does not end in the target's name: it leads there
	   through a symbolic link, or upwards. */
	if (file_kind(path, false) != FILE_FOLDER ||
	    !text_equal(path_name(path), target->name))
		target->beside = target->parent;
	return true;
}

/* Returns true if the program runs in the folder or below it. */
static bool
target_holds_working_folder(struct arena *arena, struct text folder)
{
	struct text working;

	return path_real(arena, T("."), &working) == 0 &&
	    path_is_in(working, folder);
}

bool
target_find(struct target *target, struct text shown,
    struct diagnostics *diagnostics)
{
	struct text path = target_without_slashes(diagnostics->arena, shown);
	enum file_kind kind;
	int error;

	*target = (struct target){ .shown = path, .beside = text_slice(path,
	    0, path.length - path_name(path).length) };
	if (path.length == 0)
		return target_refuse(diagnostics, path, T("it has no name"));
	error = file_look(path, false, &kind);
	if (error)
		return target_cannot_read(diagnostics, path, error);
	if (kind == FILE_MISSING)
		return target_find_missing(target, path, diagnostics);
	if (!target_find_existing(target, path, diagnostics))
		return false;
	if (target_holds_working_folder(diagnostics->arena, target->path))
		return target_refuse(diagnostics, path,
		    T("this command is run inside it"));
	if (folder_is_mount(target->path))
		return target_refuse(diagnostics, path,
		    T("it is a mount point, which cannot be exchanged"));
	return true;
}
