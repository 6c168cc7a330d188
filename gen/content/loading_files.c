#include "content/loading.h"
#include "core/memory.h"
#include "core/work.h"

/* A folder of files, read by threads. */
struct reading {
	struct loading *loading;
	struct text folder;
	const struct folder_entry *entries;
	const struct schema *schema;
	const struct node **nodes;	/* [entry]; null: unusable */
	struct hand {
		struct loading loading;
		struct report report;	/* not the one that all share */
		struct arena arena;
		struct diagnostics diagnostics;
	} *hands;			/* [thread] */
};

static void
read_entry(void *work, unsigned thread, size_t index)
{
	struct reading *reading = work;
	const struct folder_entry *entry = &reading->entries[index];
	struct loading *loading = &reading->hands[thread].loading;
	const struct node *node;

	if (entry->kind != FILE_PLAIN || !loading_is_yaml(entry->name))
		return;
	node = loading_yaml(loading, path_join(loading->arena,
	    reading->folder, entry->name), true);
	if (node)
		schema_check(reading->schema, node,
		    loading->diagnostics);
	reading->nodes[index] = node;
}

const struct node **
loading_files(struct loading *loading, struct text folder,
    const struct folder_entry *entries, size_t count,
    const struct schema *schema)
{
	unsigned threads = loading->threads;
	struct reading reading = { loading, folder, entries, schema,
		ARENA_NEW(loading->arena, const struct node *, count),
		memory_allocate(threads, sizeof(struct hand)) };

	for (unsigned i = 0; i < threads; i++) {
		struct hand *hand = &reading.hands[i];
		hand->diagnostics.arena = &hand->arena;
		hand->loading = *loading;
		hand->loading.arena = &hand->arena;
		hand->loading.report = &hand->report;
		hand->loading.diagnostics = &hand->diagnostics;
	}
	work_share(threads, count, read_entry, &reading);
	for (unsigned i = 0; i < threads; i++) {
		struct hand *hand = &reading.hands[i];
		diagnostics_take(loading->diagnostics, &hand->diagnostics);
		arena_take(loading->arena, &hand->arena);
	}
	memory_release(reading.hands);
	for (size_t i = 0; i < count; i++)
		if (reading.nodes[i])
			loading_remember(loading, reading.nodes[i]);
	return reading.nodes;
}
