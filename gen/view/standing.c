#include "view/standing.h"

bool
edition_is_visible(const struct edition *edition, bool drafts)
{
	return drafts || !edition->draft;
}

static const struct update *
latest_update(const struct recommendation *recommendation,
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
is_left_out(const struct recommendation *recommendation,
    const struct edition *edition, bool drafts)
{
	const struct edition *since = recommendation->since;

	/* One that has no update, and says nothing else, belongs to whatever
	   is newest: where that is an unseen draft, to the one before it. */
	if (recommendation->update_count == 0 &&
	    !recommendation->since_named)
		while (since->index > edition->index &&
		    !edition_is_visible(since, drafts))
			since--;
	return since->index > edition->index;
}

static struct stand
stand_of(const struct recommendation *recommendation,
    const struct edition *edition, bool drafts)
{
	struct stand stand = { .update = NULL };

	stand.left_out = is_left_out(recommendation, edition, drafts);
	if (stand.left_out)
		return stand;
	stand.update = latest_update(recommendation, edition, drafts);
	stand.status = stand.update ? stand.update->status : NULL;
	stand.carried_forward = stand.update &&
	    stand.update->edition != edition;
	return stand;
}

static void
count_one(const struct report *report, struct standing *standing,
    size_t *counts, size_t *totals, const struct recommendation *one)
{
	const struct status *status = standing->stands[one->index].status;
	size_t column = status ? status->index : report->status_count;

	counts[one->group->index * (report->status_count + 1) + column]++;
	standing->by_group[one->group->index][totals[one->group->index]++] =
	    one;
	standing->total++;
	standing->closed += status && status->closed;
}

static void
make_room(struct arena *arena, const struct report *report,
    struct standing *standing)
{
	size_t *sizes = ARENA_NEW(arena, size_t, report->group_count);

	for (size_t i = 0; i < report->recommendation_count; i++)
		sizes[report->recommendations[i].group->index]++;
	standing->by_group = ARENA_NEW(arena,
	    const struct recommendation **, report->group_count);
	for (size_t g = 0; g < report->group_count; g++)
		standing->by_group[g] = ARENA_NEW(arena,
		    const struct recommendation *, sizes[g]);
}

const struct standing *
standing_of(struct arena *arena, const struct report *report,
    const struct edition *edition, bool drafts)
{
	struct standing *standing = ARENA_NEW(arena, struct standing, 1);
	struct stand *stands = ARENA_NEW(arena, struct stand,
	    report->recommendation_count);
	size_t *totals = ARENA_NEW(arena, size_t, report->group_count);
	size_t *counts = ARENA_NEW(arena, size_t,
	    report->group_count * (report->status_count + 1));

	standing->report = report;
	standing->edition = edition;
	standing->drafts = drafts;
	standing->stands = stands;
	standing->group_totals = totals;
	standing->counts = counts;
	make_room(arena, report, standing);
	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one = &report->recommendations[i];
		stands[i] = stand_of(one, edition, drafts);
		if (!stands[i].left_out)
			count_one(report, standing, counts, totals, one);
	}
	return standing;
}

size_t
standing_count(const struct standing *standing, const struct group *group,
    const struct status *status)
{
	const struct report *report = standing->report;
	size_t column = status ? status->index : report->status_count;
	size_t sum = 0;

	for (size_t g = 0; g < report->group_count; g++)
		if (!group || group->index == g)
			sum += standing->counts[g *
			    (report->status_count + 1) + column];
	return sum;
}

const struct status *
standing_status(const struct standing *standing,
    const struct recommendation *recommendation)
{
	return standing->stands[recommendation->index].status;
}
