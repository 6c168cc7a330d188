#include "content/loader.h"

#include <errno.h>
#include <string.h>

#include "content/values.h"
#include "core/limits.h"
#include "core/memory.h"
#include "core/threads.h"

struct place
loader_place(struct content_loader *loader, struct text path)
{
	struct source_file *file = ARENA_NEW(loader->arena,
	    struct source_file, 1);

	file->path = path;
	file->contents = T("");
	return (struct place){ .file = file };
}

static void
loader_cannot_read(struct content_loader *loader, struct text path, int error)
{
	struct place place = loader_place(loader, path);

	if (error == EFBIG)
		diagnose(loader->diagnostics, D_TOO_LARGE, place, TEXTS(
		    arena_format(loader->arena, "%d", LIMIT_FILE >> 20)));
	else
		diagnose(loader->diagnostics, D_CANNOT_READ, place, TEXTS(
		    path, file_reason(error)));
}

struct source_file *
loader_read_file(struct content_loader *loader, struct text path)
{
	struct source_file *file = ARENA_NEW(loader->arena,
	    struct source_file, 1);
	int error = file_read(loader->reading, path, LIMIT_FILE,
	    &file->contents);

	file->path = path;
	if (error == 0)
		return file;
	loader_cannot_read(loader, path, error);
	return NULL;
}

void
loader_add_file(struct content_loader *loader, const struct source_file *file)
{
	struct report *report = loader->report;

	report->files = arena_grow(loader->arena, report->files,
	    report->file_count, &report->file_capacity,
	    sizeof(*report->files));
	report->files[report->file_count++] = file;
}

const struct node *
loader_read_nodes(struct content_loader *loader, const struct source_file *file,
    bool needed)
{
	size_t found_before = loader->diagnostics->count;
	const struct node *node = yaml_read(loader->reading, file,
	    loader->diagnostics);

	if (!node && needed && loader->diagnostics->count == found_before)
		diagnose(loader->diagnostics, D_EMPTY_FILE,
		    loader_place(loader, file->path), NULL);
	return node;
}

const struct node *
loader_read_yaml(struct content_loader *loader, struct text path, bool needed)
{
	const struct source_file *file = loader_read_file(loader, path);
	const struct node *node = file ? loader_read_nodes(loader, file,
	    needed) : NULL;

	if (node)
		loader_add_file(loader, file);
	return node;
}

static bool
loader_is_leftover(struct text name)
{
	static const struct text endings[] = { TEXT("~"), TEXT(".bak"),
		TEXT(".swp"), TEXT(".orig") };

	if (name.at[0] == '.' || text_equal(name, T("Thumbs.db")))
		return true;
	if (name.at[0] == '#' && text_ends(name, T("#")))
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (text_ends(name, endings[i]))
			return true;
	return false;
}

static bool
loader_too_many(struct content_loader *loader, struct text path)
{
	diagnose(loader->diagnostics, D_TOO_MANY_FILES, loader_place(
	    loader, path), TEXTS(arena_format(loader->arena, "%d",
	    LIMIT_FILES)));
	return false;
}

bool
loader_list(struct content_loader *loader, struct text path,
    struct folder_entry **entries, size_t *count)
{
	size_t all, kept = 0;
	int error = folder_list(loader->reading, path, entries, &all);

	if (all > LIMIT_FILES)
		return loader_too_many(loader, path);
	for (size_t i = 0; i < all; i++) {
		struct folder_entry entry = (*entries)[i];
		if (loader_is_leftover(entry.name))
			continue;
		if (entry.kind == FILE_OTHER)
			diagnose(loader->diagnostics, D_NOT_PLAIN,
			    loader_place(loader, path_join(loader->arena,
			    path, entry.name)), NULL);
		(*entries)[kept++] = entry;
	}
	*count = kept;
	if (error)
		loader_cannot_read(loader, path, error);
	return error == 0;
}

static bool
loader_ends_caseless(struct text name, struct text ending)
{
	return name.length > ending.length && text_equal_caseless(text_slice(
	    name, name.length - ending.length, name.length), ending);
}

void
loader_report_stray(struct content_loader *loader, struct text folder,
    const struct folder_entry *entry, struct text meant)
{
	struct text name = entry->name;
	bool yaml = loader_ends_caseless(name, T(".yml")) ||
	    (loader_ends_caseless(name, T(".yaml")) && !loader_is_yaml(name));

	/* Links and devices have been named already. */
	if (entry->kind == FILE_OTHER)
		return;
	if (entry->kind == FILE_PLAIN && text_equal(name, T("README.md")))
		return;
	diagnose(loader->diagnostics, yaml ? D_FILE_EXTENSION :
	    D_STRAY_FILE, loader_place(loader, path_join(loader->arena,
	    folder, name)), NULL)->suggestion = meant;
}

void
loader_add_loose(struct content_loader *loader, const struct markdown *text)
{
	struct markdown *copy;

	if (!text->node)
		return;
	copy = ARENA_NEW(loader->arena, struct markdown, 1);
	*copy = *text;
	loader->loose = arena_grow(loader->arena, loader->loose,
	    loader->loose_count, &loader->loose_capacity,
	    sizeof(*loader->loose));
	loader->loose[loader->loose_count++] = copy;
}

bool
loader_is_yaml(struct text name)
{
	return name.length > 5 && text_ends(name, T(".yaml"));
}

bool
loader_define(struct content_loader *loader, struct id_table *names,
    const struct node *mapping, const char *key, const char *what,
    void *object)
{
	struct text id = member_text(loader->arena, mapping, key);
	const struct defined_id *earlier;
	struct diagnostic *one;
	struct place place;

	if (!id.at) {
		names->incomplete = true;
		return true;
	}
	place = node_member(mapping, key)->place;
	earlier = id_table_add(names, id, place, object);
	if (!earlier)
		return true;
	one = diagnose(loader->diagnostics, D_ID_TWICE, place,
	    TEXTS(id, text_of(what)));
	one->other = earlier->place;
	one->other_message = T("it is used here for the first time");
	return false;
}

void
loader_report_twice(struct content_loader *loader, enum diagnostic_code code,
    struct place place, struct place earlier, struct text value,
    struct text other)
{
	struct diagnostic *one = diagnose(loader->diagnostics, code, place,
	    TEXTS(value, other));

	one->other = earlier;
	one->other_message = T("this is the other one");
}

void
loader_check_reserved(struct content_loader *loader, struct text id,
    struct place place, const struct text *reserved)
{
	for (; reserved->at; reserved++)
		if (text_equal(id, *reserved))
			diagnose(loader->diagnostics, D_RESERVED_ID, place,
			    TEXTS(id));
}

/* A folder of files, read by threads. */
struct loader_folder {
	struct text folder;
	const struct folder_entry *entries;
	const struct schema *schema;
	loader_take_file *take;
	void *taking;
	const struct source_file **files;	/* [entry]; null: unusable */
	struct loader_worker {
		struct content_loader loader;
		struct arena arena, reading;
		struct diagnostics diagnostics;
	} *workers;				/* [thread] */
};

static void
loader_read_content(struct loader_folder *reading, unsigned thread, size_t
    index, struct source_file *file)
{
	struct content_loader *worker = &reading->workers[thread].loader;
	const struct node *node = loader_read_nodes(worker, file, true);

	if (!node)
		return;
	reading->files[index] = file;
	schema_check(reading->schema, node, worker->diagnostics);
	reading->take(reading->taking, worker, thread, index, node);
}

static void
loader_read_entry(void *work, unsigned thread, size_t index)
{
	struct loader_folder *reading = work;
	const struct folder_entry *entry = &reading->entries[index];
	struct content_loader *worker = &reading->workers[thread].loader;
	struct source_file *file;

	if (entry->kind != FILE_PLAIN || !loader_is_yaml(entry->name))
		return;
	file = loader_read_file(worker, path_join(worker->arena,
	    reading->folder, entry->name));
	if (file) {
		loader_read_content(reading, thread, index, file);
		source_file_release(file);
	}
	arena_reset(worker->reading);
}

static void
loader_begin_worker(struct loader_worker *worker,
    const struct content_loader *loader)
{
	worker->loader = *loader;
	worker->loader.arena = worker->diagnostics.arena = &worker->arena;
	worker->loader.reading = &worker->reading;
	worker->loader.diagnostics = &worker->diagnostics;
}

static void
loader_end_worker(struct loader_worker *worker, struct content_loader *loader)
{
	diagnostics_take(loader->diagnostics, &worker->diagnostics);
	arena_take(loader->arena, &worker->arena);
	arena_release(&worker->reading);
}

void
loader_read_folder(struct content_loader *loader, struct text folder,
    const struct folder_entry *entries, size_t count,
    const struct schema *schema, loader_take_file *take, void *work)
{
	unsigned threads = loader->threads;
	struct loader_folder reading = { folder, entries, schema, take,
		work, memory_allocate(count, sizeof(*reading.files)),
		memory_allocate(threads, sizeof(struct loader_worker)) };

	for (unsigned i = 0; i < threads; i++)
		loader_begin_worker(&reading.workers[i], loader);
	threads_share(threads, count, loader_read_entry, &reading);
	for (unsigned i = 0; i < threads; i++)
		loader_end_worker(&reading.workers[i], loader);
	for (size_t i = 0; i < count; i++)
		if (reading.files[i])
			loader_add_file(loader, reading.files[i]);
	memory_release(reading.workers);
	memory_release(reading.files);
}
