/*
 * progress.h - how far the updates for an edition have come.
 *
 * Counts, by group and by owner, the recommendations that have an update for
 * the edition itself; the others are shown with an earlier one, or none.
 */
#ifndef VIEW_PROGRESS_H
#define VIEW_PROGRESS_H

#include "view/edition_status.h"

/* A line of figures. */
struct progress_tally {
	struct text id, name;
	size_t total;			/* recommendations */
	size_t updated;			/* with an update for the edition */
	size_t *by_status;		/* [status.index], as they are shown */
	size_t none;			/* not yet reported on */
};

struct progress {
	const struct edition_status *edition_status;
	struct progress_tally all;
	struct progress_tally *groups;		/* [group.index] */
	struct progress_tally *owners;		/* [organisation.index] */
	/* Recommendations that count, and those of them without an update for
	   the edition; both by number. */
	const struct recommendation **counted, **missing;
	size_t counted_count, missing_count;
};

/* Counts only recommendations of `owner`; NULL: all. The result lives in the
   arena. */
const struct progress *progress_of(struct arena *arena,
    const struct edition_status *edition_status,
    const struct organisation *owner);

/* Returns true if the recommendation has an update for the edition itself. */
bool progress_is_updated(const struct progress *progress,
    const struct recommendation *recommendation);

#endif
