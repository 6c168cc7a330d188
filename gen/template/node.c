#include "template/node.h"

#include <stdlib.h>

struct text
template_name(const struct template *template)
{
	return template->name;
}

const struct source_file *
template_file(const struct template *template)
{
	return template->file;
}

bool
template_is_dynamic(const struct template *template)
{
	for (size_t i = 0; i < template->count; i++)
		if (template->nodes[i].dynamic)
			return true;
	return false;
}

struct place
template_node_place(const struct template *template,
    const struct template_node *node)
{
	return (struct place){ template->file, node->line, node->column,
		node->span };
}

/* Orders indices by the names of their nodes, equal names by their places. */
static int
node_compare_names(const void *a, const void *b, void *nodes)
{
	const size_t *x = a, *y = b;
	const struct template_node *all = nodes;
	int order = text_compare(all[*x].text, all[*y].text);

	return order ? order : (*x > *y) - (*x < *y);
}

void
template_node_set_arguments(struct arena *arena, struct template *template,
    struct template_node *parent, size_t from, size_t *capacity)
{
	parent->first_argument = template->total_arguments;
	for (size_t i = from; i < template->count;
	    i = template->nodes[i].end) {
		if (template->nodes[i].kind != TEMPLATE_BLOCK)
			continue;
		template->arguments = arena_grow(arena, template->arguments,
		    template->total_arguments, capacity, sizeof(size_t));
		template->arguments[template->total_arguments++] = i;
	}
	parent->argument_count = template->total_arguments -
	    parent->first_argument;
	if (parent->argument_count)
		qsort_r(template->arguments + parent->first_argument,
		    parent->argument_count, sizeof(size_t),
		    node_compare_names, template->nodes);
}

const struct template_node *
template_node_argument(const struct template *template,
    const struct template_node *parent, struct text name)
{
	const size_t *arguments;
	const struct template_node *found;
	size_t low = 0, high = parent->argument_count;

	/* There may be no arguments at all to point into. */
	if (high == 0)
		return NULL;
	arguments = template->arguments + parent->first_argument;
	/* The search ends after the last argument of that name. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		found = &template->nodes[arguments[middle]];
		if (text_compare(found->text, name) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return NULL;
	found = &template->nodes[arguments[low - 1]];
	return text_equal(found->text, name) ? found : NULL;
}
