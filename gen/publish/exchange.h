/*
 * exchange.h - putting a new folder in an old one's place in one step.
 */
#ifndef PUBLISH_EXCHANGE_H
#define PUBLISH_EXCHANGE_H

#include "core/text.h"

/* Everything written below the folder is on the disk: 0, or an errno. */
int folder_sync(struct text path);

/*
 * Exchanges the two folders, so that at every moment one of them is at
 * `target`; where `!exists`, moves the new one to `target`, where nothing may
 * be. 0, or an errno: nothing has then changed.
 */
int folder_exchange(struct text stage, struct text target, bool exists);

#endif
