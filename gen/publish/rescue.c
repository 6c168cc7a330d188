#include "publish/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#include "core/files.h"
#include "publish/tree.h"

struct rescue {
	const struct ledger *was;
	struct text old, new;
	struct arena arena;
	struct text *folders;		/* of `old`, to be gone through */
	size_t count, capacity;
	int error;
};

static void
fail(struct rescue *rescue, int error)
{
	if (rescue->error == 0)
		rescue->error = error;
}

static void
add_folder(struct rescue *rescue, struct text path)
{
	rescue->folders = arena_grow(&rescue->arena, rescue->folders,
	    rescue->count, &rescue->capacity, sizeof(*rescue->folders));
	rescue->folders[rescue->count++] = path;
}

static bool
is_later(const struct stat *one, const struct stat *other)
{
	if (one->st_mtim.tv_sec != other->st_mtim.tv_sec)
		return one->st_mtim.tv_sec > other->st_mtim.tv_sec;
	return one->st_mtim.tv_nsec > other->st_mtim.tv_nsec;
}

/* The folders above it may be new as well. */
static int
move(struct rescue *rescue, struct text old, struct text new)
{
	size_t folder = new.length - path_name(new).length - 1;
	int error = folder_make(arena_copy(&rescue->arena,
	    text_slice(new, 0, folder)));

	if (error == 0 && rename(old.at, new.at) != 0)
		error = errno;
	return error;
}

static void
rescue_file(struct rescue *rescue, struct text path)
{
	const struct owned_file *ours = ledger_find(rescue->was, path);
	struct text old = path_join(&rescue->arena, rescue->old, path);
	struct text new = path_join(&rescue->arena, rescue->new, path);
	struct stat theirs, there;

	if ((ours && ours->before) || text_equal(path, T(MANIFEST_NAME)))
		return;
	if (lstat(old.at, &theirs) != 0)
		fail(rescue, errno);
	else if (lstat(new.at, &there) != 0)
		fail(rescue, errno == ENOENT || errno == ENOTDIR ?
		    move(rescue, old, new) : errno);
	else if (theirs.st_ino != there.st_ino ||
	    theirs.st_dev != there.st_dev) {
		if (ours && ours->now)
			fail(rescue, EEXIST);
		else if (is_later(&theirs, &there))
			fail(rescue, move(rescue, old, new));
	}
}

static void
rescue_folder(struct rescue *rescue, struct text path)
{
	struct owned_folder *ours = table_find(&rescue->was->folders, path);

	if (folder_is_mount(path_join(&rescue->arena, rescue->old, path)))
		return;
	add_folder(rescue, path);
	if (!ours || !ours->before)
		fail(rescue, folder_make(path_join(&rescue->arena,
		    rescue->new, path)));
}

static void
rescue_entries(struct rescue *rescue, struct text folder)
{
	struct folder_entry *entries;
	size_t count;

	fail(rescue, folder_list(&rescue->arena, path_join(&rescue->arena,
	    rescue->old, folder), &entries, &count));
	for (size_t i = 0; i < count; i++) {
		struct text path = path_join(&rescue->arena, folder,
		    entries[i].name);
		if (entries[i].kind == FILE_FOLDER)
			rescue_folder(rescue, path);
		else
			rescue_file(rescue, path);
	}
}

int
rescue(const struct ledger *was, struct text old, struct text new)
{
	struct rescue rescue = { .was = was, .old = old, .new = new };

	add_folder(&rescue, T(""));
	for (size_t i = 0; i < rescue.count; i++)
		rescue_entries(&rescue, rescue.folders[i]);
	arena_release(&rescue.arena);
	return rescue.error;
}

/* By the manifests of both. */
static int
rescue_by_manifests(struct text old, struct text new)
{
	struct arena arena = { NULL };
	struct ledger ledger;
	int error;

	ledger_begin(&ledger, &arena);
	error = ledger_read_now(&ledger, new);
	if (error == 0)
		error = ledger_read(&ledger, old);
	if (error == 0)
		error = rescue(&ledger, old, new);
	arena_release(&arena);
	return error;
}

int
rescue_left(struct text old, struct text new)
{
	struct arena arena = { NULL };
	enum file_kind kind;
	int error = file_look(path_join(&arena, old, T(MANIFEST_NAME)),
	    false, &kind);

	arena_release(&arena);
	return error || kind == FILE_MISSING ? error :
	    rescue_by_manifests(old, new);
}
