/*
 * read_recommendation.h - the recommendation of one file, by itself.
 *
 * Threads take files at once: what the others say does not matter here.
 */
#ifndef CONTENT_READ_RECOMMENDATION_H
#define CONTENT_READ_RECOMMENDATION_H

#include "content/loading.h"

/* What a thread keeps from one file to the next. */
struct taking {
	struct loading *loading;
	const struct node *mapping;	/* that is being taken */
	/* Where an edition or an organisation was named last, by index: one
	   of the same file names it twice. */
	struct place *edition_named, *owner_named;
};

/* After the report's editions and organisations. */
void taking_begin(struct taking *taking, struct loading *loading);

/*
 * What stands in the mapping, which schema_check has looked at; the texts of
 * updates that are left out because of a fault become loose. It has a slug
 * where its number is one, and no index yet. The mapping need not live as
 * long.
 */
void take_recommendation(struct taking *taking, const struct node *mapping,
    struct recommendation *one);

/* Makes all its texts loose. */
void leave_recommendation_out(struct loading *loading,
    const struct recommendation *one);

#endif
