/*
 * new.h - yearon new: what a recommendation, an update, an edition or a
 * report begins with.
 */
#ifndef COMMANDS_NEW_H
#define COMMANDS_NEW_H

#include "cli/command_line.h"

/* Each does what it says with words that were read, or tells why not; the
   exit status is returned. */
int new_recommendation(const struct command_line *line,
    struct diagnostics *diagnostics);
int new_update(const struct command_line *line,
    struct diagnostics *diagnostics);
int new_edition(const struct command_line *line,
    struct diagnostics *diagnostics);
int new_report(const struct command_line *line,
    struct diagnostics *diagnostics);

#endif
