/*
 * overlap.h - keeping the report out of what it is made from.
 */
#ifndef COMMANDS_OVERLAP_H
#define COMMANDS_OVERLAP_H

#include "diagnostics/diagnostic.h"

/*
 * Diagnoses an output folder that is the folder `source` (called `what` in
 * the message), lies in it, or holds it. `out` need not exist yet.
 */
void overlap_refuse(struct text out, struct text source, const char *what,
    struct diagnostics *diagnostics);

#endif
