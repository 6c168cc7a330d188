#include "linkcheck/linkcheck.h"

#include "prose/node.h"

struct link_collector {
	struct arena *arena;
	struct web_links links;
};

static bool
link_leads_to_web(struct text url)
{
	return text_starts(url, T("http://")) ||
	    text_starts(url, T("https://"));
}

static void
link_add(struct link_collector *all, struct text url, struct place place)
{
	struct web_links *links = &all->links;

	if (!link_leads_to_web(url))
		return;
	url = text_slice(url, 0, text_until(url, '#', 0));
	links->list = arena_grow(all->arena, links->list, links->count,
	    &links->capacity, sizeof(*links->list));
	links->list[links->count++] = (struct web_link){
		arena_copy(all->arena, url), place };
}

static void
link_add_value(struct link_collector *all, const struct node *mapping)
{
	const struct node *url = mapping && mapping->kind == NODE_MAPPING ?
	    node_member(mapping, "url") : NULL;

	if (url && url->kind == NODE_SCALAR)
		link_add(all, text_trim(url->text), url->place);
}

static void
link_add_evidence(struct link_collector *all, const struct recommendation *one)
{
	for (size_t i = 0; i < one->update_count; i++) {
		const struct update *update = &one->updates[i];
		for (size_t k = 0; k < update->evidence_count; k++)
			link_add(all, update->evidence[k].url,
			    update->evidence[k].place);
	}
}

/* Prose nodes have no places: each link is searched in the source, after the
   one before it. */
static void
link_add_prose(struct link_collector *all, const struct markdown *markdown,
    const struct prose *prose)
{
	size_t from = 0;

	for (size_t i = 0; i < prose->count; i++) {
		const struct prose_node *node = &prose->nodes[i];
		struct place place = markdown->node->place;
		struct text url;
		size_t at;
		if (node->kind != PROSE_LINK || (node->level & LINK_MEDIA))
			continue;
		url = text_slice(prose->addresses, node->from, node->from +
		    node->length);
		at = text_find(markdown->source, url, from);
		if (at != TEXT_NOWHERE) {
			place = scalar_place(markdown->node, at, url.length);
			from = at + url.length;
		}
		link_add(all, url, place);
	}
}

struct web_links
links_collect(struct arena *arena, const struct report *report,
    const struct prose_book *book)
{
	struct link_collector all = { .arena = arena };

	link_add_value(&all, node_member(report->node, "source"));
	link_add_value(&all, node_member(report->node, "contact"));
	for (size_t i = 0; i < report->organisation_count; i++)
		link_add_value(&all, report->organisations[i].node);
	for (size_t i = 0; i < report->recommendation_count; i++)
		link_add_evidence(&all, &report->recommendations[i]);
	for (size_t i = 0; i < report->markdown_count; i++)
		if (report->markdowns[i]->node)
			link_add_prose(&all, report->markdowns[i],
			    book->texts[i]);
	return all.links;
}
