/*
 * new.h - yearon new: begins a recommendation, an update, an edition or a
 * report.
 */
#ifndef COMMANDS_NEW_H
#define COMMANDS_NEW_H

#include "cli/command_line.h"

/* Each writes files and says so, or reports why it cannot; it returns the exit
   status. */
int new_update(const struct command_line *line,
    struct diagnostics *diagnostics);
int new_edition(const struct command_line *line,
    struct diagnostics *diagnostics);

#endif
