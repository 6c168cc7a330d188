/*
 * room.h - the stage's folder (internal to publish/).
 *
 * It is made once something differs from the report that is there: a build
 * that changes nothing makes no folder, and removes none.
 */
#ifndef PUBLISH_ROOM_H
#define PUBLISH_ROOM_H

#include "publish/lane.h"

/*
 * Makes the stage, where it is not there yet, and in it the folders that the
 * path goes through: 0, or an errno. For any thread.
 */
int room_make(struct stage *stage, struct text path);

/* The file that is in a stage until that is complete. */
struct text room_mark(struct stage *stage);

#endif
