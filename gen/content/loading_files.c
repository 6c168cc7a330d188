#include "content/loading.h"
#include "core/memory.h"
#include "core/threads.h"

/* A folder of files, read by threads. */
struct folder_reading {
	struct text folder;
	const struct folder_entry *entries;
	const struct schema *schema;
	loading_take *take;
	void *taking;
	const struct source_file **files;	/* [entry]; null: unusable */
	struct hand {
		struct loading loading;
		struct arena arena, reading;
		struct diagnostics diagnostics;
	} *hands;				/* [thread] */
};

static void
read_file(struct folder_reading *reading, unsigned thread, size_t index,
    struct source_file *file)
{
	struct loading *hand = &reading->hands[thread].loading;
	const struct node *node = loading_nodes(hand, file, true);

	if (!node)
		return;
	reading->files[index] = file;
	schema_check(reading->schema, node, hand->diagnostics);
	reading->take(reading->taking, hand, thread, index, node);
}

static void
read_entry(void *work, unsigned thread, size_t index)
{
	struct folder_reading *reading = work;
	const struct folder_entry *entry = &reading->entries[index];
	struct loading *hand = &reading->hands[thread].loading;
	struct source_file *file;

	if (entry->kind != FILE_PLAIN || !loading_is_yaml(entry->name))
		return;
	file = loading_file(hand, path_join(hand->arena, reading->folder,
	    entry->name));
	if (file) {
		read_file(reading, thread, index, file);
		source_file_release(file);
	}
	arena_reset(hand->reading);
}

static void
begin_hand(struct hand *hand, const struct loading *loading)
{
	hand->loading = *loading;
	hand->loading.arena = hand->diagnostics.arena = &hand->arena;
	hand->loading.reading = &hand->reading;
	hand->loading.diagnostics = &hand->diagnostics;
}

static void
end_hand(struct hand *hand, struct loading *loading)
{
	diagnostics_take(loading->diagnostics, &hand->diagnostics);
	arena_take(loading->arena, &hand->arena);
	arena_release(&hand->reading);
}

void
loading_files(struct loading *loading, struct text folder,
    const struct folder_entry *entries, size_t count,
    const struct schema *schema, loading_take *take, void *taking)
{
	unsigned threads = loading->threads;
	struct folder_reading reading = { folder, entries, schema, take,
		taking, memory_allocate(count, sizeof(*reading.files)),
		memory_allocate(threads, sizeof(struct hand)) };

	for (unsigned i = 0; i < threads; i++)
		begin_hand(&reading.hands[i], loading);
	threads_share(threads, count, read_entry, &reading);
	for (unsigned i = 0; i < threads; i++)
		end_hand(&reading.hands[i], loading);
	for (size_t i = 0; i < count; i++)
		if (reading.files[i])
			loading_remember(loading, reading.files[i]);
	memory_release(reading.hands);
	memory_release(reading.files);
}
