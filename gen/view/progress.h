/*
 * progress.h - how far the updates for an edition have come.
 *
 * For whoever chases them: which recommendations have one for this very
 * edition, which are shown with an earlier one or none, by group and by owner.
 */
#ifndef VIEW_PROGRESS_H
#define VIEW_PROGRESS_H

#include "view/edition_status.h"

/* One line of figures. */
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
	/* By number: those that count, and those without an update for it. */
	const struct recommendation **counted, **missing;
	size_t counted_count, missing_count;
};

/* With an owner, only what is asked of that one counts; null: all. */
const struct progress *progress_of(struct arena *arena,
    const struct edition_status *edition_status,
    const struct organisation *owner);

/* Whether the recommendation has an update for the edition itself. */
bool progress_is_updated(const struct progress *progress,
    const struct recommendation *recommendation);

#endif
