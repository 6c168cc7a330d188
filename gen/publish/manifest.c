#include "publish/manifest.h"

#include <errno.h>
#include <stdlib.h>

#include "core/files.h"

/* In bytes: a million paths of usual length. */
#define LARGEST_MANIFEST ((size_t)256 * 1024 * 1024)

void
manifest_begin(struct manifest *manifest, struct arena *arena)
{
	*manifest = (struct manifest){
		.arena = arena,
		.files = { .arena = arena },
		.folders = { .arena = arena },
	};
}

static bool
manifest_part_fits(struct text part)
{
	for (size_t i = 0; i < part.length; i++)
		if ((unsigned char)part.at[i] < 0x20 || part.at[i] == 0x7F)
			return false;
	return part.length > 0 && !text_equal(part, T(".")) &&
	    !text_equal(part, T(".."));
}

bool
manifest_path_fits(struct text path)
{
	size_t from = 0, slash;

	while ((slash = text_find_byte(path, '/', from)) != TEXT_NOWHERE) {
		if (!manifest_part_fits(text_slice(path, from, slash)))
			return false;
		from = slash + 1;
	}
	return manifest_part_fits(text_slice(path, from, path.length));
}

struct owned_file *
manifest_find(const struct manifest *manifest, struct text path)
{
	return table_find(&manifest->files, path);
}

struct owned_file *
manifest_enter_file(struct manifest *manifest, struct text path)
{
	struct owned_file *file = manifest_find(manifest, path);

	if (!file) {
		file = ARENA_NEW(manifest->arena, struct owned_file, 1);
		file->path = arena_copy(manifest->arena, path);
		*table_at(&manifest->files, file->path) = file;
	}
	return file;
}

struct owned_folder *
manifest_enter_folder(struct manifest *manifest, struct text path)
{
	struct owned_folder *folder = table_find(&manifest->folders, path);

	if (!folder) {
		folder = ARENA_NEW(manifest->arena, struct owned_folder, 1);
		*table_at(&manifest->folders,
		    arena_copy(manifest->arena, path)) = folder;
	}
	return folder;
}

void
manifest_add_written(struct manifest *manifest, struct owned_file *file)
{
	file->now = true;
	manifest->written = arena_grow(manifest->arena, manifest->written,
	    manifest->count, &manifest->capacity, sizeof(*manifest->written));
	manifest->written[manifest->count++] = file;
}

/* Marks every folder that the path goes through as one with own files. */
static void
manifest_enter_folders_above(struct manifest *manifest, struct text path)
{
	for (size_t i = path.length; i-- > 0;) {
		struct owned_folder *folder;
		if (path.at[i] != '/')
			continue;
		folder = manifest_enter_folder(manifest, text_slice(path, 0,
		    i));
		if (folder->before)
			return;
		folder->before = true;
	}
}

static void
manifest_enter_lines(struct manifest *manifest, struct text contents, bool now)
{
	size_t from = 0, end;

	for (; from < contents.length; from = end + 1) {
		struct text path;
		end = text_until(contents, '\n', from);
		path = text_slice(contents, from, end);
		if (!manifest_path_fits(path))
			continue;
		if (now) {
			manifest_enter_file(manifest, path)->now = true;
			continue;
		}
		manifest_enter_file(manifest, path)->before = true;
		manifest_enter_folders_above(manifest, path);
	}
}

int
manifest_read(struct manifest *manifest, struct text folder, bool now)
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
			manifest_enter_lines(manifest, contents, now);
		break;
	case FILE_FOLDER:
	case FILE_OTHER:
		error = EINVAL;
		break;
	}
	arena_release(&arena);
	return error;
}

static int
manifest_order(const void *a, const void *b)
{
	const struct owned_file *x = *(struct owned_file *const *)a;
	const struct owned_file *y = *(struct owned_file *const *)b;

	return text_compare(x->path, y->path);
}

void
manifest_write(struct manifest *manifest, struct sink *sink)
{
	if (manifest->count)
		qsort(manifest->written, manifest->count,
		    sizeof(*manifest->written), manifest_order);
	for (size_t i = 0; i < manifest->count; i++) {
		sink_put(sink, manifest->written[i]->path);
		sink_string(sink, "\n");
	}
}
