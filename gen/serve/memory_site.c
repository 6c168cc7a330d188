#include "serve/memory_site.h"

#include <string.h>

#include "core/files.h"
#include "core/memory.h"
#include "publish/manifest.h"

/* Limit of a picture, or of another file that is copied. */
enum { LARGEST_COPY_MIB = 64 };

static const struct place nowhere;

static void
memory_site_discard(struct sink *sink, const char *bytes, size_t length)
{
	(void)sink;
	(void)bytes;
	(void)length;
}

static void
memory_site_refuse(struct memory_site *site, struct text path, struct text
    reason)
{
	diagnose(site->diagnostics, D_OUTPUT_PATH, nowhere,
	    TEXTS(path, reason));
}

static struct memory_file *
memory_site_add(struct memory_site *site, struct text path)
{
	struct memory_file *file = ARENA_NEW(&site->arena, struct memory_file,
	    1);

	file->path = arena_copy(&site->arena, path);
	*table_at(&site->table, file->path) = file;
	site->files = arena_grow(&site->arena, site->files, site->count,
	    &site->capacity, sizeof(*site->files));
	return site->files[site->count++] = file;
}

static void
memory_site_close(struct output *output)
{
	struct memory_site *site = (struct memory_site *)output;

	if (site->open)
		site->open->bytes = arena_copy(&site->arena,
		    buffer_text(&site->bytes));
	site->open = NULL;
	buffer_clear(&site->bytes);
}

static struct sink *
memory_site_open(struct output *output, struct text path)
{
	static struct sink nothing = { .write = memory_site_discard };
	struct memory_site *site = (struct memory_site *)output;

	memory_site_close(output);
	if (!manifest_path_fits(path)) {
		memory_site_refuse(site, path,
		    T("it is no name for a file of the report"));
		return &nothing;
	}
	if (memory_site_find(site, path)) {
		memory_site_refuse(site, path, T("it was written before"));
		return &nothing;
	}
	site->open = memory_site_add(site, path);
	return &site->bytes.sink;
}

static void
memory_site_copy(struct output *output, struct text path, struct text from)
{
	struct memory_site *site = (struct memory_site *)output;
	struct text bytes;
	int error = file_read(&site->arena, from,
	    (size_t)LARGEST_COPY_MIB << 20, &bytes);

	if (error) {
		diagnose(site->diagnostics, D_CANNOT_READ, nowhere,
		    TEXTS(from, file_reason(error)));
		return;
	}
	memory_site_open(output, path);
	if (site->open)
		site->open->bytes = bytes;
	site->open = NULL;
}

static size_t
memory_site_size(const struct output *output, struct text path)
{
	const struct memory_file *file = memory_site_find(
	    (const struct memory_site *)output, path);

	return file ? file->bytes.length : 0;
}

struct memory_site *
memory_site_begin(struct diagnostics *diagnostics)
{
	struct memory_site *site = memory_allocate(1, sizeof(*site));

	site->output = (struct output){ memory_site_open, memory_site_close,
	    memory_site_copy,
		memory_site_size, NULL };
	site->diagnostics = diagnostics;
	site->table.arena = &site->arena;
	site->holders = 1;
	buffer_begin(&site->bytes);
	return site;
}

void
memory_site_finish(struct memory_site *site)
{
	memory_site_close(&site->output);
	buffer_release(&site->bytes);
	site->diagnostics = NULL;
}

void
memory_site_hold(struct memory_site *site)
{
	site->holders++;
}

void
memory_site_release(struct memory_site *site)
{
	if (!site || --site->holders > 0)
		return;
	buffer_release(&site->bytes);
	arena_release(&site->arena);
	memory_release(site);
}

struct memory_file *
memory_site_find(const struct memory_site *site, struct text path)
{
	return table_find(&site->table, path);
}

static size_t
memory_site_add_gone(struct memory_site *site, const struct memory_site *before,
    uint64_t revision)
{
	size_t gone = 0;

	for (size_t i = 0; i < before->count; i++) {
		const struct memory_file *old = before->files[i];
		struct memory_file *file;
		if (memory_site_find(site, old->path))
			continue;
		file = memory_site_add(site, old->path);
		file->changed = old->bytes.at ? revision : old->changed;
		gone += old->bytes.at != NULL;
	}
	return gone;
}

size_t
memory_site_compare(struct memory_site *site, const struct memory_site *before,
    uint64_t revision)
{
	size_t differ = 0;

	for (size_t i = 0; i < site->count; i++) {
		struct memory_file *file = site->files[i];
		const struct memory_file *old = before ?
		    memory_site_find(before, file->path) : NULL;
		bool same = old && old->bytes.at && text_equal(old->bytes,
		    file->bytes) && text_equal(old->source, file->source);
		file->changed = same ? old->changed : revision;
		differ += !same;
	}
	return before ? differ + memory_site_add_gone(site, before, revision) :
	    differ;
}
