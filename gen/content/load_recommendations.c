#include "content/loading.h"

#include <stdlib.h>

#include "content/numbers.h"
#include "content/read_recommendation.h"
#include "core/natural_order.h"

/* What came of an entry of the folder. */
struct taken {
	bool usable;			/* there is a recommendation */
	struct markdown **loose;	/* what was left out of it */
	size_t loose_count;
};

struct recommending {
	struct loading *loading;
	struct arena arena;		/* of what is needed until the end */
	struct folder_entry *entries;
	struct taken *taken;		/* [entry] */
	struct taking *takings;		/* [thread] */
	struct numbers numbers;
};

static void
take_mapping(void *work, struct loading *hand, unsigned thread, size_t entry,
    const struct node *node)
{
	struct recommending *all = work;
	struct taking *taking = &all->takings[thread];
	struct taken *taken = &all->taken[entry];

	if (node->kind != NODE_MAPPING)
		return;
	if (!taking->loading)
		taking_begin(taking, hand);
	hand->loose = NULL;
	hand->loose_count = hand->loose_capacity = 0;
	take_recommendation(taking, node,
	    &hand->report->recommendations[entry]);
	*taken = (struct taken){ true, hand->loose, hand->loose_count };
}

/* Without ".yaml" and the like. */
static struct text
stem_of(struct text name)
{
	size_t end = name.length;

	while (end > 0 && name.at[end - 1] != '.')
		end--;
	return text_slice(name, 0, end ? end - 1 : name.length);
}

/* The file's, once it is known that it is the only one of its number. */
static void
take_file(struct recommending *all, struct text stem, size_t entry)
{
	struct loading *loading = all->loading;
	struct report *report = loading->report;
	const struct recommendation *one = &report->recommendations[entry];
	struct recommendation *next =
	    &report->recommendations[report->recommendation_count];
	const struct taken *taken = &all->taken[entry];

	if (!taken->usable) {
		numbers_remember_stem(&all->numbers, stem);
		return;
	}
	for (size_t i = 0; i < taken->loose_count; i++)
		loading_loose(loading, taken->loose[i]);
	if (numbers_take(&all->numbers, one, stem) && one->group &&
	    one->text.node) {
		if (next != one)
			*next = *one;
		report->recommendation_count++;
	} else {
		numbers_remember(&all->numbers, one);
		leave_recommendation_out(loading, one);
	}
}

static int
by_number(const void *a, const void *b)
{
	const struct recommendation *x = a, *y = b;

	return natural_compare(x->number, y->number);
}

/* As they are where their files are called after their numbers, but for those
   of which one begins with another: "1.10.yaml" stands before "1.yaml". */
static bool
are_sorted(const struct report *report)
{
	const struct recommendation *all = report->recommendations;

	for (size_t i = 1; i < report->recommendation_count; i++)
		if (by_number(&all[i - 1], &all[i]) > 0)
			return false;
	return true;
}

static void
sort_recommendations(struct report *report)
{
	if (!are_sorted(report))
		qsort(report->recommendations, report->recommendation_count,
		    sizeof(*report->recommendations), by_number);
	for (size_t i = 0; i < report->recommendation_count; i++)
		report->recommendations[i].index = i;
}

static void
take_entry(struct recommending *all, struct text folder, size_t number)
{
	static const struct text none;
	const struct folder_entry *entry = &all->entries[number];
	struct text stem = stem_of(entry->name);

	if (entry->kind == FILE_PLAIN && loading_is_yaml(entry->name)) {
		take_file(all, stem, number);
		return;
	}
	numbers_remember_stem(&all->numbers, stem);
	loading_stray(all->loading, folder, entry, none);
}

static void
take_entries(struct recommending *all, struct text folder, size_t count)
{
	struct loading *loading = all->loading;
	struct report *report = loading->report;

	all->taken = ARENA_NEW(&all->arena, struct taken, count);
	all->takings = ARENA_NEW(&all->arena, struct taking,
	    loading->threads);
	report->recommendations = ARENA_NEW(loading->arena,
	    struct recommendation, count);
	loading_files(loading, folder, all->entries, count,
	    &schema_recommendation, take_mapping, all);
	numbers_begin(&all->numbers, loading, &all->arena, count);
	for (size_t i = 0; i < count; i++)
		take_entry(all, folder, i);
	numbers_check_stems(&all->numbers);
	sort_recommendations(report);
}

void
load_recommendations(struct loading *loading, struct text folder)
{
	struct recommending all = { .loading = loading };
	struct loading listing = *loading;
	size_t count;

	listing.reading = &all.arena;
	if (loading_list(&listing, folder, &all.entries, &count)) {
		loading->report->numbers_unknown = false;
		take_entries(&all, folder, count);
	}
	arena_release(&all.arena);
}
