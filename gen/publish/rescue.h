/*
 * rescue.h - what others put into the old report at the last moment.
 *
 * Between carry_over and the exchange somebody may add a file to the report's
 * folder, or save one of theirs again. It then lies in the old report, which
 * is about to be removed.
 */
#ifndef PUBLISH_RESCUE_H
#define PUBLISH_RESCUE_H

#include "publish/ledger.h"

/*
 * Moves to the folder `new` whatever in `old` is not the program's own and is
 * not in `new` already, or is newer there. Theirs are the files that `was`
 * does not list from before. Where a file of the program's own has the name,
 * nothing is moved. 0, or the errno of the first that could not be moved.
 */
int rescue(const struct ledger *was, struct text old, struct text new);

/*
 * The same with what a killed build has left. The manifest is the first file
 * of the report that is removed: where it is gone, nothing is left to rescue.
 */
int rescue_left(struct text old, struct text new);

#endif
