/*
 * standing.h - where each recommendation stands in an edition.
 *
 * This is where updates become figures: which update an edition shows for a
 * recommendation, which recommendations it leaves out, how many there are of
 * each status in each group.
 */
#ifndef VIEW_STANDING_H
#define VIEW_STANDING_H

#include "content/report.h"

struct stand {
	const struct update *update;	/* shown; null: not yet reported on */
	const struct status *status;	/* the update's: lists ask for no more
					   of it, so need not fetch it */
	bool carried_forward;		/* it is of an earlier edition */
	bool left_out;			/* this edition does not have it */
};

struct standing {
	const struct report *report;
	const struct edition *edition;
	bool drafts;			/* drafts are shown */
	const struct stand *stands;	/* [recommendation.index] */
	/* In the order of the report: by group, then by number. */
	const struct recommendation ***by_group;	/* [group.index] */
	const size_t *group_totals;			/* [group.index] */
	/* [group.index * (status_count + 1) + status.index]; the last of each
	   group counts those not yet reported on. */
	const size_t *counts;
	size_t total, closed;
};

/*
 * Works it out. With `drafts`, editions that are drafts, and their updates,
 * are there; without, they are not.
 */
const struct standing *standing_of(struct arena *arena,
    const struct report *report, const struct edition *edition, bool drafts);

/* Whether a build shows the edition. */
bool edition_is_visible(const struct edition *edition, bool drafts);

/* How many of a status (null: not yet reported on) in a group (null: all). */
size_t standing_count(const struct standing *standing,
    const struct group *group, const struct status *status);

/* The status of the shown update; null: not yet reported on, or left out. */
const struct status *standing_status(const struct standing *standing,
    const struct recommendation *recommendation);

#endif
