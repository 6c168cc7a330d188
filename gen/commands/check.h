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

/*
 * What is wrong with a theme that was asked for by its name, whether this
 * report shows it or not; and with its print templates, where the PDFs'
 * engine is there and nothing else is wrong.
 */
void check_theme(const struct options *options, const struct loaded *loaded,
    struct diagnostics *diagnostics);

/* What the command does; null: without asking about links. */
int check_with(const struct options *options, links_checker *check_links,
    struct diagnostics *diagnostics);

/* The same with asking, which needs libcurl. */
int check_and_ask(const struct options *options,
    struct diagnostics *diagnostics);

#endif
