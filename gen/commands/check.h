/*
 * check.h - `yearon check`, without and with links to the web.
 *
 * The check of links needs libcurl, which only yearon-full has.
 */
#ifndef COMMANDS_CHECK_H
#define COMMANDS_CHECK_H

#include "commands/load.h"
#include "commands/path_filter.h"

/*
 * Asks for each address in the files of the filter once, shows the progress
 * on a terminal, and warns of each link that leads nowhere. Answers of the
 * last week are not asked for again: they are kept in yearon/links below
 * XDG_CACHE_HOME, else below ~/.cache.
 */
typedef void links_checker(const struct loaded *loaded,
    const struct path_filter *filter, struct diagnostics *diagnostics);

/* Runs the command; links are not checked if `check_links` is NULL. Returns
   the exit status. */
int check_with(const struct command_line *line, links_checker *check_links,
    struct diagnostics *diagnostics);

/* Runs the command and checks the links too. */
int check_with_links(const struct command_line *line,
    struct diagnostics *diagnostics);

#endif
