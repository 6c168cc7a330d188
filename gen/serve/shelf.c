#include "serve/shelf.h"

#include <string.h>

#include "core/files.h"
#include "core/memory.h"
#include "publish/manifest.h"

/* Of a picture or another file that is taken as it is. */
enum { LARGEST_COPY_MIB = 64 };

static const struct place nowhere;

static void
swallow(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

static void
refuse(struct shelf *shelf, struct text path, struct text reason)
{
	diagnose(shelf->diagnostics, D_OUTPUT_PATH, nowhere,
	    TEXTS(path, reason));
}

static struct shelf_file *
enter(struct shelf *shelf, struct text path)
{
	struct shelf_file *file = ARENA_NEW(&shelf->arena, struct shelf_file,
	    1);

	file->path = arena_copy(&shelf->arena, path);
	*table_at(&shelf->table, file->path) = file;
	shelf->files = arena_grow(&shelf->arena, shelf->files, shelf->count,
	    &shelf->capacity, sizeof(*shelf->files));
	return shelf->files[shelf->count++] = file;
}

static void
close_file(struct output *output)
{
	struct shelf *shelf = (struct shelf *)output;

	if (shelf->open)
		shelf->open->bytes = arena_copy(&shelf->arena,
		    buffer_text(&shelf->bytes));
	shelf->open = NULL;
	buffer_clear(&shelf->bytes);
}

static struct sink *
open_file(struct output *output, struct text path)
{
	static struct sink nothing = { .write = swallow };
	struct shelf *shelf = (struct shelf *)output;

	close_file(output);
	if (!manifest_path_fits(path)) {
		refuse(shelf, path,
		    T("it is no name for a file of the report"));
		return &nothing;
	}
	if (shelf_find(shelf, path)) {
		refuse(shelf, path, T("it was written before"));
		return &nothing;
	}
	shelf->open = enter(shelf, path);
	return &shelf->bytes.sink;
}

static void
copy_file(struct output *output, struct text path, struct text from)
{
	struct shelf *shelf = (struct shelf *)output;
	struct text bytes;
	int error = file_read(&shelf->arena, from,
	    (size_t)LARGEST_COPY_MIB << 20, &bytes);

	if (error) {
		diagnose(shelf->diagnostics, D_CANNOT_READ, nowhere,
		    TEXTS(from, file_reason(error)));
		return;
	}
	open_file(output, path);
	if (shelf->open)
		shelf->open->bytes = bytes;
	shelf->open = NULL;
}

static size_t
size_of_file(const struct output *output, struct text path)
{
	const struct shelf_file *file = shelf_find(
	    (const struct shelf *)output, path);

	return file ? file->bytes.length : 0;
}

struct shelf *
shelf_begin(struct diagnostics *diagnostics)
{
	struct shelf *shelf = memory_allocate(1, sizeof(*shelf));

	shelf->output = (struct output){ open_file, close_file, copy_file,
		size_of_file, NULL };
	shelf->diagnostics = diagnostics;
	shelf->table.arena = &shelf->arena;
	shelf->holders = 1;
	buffer_begin(&shelf->bytes);
	return shelf;
}

void
shelf_finish(struct shelf *shelf)
{
	close_file(&shelf->output);
	buffer_release(&shelf->bytes);
	shelf->diagnostics = NULL;
}

void
shelf_hold(struct shelf *shelf)
{
	shelf->holders++;
}

void
shelf_release(struct shelf *shelf)
{
	if (!shelf || --shelf->holders > 0)
		return;
	buffer_release(&shelf->bytes);
	arena_release(&shelf->arena);
	memory_release(shelf);
}

struct shelf_file *
shelf_find(const struct shelf *shelf, struct text path)
{
	return table_find(&shelf->table, path);
}

static size_t
enter_those_gone(struct shelf *shelf, const struct shelf *before,
    uint64_t revision)
{
	size_t gone = 0;

	for (size_t i = 0; i < before->count; i++) {
		const struct shelf_file *old = before->files[i];
		struct shelf_file *file;
		if (shelf_find(shelf, old->path))
			continue;
		file = enter(shelf, old->path);
		file->changed = old->bytes.at ? revision : old->changed;
		gone += old->bytes.at != NULL;
	}
	return gone;
}

size_t
shelf_compare(struct shelf *shelf, const struct shelf *before,
    uint64_t revision)
{
	size_t differ = 0;

	for (size_t i = 0; i < shelf->count; i++) {
		struct shelf_file *file = shelf->files[i];
		const struct shelf_file *old = before ? shelf_find(before,
		    file->path) : NULL;
		bool same = old && old->bytes.at && text_equal(old->bytes,
		    file->bytes) && text_equal(old->source, file->source);
		file->changed = same ? old->changed : revision;
		differ += !same;
	}
	return before ? differ + enter_those_gone(shelf, before, revision) :
	    differ;
}
