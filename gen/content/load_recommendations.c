#include "content/loader.h"

#include <stdlib.h>

#include "core/natural_order.h"
#include "schema/label.h"

struct recommendation_numbers {
	struct content_loader *loader;
	struct arena *arena;		/* of what is needed until the end */
	struct table taken, addresses;	/* of struct number_claim */
	struct number_claim *claims;		/* the last */
	size_t known_capacity;
};

/* A number that a file claims. */
struct number_claim {
	struct text number;
	struct place place;
	bool fits;			/* the file is named after it */
	bool disputed;			/* another file claims it too */
	struct number_claim *before;
};

static void
recommendation_numbers_begin(struct recommendation_numbers *numbers,
    struct content_loader *loader, struct arena *arena, size_t count)
{
	*numbers = (struct recommendation_numbers){ .loader = loader,
		.arena = arena };
	numbers->taken.arena = numbers->addresses.arena = arena;
	table_reserve(&numbers->taken, count);
}

static void
recommendation_know_number(struct recommendation_numbers *numbers, struct text
    number)
{
	struct report *report = numbers->loader->report;

	report->known_numbers = arena_grow(numbers->loader->arena,
	    report->known_numbers, report->known_number_count,
	    &numbers->known_capacity, sizeof(*report->known_numbers));
	report->known_numbers[report->known_number_count++] = number;
}

/* References may leave out leading zeros and write hyphens as spaces. */
static void
recommendation_numbers_know_stem(struct recommendation_numbers *numbers,
    struct text stem)
{
	struct arena *arena = numbers->loader->arena;
	struct text key = label_key(arena, stem);
	char *spaced = arena_allocate(arena, key.length + 1);

	for (size_t i = 0; i < key.length; i++)
		spaced[i] = key.at[i] == '-' ? ' ' : key.at[i];
	recommendation_know_number(numbers, arena_copy(arena, stem));
	recommendation_know_number(numbers, key);
	recommendation_know_number(numbers, (struct text){ spaced, key.length
	    });
}

static struct number_claim *
recommendation_new_claim(struct recommendation_numbers *numbers,
    const struct recommendation *one, bool fits)
{
	struct number_claim *claim = ARENA_NEW(numbers->arena,
	    struct number_claim, 1);

	claim->number = one->number;
	claim->place = one->number_place;
	claim->fits = fits;
	claim->before = numbers->claims;
	numbers->claims = claim;
	return claim;
}

/* Two files claim a number: one that is not named after it is to blame. */
static void
recommendation_dispute_number(struct content_loader *loader,
    struct number_claim *claim, struct number_claim *earlier)
{
	bool swap = claim->fits && !earlier->fits;
	const struct number_claim *blamed = swap ? earlier : claim;
	const struct number_claim *other = swap ? claim : earlier;

	claim->disputed = earlier->disputed = true;
	loader_report_twice(loader, D_NUMBER_TWICE, blamed->place, other->place,
	    blamed->number, T(""));
}

/* The claim that was made before; null: there was none. */
static struct number_claim *
recommendation_claim_in(struct table *table, struct text key,
    struct number_claim *claim)
{
	void **slot = table_at(table, key);

	if (*slot)
		return *slot;
	*slot = claim;
	return NULL;
}

/* Returns false if another recommendation has the number or its address. */
static bool
recommendation_claim_number(struct recommendation_numbers *numbers,
    const struct recommendation *one, bool fits)
{
	struct content_loader *loader = numbers->loader;
	struct number_claim *claim = recommendation_new_claim(numbers, one,
	    fits),
	    *earlier;

	earlier = recommendation_claim_in(&numbers->taken,
	    label_key(numbers->arena, one->number), claim);
	if (earlier) {
		recommendation_dispute_number(loader, claim, earlier);
		return false;
	}
	/* Addresses without a hyphen are equal only if the numbers are. */
	if (text_find_byte(one->slug, '-', 0) == TEXT_NOWHERE)
		return true;
	earlier = recommendation_claim_in(&numbers->addresses, one->slug,
	    claim);
	if (earlier)
		loader_report_twice(loader, D_ADDRESS_TWICE, claim->place,
		    earlier->place, one->number, one->slug);
	return !earlier;
}

static bool
recommendation_numbers_take(struct recommendation_numbers *numbers,
    const struct recommendation *one, struct text stem)
{
	bool valid = one->slug.at != NULL;
	bool fits = valid && natural_matches(one->number, stem);

	if (!fits)
		recommendation_numbers_know_stem(numbers, stem);
	return valid && recommendation_claim_number(numbers, one, fits);
}

static void
recommendation_numbers_know(struct recommendation_numbers *numbers,
    const struct recommendation *one)
{
	if (one->slug.at)
		recommendation_know_number(numbers, one->number);
}

static void
recommendation_numbers_check(const struct recommendation_numbers *numbers)
{
	struct content_loader *loader = numbers->loader;

	for (const struct number_claim *one = numbers->claims; one;
	    one = one->before)
		if (!one->fits && !one->disputed)
			diagnose(loader->diagnostics, D_FILE_STEM,
			    one->place, TEXTS(one->number,
			    label_slug(numbers->arena, one->number)));
}

/* The result of reading an entry of the folder. */
struct recommendation_result {
	bool usable;			/* there is a recommendation */
	struct markdown **loose;	/* texts left out of it */
	size_t loose_count;
};

struct recommendations_loader {
	struct content_loader *loader;
	struct arena arena;		/* of what is needed until the end */
	struct folder_entry *entries;
	struct recommendation_result *taken;		/* [entry] */
	struct recommendation_reader *readers;		/* [thread] */
	struct recommendation_numbers numbers;
};

static void
recommendation_take_file(void *work, struct content_loader *worker, unsigned
    thread, size_t entry, const struct node *node)
{
	struct recommendations_loader *all = work;
	struct recommendation_reader *reader = &all->readers[thread];
	struct recommendation_result *taken = &all->taken[entry];

	if (node->kind != NODE_MAPPING)
		return;
	if (!reader->loader)
		recommendation_reader_begin(reader, worker);
	worker->loose = NULL;
	worker->loose_count = worker->loose_capacity = 0;
	read_recommendation(reader, node,
	    &worker->report->recommendations[entry]);
	*taken = (struct recommendation_result){ true, worker->loose,
		worker->loose_count };
}

/* Without ".yaml" and the like. */
static struct text
recommendation_stem(struct text name)
{
	size_t end = name.length;

	while (end > 0 && name.at[end - 1] != '.')
		end--;
	return text_slice(name, 0, end ? end - 1 : name.length);
}

/* The file's, once it is known that it is the only one of its number. */
static void
recommendation_add(struct recommendations_loader *all, struct text stem, size_t
    entry)
{
	struct content_loader *loader = all->loader;
	struct report *report = loader->report;
	const struct recommendation *one = &report->recommendations[entry];
	struct recommendation *next =
	    &report->recommendations[report->recommendation_count];
	const struct recommendation_result *taken = &all->taken[entry];

	if (!taken->usable) {
		recommendation_numbers_know_stem(&all->numbers, stem);
		return;
	}
	for (size_t i = 0; i < taken->loose_count; i++)
		loader_add_loose(loader, taken->loose[i]);
	if (recommendation_numbers_take(&all->numbers, one, stem) && one->group
	    && one->text.node) {
		if (next != one)
			*next = *one;
		report->recommendation_count++;
	} else {
		recommendation_numbers_know(&all->numbers, one);
		recommendation_leave_out(loader, one);
	}
}

static int
recommendation_order(const void *a, const void *b)
{
	const struct recommendation *x = a, *y = b;

	return natural_compare(x->number, y->number);
}

/* Files that are named after their numbers are nearly in order already; but
   "1.10.yaml" comes before "1.yaml", whose name is the beginning of its own. */
static bool
recommendations_are_sorted(const struct report *report)
{
	const struct recommendation *all = report->recommendations;

	for (size_t i = 1; i < report->recommendation_count; i++)
		if (recommendation_order(&all[i - 1], &all[i]) > 0)
			return false;
	return true;
}

static void
sort_recommendations(struct report *report)
{
	if (!recommendations_are_sorted(report))
		qsort(report->recommendations, report->recommendation_count,
		    sizeof(*report->recommendations), recommendation_order);
	for (size_t i = 0; i < report->recommendation_count; i++)
		report->recommendations[i].index = i;
}

static void
recommendation_add_entry(struct recommendations_loader *all, struct text folder,
    size_t number)
{
	static const struct text none;
	const struct folder_entry *entry = &all->entries[number];
	struct text stem = recommendation_stem(entry->name);

	if (entry->kind == FILE_PLAIN && loader_is_yaml(entry->name)) {
		recommendation_add(all, stem, number);
		return;
	}
	recommendation_numbers_know_stem(&all->numbers, stem);
	loader_report_stray(all->loader, folder, entry, none);
}

static void
recommendations_add_all(struct recommendations_loader *all, struct text folder,
    size_t count)
{
	struct content_loader *loader = all->loader;
	struct report *report = loader->report;

	all->taken = ARENA_NEW(&all->arena, struct recommendation_result,
	    count);
	all->readers = ARENA_NEW(&all->arena, struct recommendation_reader,
	    loader->threads);
	report->recommendations = ARENA_NEW(loader->arena,
	    struct recommendation, count);
	loader_read_folder(loader, folder, all->entries, count,
	    &schema_recommendation, recommendation_take_file, all);
	recommendation_numbers_begin(&all->numbers, loader, &all->arena, count);
	for (size_t i = 0; i < count; i++)
		recommendation_add_entry(all, folder, i);
	recommendation_numbers_check(&all->numbers);
	sort_recommendations(report);
}

void
load_recommendations(struct content_loader *loader, struct text folder)
{
	struct recommendations_loader all = { .loader = loader };
	struct content_loader listing = *loader;
	size_t count;

	listing.reading = &all.arena;
	if (loader_list(&listing, folder, &all.entries, &count)) {
		loader->report->numbers_unknown = false;
		recommendations_add_all(&all, folder, count);
	}
	arena_release(&all.arena);
}
