#include "view/progress.h"

static struct progress_tally
progress_tally_of(struct arena *arena, const struct report *report,
    struct text id, struct text name)
{
	return (struct progress_tally){ .id = id, .name = name,
		.by_status = ARENA_NEW(arena, size_t,
		    report->status_count) };
}

static void
begin_progress(struct arena *arena, const struct report *report,
    struct progress *progress)
{
	size_t count = report->recommendation_count;
	struct text none = { NULL, 0 };

	progress->all = progress_tally_of(arena, report, none, none);
	progress->groups = ARENA_NEW(arena, struct progress_tally,
	    report->group_count);
	for (size_t i = 0; i < report->group_count; i++)
		progress->groups[i] = progress_tally_of(arena, report,
		    report->groups[i].id, report->groups[i].short_title);
	progress->owners = ARENA_NEW(arena, struct progress_tally,
	    report->organisation_count);
	for (size_t i = 0; i < report->organisation_count; i++)
		progress->owners[i] = progress_tally_of(arena, report,
		    report->organisations[i].id,
		    report->organisations[i].name);
	progress->counted = ARENA_NEW(arena, const struct recommendation *,
	    count);
	progress->missing = ARENA_NEW(arena, const struct recommendation *,
	    count);
}

static void
count_progress(struct progress_tally *tally, const struct status *status, bool
    updated)
{
	tally->total++;
	tally->updated += updated;
	if (status)
		tally->by_status[status->index]++;
	else
		tally->none++;
}

static bool
progress_is_owned(const struct recommendation *one,
    const struct organisation *owner)
{
	for (size_t i = 0; i < one->owner_count; i++)
		if (one->owners[i] == owner)
			return true;
	return owner == NULL;
}

static void
count_progress_recommendation(struct progress *progress,
    const struct recommendation *one)
{
	const struct status *status =
	    progress->edition_status->updates[one->index].status;
	bool updated = progress_is_updated(progress, one);

	count_progress(&progress->all, status, updated);
	count_progress(&progress->groups[one->group->index], status, updated);
	for (size_t i = 0; i < one->owner_count; i++)
		count_progress(&progress->owners[one->owners[i]->index], status,
		    updated);
	progress->counted[progress->counted_count++] = one;
	if (!updated)
		progress->missing[progress->missing_count++] = one;
}

const struct progress *
progress_of(struct arena *arena, const struct edition_status *edition_status,
    const struct organisation *owner)
{
	const struct report *report = edition_status->report;
	struct progress *progress = ARENA_NEW(arena, struct progress, 1);

	progress->edition_status = edition_status;
	begin_progress(arena, report, progress);
	for (size_t i = 0; i < report->recommendation_count; i++) {
		const struct recommendation *one =
		    &report->recommendations[i];
		if (!edition_status->updates[i].left_out &&
		    progress_is_owned(one, owner))
			count_progress_recommendation(progress, one);
	}
	return progress;
}

bool
progress_is_updated(const struct progress *progress,
    const struct recommendation *recommendation)
{
	const struct shown_update *shown =
	    &progress->edition_status->updates[recommendation->index];

	return shown->update && !shown->carried_forward;
}
