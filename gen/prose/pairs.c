#include "prose/pairs.h"

#include <stdlib.h>

static int
by_referrer(const void *a, const void *b)
{
	const struct reference_pair *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

static int
by_referred(const void *a, const void *b)
{
	const struct reference_pair *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return (x->from > y->from) - (x->from < y->from);
}

static size_t
drop_doubles(struct reference_pair *pairs, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (kept == 0 || by_referrer(&pairs[kept - 1],
		    &pairs[i]) != 0)
			pairs[kept++] = pairs[i];
	return kept;
}

/*
 * The pairs, sorted by their owner, as a list for each owner. `forward`: the
 * owner is who refers; else who is referred to.
 */
static struct reference_list *
lists_of(struct reader *reader, bool forward)
{
	const struct report *report = reader->report;
	const struct recommendation **items = ARENA_NEW(reader->arena,
	    const struct recommendation *, reader->pair_count);
	struct reference_list *lists = ARENA_NEW(reader->arena,
	    struct reference_list, report->recommendation_count);

	for (size_t i = 0; i < reader->pair_count; i++) {
		struct reference_pair pair = reader->pairs[i];
		struct reference_list *list = &lists[forward ? pair.from :
		    pair.to];
		items[i] = &report->recommendations[forward ? pair.to :
		    pair.from];
		if (list->count++ == 0)
			list->items = &items[i];
	}
	return lists;
}

static void
sort(struct reader *reader, int (*order)(const void *, const void *))
{
	if (reader->pair_count)
		qsort(reader->pairs, reader->pair_count,
		    sizeof(struct reference_pair), order);
}

void
pairs_add(struct reader *reader, const struct reader *other)
{
	for (size_t i = 0; i < other->pair_count; i++) {
		reader->pairs = arena_grow(&reader->own, reader->pairs,
		    reader->pair_count, &reader->pair_capacity,
		    sizeof(struct reference_pair));
		reader->pairs[reader->pair_count++] = other->pairs[i];
	}
}

void
pairs_list(struct reader *reader, struct prose_book *book)
{
	sort(reader, by_referrer);
	reader->pair_count = drop_doubles(reader->pairs, reader->pair_count);
	book->refers_to = lists_of(reader, true);
	sort(reader, by_referred);
	book->referred_by = lists_of(reader, false);
}
