/*
 * folders.h - the folders of the stage.
 */
#ifndef PUBLISH_FOLDERS_H
#define PUBLISH_FOLDERS_H

#include "publish/ledger.h"

/* A new folder that anybody can read, whatever the umask: 0, or an errno. */
int folder_create(struct text path);

/*
 * Makes below `stage` every folder that the path goes through, and notes them
 * in the ledger. 0, or an errno: EEXIST and ENOTDIR where a file is in the
 * way.
 */
int folders_create(struct ledger *ledger, struct text stage,
    struct text path);

#endif
