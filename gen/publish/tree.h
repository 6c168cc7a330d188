/*
 * tree.h - folders with all that is in them.
 */
#ifndef PUBLISH_TREE_H
#define PUBLISH_TREE_H

#include "core/arena.h"

/*
 * Whether another file system is mounted there, or the folder is mounted a
 * second time: it can then be neither exchanged nor removed.
 */
bool folder_is_mount(struct text path);

/*
 * Removes the folder and everything in it; symbolic links are not followed
 * and nothing mounted below is touched (EBUSY). Returns 0, also where there
 * is no such folder, or the errno of the first failure; what can be removed
 * is removed all the same.
 */
int tree_remove(struct text path);

#endif
