/* Figures of an edition: counts by status, and the parts of charts. */
#include "view/address.h"
#include "view/value_types.h"

/* Width of a chart, in the units of the fields `x` and `width`. */
enum { CHART_WIDTH = 1000 };

static const struct chart_segment *
figures_segment_self(const struct value *object)
{
	return object->self;
}

GETTER(get_figures_segment_id)
{
	const struct status *status = figures_segment_self(object)->status;

	return value_text(status ? status->id : T("-"));
}

GETTER(get_figures_segment_label)
{
	const struct status *status = figures_segment_self(object)->status;

	return value_text(status ? status->label :
	    page_string(value_page(object), STRING_NOT_REPORTED));
}

GETTER(get_figures_segment_short)
{
	const struct status *status = figures_segment_self(object)->status;

	return value_text(status ? status->short_label :
	    page_string(value_page(object), STRING_NOT_REPORTED_SHORT));
}

GETTER(get_figures_segment_tone)
{
	return value_text(status_tone(figures_segment_self(object)->status));
}

GETTER(get_figures_segment_count)
{
	return value_text(page_number(value_page(object),
	    figures_segment_self(object)->count));
}

GETTER(get_figures_segment_count_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, figures_segment_self(object)->count,
	    NULL));
}

static size_t
scale_figures(const struct chart_segment *segment, size_t count, size_t scale)
{
	size_t whole = segment->whole ? segment->whole : 1;

	return (count * scale * 2 + whole) / (whole * 2);
}

GETTER(get_figures_segment_percent)
{
	const struct chart_segment *one = figures_segment_self(object);

	return value_text(page_number(value_page(object),
	    scale_figures(one, one->count, 100)));
}

GETTER(get_figures_segment_x)
{
	const struct chart_segment *one = figures_segment_self(object);

	return value_text(arena_number(value_page(object)->arena,
	    scale_figures(one, one->before, CHART_WIDTH)));
}

GETTER(get_figures_segment_width)
{
	const struct chart_segment *one = figures_segment_self(object);

	return value_text(arena_number(value_page(object)->arena,
	    scale_figures(one, one->before + one->count, CHART_WIDTH) -
	    scale_figures(one, one->before, CHART_WIDTH)));
}

GETTER(get_figures_segment_address)
{
	struct page *page = value_page(object);
	const struct status *status = figures_segment_self(object)->status;

	if (!status)
		return value_absent();
	return value_address(page_link(page,
	    address_status(page->arena, status)));
}

GETTER(get_figures_segment_zero)
{
	return value_boolean(figures_segment_self(object)->count == 0);
}

static const struct field segment_fields[] = {
	{ "id", VALUE_TEXT, NULL, get_figures_segment_id,
	  "The status's id; `-` for those not yet reported on." },
	{ "label", VALUE_TEXT, NULL, get_figures_segment_label,
	  "The status's label." },
	{ "short", VALUE_TEXT, NULL, get_figures_segment_short,
	  "Its short label." },
	{ "tone", VALUE_TEXT, NULL, get_figures_segment_tone, "Its tone." },
	{ "count", VALUE_TEXT, NULL, get_figures_segment_count, "How many." },
	{ "count-words", VALUE_TEXT, NULL, get_figures_segment_count_words,
	  "`42 recommendations`." },
	{ "percent", VALUE_TEXT, NULL, get_figures_segment_percent,
	  "The part of the whole, in hundredths, rounded." },
	{ "x", VALUE_TEXT, NULL, get_figures_segment_x,
	  "Where its bar begins, of 1000 units." },
	{ "width", VALUE_TEXT, NULL, get_figures_segment_width,
	  "How wide its bar is, of 1000 units." },
	{ "address", VALUE_ADDRESS, NULL, get_figures_segment_address,
	  "The status's page; absent for those not yet reported on." },
	{ "zero", VALUE_BOOLEAN, NULL, get_figures_segment_zero,
	  "Whether none has it." },
};

const struct object_type type_segment = { "segment",
	"How many of a set of recommendations have a status.",
	FIELDS(segment_fields) };

size_t *
counts_of(struct page *page, const struct recommendation **items,
    size_t count)
{
	size_t columns = page->view->report->status_count + 1;
	size_t *counts = ARENA_NEW(page->arena, size_t, columns);

	for (size_t i = 0; i < count; i++) {
		const struct shown_update *shown =
		    &page->edition_status->updates[items[i]->index];
		if (shown->left_out)
			continue;
		counts[shown->status ? shown->status->index :
		    columns - 1]++;
	}
	return counts;
}

struct value
segments_value(struct page *page, const size_t *counts, bool zeros)
{
	const struct report *report = page->view->report;
	size_t columns = report->status_count + 1, used = 0, before = 0;
	struct chart_segment *segments = ARENA_NEW(page->arena,
	    struct chart_segment, columns);

	for (size_t i = 0; i < columns; i++)
		before += counts[i];
	for (size_t i = 0, whole = before, sum = 0; i < columns; i++) {
		bool last = i == report->status_count;
		if (counts[i] || (zeros && (!last ||
		    edition_status_count(page->edition_status, NULL, NULL))))
			segments[used++] = (struct chart_segment){
			    last ? NULL : &report->statuses[i], counts[i],
			    whole, sum };
		sum += counts[i];
	}
	return list_of_things(page, &type_segment, segments,
	    sizeof(*segments), used);
}

static const struct edition_status *
figures_self(const struct value *object)
{
	return object->self;
}

GETTER(get_figures_total)
{
	return value_text(page_number(value_page(object),
	    figures_self(object)->total));
}

GETTER(get_figures_closed)
{
	return value_text(page_number(value_page(object),
	    figures_self(object)->closed));
}

GETTER(get_figures_total_words)
{
	return value_text(page_fill(value_page(object),
	    STRING_COUNT_RECOMMENDATIONS, figures_self(object)->total, NULL));
}

GETTER(get_figures_statuses)
{
	const struct report *report = figures_self(object)->report;

	return list_of_things(value_page(object), &type_status,
	    report->statuses, sizeof(*report->statuses),
	    report->status_count);
}

GETTER(get_figures_unreported)
{
	return value_boolean(edition_status_count(figures_self(object), NULL,
	    NULL) > 0);
}

GETTER(get_figures_cells)
{
	struct page *page = value_page(object);
	const struct report *report = figures_self(object)->report;
	size_t *counts = ARENA_NEW(page->arena, size_t,
	    report->status_count + 1);

	for (size_t i = 0; i <= report->status_count; i++)
		counts[i] = edition_status_count(figures_self(object), NULL,
		    i < report->status_count ? &report->statuses[i] : NULL);
	return segments_value(page, counts, true);
}

GETTER(get_figures_groups)
{
	const struct report *report = figures_self(object)->report;

	return list_of_things(value_page(object), &type_group,
	    report->groups, sizeof(*report->groups), report->group_count);
}

GETTER(get_figures_summary)
{
	return summary_runs(value_page(object), figures_self(object));
}

GETTER(get_figures_summary_words)
{
	return value_text(summary_text(value_page(object),
	    figures_self(object)));
}

static const struct field figures_fields[] = {
	{ "total", VALUE_TEXT, NULL, get_figures_total,
	  "How many recommendations." },
	{ "closed", VALUE_TEXT, NULL, get_figures_closed,
	  "How many have a status that counts as dealt with." },
	{ "total-words", VALUE_TEXT, NULL, get_figures_total_words,
	  "`127 recommendations`." },
	{ "statuses", VALUE_LIST, &type_status, get_figures_statuses,
	  "All statuses, in the report's order." },
	{ "unreported", VALUE_BOOLEAN, NULL, get_figures_unreported,
	  "Whether any is not yet reported on." },
	{ "cells", VALUE_LIST, &type_segment, get_figures_cells,
	  "The totals by status, with those of none." },
	{ "groups", VALUE_LIST, &type_group, get_figures_groups,
	  "The groups." },
	{ "summary", VALUE_LIST, &type_run, get_figures_summary,
	  "One sentence with the figures, in pieces." },
	{ "summary-text", VALUE_TEXT, NULL, get_figures_summary_words,
	  "The same sentence as text." },
};

const struct object_type type_figures = { "figures",
	"The figures of an edition.", FIELDS(figures_fields) };
