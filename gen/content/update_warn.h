/*
 * update_warn.h - what is no fault of an update, but was hardly meant.
 */
#ifndef CONTENT_UPDATE_WARN_H
#define CONTENT_UPDATE_WARN_H

#include "content/report.h"

/*
 * Warns of an update whose text is that of the one before it, white space
 * aside, and of one that is no longer dealt with. `node` is its mapping.
 */
void update_warn(const struct update *before, const struct update *update,
    const struct node *node, struct diagnostics *diagnostics);

#endif
