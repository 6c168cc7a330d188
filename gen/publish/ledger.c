#include "publish/ledger.h"

#include <errno.h>
#include <stdlib.h>

#include "core/files.h"

/* A million paths of fair length. */
#define LARGEST_MANIFEST ((size_t)256 * 1024 * 1024)

void
ledger_begin(struct ledger *ledger, struct arena *arena)
{
	*ledger = (struct ledger){
		.arena = arena,
		.files = { .arena = arena },
		.folders = { .arena = arena },
	};
}

static bool
part_fits(struct text part)
{
	for (size_t i = 0; i < part.length; i++)
		if ((unsigned char)part.at[i] < 0x20 || part.at[i] == 0x7F)
			return false;
	return part.length > 0 && !text_equal(part, T(".")) &&
	    !text_equal(part, T(".."));
}

bool
ledger_path_fits(struct text path)
{
	size_t from = 0, slash;

	while ((slash = text_find_byte(path, '/', from)) != TEXT_NOWHERE) {
		if (!part_fits(text_slice(path, from, slash)))
			return false;
		from = slash + 1;
	}
	return part_fits(text_slice(path, from, path.length));
}

struct owned_file *
ledger_find(const struct ledger *ledger, struct text path)
{
	return table_find(&ledger->files, path);
}

struct owned_file *
ledger_file(struct ledger *ledger, struct text path)
{
	struct owned_file *file = ledger_find(ledger, path);

	if (!file) {
		file = ARENA_NEW(ledger->arena, struct owned_file, 1);
		file->path = arena_copy(ledger->arena, path);
		*table_at(&ledger->files, file->path) = file;
	}
	return file;
}

struct owned_folder *
ledger_folder(struct ledger *ledger, struct text path)
{
	struct owned_folder *folder = table_find(&ledger->folders, path);

	if (!folder) {
		folder = ARENA_NEW(ledger->arena, struct owned_folder, 1);
		*table_at(&ledger->folders,
		    arena_copy(ledger->arena, path)) = folder;
	}
	return folder;
}

void
ledger_wrote(struct ledger *ledger, struct owned_file *file)
{
	file->now = true;
	ledger->written = arena_grow(ledger->arena, ledger->written,
	    ledger->count, &ledger->capacity, sizeof(*ledger->written));
	ledger->written[ledger->count++] = file;
}

/* Every folder that the path goes through held something of ours. */
static void
enter_folders(struct ledger *ledger, struct text path)
{
	for (size_t i = path.length; i-- > 0;) {
		struct owned_folder *folder;
		if (path.at[i] != '/')
			continue;
		folder = ledger_folder(ledger, text_slice(path, 0, i));
		if (folder->before)
			return;
		folder->before = true;
	}
}

static void
enter_lines(struct ledger *ledger, struct text contents, bool now)
{
	size_t from = 0, end;

	for (; from < contents.length; from = end + 1) {
		struct text path;
		end = text_until(contents, '\n', from);
		path = text_slice(contents, from, end);
		if (!ledger_path_fits(path))
			continue;
		if (now) {
			ledger_file(ledger, path)->now = true;
			continue;
		}
		ledger_file(ledger, path)->before = true;
		enter_folders(ledger, path);
	}
}

static int
read_manifest(struct ledger *ledger, struct text folder, bool now)
{
	struct arena arena = { NULL };
	struct text path = path_join(&arena, folder, T(MANIFEST_NAME));
	struct text contents;
	enum file_kind kind;
	int error = file_look(path, false, &kind);

	switch (kind) {
	case FILE_MISSING:
		break;
	case FILE_PLAIN:
		error = file_read(&arena, path, LARGEST_MANIFEST, &contents);
		if (error == 0)
			enter_lines(ledger, contents, now);
		break;
	case FILE_FOLDER:
	case FILE_OTHER:
		error = EINVAL;
		break;
	}
	arena_release(&arena);
	return error;
}

int
ledger_read(struct ledger *ledger, struct text folder)
{
	return read_manifest(ledger, folder, false);
}

int
ledger_read_now(struct ledger *ledger, struct text folder)
{
	return read_manifest(ledger, folder, true);
}

static int
by_path(const void *a, const void *b)
{
	const struct owned_file *x = *(struct owned_file *const *)a;
	const struct owned_file *y = *(struct owned_file *const *)b;

	return text_compare(x->path, y->path);
}

void
ledger_write(struct ledger *ledger, struct sink *sink)
{
	if (ledger->count)
		qsort(ledger->written, ledger->count,
		    sizeof(*ledger->written), by_path);
	for (size_t i = 0; i < ledger->count; i++) {
		sink_put(sink, ledger->written[i]->path);
		sink_string(sink, "\n");
	}
}
