/*
 * check.h - what check says, with the links to the web or without.
 */
#ifndef COMMANDS_CHECK_H
#define COMMANDS_CHECK_H

#include "commands/load.h"

/*
 * Asks for each address of the chosen files once, shows on a terminal how far
 * that has come, and warns of what leads nowhere, wherever it stands. What was
 * answered this week is not asked again: it is kept in yearon/links below
 * XDG_CACHE_HOME, else below ~/.cache.
 */
typedef void links_checker(struct arena *arena,
    const struct options *options, const struct loaded *loaded,
    struct diagnostics *diagnostics);

/* The command, with what asks about links; null: --links is left to
   command_check_links. */
int check_with(int argc, char **argv, links_checker *check_links);

/* The same with what needs libcurl; the words are those of check. */
int command_check_links(int argc, char **argv);

#endif
