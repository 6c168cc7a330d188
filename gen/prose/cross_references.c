#include "prose/cross_references.h"

#include <stdlib.h>

static void
cross_reference_append(struct prose_parser *parser,
    struct cross_reference reference)
{
	struct cross_references *all = &parser->references;

	all->list = arena_grow(&parser->own, all->list, all->count,
	    &all->capacity, sizeof(reference));
	all->list[all->count++] = reference;
}

void
cross_references_add(struct prose_parser *parser, uint32_t to)
{
	const struct recommendation *from = parser->markdown->subject;

	if (!from || from->index == to ||
	    (parser->markdown->draft && !parser->drafts))
		return;
	cross_reference_append(parser,
	    (struct cross_reference){ (uint32_t)from->index, to });
}

void
cross_references_merge(struct prose_parser *parser,
    const struct prose_parser *other)
{
	for (size_t i = 0; i < other->references.count; i++)
		cross_reference_append(parser, other->references.list[i]);
}

static int
cross_references_by_source(const void *a, const void *b)
{
	const struct cross_reference *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

static int
cross_references_by_target(const void *a, const void *b)
{
	const struct cross_reference *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return (x->from > y->from) - (x->from < y->from);
}

static void
cross_references_sort(struct cross_references *all,
    int (*order)(const void *, const void *))
{
	if (all->count)
		qsort(all->list, all->count, sizeof(*all->list), order);
}

/* Removes duplicates from references that are sorted by their source. */
static void
cross_references_remove_duplicates(struct cross_references *all)
{
	size_t kept = 0;

	for (size_t i = 0; i < all->count; i++)
		if (kept == 0 || cross_references_by_source(
		    &all->list[kept - 1], &all->list[i]) != 0)
			all->list[kept++] = all->list[i];
	all->count = kept;
}

/*
 * Returns a list for each recommendation: with `forward` of the
 * recommendations that it refers to, else of those that refer to it. The
 * references must be sorted by the recommendation that gets the list.
 */
static struct reference_list *
cross_reference_lists(struct prose_parser *parser, bool forward)
{
	const struct report *report = parser->report;
	const struct cross_references *all = &parser->references;
	const struct recommendation **items = ARENA_NEW(parser->arena,
	    const struct recommendation *, all->count);
	struct reference_list *lists = ARENA_NEW(parser->arena,
	    struct reference_list, report->recommendation_count);

	for (size_t i = 0; i < all->count; i++) {
		uint32_t from = all->list[i].from, to = all->list[i].to;
		struct reference_list *list = &lists[forward ? from : to];
		items[i] = &report->recommendations[forward ? to : from];
		if (list->count++ == 0)
			list->items = &items[i];
	}
	return lists;
}

void
cross_references_list(struct prose_parser *parser, struct prose_book *book)
{
	struct cross_references *all = &parser->references;

	cross_references_sort(all, cross_references_by_source);
	cross_references_remove_duplicates(all);
	book->refers_to = cross_reference_lists(parser, true);
	cross_references_sort(all, cross_references_by_target);
	book->referred_by = cross_reference_lists(parser, false);
}
