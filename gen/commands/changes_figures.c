#include "commands/changes.h"

#include "commands/status.h"
#include "content/report.h"
#include "core/buffer.h"
#include "core/table.h"
#include "view/edition_status.h"

/* The figures of the edition's updates on the two sides. */
struct edition_figures {
	struct arena *arena;
	struct sink *sink;
	const struct report *was_of, *is_of;
	const struct edition_status *was, *is;	/* NULL: no such edition */
	struct table old;	/* recommendations before, by their slugs */
};

static const struct edition *
figures_edition(const struct report *report, struct text id)
{
	size_t which = report_find_id(report, REFERS_TO_EDITIONS, id);

	return which == TEXT_NOWHERE ? NULL : &report->editions[which];
}

static const struct status *
figures_status(const struct report *report, struct text id)
{
	size_t which = report_find_id(report, REFERS_TO_STATUSES, id);

	return which == TEXT_NOWHERE ? NULL : &report->statuses[which];
}

static void
put_change(struct sink *sink, size_t was, size_t is)
{
	if (is == was)
		return;
	sink_string(sink, is > was ? "+" : "\xe2\x88\x92");
	sink_number(sink, is > was ? is - was : was - is);
}

static void
put_figures_row(const struct edition_figures *all, struct text label,
    size_t was, size_t is)
{
	struct sink *sink = all->sink;

	if (was == 0 && is == 0)
		return;
	sink_string(sink, "| ");
	status_put_escaped(sink, label);
	sink_string(sink, " | ");
	if (all->was)
		sink_number(sink, was);
	sink_string(sink, " | ");
	if (all->is)
		sink_number(sink, is);
	sink_string(sink, " | ");
	if (all->was && all->is)
		put_change(sink, was, is);
	sink_string(sink, " |\n");
}

/* Returns 0 if there is no such status, or no such edition. */
static size_t
figures_count(const struct edition_status *figures, const struct report *report,
    struct text id)
{
	const struct status *status = figures ? figures_status(report, id) :
	    NULL;

	return status ? edition_status_count(figures, NULL, status) : 0;
}

static size_t
figures_count_none(const struct edition_status *figures)
{
	return figures ? edition_status_count(figures, NULL, NULL) : 0;
}

static void
put_figures_rows(const struct edition_figures *all, const struct report *report,
    const struct report *without)
{
	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *one = &report->statuses[i];
		if (!without || !figures_status(without, one->id))
			put_figures_row(all, one->label,
			    figures_count(all->was, all->was_of, one->id),
			    figures_count(all->is, all->is_of, one->id));
	}
}

static bool
same_figures(const struct edition_figures *all)
{
	if (!all->was || !all->is || all->was->total != all->is->total ||
	    figures_count_none(all->was) != figures_count_none(all->is))
		return false;
	for (size_t i = 0; i < all->is_of->status_count; i++) {
		struct text id = all->is_of->statuses[i].id;
		if (figures_count(all->was, all->was_of, id) !=
		    figures_count(all->is, all->is_of, id))
			return false;
	}
	return true;
}

static void
put_figures(const struct edition_figures *all)
{
	sink_string(all->sink, "| status | before | after | change |\n"
	    "| --- | ---: | ---: | ---: |\n");
	put_figures_rows(all, all->is_of, NULL);
	put_figures_rows(all, all->was_of, all->is_of);
	put_figures_row(all, T("Not yet reported on"),
	    figures_count_none(all->was), figures_count_none(all->is));
	put_figures_row(all, T("All"), all->was ? all->was->total : 0,
	    all->is ? all->is->total : 0);
	sink_string(all->sink, "\n");
}

static void
put_figures_status(struct sink *sink, const struct status *status)
{
	status_put_escaped(sink, status ? status->label :
	    T("not yet reported on"));
}

/* Returns true, and writes a line, if both sides of the edition have the
   recommendation, each with another status. */
static bool
put_status_change(const struct edition_figures *all,
    const struct recommendation *now)
{
	const struct recommendation *then = table_find(&all->old, now->slug);
	const struct status *was, *is;

	if (!then || all->was->updates[then->index].left_out ||
	    all->is->updates[now->index].left_out)
		return false;
	was = recommendation_status(all->was, then);
	is = recommendation_status(all->is, now);
	if (was == is || (was && is && text_equal(was->id, is->id)))
		return false;
	sink_string(all->sink, "- ");
	status_put_escaped(all->sink, changes_recommendation(all->arena, now));
	sink_string(all->sink, ": ");
	put_figures_status(all->sink, was);
	sink_string(all->sink, " \xe2\x86\x92 ");
	put_figures_status(all->sink, is);
	sink_string(all->sink, "\n");
	return true;
}

static void
put_edition_figures(const struct edition_figures *all,
    const struct edition *edition)
{
	struct sink *sink = all->sink;
	struct buffer moved;
	struct edition_figures inner = *all;
	bool any = false;

	buffer_begin(&moved);
	inner.sink = &moved.sink;
	for (size_t i = 0; all->was && all->is &&
	    i < all->is_of->recommendation_count; i++)
		any |= put_status_change(&inner,
		    &all->is_of->recommendations[i]);
	if (any || !same_figures(all)) {
		sink_string(sink, "### Edition ");
		status_put_escaped(sink, edition->id);
		sink_string(sink, !all->was ? ", which is new\n\n" :
		    !all->is ? ", which is no longer there\n\n" : "\n\n");
		put_figures(all);
		sink_put(sink, buffer_text(&moved));
		sink_string(sink, any ? "\n" : "");
	}
	buffer_release(&moved);
}

/* Returns the figures as readers see them; of a draft, as they will. */
static const struct edition_status *
figures_of_edition(struct arena *arena, const struct report *report,
    struct text id)
{
	const struct edition *edition = figures_edition(report, id);

	return edition ? edition_status_of(arena, report, edition,
	    edition->draft) : NULL;
}

static void
put_all_edition_figures(struct edition_figures *all,
    const struct report *report, const struct report *without)
{
	for (size_t i = report->edition_count; i > 0; i--) {
		const struct edition *one = &report->editions[i - 1];
		if (without && figures_edition(without, one->id))
			continue;
		all->was = figures_of_edition(all->arena, all->was_of, one->id);
		all->is = figures_of_edition(all->arena, all->is_of, one->id);
		put_edition_figures(all, one);
	}
}

struct text
changes_recommendation(struct arena *arena, const struct recommendation *one)
{
	return arena_join(arena, TEXTS(T("Recommendation "), one->number,
	    one->title.at ? T(", ") : T(""), one->title));
}

struct table
changes_by_slug(struct arena *arena, const struct report *report)
{
	struct table table = { .arena = arena };

	for (size_t i = 0; i < report->recommendation_count; i++)
		*table_at(&table, report->recommendations[i].slug) =
		    &report->recommendations[i];
	return table;
}

void
changes_put(const struct report *before, const struct report *after,
    struct sink *sink, struct diagnostics *diagnostics)
{
	struct arena *arena = diagnostics->arena;
	struct buffer said;
	struct edition_figures all = { .arena = arena, .sink = &said.sink,
		.was_of = before, .is_of = after,
		.old = changes_by_slug(arena, before) };

	buffer_begin(&said);
	put_all_edition_figures(&all, after, NULL);
	put_all_edition_figures(&all, before, after);
	changes_put_texts(before, after, &said.sink, diagnostics);
	sink_string(sink, "## What this changes in the report\n\n");
	if (buffer_length(&said))
		sink_put(sink, buffer_text(&said));
	else
		sink_string(sink, "No text, status or figure.\n");
	buffer_release(&said);
}
