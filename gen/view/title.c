/* What a page is called, and what it says of itself in a preview. */
#include "view/types.h"

static const struct edition *
edition_of(const struct page *page)
{
	return page->edition_status->edition;
}

static struct text
date_of(const struct page *page)
{
	return page->view->dates[edition_of(page)->index];
}

struct text
page_title(struct page *page)
{
	const struct report *report = page->view->report;
	struct string_value values[] = {
		{ "report", report->name },
		{ "title", edition_of(page)->title },
		{ "label", page->status ? page->status->label : T("") },
		{ "number", T("") },
		{ "subtitle", edition_of(page)->subtitle },
		{ "edition", date_of(page) },
		{ NULL, { NULL, 0 } } };

	switch (page->kind) {
	case PAGE_FRONT:
		if (!edition_of(page)->subtitle.at)
			return report->name;
		break;
	case PAGE_RECOMMENDATION:
		values[1].text = page_title_of(page, page->recommendation);
		values[3].text = page->recommendation->number;
		break;
	case PAGE_ORGANISATION:
		return page->organisation->name;
	case PAGE_GROUP:
		return page->group->title;
	default:
		break;
	}
	return page_fill(page, page_kind_title(page->kind), 0, values);
}

static bool
holds(struct text pattern, struct text name)
{
	return text_find(pattern, name, 0) != TEXT_NOWHERE;
}

/* The values that a description may use; those that its kind lacks are
   empty, and so are those that take long where the pattern has none. */
static void
fill_values(struct page *page, struct text pattern,
    struct string_value values[10])
{
	const struct view *view = page->view;
	const struct recommendation *one = page->recommendation;
	size_t count = page->organisation ?
	    view->owned[page->organisation->index].count : page->status ?
	    edition_status_count(page->edition_status, NULL, page->status) :
	    page->group ? page->edition_status->group_totals[page->group->index]
	    : page->edition_status->total;
	struct string_value all[10] = {
		{ "report", view->report->name },
		{ "edition", date_of(page) },
		{ "summary", holds(pattern, T("{summary}")) ?
		    summary_text(page, page->edition_status) : T("") },
		{ "title", one ? page_title_of(page, one) :
		    page->group ? page->group->title :
		    edition_of(page)->title },
		{ "number", one ? one->number : T("") },
		{ "status", one ? page_status_label(page, one) : T("") },
		{ "name", page->organisation ? page->organisation->name :
		    T("") },
		{ "label", page->status ? page->status->label : T("") },
		{ "recommendations", holds(pattern, T("{recommendations}")) ?
		    page_fill(page, STRING_COUNT_RECOMMENDATIONS, count,
		    NULL) : T("") },
		{ NULL, { NULL, 0 } },
	};

	for (size_t i = 0; i < 10; i++)
		values[i] = all[i];
}

struct text
page_description(struct page *page)
{
	struct string_value values[10];
	enum string_name name = page_kind_description(page->kind);

	fill_values(page, strings_pattern(page->view->strings, name, 0),
	    values);
	return page_fill(page, name, 0, values);
}
