#include "serve/watch.h"

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "core/files.h"

/* Limits of nested folders, and of watched folders. */
enum { DEPTH = 16, MOST_WATCHED = 4096 };

/* Not IN_MODIFY: a file is read when its writer has closed it. */
#define EVENTS (IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | \
	IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | \
	IN_ONLYDIR)

static const struct place nowhere;

bool
watch_begin(struct watch *watch, struct diagnostics *diagnostics)
{
	*watch = (struct watch){ .file = inotify_init1(IN_NONBLOCK |
	    IN_CLOEXEC) };
	if (watch->file >= 0)
		return true;
	diagnose(diagnostics, D_CANNOT_WATCH, nowhere,
	    TEXTS(text_of_error(errno)));
	return false;
}

void
watch_end(struct watch *watch)
{
	if (watch->file >= 0)
		close(watch->file);
	watch->file = -1;
	arena_release(&watch->arena);
}

void
watch_folder(struct watch *watch, struct text path)
{
	for (size_t i = 0; i < watch->count; i++)
		if (text_equal(watch->folders[i], path))
			return;
	watch->folders = arena_grow(&watch->arena, watch->folders,
	    watch->count, &watch->capacity, sizeof(*watch->folders));
	watch->folders[watch->count++] = arena_copy(&watch->arena, path);
}

static bool
watch_has_number(const struct watch *watch, int number)
{
	for (size_t i = 0; i < watch->watched_count; i++)
		if (watch->watched[i].number == number)
			return true;
	return false;
}

static bool
watch_has_name(const struct watch *watch, int number, struct text name)
{
	for (size_t i = 0; i < watch->watched_count; i++) {
		const struct watched_folder *one = &watch->watched[i];
		if (one->number == number && (!one->name.at ||
		    text_equal(one->name, name)))
			return true;
	}
	return false;
}

/* Watches one folder, for one name in it or for all names (absent). Returns
   true if the folder was not watched before. */
static bool
watch_add(struct watch *watch, struct text path, struct text name)
{
	int number = inotify_add_watch(watch->file, path.at, EVENTS);
	bool is_new = number >= 0 && !watch_has_number(watch, number);

	watch->crowded = watch->crowded || (number < 0 && errno == ENOSPC);
	if (number < 0 || watch_has_name(watch, number, name))
		return false;
	watch->watched = arena_grow(&watch->arena, watch->watched,
	    watch->watched_count, &watch->watched_capacity,
	    sizeof(*watch->watched));
	watch->watched[watch->watched_count++] = (struct watched_folder){
	    number,
		name.at ? arena_copy(&watch->arena, name) : name };
	return is_new;
}

static bool
watch_ignores(struct text name)
{
	return text_starts(name, T(".")) || text_ends(name, T("~"));
}

static bool
watch_add_below(struct watch *watch, struct arena *arena, struct text path,
    unsigned depth)
{
	struct text none = { NULL, 0 };
	bool more = watch_add(watch, path, none);
	struct folder_entry *entries;
	size_t count;

	if (depth == DEPTH || folder_list(arena, path, &entries, &count) != 0)
		return more;
	for (size_t i = 0; i < count &&
	    watch->watched_count < MOST_WATCHED; i++)
		if (entries[i].kind == FILE_FOLDER &&
		    !watch_ignores(entries[i].name))
			more |= watch_add_below(watch, arena, path_join(arena,
			    path, entries[i].name), depth + 1);
	return more;
}

/* Watches the folder that `path` is in, for the name of `path`. */
static bool
watch_add_above(struct watch *watch, struct arena *arena, struct text path)
{
	struct text real, name;

	if (path_real(arena, path, &real) != 0)
		real = arena_copy(arena, path);
	name = path_name(real);
	if (name.length == 0 || text_equal(name, T("..")))
		return false;
	real = text_slice(real, 0, real.length - name.length);
	return watch_add(watch, real.length ? arena_copy(arena, real) : T("."),
	    arena_copy(arena, name));
}

bool
watch_refresh(struct watch *watch)
{
	struct arena arena = { NULL };
	bool more = false;

	watch->crowded = false;
	for (size_t i = 0; i < watch->count; i++) {
		more |= watch_add_above(watch, &arena, watch->folders[i]);
		more |= watch_add_below(watch, &arena, watch->folders[i], 0);
	}
	arena_release(&arena);
	return more;
}

void
watch_check(const struct watch *watch, struct diagnostics *diagnostics)
{
	if (watch->crowded || watch->watched_count >= MOST_WATCHED)
		diagnose(diagnostics, D_CANNOT_WATCH, nowhere, TEXTS(T(
		    "there are more folders than the system allows")));
}

/* The system may use the number again for another folder. */
static void
watch_forget(struct watch *watch, int number)
{
	size_t kept = 0;

	for (size_t i = 0; i < watch->watched_count; i++)
		if (watch->watched[i].number != number)
			watch->watched[kept++] = watch->watched[i];
	watch->watched_count = kept;
}

static bool
watch_event_matters(struct watch *watch, const struct inotify_event *event)
{
	struct text name = event->len ? text_of(event->name) : T("");

	/* Events were lost. */
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	if (event->mask & IN_IGNORED) {
		watch_forget(watch, event->wd);
		return true;
	}
	return !watch_ignores(name) && watch_has_name(watch, event->wd, name);
}

bool
watch_changed(struct watch *watch)
{
	_Alignas(struct inotify_event) char bytes[16 * 1024];
	bool changed = false;
	ssize_t got;

	while ((got = read(watch->file, bytes, sizeof(bytes))) > 0) {
		const char *end = bytes + got;
		for (const char *at = bytes; at < end;) {
			const struct inotify_event *event =
			    (const void *)at;
			changed |= watch_event_matters(watch, event);
			at += sizeof(*event) + event->len;
		}
	}
	return changed;
}
