/*
 * folders.h - folders, each dealt with as a whole.
 *
 * Functions return 0, or the errno that says why they failed. Paths are texts
 * that end in a NUL.
 */
#ifndef PUBLISH_FOLDERS_H
#define PUBLISH_FOLDERS_H

#include "core/text.h"

/* Makes a folder that everybody can read, whatever the umask. */
int folder_make_readable(struct text path);

/*
 * Returns true if another file system is mounted at the path, or the folder is
 * mounted a second time: it can then be neither exchanged nor removed.
 */
bool folder_is_mount(struct text path);

/*
 * Removes the folder and everything in it. Symbolic links are not followed, and
 * nothing mounted below is touched (EBUSY). A failure does not stop it: all
 * that can be removed is, and the first errno is returned. It is no failure if
 * there is no such folder.
 */
int folder_remove(struct text path);

/* Returns when everything written to the folder's file system is on the
   disk. */
int folder_sync(struct text path);

/*
 * Exchanges the two folders, so that at every moment one of them is at
 * `target`. If !exists, moves the stage to `target` instead, where nothing may
 * be. If it fails, nothing has changed.
 */
int folder_exchange(struct text stage, struct text target, bool exists);

#endif
