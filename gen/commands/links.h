/*
 * links.h - what check says of links that lead to the web.
 */
#ifndef COMMANDS_LINKS_H
#define COMMANDS_LINKS_H

#include "commands/load.h"

/*
 * Asks for each address of the chosen files once, shows on a terminal how far
 * that has come, and warns of what leads nowhere, wherever it stands. What was
 * answered this week is not asked again: it is kept in yearon/links below
 * XDG_CACHE_HOME, else below ~/.cache.
 */
void links_check(struct arena *arena, const struct options *options,
    const struct loaded *loaded, struct diagnostics *diagnostics);

#endif
