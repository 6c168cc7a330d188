#include "publish/carry.h"

#include <errno.h>

#include "core/files.h"
#include "publish/copy.h"
#include "publish/folders.h"
#include "publish/tree.h"

/* Somebody's whole folder in the way is told by its first few files. */
enum { FAULTS_TOLD = 20 };

struct paths {
	struct text *list;
	size_t count, capacity;
};

struct carry {
	struct ledger *ledger;
	struct text old, new, shown;
	struct diagnostics *diagnostics;
	struct arena arena;
	struct paths folders;	/* of `old`, to be gone through */
	struct paths others;	/* of these, made in `new` for others */
	size_t removed, faults;
};

static void
add_path(struct carry *carry, struct paths *paths, struct text path)
{
	paths->list = arena_grow(&carry->arena, paths->list, paths->count,
	    &paths->capacity, sizeof(*paths->list));
	paths->list[paths->count++] = path;
}

static void
cannot_keep(struct carry *carry, struct text path, int error)
{
	static const struct place nowhere;
	struct text shown = path_join(carry->diagnostics->arena,
	    carry->shown, path);

	carry->faults++;
	if (error == EEXIST || error == ENOTDIR)
		diagnose(carry->diagnostics, D_NOT_OURS, nowhere,
		    TEXTS(shown));
	else
		diagnose(carry->diagnostics, D_CANNOT_KEEP, nowhere,
		    TEXTS(shown, error == EXDEV ? T("it is a mount point") :
		    text_of_error(error)));
}

/* A folder of others' may lie where we have made one: they share it. */
static int
carry_folder(struct carry *carry, struct text path)
{
	struct owned_folder *folder = ledger_folder(carry->ledger, path);
	struct text old = path_join(&carry->arena, carry->old, path);
	int error;

	if (folder_is_mount(old))
		return EXDEV;
	add_path(carry, &carry->folders, path);
	if (folder->before || folder->now)
		return 0;
	error = folders_create(carry->ledger, carry->new, path);
	if (error == 0)
		error = folder_create(path_join(&carry->arena, carry->new,
		    path));
	if (error)
		return error;
	folder->now = true;
	add_path(carry, &carry->others, path);
	return 0;
}

static int
carry_file(struct carry *carry, struct text path)
{
	const struct owned_file *ours = ledger_find(carry->ledger, path);
	int error;

	if (text_equal(path, T(MANIFEST_NAME)))
		return 0;
	if (ours && ours->before) {
		carry->removed += !ours->now;
		return 0;
	}
	error = folders_create(carry->ledger, carry->new, path);
	if (error)
		return error;
	return file_link_or_copy(path_join(&carry->arena, carry->old, path),
	    path_join(&carry->arena, carry->new, path));
}

static void
carry_entries(struct carry *carry, struct text folder)
{
	struct folder_entry *entries;
	size_t count;
	int error = folder_list(&carry->arena, path_join(&carry->arena,
	    carry->old, folder), &entries, &count);

	if (error)
		cannot_keep(carry, folder, error);
	for (size_t i = 0; i < count && carry->faults < FAULTS_TOLD; i++) {
		struct text path = path_join(&carry->arena, folder,
		    entries[i].name);
		error = entries[i].kind == FILE_FOLDER ?
		    carry_folder(carry, path) : carry_file(carry, path);
		if (error)
			cannot_keep(carry, path, error);
	}
}

/* Last, and the inner ones first: a folder may be closed to writing. */
static void
finish_folders(struct carry *carry)
{
	for (size_t i = carry->others.count; i-- > 0;) {
		struct text path = carry->others.list[i];
		int error = attributes_copy(
		    path_join(&carry->arena, carry->old, path),
		    path_join(&carry->arena, carry->new, path));
		if (error)
			cannot_keep(carry, path, error);
	}
}

bool
carry_over(struct ledger *ledger, struct text old, struct text new,
    struct text shown, size_t *removed, struct diagnostics *diagnostics)
{
	struct carry carry = {
		.ledger = ledger, .old = old, .new = new, .shown = shown,
		.diagnostics = diagnostics,
	};

	add_path(&carry, &carry.folders, T(""));
	for (size_t i = 0; i < carry.folders.count &&
	    carry.faults < FAULTS_TOLD; i++)
		carry_entries(&carry, carry.folders.list[i]);
	finish_folders(&carry);
	*removed = carry.removed;
	arena_release(&carry.arena);
	return carry.faults == 0;
}
