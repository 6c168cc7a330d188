#include "view/edition_status.h"

bool
edition_is_visible(const struct edition *edition, bool drafts)
{
	return drafts || !edition->draft;
}

static const struct update *
latest_update_of_edition(const struct recommendation *recommendation,
    const struct edition *edition, bool drafts)
{
	for (size_t i = recommendation->update_count; i > 0; i--) {
		const struct update *u = &recommendation->updates[i - 1];
		if (u->edition->index <= edition->index &&
		    edition_is_visible(u->edition, drafts))
			return u;
	}
	return NULL;
}

static bool
edition_leaves_out(const struct edition *edition,
    const struct recommendation *recommendation, bool drafts)
{
	const struct edition *since = recommendation->since;

	/* Without an update and without `since`, a recommendation belongs to
	   the newest edition. If that is a draft nobody sees, it belongs to
	   the edition before. */
	if (recommendation->update_count == 0 &&
	    !recommendation->since_named)
		while (since->index > edition->index &&
		    !edition_is_visible(since, drafts))
			since--;
	return since->index > edition->index;
}

static struct shown_update
edition_shown_update(const struct recommendation *recommendation,
    const struct edition *edition, bool drafts)
{
	struct shown_update shown = { .update = NULL };

	shown.left_out = edition_leaves_out(edition, recommendation, drafts);
	if (shown.left_out)
		return shown;
	shown.update = latest_update_of_edition(recommendation, edition,
	    drafts);
	shown.status = shown.update ? shown.update->status : NULL;
	shown.carried_forward = shown.update &&
	    shown.update->edition != edition;
	return shown;
}

static void
count_edition_recommendation(const struct report *report,
    struct edition_status *edition_status, size_t *counts, size_t *totals,
    const struct recommendation *one)
{
	const struct status *status =
	    edition_status->updates[one->index].status;
	size_t column = status ? status->index : report->status_count;
	size_t group = one->group->index;

	counts[group * (report->status_count + 1) + column]++;
	edition_status->by_group[group][totals[group]++] = one;
	edition_status->total++;
	edition_status->closed += status && status->closed;
}

static void
allocate_edition_groups(struct arena *arena, const struct report *report,
    struct edition_status *edition_status)
{
	size_t *sizes = ARENA_NEW(arena, size_t, report->group_count);

	for (size_t i = 0; i < report->recommendation_count; i++)
		sizes[report->recommendations[i].group->index]++;
	edition_status->by_group = ARENA_NEW(arena,
	    const struct recommendation **, report->group_count);
	for (size_t g = 0; g < report->group_count; g++)
		edition_status->by_group[g] = ARENA_NEW(arena,
		    const struct recommendation *, sizes[g]);
}

const struct edition_status *
edition_status_of(struct arena *arena, const struct report *report,
    const struct edition *edition, bool drafts)
{
	struct edition_status *edition_status = ARENA_NEW(arena,
	    struct edition_status, 1);
	struct shown_update *updates = ARENA_NEW(arena, struct shown_update,
	    report->recommendation_count);
	size_t *totals = ARENA_NEW(arena, size_t, report->group_count);
	size_t *counts = ARENA_NEW(arena, size_t,
	    report->group_count * (report->status_count + 1));

	edition_status->report = report;
	edition_status->edition = edition;
	edition_status->drafts = drafts;
	edition_status->updates = updates;
	edition_status->group_totals = totals;
	edition_status->counts = counts;
	allocate_edition_groups(arena, report, edition_status);
	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one = &report->recommendations[i];
		updates[i] = edition_shown_update(one, edition, drafts);
		if (!updates[i].left_out)
			count_edition_recommendation(report, edition_status,
			    counts, totals, one);
	}
	return edition_status;
}

size_t
edition_status_count(const struct edition_status *edition_status,
    const struct group *group, const struct status *status)
{
	const struct report *report = edition_status->report;
	size_t column = status ? status->index : report->status_count;
	size_t sum = 0;

	for (size_t g = 0; g < report->group_count; g++)
		if (!group || group->index == g)
			sum += edition_status->counts[g *
			    (report->status_count + 1) + column];
	return sum;
}

const struct status *
recommendation_status(const struct edition_status *edition_status,
    const struct recommendation *recommendation)
{
	return edition_status->updates[recommendation->index].status;
}

void
edition_status_warn(const struct edition_status *edition_status,
    struct diagnostics *diagnostics)
{
	const struct report *report = edition_status->report;

	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one = &report->recommendations[i];
		const struct shown_update *shown = &edition_status->updates[i];
		if (shown->left_out)
			continue;
		if (!shown->update)
			diagnose(diagnostics, D_NOT_YET_REPORTED,
			    one->number_place, TEXTS(one->number,
			    edition_status->edition->id));
		else if (shown->carried_forward)
			diagnose(diagnostics, D_CARRIED_FORWARD,
			    one->number_place, TEXTS(one->number,
			    edition_status->edition->id,
			    shown->update->edition->id));
	}
}
