/*
 * edition_status.h - the status of each recommendation in one edition.
 *
 * Turns updates into figures: which update an edition shows for a
 * recommendation, which recommendations it leaves out, and how many there
 * are of each status in each group.
 */
#ifndef VIEW_EDITION_STATUS_H
#define VIEW_EDITION_STATUS_H

#include "content/report.h"

/* A recommendation in the edition. */
struct shown_update {
	const struct update *update;	/* null: not yet reported on */
	const struct status *status;	/* of the update; kept here so that
					   lists need not load the update */
	bool carried_forward;		/* update is of an earlier edition */
	bool left_out;			/* the edition does not have it */
};

struct edition_status {
	const struct report *report;
	const struct edition *edition;
	bool drafts;			/* true if drafts are shown */
	const struct shown_update *updates;	/* [recommendation.index] */
	/* Recommendations in the order of the report: by group, then by
	   number. */
	const struct recommendation ***by_group;	/* [group.index] */
	const size_t *group_totals;			/* [group.index] */
	/* [group.index * (status_count + 1) + status.index]; the last one of
	   each group counts the recommendations not yet reported on. */
	const size_t *counts;
	size_t total, closed;		/* numbers of recommendations */
};

/*
 * Returns the status of all recommendations in `edition`; it lives in the
 * arena. Without `drafts`, editions that are drafts, and their updates, count
 * as absent.
 */
const struct edition_status *edition_status_of(struct arena *arena,
    const struct report *report, const struct edition *edition, bool drafts);

/* Returns true if a build with or without drafts shows the edition. */
bool edition_is_visible(const struct edition *edition, bool drafts);

/* Returns how many recommendations of `group` have `status`. Without a group
   all groups count; a null status is "not yet reported on". */
size_t edition_status_count(const struct edition_status *edition_status,
    const struct group *group, const struct status *status);

/* Returns the status of the shown update; NULL if the recommendation is not
   yet reported on, or left out. */
const struct status *recommendation_status(
    const struct edition_status *edition_status,
    const struct recommendation *recommendation);

/* Warns editors of each recommendation that has no update, or only one of an
   earlier edition. */
void edition_status_warn(const struct edition_status *edition_status,
    struct diagnostics *diagnostics);

#endif
