/*
 * carried.h - telling editors which updates are missing.
 */
#ifndef VIEW_CARRIED_H
#define VIEW_CARRIED_H

#include "view/standing.h"

/* Warns of each recommendation whose update is carried forward, or that has
   none at all. */
void carried_warn(const struct standing *standing,
    struct diagnostics *diagnostics);

#endif
