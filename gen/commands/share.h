/*
 * share.h - what is installed with the program.
 */
#ifndef COMMANDS_SHARE_H
#define COMMANDS_SHARE_H

#include "core/arena.h"

/*
 * The folder of that name beside the program's build folder, else below the
 * share/ beside the program's bin/; absent where there is neither.
 */
struct text share_folder(struct arena *arena, struct text name);

#endif
