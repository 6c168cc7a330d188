/*
 * git_revision.h - the content as it was in a commit.
 */
#ifndef COMMANDS_GIT_REVISION_H
#define COMMANDS_GIT_REVISION_H

#include "diagnostics/diagnostic.h"

/*
 * Asks git for what the content's folder held in the commit, and puts it into
 * the folder `into`, which must not be there. The repository, with its index
 * and its files, stays as it is. False, diagnosed, where that failed.
 */
bool revision_fetch(struct text content, struct text commit,
    struct text into, struct diagnostics *diagnostics);

#endif
