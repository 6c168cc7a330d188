#include "commands/changes.h"

#include "commands/status.h"
#include "content/ids.h"
#include "core/buffer.h"
#include "core/table.h"
#include "view/edition_status.h"

/* An edition, as the report was and as it is now. */
struct compared {
	struct arena *arena;
	struct sink *sink;
	const struct report *was_of, *is_of;
	const struct edition_status *was, *is;	/* null: there was none */
	struct table old;	/* recommendations before, by their slugs */
};

static const struct edition *
edition_of(const struct report *report, struct text id)
{
	size_t which = ids_find(report, REFERS_TO_EDITIONS, id);

	return which == TEXT_NOWHERE ? NULL : &report->editions[which];
}

static const struct status *
status_of(const struct report *report, struct text id)
{
	size_t which = ids_find(report, REFERS_TO_STATUSES, id);

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
put_row(const struct compared *all, struct text label, size_t was, size_t is)
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

/* Where there is no such status, or no such edition, none has it. */
static size_t
count_of(const struct edition_status *edition_status, const struct report
    *report, struct text id)
{
	const struct status *status = edition_status ? status_of(report, id) :
	    NULL;

	return status ? edition_status_count(edition_status, NULL, status) : 0;
}

static size_t
count_none(const struct edition_status *edition_status)
{
	return edition_status ? edition_status_count(edition_status, NULL, NULL)
	    : 0;
}

static void
put_rows(const struct compared *all, const struct report *report,
    const struct report *without)
{
	for (size_t i = 0; i < report->status_count; i++) {
		const struct status *one = &report->statuses[i];
		if (!without || !status_of(without, one->id))
			put_row(all, one->label,
			    count_of(all->was, all->was_of, one->id),
			    count_of(all->is, all->is_of, one->id));
	}
}

static bool
same_figures(const struct compared *all)
{
	if (!all->was || !all->is || all->was->total != all->is->total ||
	    count_none(all->was) != count_none(all->is))
		return false;
	for (size_t i = 0; i < all->is_of->status_count; i++) {
		struct text id = all->is_of->statuses[i].id;
		if (count_of(all->was, all->was_of, id) !=
		    count_of(all->is, all->is_of, id))
			return false;
	}
	return true;
}

static void
put_figures(const struct compared *all)
{
	sink_string(all->sink, "| status | before | after | change |\n"
	    "| --- | ---: | ---: | ---: |\n");
	put_rows(all, all->is_of, NULL);
	put_rows(all, all->was_of, all->is_of);
	put_row(all, T("Not yet reported on"), count_none(all->was),
	    count_none(all->is));
	put_row(all, T("All"), all->was ? all->was->total : 0,
	    all->is ? all->is->total : 0);
	sink_string(all->sink, "\n");
}

static void
put_status(struct sink *sink, const struct status *status)
{
	status_put_escaped(sink, status ? status->label :
	    T("not yet reported on"));
}

/* Whether both editions have it, with another status each. */
static bool
put_moved(const struct compared *all, const struct recommendation *now)
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
	status_put_escaped(all->sink, line_recommendation(all->arena, now));
	sink_string(all->sink, ": ");
	put_status(all->sink, was);
	sink_string(all->sink, " \xe2\x86\x92 ");
	put_status(all->sink, is);
	sink_string(all->sink, "\n");
	return true;
}

static void
put_edition(const struct compared *all, const struct edition *edition)
{
	struct sink *sink = all->sink;
	struct buffer moved;
	struct compared inner = *all;
	bool any = false;

	buffer_begin(&moved);
	inner.sink = &moved.sink;
	for (size_t i = 0; all->was && all->is &&
	    i < all->is_of->recommendation_count; i++)
		any |= put_moved(&inner, &all->is_of->recommendations[i]);
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

/* As readers see it; of a draft, as they will. */
static const struct edition_status *
edition_status_in(struct arena *arena, const struct report *report,
    struct text id)
{
	const struct edition *edition = edition_of(report, id);

	return edition ? edition_status_of(arena, report, edition,
	    edition->draft) : NULL;
}

static void
put_editions(struct compared *all, const struct report *report,
    const struct report *without)
{
	for (size_t i = report->edition_count; i > 0; i--) {
		const struct edition *one = &report->editions[i - 1];
		if (without && edition_of(without, one->id))
			continue;
		all->was = edition_status_in(all->arena, all->was_of, one->id);
		all->is = edition_status_in(all->arena, all->is_of, one->id);
		put_edition(all, one);
	}
}

void
changes_put(struct arena *arena, const struct report *before,
    const struct report *after, struct sink *sink)
{
	struct buffer said;
	struct compared all = { .arena = arena, .sink = &said.sink,
		.was_of = before, .is_of = after, .old.arena = arena };

	buffer_begin(&said);
	for (size_t i = 0; i < before->recommendation_count; i++)
		*table_at(&all.old, before->recommendations[i].slug) =
		    &before->recommendations[i];
	put_editions(&all, after, NULL);
	put_editions(&all, before, after);
	changes_put_texts(arena, before, after, &said.sink);
	sink_string(sink, "## What this changes in the report\n\n");
	if (buffer_length(&said))
		sink_put(sink, buffer_text(&said));
	else
		sink_string(sink, "No text, status or figure.\n");
	buffer_release(&said);
}
