/*
 * pick_name.h - what the command line asks for by its name.
 */
#ifndef DIAGNOSTICS_PICK_NAME_H
#define DIAGNOSTICS_PICK_NAME_H

#include "diagnostics/diagnostic.h"

/*
 * Which of the `count` known ones has that name. `count` where none has: that
 * is diagnosed by `code`, whose message holds the name, with the nearest.
 */
size_t pick_name(struct text name, const struct text *known, size_t count,
    enum diagnostic_code code, struct diagnostics *diagnostics);

#endif
