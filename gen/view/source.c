/* The line of the file that made a page. */
#include "view/page.h"

static struct place
place_of(const struct node *node)
{
	static const struct place nowhere;

	return node ? node->place : nowhere;
}

static struct place
recommendation_source(const struct page *page)
{
	const struct recommendation *one = page->recommendation;
	const struct shown_update *shown =
	    &page->edition_status->updates[one->index];

	if (!shown->left_out && shown->update &&
	    shown->update->body.node)
		return shown->update->body.node->place;
	return one->place;
}

struct place
page_source(const struct page *page)
{
	const struct report *report = page->view->report;
	const struct node *statement;

	switch (page->kind) {
	case PAGE_RECOMMENDATION:
		return recommendation_source(page);
	case PAGE_EDITION:
	case PAGE_LARGE_PRINT:
	case PAGE_EDITIONS:
		return place_of(page->edition_status->edition->node);
	case PAGE_ORGANISATION:
		return place_of(page->organisation->node);
	case PAGE_ORGANISATIONS:
		return place_of(report->organisations[0].node);
	case PAGE_STATUS:
		return place_of(page->status->node);
	case PAGE_GROUP:
		return place_of(page->group->node);
	case PAGE_GLOSSARY:
		return place_of(report->terms[0].node);
	case PAGE_ACCESSIBILITY:
		statement = node_key(report->node, "accessibility");
		return place_of(statement ? statement : report->node);
	default:
		return place_of(report->node);
	}
}
